package dev.rampart.news;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** What products entries are about, written in batches. */
@ApplicationScoped
class EntryProducts {
    @Inject
    EntityManager entities;

    /**
     * Replaces what entries are about.
     *
     * @param entries names of products by the id of a row that the database has already
     * @param forEveryone whether everyone may see the entries
     */
    void write(Map<Long, Set<String>> entries, boolean forEveryone) {
        Map<String, Long> products =
                productIds(entries.values().stream().flatMap(Set::stream).toList(), forEveryone);
        entities.unwrap(Session.class).doWork(connection -> {
            clear(connection, entries.keySet());
            writeProducts(connection, entries, products);
        });
    }

    private static void clear(Connection connection, Collection<Long> entries) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from news_entry_product where entry_id = ?")) {
            for (long entry : entries) {
                delete.setLong(1, entry);
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }

    private static void writeProducts(Connection connection, Map<Long, Set<String>> entries, Map<String, Long> ids)
            throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into news_entry_product (product_id, entry_id) values (?, ?)")) {
            for (Map.Entry<Long, Set<String>> entry : entries.entrySet()) {
                for (String product : entry.getValue()) {
                    insert.setLong(1, ids.get(product));
                    insert.setLong(2, entry.getKey());
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private Map<String, Long> productIds(Collection<String> names, boolean forEveryone) {
        Map<String, Long> ids = known(names, forEveryone);
        for (String name : names) {
            if (!ids.containsKey(name)) {
                add(name);
                ids.putAll(known(List.of(name), forEveryone));
            }
        }
        return ids;
    }

    private static Map<String, Long> known(Collection<String> names, boolean forEveryone) {
        Map<String, Long> ids = new TreeMap<>();
        Set<Long> hidden = new TreeSet<>();
        NewsProduct.<NewsProduct>list("name in ?1", names).forEach(product -> {
            ids.put(product.name, product.id);
            if (!product.forEveryone) {
                hidden.add(product.id);
            }
        });
        if (forEveryone && !hidden.isEmpty()) {
            // In the order of their ids, and done at once: two sources may bring the same ones.
            hidden.forEach(id -> QuarkusTransaction.requiringNew()
                    .run(() -> NewsProduct.update("forEveryone = true where id = ?1 and not forEveryone", id)));
        }
        return ids;
    }

    /** In a transaction of its own: another source may bring the same new product at the same moment. */
    private static void add(String name) {
        try {
            QuarkusTransaction.requiringNew().run(() -> {
                NewsProduct product = new NewsProduct();
                product.name = name;
                product.persistAndFlush();
            });
        } catch (PersistenceException e) {
            if (QuarkusTransaction.requiringNew().call(() -> NewsProduct.count("name", name)) == 0) {
                throw e;
            }
        }
    }

    /** What entries are about, by their ids; names in no order. */
    Map<Long, Set<String>> of(Collection<Long> entryIds) {
        return entities.createQuery(
                        "select e.entryId, p.name from EntryProduct e join NewsProduct p on p.id = e.productId"
                                + " where e.entryId in :ids",
                        Object[].class)
                .setParameter("ids", entryIds)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (Long) row[0], Collectors.mapping(row -> (String) row[1], Collectors.toSet())));
    }
}
