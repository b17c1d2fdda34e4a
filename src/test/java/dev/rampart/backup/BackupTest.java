package dev.rampart.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.attempt.ExamHall;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The drill: an installation that is in use is backed up and restored into a new database of the other kind. */
@QuarkusTest
class BackupTest {
    private static final int WRITERS = 3;

    /** What keyboards, programs and feeds send: quotes, lines, what is outside the basic plane, half of a pair. */
    private static final String ODD = "Zo\u00eb \"\\ '; \n\t\u2028 \ud83d\udd12";

    @Inject
    DataSource database;

    @Inject
    Flyway flyway;

    @Inject
    People people;

    @Inject
    ExamHall hall;

    @TempDir
    Path folder;

    FreshDatabase otherKind() throws Exception {
        return FreshDatabase.postgres();
    }

    @Test
    void each_row_comes_back_in_a_database_of_the_other_kind() throws Exception {
        Person ada = people.learner("Ada");
        Person bo = people.administrator("Bo");
        hall.sitFullExam(ada, 50);
        hall.openQuiz(ada);
        people.token(bo);
        readNews(ada, bo);

        try (BackupFile file = backUp();
                FreshDatabase restored = otherKind()) {
            restored.restore(flyway, file);
            try (Connection was = database.getConnection();
                    Connection is = restored.connect()) {
                List<Table> tables = Tables.of(was).ordered();
                for (Table table : tables) {
                    List<String> rows = FreshDatabase.rows(was, table.select());
                    assertEquals(rows, FreshDatabase.rows(is, table.select()), table.name());
                }
                assertFalse(FreshDatabase.rows(is, "select * from news_saved").isEmpty());
                assertEquals(List.of(), FreshDatabase.rows(is, "select token_hash from session"));
                assertTrue(people.fits(
                        ada,
                        FreshDatabase.rows(is, "select password_hash from account where id = " + ada.id())
                                .get(0)
                                .replaceAll("^password_hash=|; $", "")));
            }
        }
    }

    @Test
    void ids_go_on_after_those_that_were_restored() throws Exception {
        people.learner("Ada");
        try (BackupFile file = backUp();
                FreshDatabase restored = otherKind()) {
            restored.restore(flyway, file);
            try (Connection is = restored.connect();
                    Statement query = is.createStatement();
                    var max = query.executeQuery("select max(id) from account")) {
                max.next();
                long last = max.getLong(1);
                try (Statement next = is.createStatement();
                        var end = next.executeQuery(nextOf("account_seq"))) {
                    end.next();
                    // A sequence tells the end of the fifty ids that are used next.
                    assertEquals(last + 50, end.getLong(1));
                }
            }
        }
    }

    String nextOf(String sequence) {
        return "select nextval('" + sequence + "')";
    }

    @Test
    void a_backup_under_writing_shows_one_moment() throws Exception {
        AtomicBoolean going = new AtomicBoolean(true);
        CountDownLatch begun = new CountDownLatch(WRITERS);
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);
        try {
            List<CompletableFuture<Integer>> writers = java.util.stream.IntStream.range(0, WRITERS)
                    .mapToObj(n -> CompletableFuture.supplyAsync(() -> write(n, going, begun), threads))
                    .toList();
            begun.await();
            try (BackupFile file = backUp();
                    FreshDatabase restored = otherKind()) {
                going.set(false);
                for (CompletableFuture<Integer> writer : writers) {
                    assertTrue(writer.join() > 0);
                }
                restored.restore(flyway, file);
                try (Connection is = restored.connect()) {
                    // Both were written in one transaction, in tables that the backup reads one after another.
                    List<String> registrations =
                            FreshDatabase.rows(is, "select id from registration where id > 1000000");
                    List<String> invitations = FreshDatabase.rows(is, "select id from invitation where id > 1000000");
                    List<String> links = FreshDatabase.rows(is, "select id from news_product where id > 1000000");
                    assertFalse(registrations.isEmpty());
                    assertEquals(registrations, invitations);
                    assertEquals(registrations, links);
                }
            }
        } finally {
            going.set(false);
            threads.shutdown();
        }
    }

    @Test
    void a_backup_of_an_earlier_version_is_restored_and_then_migrated_on() throws Exception {
        Path file = folder.resolve("older.zip");
        try (FreshDatabase old = FreshDatabase.h2()) {
            Flyway.configure()
                    .configuration(old.migrations(flyway))
                    .target("5")
                    .load()
                    .migrate();
            try (Connection was = old.connect();
                    Statement insert = was.createStatement();
                    OutputStream out = Files.newOutputStream(file)) {
                insert.execute("insert into account (id, email, name, password_hash, role, zone, created_at) values"
                        + " (7, 'ada@example.com', 'Ada', 'x', 'LEARNER', 'UTC',"
                        + " timestamp with time zone '2020-01-01 00:00:00+00')");
                assertEquals(
                        "5",
                        BackupWriter.write(was, "0.0.1", Instant.EPOCH, out).schema());
            }
        }
        try (BackupFile backup = BackupFile.open(file);
                FreshDatabase restored = otherKind()) {
            restored.restore(flyway, backup);
            Flyway all = Flyway.configure()
                    .configuration(restored.migrations(flyway))
                    .load();
            assertEquals("5", all.info().current().getVersion().toString());
            all.migrate();
            assertEquals(
                    flyway.info().current().getVersion(), all.info().current().getVersion());
            try (Connection is = restored.connect()) {
                assertEquals(List.of("name=Ada; "), FreshDatabase.rows(is, "select name from account"));
                assertEquals(List.of(), FreshDatabase.rows(is, "select id from study_group"));
            }
        }
    }

    /** @return how many transactions were written */
    private int write(int writer, AtomicBoolean going, CountDownLatch begun) {
        int written = 0;
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                while (going.get()) {
                    long id = 1_000_001 + (long) writer * 10_000_000 + written;
                    statement.execute("insert into news_product (id, name) values (" + id + ", 'p" + id + "')");
                    statement.execute("insert into registration (id, mode, created_at) values (" + id
                            + ", 'OPEN', timestamp with time zone '2020-01-01 00:00:00+00')");
                    statement.execute(
                            "insert into invitation (id, token_hash, note, role, created_at, expires_at) values ("
                                    + id + ", 'h" + id
                                    + "', '', 'LEARNER', timestamp with time zone '2020-01-01 00:00:00+00',"
                                    + " timestamp with time zone '2020-01-01 00:00:00+00')");
                    connection.commit();
                    if (written++ == 10) {
                        begun.countDown();
                    }
                }
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return written;
    }

    BackupFile backUp() throws Exception {
        Path file = Files.createTempFile(folder, "drill", ".zip");
        try (Connection connection = database.getConnection();
                OutputStream out = Files.newOutputStream(file)) {
            BackupWriter.write(connection, "1.2.3", Instant.parse("2026-11-24T08:00:00Z"), out);
            assertTrue(connection.getAutoCommit());
        }
        return BackupFile.open(file);
    }

    private void readNews(Person ada, Person bo) throws SQLException {
        long id = 5_000_000 + ada.id();
        try (Connection connection = database.getConnection();
                PreparedStatement source = connection.prepareStatement(
                        "insert into news_source (id, slug, title, url, home, kind, interval_minutes, only_categories,"
                                + " products, followed, switched_by, switched_at, failures) values (?, ?, ?, 'https://a.test/f',"
                                + " 'https://a.test/', 'BLOG', 60, '', '', false, ?, ?, 0)");
                PreparedStatement entry = connection.prepareStatement(
                        "insert into news_entry (id, source_id, guid_key, fingerprint, kind, title, link, summary, body,"
                                + " families, tags, cves, published_at, first_published_at, date_basis, stored_at, updated_at)"
                                + " values (?, ?, 'g', 'f', 'BLOG', ?, 'https://a.test/1', '', ?, '', '', '', ?, ?, 'SURE', ?,"
                                + " ?)");
                PreparedStatement saved = connection.prepareStatement(
                        "insert into news_saved (account_id, entry_id, saved_at) values (?, ?, ?)")) {
            java.time.OffsetDateTime time = java.time.OffsetDateTime.parse("2026-11-24T08:00:00.123456Z");
            source.setLong(1, id);
            source.setString(2, "drill-" + id);
            source.setString(3, ODD);
            source.setLong(4, bo.id());
            source.setObject(5, time);
            source.executeUpdate();
            entry.setLong(1, id);
            entry.setLong(2, id);
            entry.setString(3, ODD);
            entry.setString(4, "<p>" + ODD.repeat(3000) + "</p>");
            for (int i = 5; i <= 8; i++) {
                entry.setObject(i, time);
            }
            entry.executeUpdate();
            saved.setLong(1, ada.id());
            saved.setLong(2, id);
            saved.setObject(3, time);
            saved.executeUpdate();
        }
    }
}
