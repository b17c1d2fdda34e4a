package dev.rampart.question.interchange;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConnection;

class AnkiTest {
    private static final Instant NOW = Instant.parse("2026-11-24T20:00:00Z");

    private static byte[] written(Instant now, List<ForeignItem> items) {
        return new Anki(Clock.fixed(now, ZoneOffset.UTC)).write(items, Samples.media());
    }

    @Test
    void a_package_holds_a_collection_of_schema_11_that_sqlite_finds_sound() throws UnreadableFile, SQLException {
        byte[] file = written(NOW, Samples.all());
        assertEquals(List.of(List.of("ok")), rows(file, "pragma integrity_check"));
        assertEquals(List.of(List.of("11")), rows(file, "select ver from col"));
        assertEquals(
                List.of(List.of("4", "4")),
                rows(file, "select (select count(*) from notes), (select count(*) from cards)"));
        assertEquals(List.of(), rows(file, "select * from cards where nid not in (select id from notes)"));
    }

    @Test
    void decks_and_the_kind_of_notes_are_those_that_cards_name() throws UnreadableFile, SQLException, IOException {
        byte[] file = written(NOW, Samples.all());
        List<String> col =
                rows(file, "select models, decks, conf, dconf from col").get(0);
        JsonNode models = new ObjectMapper().readTree(col.get(0));
        JsonNode decks = new ObjectMapper().readTree(col.get(1));
        for (List<String> row : rows(file, "select distinct n.mid, c.did from notes n join cards c on c.nid = n.id")) {
            assertEquals(2, models.path(row.get(0)).path("flds").size());
            assertEquals(
                    "Rampart::scs-c03::4.2", decks.path(row.get(1)).path("name").asText());
        }
        List<String> names = new ArrayList<>();
        decks.forEach(deck -> names.add(deck.path("name").asText()));
        assertEquals(List.of("Default", "Rampart", "Rampart::scs-c03", "Rampart::scs-c03::4.2"), names);
    }

    @Test
    void the_front_asks_and_the_back_tells_what_is_right_and_why() throws UnreadableFile, SQLException {
        String[] sides = note("rampart-scs-4-2-key-policy-root").split("\u001f");
        assertTrue(sides[0].contains("Who may use the key"), sides[0]);
        assertTrue(sides[0].contains("Only the root user &amp; nobody else"), sides[0]);
        assertFalse(sides[0].contains("hands it on"), sides[0]);
        for (String told :
                List.of("<b>A</b>", "hands it on", "take away", "Key policies in AWS KMS", "key-policies.html?a=1")) {
            assertTrue(sides[1].contains(told), told + " in " + sides[1]);
        }
        assertTrue(note("rampart-scs-1-1-trails").contains("Select TWO"), "how many to select");
        String order = note("rampart-scs-2-2-order");
        assertTrue(
                order.indexOf("Isolate", order.indexOf('\u001f')) < order.indexOf("Snapshot", order.indexOf('\u001f')),
                order);
        assertTrue(note("rampart-scs-3-1-match").contains("Secrets in S3 → <b>Amazon Macie</b>"), "the pairs");
    }

    private static String note(String guid) throws UnreadableFile, SQLException {
        return rows(written(NOW, Samples.all()), "select flds from notes where guid = '" + guid + "'")
                .get(0)
                .get(0);
    }

    @Test
    void tags_hold_no_blanks() throws UnreadableFile, SQLException {
        assertEquals(
                " keys two_words exam::scs-c03 task::4.2 skill::4.2.3 level::300 verified::2026-11-24 service::AWS_KMS service::AWS_IAM ",
                rows(written(NOW, List.of(Samples.choice())), "select tags from notes")
                        .get(0)
                        .get(0));
    }

    @Test
    void a_later_package_changes_the_notes_of_an_earlier_one_since_name_and_kind_stay_and_the_moment_is_later()
            throws UnreadableFile, SQLException {
        String query = "select guid, id, mid, mod from notes order by guid";
        List<List<String>> before = rows(written(NOW, Samples.all()), query);
        List<List<String>> after =
                rows(written(NOW.plusSeconds(60), Samples.all().subList(1, 4)), query);
        for (List<String> note : after) {
            List<String> earlier = before.stream()
                    .filter(row -> row.get(0).equals(note.get(0)))
                    .findFirst()
                    .orElseThrow();
            assertEquals(earlier.subList(0, 3), note.subList(0, 3));
            assertEquals(Long.parseLong(earlier.get(3)) + 60, Long.parseLong(note.get(3)));
        }
    }

    @Test
    void images_come_along_under_names_that_no_other_package_has() throws UnreadableFile, SQLException, IOException {
        SafeZip zip = SafeZip.open(written(NOW, Samples.all()));
        String name = new ObjectMapper()
                .readTree(new String(zip.read("media"), StandardCharsets.UTF_8))
                .path("0")
                .asText();
        assertTrue(name.matches("rampart-[0-9a-f]{8}-diagram\\.png"), name);
        assertArrayEquals(Samples.media().get("diagram.png"), zip.read("0"));
        assertTrue(note("rampart-scs-4-2-key-policy-root").contains("src=\"" + name + "\""), "shown");
    }

    @Test
    void the_same_questions_at_the_same_second_give_the_same_bytes() {
        assertArrayEquals(written(NOW, Samples.all()), written(NOW.plusMillis(400), Samples.all()));
        assertNotEquals(0, written(NOW, Samples.all()).length);
    }

    @Test
    void what_killed_processes_left_of_the_library_is_deleted(@TempDir Path temporary) throws IOException {
        Path dead = Files.createDirectory(temporary.resolve("rampart-sqlite-999999999"));
        Files.write(dead.resolve("sqlite.so"), new byte[10]);
        Path living = Files.createDirectory(
                temporary.resolve("rampart-sqlite-" + ProcessHandle.current().pid()));
        Path others = Files.createDirectory(temporary.resolve("rampart-sqlite-x"));
        SqliteLibrary.clean(temporary, -1);
        assertFalse(Files.exists(dead));
        assertTrue(Files.exists(living));
        assertTrue(Files.exists(others));
    }

    private static List<List<String>> rows(byte[] file, String query) throws UnreadableFile, SQLException {
        byte[] collection = SafeZip.open(file).read("collection.anki2");
        SqliteLibrary.prepare();
        List<List<String>> rows = new ArrayList<>();
        try (Connection connection = JDBC.createConnection("jdbc:sqlite::memory:", new Properties())) {
            ((SQLiteConnection) connection).deserialize("main", collection);
            try (ResultSet found = connection.createStatement().executeQuery(query)) {
                while (found.next()) {
                    List<String> row = new ArrayList<>();
                    for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                        row.add(found.getString(i));
                    }
                    rows.add(row);
                }
            }
        }
        return rows;
    }
}
