package dev.rampart.news;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/** Drops entries that are older than the operator wants to keep, if the operator wants that. */
@ApplicationScoped
class Retention {
    private static final Logger LOG = Logger.getLogger(Retention.class);

    /** Small enough not to hold anyone up. */
    private static final int BATCH = 500;

    @Inject
    NewsConfig config;

    @Inject
    Stories stories;

    @Inject
    @Any
    Instance<KeptEntries> keepers;

    @Inject
    Clock clock;

    /**
     * Some old entries, in the order of their ids.
     *
     * @param found how many there were, and the last one's id
     */
    private record Batch(int found, long last, NewsEntry.Dropped dropped) {}

    void apply() {
        config.keep().ifPresent(this::dropOlderThan);
    }

    /** @return how many were dropped; what someone saved or noted stays, and what another feature keeps */
    long dropOlderThan(Duration age) {
        Instant before = clock.instant().minus(age);
        long dropped = 0;
        long last = 0;
        Batch batch;
        do {
            long after = last;
            batch = QuarkusTransaction.requiringNew().call(() -> drop(before, after));
            stories.settle(batch.dropped().orphans());
            dropped += batch.dropped().entries();
            last = batch.last();
        } while (batch.found() == BATCH);
        LOG.infof("news dropped=%d published-before=%s", dropped, before);
        return dropped;
    }

    private Batch drop(Instant before, long after) {
        List<Long> ids = NewsEntry.find(
                        "select id from NewsEntry e where publishedAt < ?1 and id > ?2 and not exists"
                                + " (select 1 from NewsSaved s where s.entryId = e.id)"
                                + " and not exists (select 1 from NewsNote n where n.entryId = e.id) order by id",
                        before,
                        after)
                .project(Long.class)
                .page(0, BATCH)
                .list();
        if (ids.isEmpty()) {
            return new Batch(0, after, NewsEntry.drop(ids));
        }
        Set<Long> old = new LinkedHashSet<>(ids);
        keepers.forEach(keeper -> old.removeAll(keeper.among(ids)));
        return new Batch(ids.size(), ids.get(ids.size() - 1), NewsEntry.drop(List.copyOf(old)));
    }
}
