package dev.rampart.news;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalToIgnoringCase;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.news.FeedServer.Served;
import dev.rampart.news.feed.SourceKind;
import dev.rampart.web.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Fetching: what servers answer, and what comes of it. */
@QuarkusTest
class RefreshTest extends FetchedNews {
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
        sources.get(2).sends(oneItem());
        sources.get(3).answers(aResponse().withBody("<a").withFixedDelay(6000));
        refresh.all(sources.stream().map(FetchedNews::due).toList());
        assertEquals(
                List.of(1, 0, 0, 1),
                sources.stream().map(one -> feeds.state(one).state.failures).toList());
        assertEquals(1, feeds.entries(sources.get(2)).size());
        given().get("/q/health").then().statusCode(200).body("status", equalToIgnoringCase("up"));
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
}
