package dev.rampart.news;

import dev.rampart.news.search.Hits;
import dev.rampart.news.search.Search;
import dev.rampart.news.search.SearchIndex;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
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

    private static final int PATIENCE_SECONDS = 2;

    @Inject
    IndexedEntries entries;

    @Inject
    ChangeLog log;

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
    private ChangeLog.Peek seen = ChangeLog.Peek.NEVER;
    private final Set<Long> taken = new HashSet<>();
    private volatile boolean building;
    private volatile boolean closing;

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
        return new Found(hits, building ? Math.max(2, entries.count() - index.size()) : 0);
    }

    /** Ids of what each of some searches finds, without forgiving slips; of an index that is not there yet nothing. */
    List<Set<Long>> among(List<Search> searches) {
        follow();
        SearchIndex there = index;
        return searches.stream()
                .map(search -> there == null ? Set.<Long>of() : Set.copyOf(there.exactly(search, clock.instant())))
                .toList();
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
            if (entries.count() > MANY) {
                inBackground(this::build);
                return;
            }
            build();
        }
        ChangeLog.Peek now = log.peek(through);
        if (!now.equals(seen)) {
            if (log.missed(through)) {
                whole = false;
                takeIn();
                return;
            }
            long before = through;
            if (takeSome()) {
                // Counted from where it was then.
                seen = through == before ? now : ChangeLog.Peek.NEVER;
            } else {
                inBackground(this::catchUp);
            }
        }
    }

    private void inBackground(Work work) {
        building = true;
        executor.execute(() -> alone(work));
    }

    private void open() throws IOException {
        epoch = NewsEpoch.name();
        SearchIndex opened = IndexFolder.open(data);
        Map<String, String> marks = opened.marks();
        through = Long.parseLong(marks.getOrDefault(THROUGH, "0"));
        // A restored database counts its changes from where its backup was.
        whole = epoch.equals(marks.get(EPOCH))
                && !log.missed(through)
                && log.last().last() >= through;
        index = opened;
    }

    private interface Work {
        void run() throws IOException;
    }

    private void alone(Work work) {
        following.lock();
        try {
            work.run();
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
        seen = ChangeLog.Peek.NEVER;
        ChangeLog.Peek began = log.last();
        // What is seen now is in what is read from here on.
        taken.addAll(log.window(began.last()));
        long before = Long.MAX_VALUE;
        List<Long> batch;
        do {
            batch = entries.before(before, BATCH);
            entries.write(index, batch);
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

    /** @return whether all were taken in */
    private boolean takeSome() throws IOException {
        ChangeLog.Some some = log.some(through, taken);
        for (List<Long> batch : some.batches(BATCH)) {
            entries.write(index, batch);
        }
        some.changes().forEach(change -> {
            taken.add(change);
            through = Math.max(through, change);
        });
        taken.removeIf(id -> id <= through - ChangeLog.WINDOW);
        commit();
        return some.all();
    }

    /** What a node missed while nobody searched there can be much. */
    private void catchUp() throws IOException {
        boolean all = false;
        while (!closing && !all) {
            all = takeSome();
        }
    }

    private void commit() throws IOException {
        index.commit(Map.of(EPOCH, epoch, THROUGH, Long.toString(through)));
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
