package dev.rampart.news;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.news.FeedServer.Served;
import dev.rampart.news.feed.SourceKind;
import dev.rampart.web.TestClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** When sources are asked, and by whom. */
@QuarkusTest
class DueSourcesTest extends FetchedNews {
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

    @Test
    void only_one_fetches_a_source_at_a_time_and_a_dead_one_holds_it_not_for_long() {
        Served source = feeds.source(SourceKind.BLOG);
        source.sends(oneItem());
        assertTrue(
                QuarkusTransaction.requiringNew().call(() -> DueSource.claim(source.id(), NOW, Duration.ofMinutes(5))));
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
    void a_slow_host_keeps_no_tick_waiting_and_what_it_was_not_asked_for_stays_due() {
        List<Served> slow = List.of(feeds.source(SourceKind.BLOG), feeds.source(SourceKind.BLOG));
        slow.forEach(one -> one.answers(aResponse().withBody(oneItem()).withFixedDelay(6000)));
        refresh.all(slow.stream().map(FetchedNews::due).toList());
        assertEquals(1, feeds.state(slow.get(0)).state.failures);
        FeedServer.SERVER.verify(0, getRequestedFor(urlEqualTo(slow.get(1).path())));
        assertTrue(due().contains(slow.get(1).id()));
    }

    @Test
    void what_another_node_fetched_since_it_was_seen_to_be_due_is_not_fetched_again() {
        Served source = feeds.source(SourceKind.BLOG);
        source.sends(oneItem());
        DueSource seen = due(source);
        assertTrue(refresh.one(source.id()));
        refresh.all(List.of(seen));
        FeedServer.SERVER.verify(1, getRequestedFor(urlEqualTo(source.path())));
    }

    /** A node keeps nothing in memory between ticks, so that two threads are as good as two nodes. */
    @Test
    void two_nodes_fetch_each_source_once_added_ones_and_those_of_a_busy_host_too() throws Exception {
        long ines = people.instructor("Ines").id();
        List<Served> sources = IntStream.range(0, 12)
                .mapToObj(i -> feeds.source(SourceKind.BLOG))
                .toList();
        sources.forEach(one -> one.answers(aResponse().withBody(oneItem()).withFixedDelay(20)));
        QuarkusTransaction.requiringNew()
                .run(() -> NewsSource.update(
                        "document = null, addedBy = ?1, addedAt = ?2, ownerId = ?1 where id in ?3",
                        ines,
                        NOW,
                        sources.subList(0, 4).stream().map(Served::id).toList()));
        List<DueSource> seen = sources.stream().map(FetchedNews::due).toList();
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            Callable<Void> tick = () -> {
                refresh.all(seen);
                return null;
            };
            for (Future<Void> node : nodes.invokeAll(List.of(tick, tick))) {
                node.get();
            }
        } finally {
            nodes.shutdown();
        }
        for (Served one : sources) {
            FeedServer.SERVER.verify(1, getRequestedFor(urlEqualTo(one.path())));
            assertEquals(1, feeds.entries(one).size());
        }
    }
}
