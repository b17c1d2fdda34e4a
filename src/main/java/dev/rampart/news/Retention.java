package dev.rampart.news;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Drops entries that are older than their source is to keep them. What someone saved or noted stays, and what another feature
 * keeps. It goes from source to source, from the oldest entry up, by the index of the list of a source.
 */
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
    EntityManager entities;

    @Inject
    Clock clock;

    /** An entry that may have to go. */
    record Old(long id, Instant publishedAt) {}

    /**
     * Some old entries were looked at.
     *
     * @param last of them, or null if there were none
     * @param whole whether there may be more
     */
    private record Batch(Old last, boolean whole, NewsEntry.Dropped dropped) {}

    void apply() {
        drop(config.keep());
    }

    /** @return how many were dropped where no source says otherwise than this */
    long dropOlderThan(Duration age) {
        return drop(Optional.of(age));
    }

    private long drop(Optional<Duration> byDefault) {
        List<NewsSource> sources = QuarkusTransaction.requiringNew().call(() -> NewsSource.<NewsSource>listAll());
        long dropped = 0;
        for (NewsSource source : sources) {
            Optional<Duration> age = source.keeping().age(byDefault);
            if (age.isPresent()) {
                dropped += drop(source.id, clock.instant().minus(age.get()));
            }
        }
        if (dropped > 0) {
            LOG.infof("news dropped=%d", dropped);
        }
        return dropped;
    }

    private long drop(long source, Instant before) {
        long dropped = 0;
        Batch batch = new Batch(null, true, null);
        while (batch.whole()) {
            Old after = batch.last();
            batch = QuarkusTransaction.requiringNew().call(() -> drop(source, before, after));
            stories.settle(batch.dropped().orphans());
            dropped += batch.dropped().entries();
        }
        return dropped;
    }

    /**
     * All of a source that nobody keeps, in the caller's transaction.
     *
     * @return entries for which one of them stood; their story has to be settled anew
     */
    List<Long> dropAll(long source) {
        List<Long> orphans = new ArrayList<>();
        Batch batch = new Batch(null, true, null);
        while (batch.whole()) {
            batch = drop(source, null, batch.last());
            orphans.addAll(batch.dropped().orphans());
        }
        return orphans;
    }

    /** @param before null for all */
    private Batch drop(long source, Instant before, Old after) {
        List<Old> old = old(source, before, after);
        List<Long> ids = old.stream().map(Old::id).toList();
        Set<Long> unwanted = new LinkedHashSet<>(ids);
        if (!ids.isEmpty()) {
            keepers.forEach(keeper -> unwanted.removeAll(keeper.among(ids)));
        }
        return new Batch(
                old.isEmpty() ? null : old.get(old.size() - 1),
                old.size() == BATCH,
                NewsEntry.drop(List.copyOf(unwanted)));
    }

    private List<Old> old(long source, Instant before, Old after) {
        TypedQuery<Old> query = entities.createQuery(
                        "select new dev.rampart.news.Retention$Old(e.id, e.publishedAt) from NewsEntry e"
                                + " where e.source.id = :source"
                                + (before == null ? "" : " and e.publishedAt < :before")
                                + (after == null
                                        ? ""
                                        : " and e.publishedAt >= :after and (e.publishedAt > :after or e.id > :id)")
                                + " and not exists (select 1 from NewsSaved s where s.entryId = e.id)"
                                + " and not exists (select 1 from NewsNote n where n.entryId = e.id)"
                                + " order by e.publishedAt, e.id",
                        Old.class)
                .setParameter("source", source)
                .setMaxResults(BATCH);
        if (before != null) {
            query.setParameter("before", before);
        }
        if (after != null) {
            query.setParameter("after", after.publishedAt()).setParameter("id", after.id());
        }
        return query.getResultList();
    }
}
