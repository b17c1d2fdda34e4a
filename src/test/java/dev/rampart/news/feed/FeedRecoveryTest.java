package dev.rampart.news.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What feeds do wrong in the wild and a reader can still make out. */
class FeedRecoveryTest {
    @Test
    void entities_of_html_that_nobody_declared_are_resolved() throws Exception {
        FeedItem item = only("<item><title>caf&eacute; &mdash; bar &unknown;</title></item>");
        assertEquals("café — bar &unknown;", item.title());
    }

    @Test
    void bare_ampersands_are_text() throws Exception {
        FeedItem item =
                only("<item><title>R&D & more</title><link>https://example.test/?a=1&copy=2&lang=en</link></item>");
        assertEquals("R&D & more", item.title());
        assertEquals("https://example.test/?a=1&copy=2&lang=en", item.link());
    }

    @Test
    void control_characters_are_left_out() throws Exception {
        assertEquals(
                "ab", only("<item><title>a\u0007\u001Bb&#x1B;</title></item>").title());
    }

    @Test
    void elements_that_do_not_end_cost_nothing_else() throws Exception {
        List<FeedItem> items = items("<item><title>One</title><description>a <b>bold</description>"
                + "<item><title>Two</title></item><item><title>Three</title>");
        assertEquals(
                List.of("One", "Two", "Three"),
                items.stream().map(FeedItem::title).toList());
    }

    @Test
    void a_document_that_breaks_off_gives_what_it_has() throws Exception {
        List<FeedItem> items = FeedParser.parse(
                "<rss><channel><title>t</title><item><title>One</title></item><item><titl".getBytes(UTF_8), null);
        assertEquals("One", items.get(0).title());
    }

    @Test
    void prefixes_that_nobody_declared_mean_what_they_always_mean() throws Exception {
        FeedItem item = only("<item><dc:creator>Ada</dc:creator><content:encoded>Body</content:encoded></item>");
        assertEquals("Ada", item.author());
        assertEquals("Body", item.html());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n\n  ",
                "\uFEFF",
                "junk ",
                "<br />\n<b>Warning</b>: cannot modify header in x.php\n",
                "<!-- x -->"
            })
    void what_stands_before_the_prolog_is_passed_over(String before) throws Exception {
        byte[] document = (before + document("<item><title>One</title></item>")).getBytes(UTF_8);
        assertEquals("One", FeedParser.parse(document, null).get(0).title());
    }

    @Test
    void what_stands_behind_the_end_is_passed_over() throws Exception {
        byte[] document = (document("<item><title>One</title></item>") + "<script>x</script> bye").getBytes(UTF_8);
        assertEquals(1, FeedParser.parse(document, null).size());
    }

    @Test
    void characters_that_were_encoded_twice_are_set_right() throws Exception {
        assertEquals("Don’t", only("<item><title>Donâ€™t</title></item>").title());
        assertEquals("château", only("<item><title>château</title></item>").title());
    }

    @Test
    void relative_addresses_are_made_absolute_by_what_is_nearest() throws Exception {
        String atom = """
                <feed xmlns="http://www.w3.org/2005/Atom" xml:base="/blog/"><title>t</title>
                <entry xml:base="2026/"><link href="one"/><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">
                <a href="x">x</a><p xml:base="https://other.test/"><a href="y">y</a></p></div></content></entry></feed>
                """;
        FeedItem item = FeedParser.feed(atom.getBytes(UTF_8), null, URI.create("https://example.test/feeds/all.xml"))
                .items()
                .get(0);
        assertEquals("https://example.test/blog/2026/one", item.link());
        assertEquals(URI.create("https://example.test/blog/2026/"), item.base());
        assertTrue(item.html().contains("href=\"https://other.test/y\""), item.html());
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://jsonfeed.org/version/1", "https://jsonfeed.org/version/1.1"})
    void a_json_feed_is_read(String version) throws Exception {
        String json = """
                {"version": "%s", "title": "T", "home_page_url": "https://example.test/", "items": [
                  {"id": 7, "url": "/a", "title": "A & B", "content_text": "One < two\\n\\nThree", "summary": "S",
                   "date_published": "2026-11-02T16:07:48+01:00", "tags": ["x"], "authors": [{"name": "Ada"}]}, null, 3]}
                """.formatted(version);
        Feed feed =
                FeedParser.feed(json.getBytes(UTF_8), "application/feed+json", URI.create("https://example.test/f"));
        FeedItem item = feed.items().get(0);
        assertEquals(1, feed.items().size());
        assertEquals("T", feed.about().title());
        assertEquals(
                List.of("7", "https://example.test/a", "A & B", "Ada", "<p>One &lt; two</p><p>Three</p>", "S"),
                List.of(item.guid(), item.link(), item.title(), item.author(), item.html(), item.description()));
        assertEquals(Instant.parse("2026-11-02T15:07:48Z"), item.published());
        assertEquals(List.of("x"), item.categories());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"items\": []", "{\"version\": \"2\", \"items\": []}", "{\"a\":1}", "[]", "{{{{"})
    void other_json_is_refused_with_a_sentence(String json) {
        UnreadableFeedException refusal =
                assertThrows(UnreadableFeedException.class, () -> FeedParser.parse(json.getBytes(UTF_8), null));
        assertTrue(refusal.getMessage().matches("The document is (JSON, but no|not well-formed) JSON.*\\."));
    }

    /** Some of them are only the beginning of what was served. */
    @Test
    void what_aws_has_served_is_read() throws Exception {
        Path real = Path.of("../shared/feeds/real");
        Assumptions.assumeTrue(Files.isDirectory(real), real + " is not here");
        try (Stream<Path> files = Files.list(real)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".xml")).toList()) {
                List<FeedItem> items = FeedParser.parse(Files.readAllBytes(file), "application/rss+xml");
                assertTrue(items.size() > 0, file::toString);
                for (FeedItem item : items) {
                    assertTrue(
                            Stream.of(item.title(), item.link(), item.guid(), item.published())
                                    .allMatch(Objects::nonNull),
                            () -> file + ": " + item);
                }
            }
        }
    }

    private static FeedItem only(String item) throws UnreadableFeedException {
        return items(item).get(0);
    }

    private static List<FeedItem> items(String items) throws UnreadableFeedException {
        return FeedParser.parse(document(items).getBytes(UTF_8), null);
    }

    private static String document(String items) {
        return "<?xml version='1.0' encoding='utf-8'?><rss version='2.0'><channel><title>t</title>" + items
                + "</channel></rss>";
    }
}
