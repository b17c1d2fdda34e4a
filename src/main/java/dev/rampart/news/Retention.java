package dev.rampart.news;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
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
    Clock clock;

    void apply() {
        config.keep().ifPresent(this::dropOlderThan);
    }

    /** @return how many were dropped; what someone saved or noted stays */
    long dropOlderThan(Duration age) {
        Instant before = clock.instant().minus(age);
        long dropped = 0;
        long batch;
        do {
            NewsEntry.Dropped now = QuarkusTransaction.requiringNew().call(() -> drop(before));
            stories.settle(now.orphans());
            batch = now.entries();
            dropped += batch;
        } while (batch == BATCH);
        LOG.infof("news dropped=%d published-before=%s", dropped, before);
        return dropped;
    }

    private static NewsEntry.Dropped drop(Instant before) {
        List<Long> ids = NewsEntry.find(
                        "select id from NewsEntry e where publishedAt < ?1 and not exists"
                                + " (select 1 from NewsSaved s where s.entryId = e.id)"
                                + " and not exists (select 1 from NewsNote n where n.entryId = e.id)",
                        before)
                .project(Long.class)
                .page(0, BATCH)
                .list();
        return NewsEntry.drop(ids);
    }
}
