package dev.rampart.news;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rampart.news.FeedServer.Served;
import dev.rampart.news.feed.Draft.DateBasis;
import dev.rampart.news.feed.SourceKind;
import dev.rampart.web.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a feed once it was fetched. */
@QuarkusTest
class StoredNewsTest extends FetchedNews {
    @Test
    void of_whats_new_only_the_security_family_is_kept() {
        Served source = feeds.source(
                SourceKind.ANNOUNCEMENT, "https://aws.amazon.com/new/", null, List.of(SECURITY), List.of());
        source.sends(FeedDocuments.shared("real/aws-whats-new-2025-02-22.xml"));
        refresh.one(source.id());
        List<NewsEntry> entries = feeds.entries(source);
        assertEquals(10, entries.size());
        assertTrue(entries.stream()
                .allMatch(entry -> entry.dateBasis == DateBasis.SURE
                        && entry.publishedAt.isAfter(Instant.parse("2025-02-01T00:00:00Z"))
                        && entry.publishedAt.isBefore(Instant.parse("2025-02-22T23:10:00Z"))));
        assertTrue(entries.stream()
                .allMatch(entry -> entry.link.startsWith("https://aws.amazon.com/about-aws/whats-new/")));
        assertTrue(entries.stream().allMatch(entry -> entry.author == null && !entry.body.isEmpty()));
        assertTrue(products(source)
                .containsAll(
                        List.of("AWS WAF", "AWS Shield", "Amazon Inspector", "Amazon ECR", "AWS Secrets Manager")));
        assertFalse(products(source).contains("AWS GovCloud (US)"));
    }

    @Test
    void heads_of_the_security_blog_are_read_with_their_levels() {
        Served source = feeds.source(SourceKind.BLOG);
        for (String day : List.of("04-14", "05-07", "06-01", "06-22")) {
            source.sends(FeedDocuments.shared("real/security-blog-head-2026-" + day + ".xml"));
            refresh.one(source.id());
        }
        List<NewsEntry> entries = feeds.entries(source);
        assertEquals(
                Arrays.asList(300, 100, 100, null),
                entries.stream().map(entry -> entry.level).toList());
        assertEquals("Meriem SMACHE", entries.get(0).author);
        assertEquals(Instant.parse("2026-06-22T15:53:05Z"), entries.get(0).publishedAt);
        assertEquals(
                List.of("Amazon GuardDuty", "Amazon Route 53", "AWS Network Firewall", "AWS Security Hub"),
                rows(source).get(0).products().stream()
                        .sorted(String.CASE_INSENSITIVE_ORDER)
                        .toList());
    }

    @Test
    void posts_of_the_security_blog_get_level_type_and_one_name_a_product() {
        List<JsonNode> items = FeedDocuments.items("security-blog-items-2026-10-02.json");
        Served source = feeds.source(SourceKind.BLOG, FeedDocuments.securityBlog(items));
        List<NewsEntry> entries = feeds.entries(source);
        assertEquals(12, entries.size());
        NewsEntry expert = entries.stream()
                .filter(entry -> Integer.valueOf(400).equals(entry.level))
                .findFirst()
                .orElseThrow();
        assertEquals("Best Practices", expert.postType);
        assertEquals(
                List.of("AWS CloudTrail", "AWS IAM", "AWS Organizations"),
                row(expert).products());
        NewsEntry undated = entries.stream()
                .filter(entry -> entry.title.startsWith("Run open weight"))
                .findFirst()
                .orElseThrow();
        assertEquals(DateBasis.FIRST_SEEN, undated.dateBasis);
        assertEquals(NOW, undated.publishedAt);
        assertNull(undated.level);
    }

    @Test
    void bulletins_stand_by_the_date_in_their_body_and_keep_the_first_one_seen_otherwise() {
        List<JsonNode> items = FeedDocuments.items("security-bulletins-items-2026-10-02.json");
        Served source = feeds.source(SourceKind.BULLETIN, FeedDocuments.bulletins(items));
        List<NewsEntry> first = feeds.entries(source);
        assertEquals(items.size(), first.size());
        NewsEntry dated = bulletin(first, "2026-090-AWS");
        assertEquals(Instant.parse("2026-08-27T20:00:00Z"), dated.publishedAt);
        assertEquals("Important (requires attention)", dated.importance);
        assertEquals(List.of("CVE-2026-81838"), dated.cves);
        assertEquals("Invented description.", dated.summary);
        assertEquals(DateBasis.LATEST, bulletin(first, "2026-058-AWS").dateBasis);

        List<JsonNode> touched = new ArrayList<>();
        items.forEach(item -> touched.add(((ObjectNode) item.deepCopy())
                .put("pubDate", "Fri, 20 Nov 2026 09:00:00 +0000")
                .putNull("body")));
        source.sends(FeedDocuments.bulletins(touched));
        refresh.one(source.id());
        List<NewsEntry> second = feeds.entries(source);
        assertEquals(
                first.stream().map(entry -> entry.publishedAt).toList(),
                second.stream().map(entry -> entry.publishedAt).toList());
        assertEquals(dated.body, bulletin(second, "2026-090-AWS").body);
        assertEquals(dated.importance, bulletin(second, "2026-090-AWS").importance);
    }

    @Test
    void a_bulletin_that_gets_a_body_later_gets_its_date() {
        List<JsonNode> items = FeedDocuments.items("security-bulletins-items-2026-10-02.json");
        ObjectNode with = (ObjectNode) items.get(2).deepCopy();
        ObjectNode without = with.deepCopy().putNull("body");
        Served source = feeds.source(SourceKind.BULLETIN, FeedDocuments.bulletins(List.of(without)));
        assertEquals(DateBasis.LATEST, feeds.entries(source).get(0).dateBasis);
        source.sends(FeedDocuments.bulletins(List.of(with)));
        refresh.one(source.id());
        NewsEntry entry = feeds.entries(source).get(0);
        assertEquals(DateBasis.SURE, entry.dateBasis);
        assertEquals(Instant.parse("2026-09-14T17:45:00Z"), entry.publishedAt);
        assertEquals(entry.publishedAt, entry.firstPublishedAt);
    }

    @Test
    void a_document_history_leads_to_its_readable_page_and_keeps_equal_titles_apart() {
        String home = "https://docs.aws.amazon.com/guardduty/latest/ug/doc-history.html";
        Served source = feeds.source(SourceKind.DOCUMENTATION, home, null, List.of(), List.of("Amazon GuardDuty"));
        source.sends(FeedDocuments.documentHistory(FeedDocuments.items("guardduty-doc-history-items-2026-10-02.json")));
        refresh.one(source.id());
        refresh.one(source.id());
        List<NewsEntry> entries = feeds.entries(source);
        assertEquals(9, entries.size());
        assertTrue(entries.stream().allMatch(entry -> entry.link.equals(home)));
        assertEquals(
                2,
                entries.stream()
                        .filter(entry -> entry.title.equals("Updated functionality - Runtime Monitoring"))
                        .count());
        assertEquals(List.of("Amazon GuardDuty"), rows(source).get(0).products());
    }

    @ParameterizedTest
    @CsvSource({
        "security-blog, BLOG, 2",
        "whats-new, ANNOUNCEMENT, 1",
        "security-bulletins, BULLETIN, 2",
        "doc-history, DOCUMENTATION, 2"
    })
    void every_shape_is_stored_once_however_often_it_comes(String shape, SourceKind kind, int entries) {
        Served source = feeds.source(kind, FeedDocuments.shared("shapes/" + shape + ".xml"));
        List<Instant> before =
                feeds.entries(source).stream().map(entry -> entry.updatedAt).toList();
        TestClock.get().advance(Duration.ofHours(1));
        refresh.one(source.id());
        assertEquals(entries, feeds.entries(source).size());
        assertEquals(
                before,
                feeds.entries(source).stream().map(entry -> entry.updatedAt).toList());
    }

    @Test
    void a_post_that_is_published_again_moves_up_and_is_not_doubled() {
        String old = FeedDocuments.item("one", "A post", "Mon, 02 Nov 2026 16:07:48 +0000", "Old text");
        Served source = feeds.source(SourceKind.BLOG, FeedDocuments.rss(List.of(old)));
        String again = FeedDocuments.item("one", "A post", YESTERDAY, "November 23: updated. New text")
                .replace("<guid>one</guid>", "<guid>quite-another</guid>");
        source.sends(FeedDocuments.rss(List.of(again)));
        refresh.one(source.id());
        NewsEntry entry = feeds.entries(source).get(0);
        assertEquals(1, feeds.entries(source).size());
        assertEquals(Instant.parse("2026-11-23T08:00:00Z"), entry.publishedAt);
        assertEquals(Instant.parse("2026-11-02T16:07:48Z"), entry.firstPublishedAt);
        assertTrue(entry.summary.contains("New text"));
        assertEquals(1, found(source, "new text").size());
        assertEquals(0, found(source, "old").size());
    }

    @Test
    void entries_that_share_a_link_stay_apart() {
        List<String> items = IntStream.range(0, 3)
                .mapToObj(i -> FeedDocuments.item("guid" + i, "Post " + i, YESTERDAY, "")
                        .replaceAll("<link>.*</link>", "<link>https://example.test/</link>"))
                .toList();
        Served source = feeds.source(SourceKind.BLOG, FeedDocuments.rss(items));
        refresh.one(source.id());
        assertEquals(3, feeds.entries(source).size());
    }

    @Test
    void a_search_finds_whole_words_beginnings_and_ids() {
        Served source = feeds.source(
                SourceKind.BLOG,
                FeedDocuments.rss(List.of(
                        FeedDocuments.item("a", "CVE-2026-19642 in Café SDK", YESTERDAY, "About rotation of keys."),
                        FeedDocuments.item("b", "Cross-account access", YESTERDAY, "The keys rotate, too."))));
        assertEquals(List.of("a"), found(source, "cve-2026-19642"));
        assertEquals(List.of("a"), found(source, "19642 cafe"));
        assertEquals(List.of("b"), found(source, "cross-account"));
        assertEquals(List.of("b"), found(source, "ACCOUNT cross"));
        assertEquals(List.of("a", "b"), found(source, "rot keys the"));
        assertEquals(List.of(), found(source, "rotation cross"));
        assertEquals(List.of(), found(source, "%" + "otation"));
    }
}
