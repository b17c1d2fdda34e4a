package dev.rampart.news.feed;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedParserTest {
    private static final Path SHARED = Path.of("../shared");

    @Test
    void an_item_of_the_security_blog_is_read_whole() throws Exception {
        List<FeedItem> items = FeedParser.parse(shared("feeds/shapes/security-blog.xml"), "application/rss+xml");
        FeedItem first = items.get(0);
        assertEquals(2, items.size());
        assertEquals("0123456789abcdef0123456789abcdef01234567", first.guid());
        assertEquals("https://example.test/blogs/security/rotate-database-secrets/", first.link());
        assertEquals("Ada Example", first.author());
        assertEquals(Instant.parse("2026-11-02T16:07:48Z"), first.published());
        assertEquals("Invented summary, cut with an ellipsis […]", first.description());
        assertTrue(first.html().contains("<p>Invented body"));
        assertEquals(
                List.of(
                        "Intermediate (200)",
                        "AWS Secrets Manager",
                        "Security, Identity, & Compliance",
                        "Technical How-to",
                        "Security Blog"),
                first.categories());
    }

    @Test
    void an_announcement_keeps_its_one_element_of_categories_and_no_address_as_author() throws Exception {
        FeedItem item =
                FeedParser.parse(shared("feeds/shapes/whats-new.xml"), null).get(0);
        assertEquals(1, item.categories().size());
        assertEquals(null, item.author());
        assertEquals("https://example.test/about-aws/whats-new/2026/11/invented-waf-launch", item.link());
    }

    @Test
    void entries_of_a_document_history_are_known_by_their_links() throws Exception {
        List<FeedItem> items = FeedParser.parse(shared("feeds/shapes/doc-history.xml"), null);
        assertEquals(2, items.stream().map(FeedItem::guid).distinct().count());
        assertEquals(Instant.parse("2026-06-04T19:00:00Z"), items.get(0).published());
    }

    @Test
    void atom_is_read() throws Exception {
        String atom = """
                <feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><id>urn:f</id><updated>2026-11-01T00:00:00Z</updated>
                <entry><id>tag:1</id><title type="html">v1 &amp;amp; more</title><updated>2026-11-01T10:00:00Z</updated>
                <link rel="alternate" href="https://example.test/1"/><content type="html">&lt;p&gt;Hi&lt;/p&gt;</content></entry></feed>
                """;
        FeedItem item =
                FeedParser.parse(atom.getBytes(UTF_8), "application/atom+xml").get(0);
        assertEquals("tag:1", item.guid());
        assertEquals(Instant.parse("2026-11-01T10:00:00Z"), item.date());
        assertEquals("<p>Hi</p>", item.html());
    }

    @Test
    void the_documents_own_encoding_counts_where_the_server_names_none() throws Exception {
        String document = rss("<item><title>café</title></item>", "ISO-8859-1");
        byte[] bytes = document.getBytes(ISO_8859_1);
        assertEquals("café", FeedParser.parse(bytes, "text/xml").get(0).title());
    }

    @Test
    void more_than_a_thousand_items_are_cut() throws Exception {
        byte[] many = rss("<item><title>x</title></item>".repeat(1500), "UTF-8").getBytes(UTF_8);
        assertEquals(FeedParser.MAX_ITEMS, FeedParser.parse(many, null).size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<!DOCTYPE html><html><body><br>Hi</body></html>", "  <html><p>Hi</html>"})
    void a_web_page_is_told_from_a_feed(String page) {
        assertEquals("The address answers with a web page, not with a feed.", refusal(page));
    }

    @Test
    void broken_xml_is_told_with_its_line() {
        assertEquals(
                "The document is not well-formed XML: line 2, column 3.",
                refusal("<rss version='2.0'><channel>\n<a></b></channel></rss>").replaceAll("column \\d+", "column 3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"<opml version='2.0'/>", "<a/>"})
    void xml_that_is_no_feed_is_told(String document) {
        assertEquals("The document is XML, but no feed that Rampart knows.", refusal(document));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "{\"version\": \"1\"}", "%PDF-1.7"})
    void what_is_not_xml_is_refused_with_a_sentence(String document) {
        assertTrue(refusal(document).startsWith("The document is "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "billion_laughs.rss",
                "billion_laughs_attr.rss",
                "deep_nesting.rss",
                "external_dtd.rss",
                "html_entities_undeclared.rss",
                "internal_entity_benign.rss",
                "long_name.rss",
                "many_attributes.rss",
                "public_dtd_rss091.rss",
                "quadratic_blowup.rss",
                "utf16_xxe.rss",
                "utf7_xss.rss",
                "xinclude.rss",
                "xslt_pi.rss",
                "xxe_file.rss",
                "xxe_http.rss",
                "xxe_param_oob.rss"
            })
    void a_hostile_document_reads_no_file_opens_no_connection_and_stays_small(String name) throws Exception {
        try (ServerSocket trap = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            byte[] document = pointedAt(trap.getLocalPort(), shared("corpora/xmlattack/" + name));
            trap.setSoTimeout(1);
            List<FeedItem> items = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> lenient(document));
            assertThrows(SocketTimeoutException.class, trap::accept, "It opened a connection");
            String all = items.toString();
            assertFalse(all.contains("root:"), "It read a file");
            assertTrue(all.length() < 2_000_000, "It grew to " + all.length());
        }
    }

    @Test
    void a_benign_doctype_and_its_entities_are_read() throws Exception {
        assertEquals(
                1,
                FeedParser.parse(shared("corpora/xmlattack/public_dtd_rss091.rss"), null)
                        .size());
        assertEquals(
                "café",
                FeedParser.parse(shared("corpora/xmlattack/internal_entity_benign.rss"), null)
                        .get(0)
                        .title());
    }

    @Test
    void deep_nesting_is_refused_before_the_stack_ends() throws Exception {
        byte[] document = shared("corpora/xmlattack/deep_nesting.rss");
        assertThrows(UnreadableFeedException.class, () -> FeedParser.parse(document, null));
    }

    @Test
    void every_document_of_the_corpora_is_read_or_refused_with_a_sentence() throws IOException {
        Path corpora = SHARED.resolve("corpora/feeds");
        Assumptions.assumeTrue(Files.isDirectory(corpora), "../shared/corpora/feeds is not here");
        int read = 0;
        try (Stream<Path> files = Files.walk(corpora)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                try {
                    FeedParser.parse(Files.readAllBytes(file), null);
                    read++;
                } catch (UnreadableFeedException e) {
                    assertTrue(e.getMessage().endsWith("."), file + ": " + e.getMessage());
                }
            }
        }
        assertTrue(read > 300, "Only " + read + " were read");
    }

    private static byte[] pointedAt(int port, byte[] document) {
        return new String(document, ISO_8859_1)
                .replace("127.0.0.1:9/", "127.0.0.1:" + port + "/")
                .getBytes(ISO_8859_1);
    }

    private static List<FeedItem> lenient(byte[] document) {
        try {
            return FeedParser.parse(document, null);
        } catch (UnreadableFeedException e) {
            return List.of();
        }
    }

    private static String refusal(String document) {
        return assertThrows(UnreadableFeedException.class, () -> FeedParser.parse(document.getBytes(UTF_8), null))
                .getMessage();
    }

    private static String rss(String items, String encoding) {
        return "<?xml version='1.0' encoding='" + encoding + "'?><rss version='2.0'><channel><title>t</title>"
                + "<link>https://example.test/</link><description>d</description>" + items + "</channel></rss>";
    }

    private static byte[] shared(String path) throws IOException {
        Path file = SHARED.resolve(path);
        Assumptions.assumeTrue(Files.exists(file), file + " is not here");
        return Files.readAllBytes(file);
    }
}
