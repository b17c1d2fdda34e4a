package dev.rampart.news;

import dev.rampart.web.SafeHtml;
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
import org.hibernate.Session;

/** What entries are found by: their products and their words. Written in batches, for there are hundreds to an entry. */
@ApplicationScoped
class EntryIndex {
    @Inject
    EntityManager entities;

    /** @param entryId of a row that the database has already */
    record Indexed(long entryId, Set<String> products, Set<String> words) {
        static Indexed of(NewsEntry entry, Set<String> products) {
            return new Indexed(
                    entry.id,
                    products,
                    Words.indexed(
                            entry.title,
                            entry.source.title,
                            entry.bulletinId,
                            entry.importance,
                            entry.author,
                            String.join(" ", products),
                            String.join(" ", entry.tags),
                            String.join(" ", entry.cves),
                            entry.summary,
                            SafeHtml.text(entry.body)));
        }
    }

    /** Replaces what the entries were found by. */
    void write(List<Indexed> entries) {
        Map<String, Long> products = productIds(
                entries.stream().flatMap(entry -> entry.products().stream()).toList());
        entities.unwrap(Session.class).doWork(connection -> {
            clear(connection, "delete from news_term where entry_id = ?", entries);
            clear(connection, "delete from news_entry_product where entry_id = ?", entries);
            writeWords(connection, entries);
            writeProducts(connection, entries, products);
        });
    }

    private static void clear(Connection connection, String sql, List<Indexed> entries) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            for (Indexed entry : entries) {
                delete.setLong(1, entry.entryId());
                delete.addBatch();
            }
            delete.executeBatch();
        }
    }

    private static void writeWords(Connection connection, List<Indexed> entries) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into news_term (term, entry_id) values (?, ?)")) {
            for (Indexed entry : entries) {
                for (String word : entry.words()) {
                    insert.setBytes(1, Words.key(word));
                    insert.setLong(2, entry.entryId());
                    insert.addBatch();
                }
                insert.executeBatch();
            }
        }
    }

    private static void writeProducts(Connection connection, List<Indexed> entries, Map<String, Long> ids)
            throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into news_entry_product (product_id, entry_id) values (?, ?)")) {
            for (Indexed entry : entries) {
                for (String product : entry.products()) {
                    insert.setLong(1, ids.get(product));
                    insert.setLong(2, entry.entryId());
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private Map<String, Long> productIds(Collection<String> names) {
        Map<String, Long> ids = known(names);
        for (String name : names) {
            if (!ids.containsKey(name)) {
                add(name);
                ids.putAll(known(List.of(name)));
            }
        }
        return ids;
    }

    private Map<String, Long> known(Collection<String> names) {
        Map<String, Long> ids = new TreeMap<>();
        NewsProduct.<NewsProduct>stream("name in ?1", names).forEach(product -> ids.put(product.name, product.id));
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
}
