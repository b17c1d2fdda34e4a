package dev.rampart.question.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How much of Canvas's own sample files is read; the scores are what was reached and may only rise. */
class CanvasCorpusTest {
    private static final Path CORPUS = Path.of("../shared/corpora/quiz");
    private static final Path FIXTURES = CORPUS.resolve("canvas-qti/spec/fixtures");
    private static final Pattern COUNT = Pattern.compile("(\\d+) items");

    @BeforeEach
    void the_corpus_is_there() {
        assumeTrue(Files.isDirectory(FIXTURES), "the corpus is not here");
    }

    @Test
    void single_files_are_read() throws IOException {
        int files = 0;
        int read = 0;
        int expected = 0;
        int found = 0;
        Map<String, Integer> kinds = new TreeMap<>();
        List<String> lacking = new ArrayList<>();
        for (String line : Files.readAllLines(CORPUS.resolve("INDEX.tsv"))) {
            String[] cells = line.split("\t");
            boolean items = cells[2].contains("questestinterop") || cells[2].contains("assessmentItem");
            if (!cells[1].equals("canvas-qti") || !items || cells[0].endsWith(".zip")) {
                continue;
            }
            Matcher count = COUNT.matcher(cells[3]);
            int wanted = cells[2].contains("assessmentItem") ? 1 : count.find() ? Integer.parseInt(count.group(1)) : 0;
            files++;
            expected += wanted;
            int got = 0;
            try {
                Understood understood = read(Files.readAllBytes(CORPUS.resolve(cells[0])));
                got = understood.items().size();
                understood.items().forEach(item -> kinds.merge(kind(item), 1, Integer::sum));
            } catch (UnreadableFile e) {
                lacking.add(cells[0] + ": " + e.getMessage());
            }
            found += got;
            read += got >= wanted ? 1 : 0;
            if (got != wanted) {
                lacking.add(cells[0] + ": " + got + " of " + wanted);
            }
        }
        System.out.println("Canvas corpus, single files: " + read + " of " + files + " files, " + found + " of "
                + expected + " items, " + kinds);
        lacking.forEach(System.out::println);
        assertEquals(122, files, "the corpus is another");
        assertTrue(read >= 118, "files of which all items are read: " + read);
        assertTrue(found >= 158, "items: " + found);
        assertEquals("{Choice=57, Matching=12, Ordering=5, Unknown=84}", kinds.toString());
    }

    /** Most folders of the corpus lack files of the packages that they were; those that came as zip files are whole. */
    @Test
    void packages_are_read() throws IOException {
        Map<String, String> board = new TreeMap<>();
        for (Path folder : folders()) {
            board.put(FIXTURES.relativize(folder).toString(), score(zip(folder)));
        }
        for (String name : List.of("test_qti_1.2.zip", "test_qti_2.1.zip", "test_qti_2.2.zip")) {
            board.put(name, score(Files.readAllBytes(FIXTURES.resolve(name))));
        }
        System.out.println("Canvas corpus, packages:");
        board.forEach((name, score) -> System.out.println(name + " " + score));
        RECORDED.forEach((name, score) -> assertEquals(score, board.get(name), name));
        assertEquals(22, board.size(), "the corpus is another");
    }

    private static final Map<String, String> RECORDED = Map.ofEntries(
            Map.entry("canvas_cartridge", "{Choice=3, Matching=1, Unknown=8}"),
            Map.entry("imsqti_2.2_package", "{Choice=1}"),
            Map.entry("no_assessment_xml", "{Choice=1}"),
            Map.entry("package_shared", "{Unknown=2} 1 troubles"),
            Map.entry("test_imscc_canvas", "{Unknown=3} 1 troubles"),
            Map.entry("test_qti_2.2", "{Choice=3, Unknown=3}"),
            Map.entry("test_with_comments", "{Choice=1}"),
            Map.entry("tests/feedbackTest", "{Choice=1, Unknown=2} 3 troubles"),
            Map.entry("tests/interactionmix_saxony_v3", "{Choice=2, Matching=1, Ordering=1, Unknown=2} 7 troubles"),
            Map.entry("with_banks", "{Choice=4, Unknown=2} 1 troubles"),
            Map.entry("test_qti_1.2.zip", "{Choice=3} [image.png, image-2.png]"),
            Map.entry(
                    "test_qti_2.1.zip",
                    "{Choice=3, Unknown=2} [apip_VE_IP_05_title.png, apip_VE_IP_05_croc.png, apip_VE_IP_05_flamingos.png]"),
            Map.entry("test_qti_2.2.zip", "{Choice=3, Unknown=2} [sign.png]"));

    private static String score(byte[] zip) {
        try {
            Understood understood = read(zip);
            Map<String, Integer> kinds = new TreeMap<>();
            understood.items().forEach(item -> kinds.merge(kind(item), 1, Integer::sum));
            int troubles = understood.troubles().size();
            return kinds
                    + (troubles == 0 ? "" : " " + troubles + " troubles")
                    + (understood.media().isEmpty()
                            ? ""
                            : " " + understood.media().keySet());
        } catch (UnreadableFile e) {
            return e.getMessage();
        }
    }

    private static Understood read(byte[] file) throws UnreadableFile {
        for (Interchange format : List.of(new Qti12(), new Qti21(), new Qti30())) {
            if (format.claims("x.zip", file)) {
                return format.read("x.zip", file);
            }
        }
        throw new UnreadableFile("nobody claims it");
    }

    private static String kind(ForeignItem item) {
        return item.task().getClass().getSimpleName();
    }

    private static List<Path> folders() throws IOException {
        try (Stream<Path> all = Files.walk(FIXTURES)) {
            return all.filter(path -> path.endsWith("imsmanifest.xml"))
                    .map(Path::getParent)
                    .sorted()
                    .toList();
        }
    }

    private static byte[] zip(Path folder) throws IOException {
        try (Packing packing = new Packing();
                Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                packing.add(folder.relativize(file).toString(), Files.readAllBytes(file));
            }
            return packing.bytes();
        }
    }
}
