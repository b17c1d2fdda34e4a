package dev.rampart.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.ws.rs.WebApplicationException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A zip of documents is read within bounds, and nothing of a bad one is. */
class ParcelTest {
    private static final int LARGEST = 1_000_000;

    @ParameterizedTest
    @ValueSource(
            strings = {"../evil.yaml", "questions/../../evil.yaml", "/etc/evil.yaml", "C:\\evil.yaml", "a\\..\\b.yaml"})
    void a_file_that_wants_out_of_the_folder_refuses_the_whole_zip(String name) {
        byte[] zip = Parcel.pack(Map.of("questions/a/b.yaml", new byte[1], name, new byte[1]));
        assertTrue(refusal(zip).startsWith("The zip holds a file that wants to lie outside"), name);
    }

    @Test
    void a_bomb_is_refused_at_its_bound_in_one_file_or_many() {
        byte[] one = Parcel.pack(Map.of("questions/a/b.yaml", new byte[50_000_000]));
        assertTrue(one.length < 100_000);
        assertTrue(refusal(one).contains("too large to be read"));
        Map<String, byte[]> many = new TreeMap<>();
        for (int i = 0; i < 70; i++) {
            many.put("questions/a/" + i + ".yaml", new byte[LARGEST]);
        }
        assertTrue(refusal(Parcel.pack(many)).contains("too large to be read"));
        Map<String, byte[]> files = new TreeMap<>();
        for (int i = 0; i <= 12_000; i++) {
            files.put("questions/a/" + i + ".yaml", new byte[0]);
        }
        assertTrue(refusal(Parcel.pack(files)).contains("more than 12,000 files"));
    }

    @Test
    void a_folder_that_hides_a_bomb_is_refused_unread() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("questions/"));
            zip.write(new byte[1_000_000]);
        }
        assertTrue(refusal(bytes.toByteArray()).contains("a folder that is a file"));
    }

    @Test
    void what_is_cut_off_or_no_zip_is_refused() {
        byte[] zip =
                Parcel.pack(Map.of("questions/a/b.yaml", "exam: x".repeat(500).getBytes(StandardCharsets.UTF_8)));
        assertTrue(refusal(Arrays.copyOf(zip, 60)).contains("damaged")
                || refusal(Arrays.copyOf(zip, 60)).contains("no zip"));
        assertTrue(refusal("PK nonsense".getBytes(StandardCharsets.UTF_8)).startsWith("The file is no zip"));
        assertEquals(Map.of(), Parcel.unpack(Parcel.pack(Map.of()), LARGEST), "an empty one is a zip");
    }

    @Test
    void each_document_gets_what_it_names_of_what_lies_beside_it() {
        Map<String, byte[]> files = Map.of(
                "content/questions/x/a.yaml", "![dot](dot.png)".getBytes(StandardCharsets.UTF_8),
                "content/questions/x/b.yaml", "file: 01-b.md".getBytes(StandardCharsets.UTF_8),
                "content/questions/x/01-b.md", "![line](line.png)".getBytes(StandardCharsets.UTF_8),
                "content/questions/x/dot.png", new byte[1],
                "content/questions/x/line.png", new byte[1]);
        List<WrittenDocument> documents = Parcel.documents(files);
        assertEquals(
                List.of("questions/x/a.yaml", "questions/x/b.yaml"),
                documents.stream().map(WrittenDocument::path).toList());
        assertEquals(Set.of("dot.png"), documents.get(0).beside().keySet());
        assertEquals(Set.of("01-b.md", "line.png"), documents.get(1).beside().keySet());
    }

    @Test
    void what_takes_more_than_64_mb_is_not_gathered() {
        Parcels.Files files = new Parcels.Files();
        byte[] image = new byte[1024 * 1024];
        for (int i = 0; i < 64; i++) {
            files.put("questions/a/" + i + ".png", image);
        }
        files.put("questions/a/0.png", image);
        String sentence = assertThrows(
                        WebApplicationException.class, () -> files.put("questions/a/b.yaml", new byte[1]))
                .getMessage();
        assertTrue(sentence.contains("more than 64 MB"), sentence);
    }

    @Test
    @Timeout(5)
    void a_million_dots_are_read_in_no_time() {
        byte[] dots = ("a" + ".".repeat(1_000_000) + "b").getBytes(StandardCharsets.UTF_8);
        Map<String, byte[]> files = Map.of("questions/x/a.yaml", dots, "questions/x/dot.png", new byte[1]);
        assertEquals(Map.of(), Parcel.documents(files).get(0).beside());
    }

    private static String refusal(byte[] zip) {
        return assertThrows(WebApplicationException.class, () -> Parcel.unpack(zip, LARGEST))
                .getMessage();
    }
}
