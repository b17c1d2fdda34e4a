package dev.rampart.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rampart.account.People;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that must not be restored, one by one, and databases that must not be restored into. */
@QuarkusTest
class DamagedBackupTest {
    @Inject
    DataSource database;

    @Inject
    Flyway flyway;

    @Inject
    People people;

    @TempDir
    Path folder;

    private byte[] whole;

    @BeforeEach
    void backUp() throws Exception {
        people.learner("Ada");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Connection connection = database.getConnection()) {
            BackupWriter.write(connection, "9.9.9", Instant.parse("2026-11-24T08:00:00Z"), out);
        }
        whole = out.toByteArray();
    }

    @Test
    void a_whole_one_is_restored() throws Exception {
        try (FreshDatabase fresh = FreshDatabase.h2();
                BackupFile file = BackupFile.open(file(whole))) {
            fresh.restore(flyway, file);
            try (Connection connection = fresh.connect()) {
                assertTrue(
                        FreshDatabase.rows(connection, "select id from account").size() > 0);
            }
        }
    }

    @Test
    void a_file_that_is_not_there_is_told() {
        assertRefused(folder.resolve("nowhere.zip"), "there is no file");
        assertRefused(folder, "there is no file");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.001, 0.3, 0.9, 0.99999})
    void a_file_that_was_cut_is_refused(double kept) throws IOException {
        assertRefused(file(Arrays.copyOf(whole, (int) (whole.length * kept))), "its end is missing");
    }

    /** Some bytes of a zip say nothing that is used; a file that is opened in spite of one is the same in all that is. */
    @Test
    void one_wrong_byte_is_noticed_wherever_it_matters() throws IOException {
        int refused = 0;
        Manifest original;
        try (BackupFile file = BackupFile.open(file(whole))) {
            original = file.manifest();
        }
        for (int i = 0; i < 100; i++) {
            byte[] bytes = whole.clone();
            bytes[(int) (bytes.length * (i / 100.0))] ^= 0x10;
            try (BackupFile file = BackupFile.open(file(bytes))) {
                assertEquals(original, file.manifest());
            } catch (RestoreRefused e) {
                assertTrue(e.getMessage().startsWith("Nothing was restored: "), e.getMessage());
                refused++;
            }
        }
        assertTrue(refused > 80, "refused " + refused);
    }

    @Test
    void text_and_pictures_are_no_backups() throws IOException {
        assertRefused(file("Dear diary".getBytes(StandardCharsets.UTF_8)), "is no zip file");
    }

    @Test
    void a_zip_of_something_else_is_refused() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("holiday.txt", new byte[10]);
        assertRefused(file(zip(entries)), "it has no manifest.json");
        for (String manifest : List.of("[]", "{", "{}", "{\"product\":\"Other\"}", "null")) {
            entries.put(Manifest.ENTRY, manifest.getBytes(StandardCharsets.UTF_8));
            assertRefused(file(zip(entries)), "is not one of Rampart's");
        }
    }

    @Test
    void a_table_that_is_missing_is_named() throws IOException {
        Map<String, byte[]> entries = entries();
        entries.remove("tables/attempt_item.jsonl");
        assertRefused(file(zip(entries)), "there is no tables/attempt_item.jsonl in it");
    }

    @Test
    void a_file_with_something_added_is_refused() throws IOException {
        Map<String, byte[]> entries = entries();
        entries.put("tables/more.jsonl", new byte[0]);
        assertRefused(file(zip(entries)), "files that no backup has");
    }

    @Test
    void a_row_that_was_changed_or_dropped_is_noticed() throws IOException {
        Map<String, byte[]> entries = entries();
        String accounts = new String(entries.get("tables/account.jsonl"), StandardCharsets.UTF_8);
        entries.put(
                "tables/account.jsonl",
                accounts.replaceFirst("LEARNER", "INSTRUCTOR").getBytes(StandardCharsets.UTF_8));
        assertRefused(file(zip(entries)), "tables/account.jsonl is not as it was written");
        entries.put(
                "tables/account.jsonl",
                accounts.substring(accounts.indexOf('\n') + 1).getBytes(StandardCharsets.UTF_8));
        assertRefused(file(zip(entries)), "tables/account.jsonl is not as it was written");
    }

    @Test
    void a_newer_form_of_backups_asks_for_a_newer_version() throws IOException {
        assertRefused(
                file(zip(withManifest(manifest -> manifest.put("format", 2)))), "Start that version, or a later one.");
    }

    @Test
    void a_newer_database_asks_for_the_version_that_knows_it() throws Exception {
        Path newer = file(zip(withManifest(manifest -> manifest.put("schema", "4711"))));
        assertNotRestored(newer, "was taken by Rampart 9.9.9, whose database (version 4711)");
    }

    @Test
    void columns_that_no_version_had_are_refused() throws Exception {
        Path strange = file(zip(withManifest(manifest -> {
            ((ArrayNode) manifest.at("/tables/0/columns")).add("shoe_size");
        })));
        assertNotRestored(strange, "Rampart did not write it");
    }

    @Test
    void rows_that_do_not_fit_each_other_leave_nothing_behind() throws Exception {
        people.token(people.learner("Bo"));
        backUp();
        Map<String, byte[]> entries = entries();
        byte[] none = new byte[0];
        entries.put("tables/account.jsonl", none);
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(none));
        entries.put(
                Manifest.ENTRY,
                manifest(
                        entries,
                        manifest -> manifest.get("tables").forEach(part -> {
                            if (part.get("name").asText().equals("account")) {
                                ((ObjectNode) part).put("rows", 0).put("sha256", hash);
                            }
                        })));
        assertNotRestored(file(zip(entries)), "did not take the rows");
    }

    @Test
    void a_database_that_someone_uses_already_is_left_as_it_is() throws Exception {
        try (FreshDatabase used = FreshDatabase.h2();
                BackupFile file = BackupFile.open(file(whole))) {
            Flyway.configure().configuration(used.migrations(flyway)).load().migrate();
            try (Connection connection = used.connect();
                    Statement insert = connection.createStatement()) {
                insert.execute("insert into news_product (id, name) values (1, 'Mine')");
                RestoreRefused refused = assertThrows(RestoreRefused.class, () -> used.restore(flyway, file));
                assertTrue(refused.getMessage().contains("the database is not empty"), refused.getMessage());
                assertEquals(List.of("name=Mine; "), FreshDatabase.rows(connection, "select name from news_product"));
                assertEquals(List.of(), FreshDatabase.rows(connection, "select id from account"));
            }
        }
    }

    @Test
    void after_a_refusal_a_whole_one_is_taken() throws Exception {
        Path strange = file(zip(withManifest(manifest -> manifest.put("schema", "4711"))));
        try (FreshDatabase fresh = FreshDatabase.h2();
                BackupFile first = BackupFile.open(strange);
                BackupFile second = BackupFile.open(file(whole))) {
            assertThrows(RestoreRefused.class, () -> fresh.restore(flyway, first));
            fresh.restore(flyway, second);
        }
    }

    private static void assertRefused(Path path, String why) {
        RestoreRefused refused =
                assertThrows(RestoreRefused.class, () -> BackupFile.open(path).close());
        assertTrue(refused.getMessage().startsWith("Nothing was restored: "), refused.getMessage());
        assertTrue(refused.getMessage().contains(why), refused.getMessage());
    }

    /** The file itself is whole; it is the database that cannot take it, and no row is left in it. */
    private void assertNotRestored(Path path, String why) throws Exception {
        try (FreshDatabase fresh = FreshDatabase.h2();
                BackupFile file = BackupFile.open(path)) {
            RestoreRefused refused = assertThrows(RestoreRefused.class, () -> fresh.restore(flyway, file));
            assertTrue(refused.getMessage().contains(why), refused.getMessage());
            try (Connection connection = fresh.connect()) {
                for (Table table : Tables.of(connection).ordered()) {
                    assertEquals(List.of(), FreshDatabase.rows(connection, table.select()), table.name());
                }
            }
        }
    }

    private Path file(byte[] bytes) throws IOException {
        return Files.write(Files.createTempFile(folder, "backup", ".zip"), bytes);
    }

    private Map<String, byte[]> entries() throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(whole))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return entries;
    }

    private Map<String, byte[]> withManifest(Consumer<ObjectNode> change) throws IOException {
        Map<String, byte[]> entries = entries();
        entries.put(Manifest.ENTRY, manifest(entries, change));
        return entries;
    }

    private static byte[] manifest(Map<String, byte[]> entries, Consumer<ObjectNode> change) throws IOException {
        ObjectNode manifest = (ObjectNode) Json.MAPPER.readTree(entries.get(Manifest.ENTRY));
        change.accept(manifest);
        return Json.MAPPER.writeValueAsBytes(manifest);
    }

    private static byte[] zip(Map<String, byte[]> entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
