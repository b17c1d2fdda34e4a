package dev.rampart.news;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.account.People;
import dev.rampart.news.FeedServer.Served;
import dev.rampart.news.HostilePayloads.Attack;
import dev.rampart.news.feed.SourceKind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Feeds that are made to exhaust or to spy on the server that reads them. */
@QuarkusTest
class HostileDocumentTest {
    private static final Duration LONGEST = Duration.ofSeconds(10);

    /** Of all that is allocated on the way, which is far more than is ever held. */
    private static final long MOST_OF_A_DOCUMENT = 200L << 20;

    private static final long MOST_OF_A_TEXT = 600L << 20;

    @Inject
    FeedServer feeds;

    @Inject
    People people;

    /** Thousands of made-up products would stand in the filter of every news page that a later test looks at. */
    @AfterEach
    void nothingIsLeft() {
        QuarkusTransaction.requiringNew().run(() -> NewsEntry.deleteAll());
    }

    @Test
    void every_hostile_document_is_read_harmlessly_or_refused_with_a_sentence() {
        List<Attack> attacks = HostilePayloads.feeds();
        assertTrue(attacks.size() >= 17, () -> attacks.size() + " documents");
        assertAll(attacks.stream().map(attack -> () -> withstands(attack)));
    }

    private void withstands(Attack attack) throws IOException {
        try (ServerSocket trap = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            trap.setSoTimeout(1);
            Served source = feeds.source(SourceKind.BLOG);
            source.answers(aResponse().withBody(pointedAt(trap.getLocalPort(), attack.document())));
            fetchWithinBounds(attack.file(), source, MOST_OF_A_DOCUMENT);

            assertThrows(SocketTimeoutException.class, trap::accept, () -> attack.file() + " opened a connection");
            String stored = feeds.entries(source).stream()
                    .map(entry -> entry.title + entry.summary + entry.body + entry.author)
                    .collect(Collectors.joining());
            assertFalse(stored.contains("root:"), () -> attack.file() + " read a file");
            assertFalse(stored.contains("<script"), attack.file());
            String said = feeds.state(source).state.message;
            if (attack.mustBeRead()) {
                assertNull(said, attack.file());
                assertEquals(1, feeds.entries(source).size(), attack.file());
            } else if (said != null) {
                assertFalse(said.contains("could not store"), () -> attack.file() + ": " + said);
                String page = people.visitor().get("/news/sources").asString();
                assertTrue(
                        Jsoup.parse(page).getElementById(source.slug()).text().contains(said),
                        () -> attack.file() + ": the page does not say: " + said);
            }
        }
    }

    /** What is well-formed and still too much: each would do harm by its length, its depth or its number. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div>",
                "<b>",
                "<table><tr><td>",
                "<a href=x>",
                "<svg><desc>",
                "<a ",
                "<!--",
                "&amp;",
                "a-",
                "a ",
                "a.b/",
                "\n",
                "é",
                "Publication Date: ",
                "Content Type: a",
                "CVE-2026-",
                "&",
                "<p>x</p>",
                "general:products/x,",
                "AWS "
            })
    void what_is_repeated_without_end_costs_only_its_entry(String piece) {
        String much = piece.repeat(400_000 / piece.length());
        Served source = feeds.source(SourceKind.BULLETIN);
        source.sends(FeedDocuments.rss(List.of(
                FeedDocuments.item("much", much, "Mon, 02 Nov 2026 16:07:00 +0000", much, much, "Amazon S3"),
                FeedDocuments.item("good", "A good one", "Mon, 02 Nov 2026 16:08:00 +0000", "Text"))));
        fetchWithinBounds(piece, source, MOST_OF_A_TEXT);
        assertNull(feeds.state(source).state.message);
        List<NewsEntry> entries = feeds.entries(source);
        assertEquals(2, entries.size());
        assertEquals("A good one", entries.get(0).title);
        entries.forEach(
                entry -> people.visitor().get("/news/" + entry.id).then().statusCode(200));
    }

    @Test
    void an_entry_with_thousands_of_categories_keeps_a_few() {
        String[] categories = IntStream.range(0, 5000)
                .mapToObj(i -> i % 2 == 0 ? "AWS Product " + i : "general:products/" + "long-".repeat(40) + i)
                .toArray(String[]::new);
        Served source = feeds.source(SourceKind.ANNOUNCEMENT);
        source.sends(FeedDocuments.rss(
                List.of(FeedDocuments.item("many", "Many", "Mon, 02 Nov 2026 16:07:00 +0000", "Text", categories))));
        fetchWithinBounds("categories", source, MOST_OF_A_TEXT);
        assertNull(feeds.state(source).state.message);
        String page = people.visitor()
                .get("/news?source=" + source.slug())
                .then()
                .statusCode(200)
                .extract()
                .asString();
        int named = page.split("AWS Product ", -1).length - 1;
        assertTrue(named > 0 && named < 100, () -> named + " products stand in the page");
    }

    /** In this thread, so that what it takes can be measured. */
    private void fetchWithinBounds(String what, Served source, long mostBytes) {
        com.sun.management.ThreadMXBean threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long thread = Thread.currentThread().getId();
        long memoryBefore = threads.getThreadAllocatedBytes(thread);
        long began = System.nanoTime();
        feeds.fetch(source);
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        long memory = threads.getThreadAllocatedBytes(thread) - memoryBefore;
        assertTrue(took.compareTo(LONGEST) < 0, () -> what + " took " + took);
        assertTrue(memory < mostBytes, () -> what + " took " + (memory >> 20) + " MiB");
    }

    private static byte[] pointedAt(int port, byte[] document) {
        return new String(document, ISO_8859_1)
                .replace("127.0.0.1:9/", "127.0.0.1:" + port + "/")
                .getBytes(ISO_8859_1);
    }
}
