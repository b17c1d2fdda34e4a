package dev.rampart.news;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.news.FeedServer.Served;
import dev.rampart.news.feed.SourceKind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a node follows: the changes, and the name of the database that they belong to. */
@QuarkusTest
class ChangeLogTest {
    /** No entry has such a number. */
    private static final long NONE = 1L << 50;

    @Inject
    ChangeLog log;

    @Inject
    NewsIndex index;

    @Inject
    FeedServer feeds;

    private void change(int times, int entries) {
        QuarkusTransaction.requiringNew().run(() -> {
            for (int i = 0; i < times; i++) {
                NewsChange.tell(LongStream.range(NONE, NONE + entries).boxed().toList());
            }
        });
    }

    /** Searches of other tests shall find at once what was written. */
    @AfterEach
    void takeAllIn() {
        while (found("anything").lacking() > 0) {
            Thread.onSpinWait();
        }
    }

    @Test
    void what_a_node_missed_comes_in_slices_each_change_once() {
        long through = log.last().last();
        Set<Long> taken = new HashSet<>();
        ChangeLog.Some before = log.some(through, taken);
        while (!before.all()) {
            taken.addAll(before.changes());
            before = log.some(through, taken);
        }
        taken.addAll(before.changes());

        change(450, 1);
        List<Integer> slices = new ArrayList<>();
        Set<Long> seen = new HashSet<>();
        ChangeLog.Some some;
        do {
            some = log.some(through, taken);
            slices.add(some.changes().size());
            assertTrue(some.changes().stream().allMatch(seen::add));
            taken.addAll(some.changes());
        } while (!some.all());
        assertEquals(List.of(200, 200, 50), slices);
        assertTrue(log.some(through, taken).changes().isEmpty());
    }

    @Test
    void large_changes_make_slices_of_fewer_and_one_alone_is_never_parted() {
        long through = log.last().last() + ChangeLog.WINDOW;
        change(3, 600);
        List<Integer> slices = new ArrayList<>();
        Set<Long> taken = new HashSet<>();
        ChangeLog.Some some;
        do {
            some = log.some(through, taken);
            slices.add(some.changes().size());
            taken.addAll(some.changes());
        } while (!some.all());
        assertEquals(List.of(1, 1, 1), slices);

        through = log.last().last() + ChangeLog.WINDOW;
        change(1, 5000);
        ChangeLog.Some large = log.some(through, Set.of());
        assertEquals(5000, large.entries().size());
        assertTrue(large.all());
        assertEquals(10, large.batches(500).size());
    }

    @Test
    void a_node_that_was_idle_for_long_takes_in_the_rest_by_itself() {
        String word = "w" + UUID.randomUUID().toString().substring(0, 8);
        Served source = feeds.source(SourceKind.BLOG, FeedDocuments.fourPosts());
        long entry = feeds.entries(source).get(0).id;
        assertEquals(0, found(word).hits().total());
        change(900, 1);
        QuarkusTransaction.requiringNew().run(() -> {
            NewsEntry.update("title = ?1 where id = ?2", "About " + word, entry);
            NewsChange.tell(List.of(entry));
        });
        while (found(word).lacking() > 0) {
            Thread.onSpinWait();
        }
        assertEquals(List.of(entry), found(word).hits().ids());
    }

    private NewsIndex.Found found(String word) {
        return index.search(NewsFilter.ofQuery("words=" + word).search(NewsList.NOBODY, null, null, 10));
    }

    @Test
    void who_asks_at_the_same_time_gets_the_same_name_of_the_database() throws Exception {
        String known = NewsEpoch.name();
        QuarkusTransaction.requiringNew().run(() -> NewsEpoch.deleteAll());
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try {
            Callable<String> ask = NewsEpoch::name;
            Set<String> names = nodes.invokeAll(List.of(ask, ask, ask, ask)).stream()
                    .map(ChangeLogTest::result)
                    .collect(Collectors.toSet());
            assertEquals(Set.of(NewsEpoch.name()), names);
            assertFalse(names.contains(known));
        } finally {
            nodes.shutdown();
            QuarkusTransaction.requiringNew().run(() -> NewsEpoch.update("epoch = ?1", known));
        }
    }

    private static String result(Future<String> name) {
        try {
            return name.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
