package dev.rampart.news.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class OpmlTest {
    private static final Path CORPUS = Path.of("../shared/corpora");
    private static final Pattern IMPORTS = Pattern.compile("imports (\\d+) feeds \\((\\d+) distinct\\).*");

    @Test
    void feeds_are_read_from_whatever_folder_they_lie_in() throws Exception {
        Opml opml = read("""
                <?xml version="1.0"?>
                <opml version="2.0"><head><title>Mine</title></head><body>
                <outline text="Security">
                  <outline type="rss" text="A &amp; B" xmlUrl="https://a.example/feed" htmlUrl="https://a.example/"/>
                  <outline text="Inner"><outline TEXT="C" xmlurl="http://c.example/rss"/></outline>
                </outline>
                </body></opml>
                """);
        assertEquals("Mine", opml.title());
        assertEquals(
                List.of(
                        new Opml.Listed(4, "A & B", "https://a.example/feed", "https://a.example/"),
                        new Opml.Listed(5, "C", "http://c.example/rss", "http://c.example/rss")),
                opml.feeds());
        assertEquals(List.of(), opml.refused());
    }

    @Test
    void a_raw_ampersand_costs_nothing() throws Exception {
        Opml opml =
                read("<opml><body>\n<outline text='R&D & more' xmlUrl='https://a.example/f?x=1&y=2'/></body></opml>");
        assertEquals("R&D & more", opml.feeds().get(0).title());
        assertEquals("https://a.example/f?x=1&y=2", opml.feeds().get(0).url());
    }

    @Test
    void what_is_left_out_is_told_by_line_and_reason() throws Exception {
        Opml opml = read("""
                <opml><body>
                <outline text="Bad" xmlUrl="javascript:alert(1)"/>
                <outline text="A" xmlUrl="https://a.example/feed"/>
                <outline text="Again" xmlUrl="https://a.example/feed"/>
                </body></opml>
                """);
        assertEquals(
                List.of(
                        new Opml.Refused(2, "“Bad” has no http or https address, so it was left out."),
                        new Opml.Refused(4, "“Again” stands on line 3 already.")),
                opml.refused());
    }

    @Test
    void what_is_no_opml_is_refused_with_a_sentence() {
        for (String file : List.of("", "hello", "<html><body>x</body></html>", "{}", "\u0000\u0001")) {
            assertTrue(assertThrows(UnreadableFeedException.class, () -> read(file))
                    .getMessage()
                    .contains("no OPML"));
        }
    }

    @Test
    void what_is_written_is_read_back() throws Exception {
        List<Opml.Listed> feeds = List.of(
                new Opml.Listed(2, "A & \"c\"", "https://a.example/f?x=1&y=2", "https://a.example/"),
                new Opml.Listed(3, "Ünïcode", "https://b.example/", "https://b.example/"));
        Opml again = read(Opml.write("R & D", feeds));
        assertEquals("R & D", again.title());
        assertEquals(
                feeds.stream().map(Opml.Listed::title).toList(),
                again.feeds().stream().map(Opml.Listed::title).toList());
        assertEquals(
                feeds.stream().map(Opml.Listed::url).toList(),
                again.feeds().stream().map(Opml.Listed::url).toList());
    }

    /** Files that others wrote: those that are well formed give all their feeds, the others what can be had. */
    @Test
    void the_collected_files_give_their_feeds() throws Exception {
        Path index = CORPUS.resolve("opml/INDEX.tsv");
        Assumptions.assumeTrue(Files.exists(index), index + " is not here");
        int whole = 0;
        int recovered = 0;
        for (String line : Files.readAllLines(index)) {
            String[] cells = line.split("\t", -1);
            Path file = CORPUS.resolve("opml").resolve(cells[0]);
            if (!Files.isRegularFile(file)) {
                continue;
            }
            Matcher imports = IMPORTS.matcher(cells[1]);
            if (imports.matches() && !imports.group(1).equals("0")) {
                assertEquals(
                        Integer.parseInt(imports.group(2)),
                        Opml.read(Files.readAllBytes(file), address -> Optional.empty())
                                .feeds()
                                .size(),
                        cells[0]);
                whole++;
            } else if (cells[1].startsWith("not well-formed")) {
                recovered += Opml.read(Files.readAllBytes(file), address -> Optional.empty())
                                .feeds()
                                .isEmpty()
                        ? 0
                        : 1;
            } else {
                readsOrRefuses(file);
            }
        }
        System.out.printf("OPML: %d files whole, %d broken ones with feeds%n", whole, recovered);
        assertTrue(whole >= 30, whole + " whole");
        assertTrue(recovered >= 56, recovered + " recovered");
    }

    @Test
    void hostile_files_do_no_harm() throws Exception {
        Path folder = CORPUS.resolve("xmlattack");
        Assumptions.assumeTrue(Files.isDirectory(folder), folder + " is not here");
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".opml")).toList()) {
                readsOrRefuses(file);
            }
        }
        List<Opml.Listed> feeds = read(Files.readAllBytes(folder.resolve("opml_javascript_urls.opml")))
                .feeds();
        assertEquals(1, feeds.size());
        Opml xxe = read(Files.readAllBytes(folder.resolve("xxe.opml")));
        assertFalse(xxe.toString().contains("root:"), xxe.toString());
    }

    private static void readsOrRefuses(Path file) throws IOException {
        try {
            read(Files.readAllBytes(file));
        } catch (UnreadableFeedException e) {
            assertTrue(e.getMessage().endsWith("."), e.getMessage());
        }
    }

    private static Opml read(String file) throws UnreadableFeedException {
        return read(file.getBytes(StandardCharsets.UTF_8));
    }

    private static Opml read(byte[] file) throws UnreadableFeedException {
        AddressGuard guard = new AddressGuard(SystemDefaultDnsResolver.INSTANCE, Set.of());
        return Opml.read(file, guard::refusal);
    }
}
