package dev.rampart.news;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import dev.rampart.account.People;
import dev.rampart.news.FeedServer.Served;
import dev.rampart.news.feed.SourceKind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Feeds that carry markup made to attack whoever reads them, from the server that sends it to the page that shows it. */
@QuarkusTest
class HostileFeedTest {
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
    void no_payload_does_anything_in_the_list_or_in_its_entry() {
        List<String> payloads = HostilePayloads.markup();
        assertTrue(payloads.size() > 200, () -> payloads.size() + " payloads");
        Served source = feeds.source(
                SourceKind.BLOG,
                FeedDocuments.rss(IntStream.range(0, payloads.size())
                        .mapToObj(i -> hostile("x" + i, payloads.get(i), payloads.get(i)))
                        .toList()));
        List<NewsEntry> entries = feeds.entries(source);
        assertEquals(payloads.size(), entries.size(), () -> "stored: " + feeds.state(source).state.message);
        try (BrowserContext browser = people.browser(new Browser.NewContextOptions())) {
            Page page = browser.newPage();
            Watch watch = Watch.of(page);
            String list = "/news?source=" + source.slug();
            int shown = 0;
            while (list != null) {
                watch.look(list);
                shown += page.locator("li.news-entry").count();
                list = page.locator("a[rel=next]").count() == 0
                        ? null
                        : page.locator("a[rel=next]").getAttribute("href");
            }
            assertEquals(payloads.size(), shown);
            for (NewsEntry entry : entries) {
                watch.look("/news/" + entry.id);
            }
        }
    }

    @Test
    void an_address_that_a_browser_would_run_is_no_link() {
        List<String> addresses = List.of(
                "javascript:alert(1)",
                "JaVaScRiPt:alert(1)",
                "java\tscript:alert(1)",
                " javascript:alert(1)",
                "vbscript:msgbox(1)",
                "data:text/html,<script>alert(1)</script>",
                "file:///etc/passwd",
                "//evil.example/x",
                "https:evil.example",
                "https://a@b@evil.example/\"onclick=alert(1)//",
                "javascript://example.test/%0aalert(1)");
        Served source = feeds.source(
                SourceKind.BLOG,
                FeedDocuments.rss(IntStream.range(0, addresses.size())
                        .mapToObj(i -> hostile("a" + i, "Address " + i, addresses.get(i)))
                        .toList()));
        assertEquals(addresses.size(), feeds.entries(source).size());
        try (BrowserContext browser = people.browser(new Browser.NewContextOptions())) {
            Watch watch = Watch.of(browser.newPage());
            watch.look("/news?source=" + source.slug());
            feeds.entries(source).forEach(entry -> watch.look("/news/" + entry.id));
        }
    }

    @Test
    void feed_readers_get_text_and_no_markup_of_others() {
        Served source = feeds.source(
                SourceKind.BLOG,
                FeedDocuments.rss(List.of(hostile(
                        "r", "<img src=x onerror=alert(1)> & <script>alert(2)</script>", "https://example.test/"))));
        people.visitor()
                .get("/news.atom?source=" + source.slug())
                .then()
                .statusCode(200)
                .body("feed.entry.title", containsString("<img src=x onerror=alert(1)>"))
                .body("feed.entry.summary.@type", equalTo("text"));
        people.visitor()
                .get("/news.json?source=" + source.slug())
                .then()
                .statusCode(200)
                .body("items[0].content_html", nullValue());
        long id = feeds.entries(source).get(0).id;
        String html =
                people.visitor().get("/api/v1/news/" + id).then().extract().path("html");
        assertFalse(html.matches("(?s).*<(img|script).*"), html);
    }

    /** If this did not hold, the tests above could not fail. */
    @Test
    void the_watch_sees_what_is_done() {
        Map<String, String> deeds = Map.of(
                "<script>alert(1)</script>", "dialog",
                "<script>window.pwned = 1</script>", "global pwned",
                "<img src=http://elsewhere.example/x.png>", "request http://elsewhere.example/x.png",
                "<a href='javascript:alert(1)'>x</a>", "href javascript:",
                "<div class=news-body><b onclick=x()>x</b></div>", "attribute onclick",
                "<svg><animate attributeName=href></svg>", "element animate",
                "<meta http-equiv=refresh content='9;url=/'>", "element meta");
        try (BrowserContext browser = people.browser(new Browser.NewContextOptions())) {
            Page page = browser.newPage();
            Watch watch = Watch.of(page);
            deeds.forEach((html, deed) -> {
                page.route(
                        "**/deed",
                        route -> route.fulfill(new Route.FulfillOptions()
                                .setContentType("text/html")
                                .setBody("<!doctype html><title>x</title><main>" + html + "</main>")));
                assertTrue(
                        watch.seen("/deed").stream().anyMatch(seen -> seen.contains(deed)),
                        () -> html + " gave " + watch.seen("/deed"));
            });
        }
    }

    /** An item that says the same in all its places. */
    private static String hostile(String guid, String payload, String link) {
        return Stream.of("title", "description", "category", "dc:creator", "content:encoded")
                        .map(name -> element(name, payload))
                        .collect(Collectors.joining())
                + element("guid", guid)
                + element("link", link)
                + element("pubDate", "Mon, 02 Nov 2026 16:07:00 +0000");
    }

    /** In XML some characters cannot be written at all, however they are escaped. */
    private static String element(String name, String text) {
        String possible = text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uD800-\\uDFFF\\uFFFE\\uFFFF]", "");
        return "<" + name + ">"
                + possible.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") + "</" + name + ">";
    }
}
