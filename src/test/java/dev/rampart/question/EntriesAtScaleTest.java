package dev.rampart.question;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is read of the bank when others have many questions of their own for the same exam. */
@QuarkusTest
class EntriesAtScaleTest {
    private static final int OTHERS = 5_000;
    private static final int LOOKS = 21;

    @Inject
    QuestionBank bank;

    @Inject
    DataSource database;

    @Test
    void five_thousand_questions_of_others_cost_nothing() throws SQLException {
        List<QuestionBank.Entry> before = bank.entries("scs-c03", Question.Pool.BANK);
        long alone = median();
        fill();
        long beside = median();
        System.out.printf("Entries of a learner: %d µs alone, %d µs beside %d of others.%n", alone, beside, OTHERS);
        assertEquals(before.size(), bank.entries("scs-c03", Question.Pool.BANK).size());
        assertEquals(Set.of(), Set.copyOf(bank.limited("scs-c03", Set.of("owner:1", "group:mine"))));
        assertEquals(50, bank.limitedCounts("scs-c03", Set.of("group:crowd-7")).get("group:crowd-7"));
    }

    private long median() {
        long[] micros = IntStream.range(0, LOOKS)
                .mapToLong(i -> {
                    long began = System.nanoTime();
                    QuarkusTransaction.requiringNew().run(() -> {
                        bank.entries("scs-c03", Question.Pool.BANK);
                        bank.limited("scs-c03", Set.of("owner:1", "group:mine"));
                    });
                    return (System.nanoTime() - began) / 1_000;
                })
                .sorted()
                .toArray();
        return micros[LOOKS / 2];
    }

    /** As a database does by itself after a while. */
    private static void analyze(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("analyze");
        }
    }

    private void fill() throws SQLException {
        try (Connection connection = database.getConnection()) {
            try (PreparedStatement item = connection.prepareStatement("insert into item (id) values (?)");
                    PreparedStatement version = connection.prepareStatement(
                            "insert into item_version (id, item_id, hash, exam, domain, task, type, level, pool, status, audience,"
                                    + " body, created_at) values (?, ?, 'h', 'scs-c03', '4', '4.2', 'multiple-choice', 300, 'BANK',"
                                    + " 'PUBLISHED', ?, '{}', ?)")) {
                for (int n = 0; n < OTHERS; n++) {
                    item.setString(1, "crowd-" + n);
                    item.addBatch();
                    version.setLong(1, -1L - n);
                    version.setString(2, "crowd-" + n);
                    version.setString(3, "group:crowd-" + n % (OTHERS / 50));
                    version.setTimestamp(4, Timestamp.from(Instant.parse("2026-11-24T00:00:00Z")));
                    version.addBatch();
                }
                item.executeBatch();
                version.executeBatch();
            }
            try (Statement link = connection.createStatement()) {
                link.execute("update item set version_id = (select v.id from item_version v where v.item_id = item.id)"
                        + " where item.id like 'crowd-%'");
            }
            analyze(connection);
        }
    }

    @AfterEach
    void empty() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement drop = connection.createStatement()) {
            drop.execute("update item set version_id = null where id like 'crowd-%'");
            drop.execute("delete from item_version where item_id like 'crowd-%'");
            drop.execute("delete from item where id like 'crowd-%'");
        }
    }
}
