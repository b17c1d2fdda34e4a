package dev.rampart.content;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When documents are imported, and how an operator sees it. */
@QuarkusTest
class ContentStartTest {
    private static final String FILE = "questions/watched.yaml";

    @Inject
    ContentImport contentImport;

    @Inject
    EntityManager entities;

    @TempDir
    Path folder;

    private ContentStart watcher;

    @BeforeEach
    void aFolderIsWatched() throws IOException {
        watcher = new ContentStart();
        watcher.contentImport = contentImport;
        watcher.config = new Watched(folder);
        Files.createDirectories(folder.resolve(FILE).getParent());
        write("broken: once", Instant.parse("2026-01-01T00:00:00Z"));
        watcher.watch();
    }

    @AfterEach
    void noMore() {
        contentImport.run(Optional.empty());
    }

    @Test
    void a_node_is_ready_once_it_has_imported() {
        assertEquals(HealthCheckResponse.Status.DOWN, new ContentStart().call().getStatus());
        assertEquals(HealthCheckResponse.Status.UP, watcher.call().getStatus());
        given().get("/q/health/ready").then().statusCode(200).body(containsString("content imported"));
    }

    @Test
    void a_folder_that_has_not_changed_is_not_read_again() {
        Instant before = lastImport();
        watcher.watch();
        assertEquals(before, lastImport());
    }

    @Test
    void a_file_that_was_written_is_read_again() throws IOException {
        String before = seen();
        write("broken: agai", Instant.parse("2026-01-01T00:00:01Z"));
        watcher.watch();
        assertNotEquals(before, seen());
    }

    @Test
    void a_tick_while_the_start_still_imports_waits_and_imports_nothing_again() throws Exception {
        AtomicInteger runs = new AtomicInteger();
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        ContentStart node = new ContentStart();
        node.config = new Watched(folder);
        node.contentImport = new ContentImport() {
            @Override
            Summary run(Optional<Path> of) {
                runs.incrementAndGet();
                begun.countDown();
                try {
                    end.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                return new Summary(0, 0, 0);
            }
        };
        CompletableFuture<Void> start = CompletableFuture.runAsync(() -> node.start(null));
        begun.await();
        CompletableFuture<Void> tick = CompletableFuture.runAsync(node::watch);
        assertThrows(TimeoutException.class, () -> tick.get(200, TimeUnit.MILLISECONDS));
        end.countDown();
        CompletableFuture.allOf(start, tick).get(10, TimeUnit.SECONDS);
        assertEquals(1, runs.get());
    }

    @Test
    void a_folder_that_comes_back_is_read_again_though_no_file_in_it_has_changed() throws IOException {
        Path elsewhere = folder.resolveSibling(folder.getFileName() + "-elsewhere");
        Files.move(folder, elsewhere);
        watcher.watch();
        Instant missing = lastImport();
        watcher.watch();
        assertEquals(missing, lastImport(), "it is still missing");
        assertEquals(Optional.of("The folder " + folder + " is not there."), Folder.problem(folder));
        Files.move(elsewhere, folder);
        watcher.watch();
        assertNotEquals(missing, lastImport());
        assertEquals(Optional.empty(), Folder.problem(folder));
    }

    @Test
    void a_file_that_may_not_be_opened_is_named() throws IOException {
        Path file = folder.resolve(FILE);
        Files.setPosixFilePermissions(file, Set.of());
        Assumptions.assumeFalse(Files.isReadable(file), "Whoever runs this may open every file");
        assertEquals(
                Optional.of("The folder " + folder + " cannot be read, since Rampart may not open " + file + "."),
                Folder.problem(folder));
    }

    @Test
    void metrics_tell_how_many_documents_are_broken() {
        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("rampart_content_documents{state=\"broken\"} 1.0"))
                .body(containsString("rampart_content_imported_total"));
    }

    private void write(String text, Instant modified) throws IOException {
        Files.writeString(folder.resolve(FILE), text);
        Files.setLastModifiedTime(folder.resolve(FILE), FileTime.from(modified));
    }

    private String seen() {
        return QuarkusTransaction.requiringNew().call(() -> Document.at(Origin.FOLDER, FILE).seenHash);
    }

    private Instant lastImport() {
        return QuarkusTransaction.requiringNew().call(() -> (Instant)
                entities.createNativeQuery("select finished_at from content_import where id = 1", Instant.class)
                        .getSingleResult());
    }

    private record Watched(Path path) implements ContentConfig {
        @Override
        public Optional<Path> folder() {
            return Optional.of(path);
        }

        @Override
        public String watchEvery() {
            return "30s";
        }

        @Override
        public MemorySize maxSize() {
            return new MemorySize(BigInteger.valueOf(1 << 20));
        }
    }
}
