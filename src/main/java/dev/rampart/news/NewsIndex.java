package dev.rampart.news;

import dev.rampart.news.search.EntryWords;
import dev.rampart.news.search.Hits;
import dev.rampart.news.search.Search;
import dev.rampart.news.search.SearchIndex;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.apache.lucene.store.AlreadyClosedException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jboss.logging.Logger;

/**
 * This node's index of the entries. It is made from the database and follows its changes: a search first takes in what was
 * written since the last, whichever node wrote it. It can be deleted at any time while the server is down.
 */
@ApplicationScoped
class NewsIndex {
    private static final Logger LOG = Logger.getLogger(NewsIndex.class);
    private static final String EPOCH = "epoch";
    private static final String THROUGH = "through";

    /** Small enough to be read at once. */
    private static final int BATCH = 500;

    /** A database with more entries is read in the background, and searches find what is there so far. */
    private static final long MANY = 5000;

    /** A change may be seen after one with a higher number, by so many at most: those of transactions that run at the same time. */
    private static final long WINDOW = 2000;

    /** So many changes are kept: what a node may miss while it is down without making its index anew. */
    private static final long KEPT = 20_000;

    private static final int PATIENCE_SECONDS = 2;

    @Inject
    EntityManager entities;

    @Inject
    IndexedEntries entries;

    @Inject
    ManagedExecutor executor;

    @Inject
    Clock clock;

    @ConfigProperty(name = "rampart.data", defaultValue = "./data")
    Path data;

    /** Who holds it writes to the index. */
    private final ReentrantLock following = new ReentrantLock();

    private volatile SearchIndex index;
    private String epoch;
    private boolean whole;
    private long through;
    private Peek seen = Peek.NEVER;
    private final Set<Long> taken = new HashSet<>();
    private volatile boolean building;
    private volatile boolean closing;

    /** What tells cheaply whether there are changes. */
    record Peek(long changes, long last) {
        static final Peek NEVER = new Peek(-1, -1);
    }

    /** @param lacking how many entries are not in the index yet, while it is being made */
    record Found(Hits hits, long lacking) {}

    void start(@Observes StartupEvent event) {
        if (LaunchMode.current() != LaunchMode.TEST) {
            executor.execute(this::follow);
        }
    }

    Found search(Search search) {
        follow();
        if (index == null) {
            return new Found(Hits.NONE, 2);
        }
        Hits hits = index.search(search, clock.instant());
        return new Found(hits, building ? Math.max(2, count() - index.size()) : 0);
    }

    /** Ids of what each of some searches finds, without forgiving slips; of an index that is not there yet nothing. */
    List<Set<Long>> among(List<Search> searches) {
        follow();
        SearchIndex there = index;
        return searches.stream()
                .map(search -> there == null ? Set.<Long>of() : Set.copyOf(there.exactly(search, clock.instant())))
                .toList();
    }

    private long count() {
        return QuarkusTransaction.requiringNew().call(() -> NewsEntry.count());
    }

    /** Takes in what has changed; what takes long goes on by itself. */
    void follow() {
        if (building) {
            return;
        }
        try {
            if (following.tryLock(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                try {
                    takeIn();
                } finally {
                    following.unlock();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException | AlreadyClosedException e) {
            LOG.error("the news index cannot be written; it is opened anew for the next search", e);
            whole = false;
            index = null;
        }
    }

    private void takeIn() throws IOException {
        if (index == null) {
            open();
        }
        if (building) {
            return;
        }
        if (!whole) {
            if (count() > MANY) {
                building = true;
                executor.execute(this::buildAlone);
                return;
            }
            build();
        }
        Peek now = QuarkusTransaction.requiringNew().call(this::peek);
        if (!now.equals(seen)) {
            if (missed()) {
                whole = false;
                takeIn();
                return;
            }
            long before = through;
            takeChanges();
            // Counted from where it was then.
            seen = through == before ? now : Peek.NEVER;
        }
    }

    private void open() throws IOException {
        epoch = NewsEpoch.name();
        SearchIndex opened = IndexFolder.open(data.resolve("news-index"));
        Map<String, String> marks = opened.marks();
        through = Long.parseLong(marks.getOrDefault(THROUGH, "0"));
        // A restored database counts its changes from where its backup was.
        whole = epoch.equals(marks.get(EPOCH))
                && !missed()
                && QuarkusTransaction.requiringNew().call(this::last).last() >= through;
        index = opened;
    }

    /** Changes that it never saw are kept no longer. */
    private boolean missed() {
        Long first = QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery("select min(c.id) from NewsChange c", Long.class)
                        .getSingleResult());
        return first != null && first > through + WINDOW;
    }

    private void buildAlone() {
        following.lock();
        try {
            build();
        } catch (IOException | RuntimeException e) {
            LOG.error("the news index could not be made; the next search tries again", e);
        } finally {
            building = false;
            following.unlock();
        }
    }

    /** Reads all entries, the newest first. */
    private void build() throws IOException {
        index.clear();
        taken.clear();
        seen = Peek.NEVER;
        Peek began = QuarkusTransaction.requiringNew().call(this::last);
        long before = Long.MAX_VALUE;
        List<Long> batch;
        do {
            long last = before;
            batch = QuarkusTransaction.requiringNew()
                    .call(() -> NewsEntry.find("select e.id from NewsEntry e where e.id < ?1 order by e.id desc", last)
                            .project(Long.class)
                            .page(0, BATCH)
                            .list());
            take(batch);
            before = batch.isEmpty() ? 0 : batch.get(batch.size() - 1);
        } while (batch.size() == BATCH && !closing);
        if (closing) {
            return;
        }
        through = began.last();
        whole = true;
        commit();
        if (index.size() > 0) {
            LOG.infof("news index made entries=%d", index.size());
        }
    }

    private Peek peek() {
        return entities.createQuery(
                        "select new dev.rampart.news.NewsIndex$Peek(count(c), coalesce(max(c.id), 0)) from NewsChange c"
                                + " where c.id > :from",
                        Peek.class)
                .setParameter("from", through - WINDOW)
                .getSingleResult();
    }

    private Peek last() {
        return entities.createQuery(
                        "select new dev.rampart.news.NewsIndex$Peek(count(c), coalesce(max(c.id), 0)) from NewsChange c",
                        Peek.class)
                .getSingleResult();
    }

    private void takeChanges() throws IOException {
        List<NewsChange> changes = QuarkusTransaction.requiringNew()
                .call(() -> NewsChange.<NewsChange>list("id > ?1 order by id", through - WINDOW));
        List<Long> changed = changes.stream()
                .filter(change -> !taken.contains(change.id))
                .flatMap(change -> change.entries().stream())
                .distinct()
                .toList();
        for (int from = 0; from < changed.size(); from += BATCH) {
            take(changed.subList(from, Math.min(from + BATCH, changed.size())));
        }
        changes.forEach(change -> {
            taken.add(change.id);
            through = Math.max(through, change.id);
        });
        taken.removeIf(id -> id <= through - WINDOW);
        commit();
    }

    private void commit() throws IOException {
        index.commit(Map.of(EPOCH, epoch, THROUGH, Long.toString(through)));
    }

    private void take(List<Long> ids) throws IOException {
        List<EntryWords> there = QuarkusTransaction.requiringNew().call(() -> entries.words(ids));
        Set<Long> found = there.stream().map(EntryWords::id).collect(Collectors.toSet());
        index.write(there, ids.stream().filter(id -> !found.contains(id)).toList());
    }

    /** An index that lacks one of them is made anew. */
    long forgetOldChanges() {
        return QuarkusTransaction.requiringNew().call(() -> NewsChange.delete("id < ?1", last().last() - KEPT));
    }

    /** It is made anew before the next search. */
    void forget() {
        following.lock();
        try {
            whole = false;
        } finally {
            following.unlock();
        }
    }

    @PreDestroy
    void close() throws IOException {
        closing = true;
        following.lock();
        try {
            if (index != null) {
                index.close();
            }
        } finally {
            following.unlock();
        }
    }
}
