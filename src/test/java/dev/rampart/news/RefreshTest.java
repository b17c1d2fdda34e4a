package dev.rampart.news;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalToIgnoringCase;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rampart.account.People;
import dev.rampart.news.FeedServer.Served;
import dev.rampart.news.feed.Draft.DateBasis;
import dev.rampart.news.feed.SourceKind;
import dev.rampart.web.TestClock;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RefreshTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final String SECURITY = "marketing:marchitecture/security-identity-and-compliance";
    private static final String YESTERDAY = "Mon, 23 Nov 2026 08:00:00 +0000";

    @Inject
    Refresh refresh;

    @Inject
    FeedServer feeds;

    @Inject
    NewsList list;

    @Inject
    Retention retention;

    @Inject
    MeterRegistry metrics;

    @Inject
    People people;

    @Inject
    Readers readers;

    @BeforeEach
    void setClock() {
        TestClock.get().set(NOW);
    }

    @AfterEach
    void resetClock() {
        TestClock.get().reset();
    }

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
    void a_feed_without_news_costs_a_304() {
        Served source = feeds.source(SourceKind.BLOG);
        source.answers(
                aResponse().withBody(oneItem()).withHeader("ETag", "\"v1\"").withHeader("Last-Modified", "then"));
        refresh.one(source.id());
        FeedServer.SERVER.stubFor(get(source.path())
                .withHeader("If-None-Match", equalTo("\"v1\""))
                .withHeader("If-Modified-Since", equalTo("then"))
                .willReturn(aResponse().withStatus(304)));
        TestClock.get().advance(Duration.ofHours(2));
        double before = count("unchanged");
        refresh.one(source.id());
        assertEquals(before + 1, count("unchanged"));
        NewsSource state = feeds.state(source);
        assertEquals("\"v1\"", state.state.etag);
        assertEquals(NOW.plus(Duration.ofHours(2)).getEpochSecond(), state.state.succeededAt.getEpochSecond());
        assertEquals(1, feeds.entries(source).size());
    }

    @Test
    void a_feed_that_moved_for_good_is_asked_at_its_new_address() {
        Served source = feeds.source(SourceKind.BLOG);
        source.answers(aResponse().withStatus(301).withHeader("Location", source.path() + "-new"));
        FeedServer.SERVER.stubFor(
                get(source.path() + "-new").willReturn(aResponse().withBody(oneItem())));
        refresh.one(source.id());
        assertEquals(FeedServer.url(source.path() + "-new"), feeds.state(source).state.movedTo);
        refresh.one(source.id());
        FeedServer.SERVER.verify(1, getRequestedFor(urlEqualTo(source.path())));
        assertEquals(1, feeds.entries(source).size());
    }

    @Test
    void a_move_to_what_is_no_feed_is_not_kept() {
        Served source = feeds.source(SourceKind.BLOG);
        source.answers(aResponse().withStatus(301).withHeader("Location", source.path() + "-portal"));
        FeedServer.SERVER.stubFor(
                get(source.path() + "-portal").willReturn(aResponse().withBody("<html>Sign in</html>")));
        refresh.one(source.id());
        assertNull(feeds.state(source).state.movedTo);
        assertEquals("The address answers with a web page, not with a feed.", feeds.state(source).state.message);
    }

    @Test
    void a_feed_that_is_gone_is_retired_and_its_entries_stay() {
        Served source = feeds.source(SourceKind.BLOG, oneItem());
        source.answers(aResponse().withStatus(410));
        refresh.one(source.id());
        NewsSource state = feeds.state(source);
        assertNotNull(state.state.retiredAt);
        assertNull(state.state.nextFetchAt);
        assertTrue(state.state.message.contains("for good"));
        assertEquals(1, feeds.entries(source).size());
        assertFalse(due().contains(source.id()));
    }

    @Test
    void a_busy_server_is_left_alone_as_long_as_it_asks() {
        Served source = feeds.source(SourceKind.BLOG);
        source.answers(aResponse().withStatus(429).withHeader("Retry-After", "36000"));
        refresh.one(source.id());
        NewsSource state = feeds.state(source);
        assertEquals(NOW.plusSeconds(36000).getEpochSecond(), state.state.nextFetchAt.getEpochSecond());
        assertEquals(429, state.state.status);
        assertEquals("The server asks to be asked less often.", state.state.message);
        TestClock.get().advance(Duration.ofHours(9));
        assertFalse(due().contains(source.id()));
        TestClock.get().advance(Duration.ofHours(2));
        assertTrue(due().contains(source.id()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"down", "missing", "broken", "page", "empty", "slow", "huge", "laughs"})
    void a_source_that_fails_keeps_its_entries_and_says_why(String failure) {
        Served source = feeds.source(SourceKind.BLOG, oneItem());
        source.answers(
                switch (failure) {
                    case "down" -> aResponse().withStatus(500);
                    case "missing" -> aResponse().withStatus(404);
                    case "broken" -> aResponse().withBody("<rss version='2.0'><channel><item></channel></rss>");
                    case "page" -> aResponse().withBody("<!doctype html><title>Hello</title>");
                    case "slow" -> aResponse().withBody(oneItem()).withFixedDelay(6000);
                    case "huge" -> aResponse().withBody(new byte[11 << 20]);
                    case "laughs" -> aResponse().withBody(laughs());
                    default -> aResponse().withBody("");
                });
        refresh.one(source.id());
        NewsSource state = feeds.state(source);
        assertEquals(1, state.state.failures);
        assertTrue(state.state.message.endsWith("."), state.state.message);
        assertTrue(state.state.nextFetchAt.isAfter(NOW.plus(Duration.ofMinutes(11))));
        assertNull(state.state.claimedUntil);
        assertEquals(1, feeds.entries(source).size());

        source.sends(oneItem());
        refresh.one(source.id());
        assertEquals(0, feeds.state(source).state.failures);
        assertNull(feeds.state(source).state.message);
    }

    @Test
    void a_source_that_fails_harms_no_other_and_not_the_servers_health() {
        List<Served> sources = List.of(
                feeds.source(SourceKind.BLOG),
                feeds.source(SourceKind.BLOG),
                feeds.source(SourceKind.BLOG),
                feeds.source(SourceKind.BLOG));
        sources.get(0).answers(aResponse().withStatus(500));
        sources.get(1).sends(oneItem());
        sources.get(2).answers(aResponse().withBody("<a").withFixedDelay(6000));
        sources.get(3).sends(oneItem());
        refresh.all(sources.stream().map(RefreshTest::due).toList());
        assertEquals(
                List.of(1, 0, 1, 0),
                sources.stream().map(one -> feeds.state(one).state.failures).toList());
        assertEquals(1, feeds.entries(sources.get(3)).size());
        given().get("/q/health").then().statusCode(200).body("status", equalToIgnoringCase("up"));
    }

    @Test
    void a_host_that_asks_for_patience_gets_it_for_all_of_its_feeds() {
        Served busy = feeds.source(SourceKind.BLOG);
        Served other = feeds.source(SourceKind.BLOG);
        busy.answers(aResponse().withStatus(429).withHeader("Retry-After", "36000"));
        other.sends(oneItem());
        refresh.all(List.of(due(busy), due(other)));
        FeedServer.SERVER.verify(0, getRequestedFor(urlEqualTo(other.path())));
        assertEquals(
                NOW.plusSeconds(36000).getEpochSecond(),
                feeds.state(other).state.nextFetchAt.getEpochSecond());
    }

    @Test
    void the_page_of_a_source_tells_its_rhythm_and_its_last_fetches() {
        Served source = feeds.source(
                SourceKind.BLOG,
                FeedDocuments.rss(IntStream.range(1, 13)
                        .mapToObj(i -> FeedDocuments.item(
                                "p" + i, "Post " + i, "%02d Nov 2026 08:00:00 +0000".formatted(i + 11), "x"))
                        .toList()));
        assertEquals(180, feeds.state(source).askedMinutes);
        source.answers(aResponse().withStatus(500));
        feeds.fetch(source);
        people.visitor()
                .get("/news/sources/" + source.slug())
                .then()
                .statusCode(200)
                .body(
                        containsString(
                                "It has new entries about every day and keeps what is 12 days old, so it is asked every 3 hours."))
                .body(containsString("failed</span>: The server failed to answer. (HTTP status 500)"))
                .body(containsString("<td>read</td><td class=\"num\">12</td>"));
        people.visitor().get("/news/sources/none").then().statusCode(404);
    }

    @Test
    void a_feed_that_does_not_reach_back_to_the_last_fetch_is_told_and_asked_sooner() {
        Served source = feeds.source(SourceKind.BLOG, hourly(0));
        TestClock.get().advance(Duration.ofHours(30));
        source.sends(hourly(30));
        feeds.fetch(source);
        assertTrue(feeds.state(source).state.message.contains("may have come and gone"));
        assertTrue(feeds.state(source)
                .state
                .nextFetchAt
                .isBefore(NOW.plus(Duration.ofHours(30)).plusSeconds(1000)));
        TestClock.get().advance(Duration.ofHours(1));
        feeds.fetch(source);
        assertNull(feeds.state(source).state.message);
    }

    /** The last twelve hours' entries, one an hour. */
    private static String hourly(int later) {
        return FeedDocuments.rss(IntStream.range(0, 12)
                .mapToObj(i -> FeedDocuments.item(
                        "h" + (later - i),
                        "Hour " + (later - i),
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                NOW.plus(Duration.ofHours(later - i)).atOffset(ZoneOffset.UTC)),
                        "x"))
                .toList());
    }

    @Test
    void the_other_address_is_asked_when_the_first_fails() {
        Served source = feeds.source(
                SourceKind.BLOG, "https://example.test/", FeedServer.url("/mirror-of-it"), List.of(), List.of());
        source.answers(aResponse().withStatus(503));
        FeedServer.SERVER.stubFor(get("/mirror-of-it").willReturn(aResponse().withBody(oneItem())));
        refresh.one(source.id());
        NewsSource state = feeds.state(source);
        assertEquals(1, feeds.entries(source).size());
        assertEquals(0, state.state.failures);
        assertEquals(
                "Read from its other address. Of the first: The server is busy or under repair.", state.state.message);
    }

    @Test
    void only_one_fetches_a_source_at_a_time_and_a_dead_one_holds_it_not_for_long() {
        Served source = feeds.source(SourceKind.BLOG);
        source.sends(oneItem());
        assertTrue(QuarkusTransaction.requiringNew()
                .call(() -> NewsSource.claim(source.id(), NOW, Duration.ofMinutes(5))));
        assertFalse(due().contains(source.id()));
        assertFalse(refresh.one(source.id()));
        TestClock.get().advance(Duration.ofMinutes(6));
        assertTrue(due().contains(source.id()));
        assertTrue(refresh.one(source.id()));
    }

    @Test
    void a_source_is_due_after_its_interval_and_not_when_it_is_not_followed() {
        Served source = feeds.source(SourceKind.BLOG, oneItem());
        assertFalse(due().contains(source.id()));
        TestClock.get().advance(Duration.ofMinutes(64));
        assertTrue(due().contains(source.id()));
        QuarkusTransaction.requiringNew().run(() -> NewsSource.update("followed = false where id = ?1", source.id()));
        assertFalse(due().contains(source.id()));
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

    @Test
    void old_entries_are_dropped_if_the_operator_wants_that_and_saved_ones_stay() {
        Served source = feeds.source(
                SourceKind.BLOG,
                FeedDocuments.rss(List.of(
                        FeedDocuments.item("old", "Old", "Mon, 05 Jan 1998 08:00:00 +0000", "x"),
                        FeedDocuments.item("kept", "Kept", "Tue, 06 Jan 1998 08:00:00 +0000", "x"),
                        FeedDocuments.item("new", "New", YESTERDAY, "x"))));
        assertEquals(3, feeds.entries(source).size());
        long kept = feeds.entries(source).get(1).id;
        long reader = people.learner("Ada").id();
        readers.save(reader, kept, true);
        retention.dropOlderThan(Duration.ofDays(9000));
        assertEquals(
                List.of("New", "Kept"),
                feeds.entries(source).stream().map(entry -> entry.title).toList());
    }

    private List<Long> due() {
        return QuarkusTransaction.requiringNew()
                .call(() -> NewsSource.due(TestClock.get().instant(), 10_000).stream()
                        .map(NewsSource.Due::id)
                        .toList());
    }

    private static NewsSource.Due due(Served source) {
        return new NewsSource.Due(source.id(), FeedServer.url(source.path()), null);
    }

    private double count(String outcome) {
        return metrics.counter("rampart.news.fetches", "outcome", outcome).count();
    }

    private List<String> found(Served source, String words) {
        return list.page(filter(source, words), OptionalLong.empty(), null).entries().stream()
                .map(row -> row.link().replaceAll(".*/(\\w+)/$", "$1"))
                .sorted()
                .toList();
    }

    private List<EntryRow> rows(Served source) {
        return list.page(filter(source, null), OptionalLong.empty(), null).entries();
    }

    private EntryRow row(NewsEntry entry) {
        return list.row(entry.id, OptionalLong.empty());
    }

    private List<String> products(Served source) {
        return rows(source).stream()
                .flatMap(row -> row.products().stream())
                .distinct()
                .toList();
    }

    private static NewsFilter filter(Served source, String words) {
        NewsParameters parameters = new NewsParameters();
        parameters.source = source.slug();
        parameters.words = words;
        return parameters.filter();
    }

    private static NewsEntry bulletin(List<NewsEntry> entries, String id) {
        return entries.stream()
                .filter(entry -> id.equals(entry.bulletinId))
                .findFirst()
                .orElseThrow();
    }

    private static String oneItem() {
        return FeedDocuments.rss(List.of(FeedDocuments.item("one", "One", YESTERDAY, "Text")));
    }

    private static String laughs() {
        StringBuilder entities = new StringBuilder("<!ENTITY a0 'ha'>");
        for (int i = 1; i < 12; i++) {
            entities.append("<!ENTITY a")
                    .append(i)
                    .append(" '")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("'>");
        }
        return "<!DOCTYPE rss [" + entities + "]><rss version='2.0'><channel><title>&a11;</title></channel></rss>";
    }
}
