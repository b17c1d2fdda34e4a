package dev.rampart.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes want to import; the other one is a connection of its own to the database. */
@QuarkusTest
class ImportLockTest {
    private static final String FILE = "questions/locked.yaml";

    @Inject
    DataSource database;

    @Inject
    ContentImport contentImport;

    @TempDir
    Path folder;

    @AfterEach
    void takeTheFolderAway() {
        contentImport.run(Optional.empty());
    }

    @Test
    void a_node_waits_with_its_import_until_the_other_one_has_finished() throws Exception {
        TeamFolder.write(folder, FILE, "broken: once");
        try (Connection other = database.getConnection();
                Statement lock = other.createStatement()) {
            other.setAutoCommit(false);
            lock.executeQuery("select id from content_import where id = 1 for update");
            CompletableFuture<ContentImport.Summary> ours =
                    CompletableFuture.supplyAsync(() -> contentImport.run(Optional.of(folder)));
            assertThrows(TimeoutException.class, () -> ours.get(500, TimeUnit.MILLISECONDS));
            assertNull(imported());
            other.commit();
            assertEquals(1, ours.get(60, TimeUnit.SECONDS).broken());
            assertEquals(FILE, imported().path);
        }
    }

    private static Document imported() {
        return QuarkusTransaction.requiringNew().call(() -> Document.at(Origin.FOLDER, FILE));
    }
}
