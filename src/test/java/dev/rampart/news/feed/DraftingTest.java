package dev.rampart.news.feed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.news.feed.Draft.DateBasis;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DraftingTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final Instant TOUCHED = Instant.parse("2026-09-22T19:48:46Z");
    private static final String HOME = "https://example.test/home/doc-history.html";

    @ParameterizedTest
    @CsvSource({
        "09/14/2026 10:45 AM PDT, 2026-09-14T17:45:00Z",
        "08/27/2026 13:00 PM PDT, 2026-08-27T20:00:00Z",
        "11/02/2026 13:00 PM PST, 2026-11-02T21:00:00Z",
        "12/01/2025 12:30 AM PST, 2025-12-01T08:30:00Z",
        "12/01/2025 12:30 PM PST, 2025-12-01T20:30:00Z",
        "1/5/2026 9:00 AM, 2026-01-05T17:00:00Z"
    })
    void a_bulletins_date_stands_in_its_body(String written, Instant published) {
        Draft draft = bulletin("<p><b>Publication Date:</b> " + written + "</p>");
        assertEquals(published, draft.published());
        assertEquals(DateBasis.SURE, draft.basis());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<p>Publication Date: soon</p>", "<p>Publication Date: 13/45/2026 10:00 AM PDT</p>"})
    void a_bulletin_without_a_date_in_its_body_has_the_feeds_and_says_so(String body) {
        Draft draft = bulletin(body);
        assertEquals(TOUCHED, draft.published());
        assertEquals(DateBasis.LATEST, draft.basis());
    }

    @Test
    void a_bulletin_tells_its_id_importance_cves_and_products() {
        Draft draft = bulletin(
                "<p><b>Bulletin ID:</b> 2026-093-AWS <b>Scope:</b> AWS <b>Content Type:</b> Important (requires"
                        + " attention) <b>Publication Date:</b> 09/01/2026 11:00 AM PDT</p><p>See CVE-2026-83551.</p>");
        assertEquals("2026-093-AWS", draft.bulletinId());
        assertEquals("Important (requires attention)", draft.importance());
        assertEquals(List.of("CVE-2026-19311", "CVE-2026-83551"), draft.cves());
        assertEquals(Set.of("Amazon OpenSearch Service"), draft.classification().products());
    }

    @Test
    void a_bulletin_without_a_body_has_its_id_from_its_link() {
        assertEquals("2026-080-AWS", bulletin("").bulletinId());
    }

    @Test
    void a_date_in_the_future_is_not_believed() {
        Draft draft = blog(item().published(NOW.plus(Duration.ofDays(2))));
        assertEquals(NOW, draft.published());
        assertEquals(DateBasis.FIRST_SEEN, draft.basis());
    }

    @Test
    void an_entry_without_a_date_has_that_of_its_first_sight() {
        assertEquals(DateBasis.FIRST_SEEN, blog(item().published(null)).basis());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Rotate secrets &#038; keep sessions | Rotate secrets & keep sessions",
                "Rotate secrets &amp;#038; keep sessions | Rotate secrets & keep sessions",
                "Identity &amp;amp; access | Identity & access",
                "<b>Bold</b> news | Bold news",
                "Use List<Key> safely | Use List<Key> safely",
                "A<script>alert(1)</script> title | A<script>alert(1)</script> title",
                "'  two\n lines ' | two lines"
            })
    void a_title_is_plain_text_whatever_was_escaped(String written, String title) {
        assertEquals(title, blog(item().title(written)).title());
    }

    @Test
    void a_body_is_safe_and_a_summary_is_text() {
        Draft draft = blog(item().html("<p onclick=x>One <script>alert(1)</script><a href='/up'>two</a></p>"));
        assertFalse(draft.body().contains("script") || draft.body().contains("onclick"));
        assertTrue(draft.body().contains("https://example.test/up"));
        assertEquals("One two", draft.summary());
    }

    @Test
    void headings_of_a_body_skip_no_level() {
        String body = blog(item().html("<h1>A</h1><h4>B</h4><h6>C</h6><h2>D</h2><h2></h2>"))
                .body();
        assertEquals("<h2>A</h2><h3>B</h3><h4>C</h4><h2>D</h2><h2></h2>", body);
    }

    @Test
    void a_long_summary_ends_between_words() {
        String summary =
                blog(item().html("<p>" + "security ".repeat(100) + "</p>")).summary();
        assertTrue(summary.endsWith("security…") && summary.length() <= Drafting.MAX_SUMMARY, summary);
    }

    @Test
    void a_body_nested_too_deeply_is_left_out_and_the_entry_kept() {
        Draft draft = blog(item().html("<div>".repeat(80_000)));
        assertEquals("Title", draft.title());
    }

    @Test
    void a_fragment_of_a_guides_root_leads_to_its_readable_page() {
        FeedItem item = item().link("https://example.test/svc/latest/ug/#Some_title_2026-06-04")
                .build();
        Draft draft =
                drafting(SourceKind.DOCUMENTATION).drafts(List.of(item), NOW).get(0);
        assertEquals(HOME, draft.link());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "data:text/html,x", "file:///etc/passwd", "https://", "http://[oops"})
    void a_link_that_no_browser_should_open_becomes_the_sources_page(String link) {
        assertEquals(HOME, blog(item().link(link)).link());
    }

    @Test
    void two_entries_of_one_title_and_other_links_are_two() {
        Draft one = blog(item().guid(null).link("https://example.test/#A_2026-06-04"));
        Draft other = blog(item().guid(null).link("https://example.test/#A_2026-05-14"));
        assertNotEquals(one.guidKey(), other.guidKey());
    }

    @Test
    void an_entry_without_any_link_has_no_key_of_one() {
        assertNull(blog(item().link(null)).linkKey());
    }

    @Test
    void a_sources_own_products_are_those_of_its_entries() {
        Drafting guide = new Drafting(SourceKind.DOCUMENTATION, HOME, List.of(), List.of("Amazon GuardDuty"));
        assertEquals(
                Set.of("Amazon GuardDuty"),
                guide.drafts(List.of(item().build()), NOW)
                        .get(0)
                        .classification()
                        .products());
    }

    private static Draft bulletin(String body) {
        FeedItem item = item().title("CVE-2026-19311- Missing Authorization in OpenSearch Alerting Plugin")
                .link("https://aws.amazon.com/security/security-bulletins/rss/2026-080-aws/")
                .published(TOUCHED)
                .html(body)
                .build();
        return drafting(SourceKind.BULLETIN).drafts(List.of(item), NOW).get(0);
    }

    private static Draft blog(ItemBuilder item) {
        return drafting(SourceKind.BLOG).drafts(List.of(item.build()), NOW).get(0);
    }

    private static Drafting drafting(SourceKind kind) {
        return new Drafting(kind, HOME, List.of(), List.of());
    }

    private static ItemBuilder item() {
        return new ItemBuilder();
    }

    private static final class ItemBuilder {
        private String guid = "guid";
        private String link = "https://example.test/post";
        private String title = "Title";
        private String html = "";
        private Instant published = NOW.minus(Duration.ofDays(1));

        ItemBuilder guid(String guid) {
            this.guid = guid;
            return this;
        }

        ItemBuilder link(String link) {
            this.link = link;
            return this;
        }

        ItemBuilder title(String title) {
            this.title = title;
            return this;
        }

        ItemBuilder html(String html) {
            this.html = html;
            return this;
        }

        ItemBuilder published(Instant published) {
            this.published = published;
            return this;
        }

        FeedItem build() {
            return new FeedItem(guid, link, title, null, published, null, null, html, null, List.of());
        }
    }
}
