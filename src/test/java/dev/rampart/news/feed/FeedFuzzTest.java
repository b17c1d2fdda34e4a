package dev.rampart.news.feed;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a document is, it is read or refused: nothing else is thrown, and nothing takes long. */
class FeedFuzzTest {
    private static final Path SHARED = Path.of("../shared");
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    /** The same documents at every run; a failure names the one. */
    private static final long SEED = 20261124;

    private static final int MUTANTS = 2500;

    private static final List<String> PIECES = List.of(
            "<",
            ">",
            "&",
            "<![CDATA[",
            "]]>",
            "<!--",
            "-->",
            "<?xml ",
            "?>",
            "&#0;",
            "&#xD800;",
            "&#x110000;",
            "&nbsp;",
            "&lol;",
            "\u0000",
            "\uFFFF",
            "\uD800",
            "<!DOCTYPE x [<!ENTITY lol 'x'>]>",
            "<item>",
            "</item>",
            "<entry>",
            "xml:base='//['",
            " xmlns='x'",
            "type='xhtml' mode='base64'",
            "<div>".repeat(300),
            "=\"",
            "{",
            "\"",
            "\\u",
            "<pubDate>99999999999999 Foo 12:99</pubDate>",
            "<link href='http://[' />",
            "9".repeat(400));

    @Test
    void a_mutated_document_is_read_or_refused() throws IOException {
        List<byte[]> documents = documents();
        Random random = new Random(SEED);
        int read = 0;
        for (int i = 0; i < MUTANTS; i++) {
            byte[] mutant = mutated(documents.get(random.nextInt(documents.size())), random);
            long began = System.nanoTime();
            try {
                List<FeedItem> items =
                        FeedParser.parse(mutant, random.nextBoolean() ? null : "text/xml; charset=utf-8");
                new Drafting(SourceKind.BLOG, "https://example.test/", List.of(), List.of()).drafts(items, NOW);
                read++;
            } catch (UnreadableFeedException e) {
                assertTrue(e.getMessage().endsWith("."), e.getMessage());
            } catch (RuntimeException | Error e) {
                throw new AssertionError("Mutant " + i + ": " + new String(mutant, StandardCharsets.ISO_8859_1), e);
            }
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            assertTrue(took.toSeconds() < 5, "Mutant " + i + " took " + took);
        }
        // Otherwise it would try the refusals only.
        assertTrue(read > MUTANTS / 4, read + " were read");
    }

    @Test
    void noise_is_refused() {
        Random random = new Random(SEED);
        for (int i = 0; i < 500; i++) {
            byte[] noise = new byte[random.nextInt(2000)];
            random.nextBytes(noise);
            try {
                FeedParser.parse(noise, null);
                throw new AssertionError("Noise " + i + " was read as a feed");
            } catch (UnreadableFeedException e) {
                assertTrue(e.getMessage().endsWith("."), e.getMessage());
            }
        }
    }

    /** Both readings, and each by what would hurt it most: length, depth, names, references, declarations. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a>",
                "<a/>",
                "&",
                "&amp;",
                "&#x;",
                "&eacute;",
                "<![CDATA[",
                "<!--",
                "<a b='",
                "<a b=c ",
                "<?x ",
                "<!DOCTYPE ",
                "<!ENTITY x 'y'>",
                "<item>",
                "</item>",
                "<",
                "<a:b>",
                "<x xmlns='u'>",
                "Ã©",
                "<rss>",
                "<category>x</category>",
                "<content type='xhtml'>",
                "<item><title>x</item>",
                "<x xml:base='a/'>"
            })
    void what_is_repeated_without_end_takes_bounded_time_and_memory(String piece) {
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (String before : List.of("", "&nbsp;")) {
            byte[] document = ("<rss><channel><item><title>x" + before + "</title><description>"
                            + piece.repeat(400_000 / piece.length()))
                    .getBytes(StandardCharsets.UTF_8);
            long memory = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
            long began = System.nanoTime();
            try {
                FeedParser.parse(document, null);
            } catch (UnreadableFeedException e) {
                assertTrue(e.getMessage().endsWith("."), e.getMessage());
            }
            Duration took = Duration.ofNanos(System.nanoTime() - began);
            long allocated =
                    threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - memory;
            assertTrue(took.toSeconds() < 5, "took " + took);
            assertTrue(allocated < 200L << 20, "took " + (allocated >> 20) + " MiB");
        }
    }

    private static byte[] mutated(byte[] document, Random random) {
        StringBuilder text = new StringBuilder(new String(document, StandardCharsets.ISO_8859_1));
        int changes = 1 + random.nextInt(6);
        for (int i = 0; i < changes && text.length() > 2; i++) {
            int at = random.nextInt(text.length());
            int to = Math.min(text.length(), at + 1 + random.nextInt(40));
            switch (random.nextInt(6)) {
                case 0 -> text.setCharAt(at, (char) random.nextInt(256));
                case 1 -> text.delete(at, to);
                case 2 -> text.insert(at, text.substring(at, to).repeat(1 + random.nextInt(20)));
                case 3 -> text.setLength(at);
                default -> text.insert(at, PIECES.get(random.nextInt(PIECES.size())));
            }
        }
        return text.toString()
                .getBytes(random.nextInt(10) == 0 ? StandardCharsets.UTF_16 : StandardCharsets.ISO_8859_1);
    }

    private static List<byte[]> documents() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(SHARED.resolve("corpora")), "../shared/corpora is not here");
        try (Stream<Path> files =
                Stream.of("corpora/feeds", "feeds/shapes").flatMap(folder -> walk(SHARED.resolve(folder)))) {
            return files.filter(file -> file.toString().matches(".*\\.(xml|rss|json)"))
                    .sorted()
                    .map(FeedFuzzTest::read)
                    .filter(document -> document.length < 6000)
                    .toList();
        }
    }

    private static Stream<Path> walk(Path folder) {
        try {
            return Files.walk(folder);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
