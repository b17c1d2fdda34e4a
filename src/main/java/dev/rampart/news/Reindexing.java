package dev.rampart.news;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Writes the words of news that have none, since a backup leaves them out. The newest come first and the oldest last: where
 * the oldest has words, all have, so that it costs nothing to ask. What was begun and not ended goes on at the next look.
 */
@ApplicationScoped
class Reindexing {
    private static final Logger LOG = Logger.getLogger(Reindexing.class);

    /** Small enough not to hold anyone up. */
    private static final int BATCH = 100;

    @Inject
    EntityManager entities;

    @Inject
    EntryIndex index;

    /** @return how many got their words */
    long goOn() {
        if (QuarkusTransaction.requiringNew().call(this::complete)) {
            return 0;
        }
        long before = Long.MAX_VALUE;
        long written = 0;
        List<Long> batch;
        do {
            long last = before;
            batch = QuarkusTransaction.requiringNew().call(() -> write(last));
            before = batch.isEmpty() ? 0 : batch.get(batch.size() - 1);
            written += batch.size();
        } while (batch.size() == BATCH);
        LOG.infof("news words written for entries=%d", written);
        return written;
    }

    private boolean complete() {
        return entities.createQuery(
                        "select e.id from NewsEntry e where e.id = (select min(o.id) from NewsEntry o)"
                                + " and not exists (select 1 from NewsTerm t where t.entryId = e.id)",
                        Long.class)
                .getResultList()
                .isEmpty();
    }

    private List<Long> write(long before) {
        List<NewsEntry> entries = NewsEntry.<NewsEntry>find(
                        "from NewsEntry e join fetch e.source where e.id < ?1"
                                + " and not exists (select 1 from NewsTerm t where t.entryId = e.id) order by e.id desc",
                        before)
                .page(0, BATCH)
                .list();
        List<Long> ids = entries.stream().map(entry -> entry.id).toList();
        Map<Long, Set<String>> products = products(ids);
        index.write(entries.stream()
                .map(entry -> EntryIndex.Indexed.of(entry, products.getOrDefault(entry.id, Set.of())))
                .toList());
        return ids;
    }

    private Map<Long, Set<String>> products(List<Long> entryIds) {
        Map<Long, Set<String>> products = new HashMap<>();
        entities.createQuery(
                        "select e.entryId, p.name from EntryProduct e join NewsProduct p on p.id = e.productId"
                                + " where e.entryId in :ids",
                        Tuple.class)
                .setParameter("ids", entryIds)
                .getResultStream()
                .forEach(row -> products.computeIfAbsent(row.get(0, Long.class), id -> new HashSet<>())
                        .add(row.get(1, String.class)));
        return products;
    }
}
