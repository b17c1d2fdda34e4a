package dev.rampart.news;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.rampart.account.People;
import dev.rampart.news.FeedServer.Served;
import dev.rampart.news.feed.SourceKind;
import dev.rampart.web.TestClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The page of sources as an administrator uses it, in Chromium. */
@QuarkusTest
class SourcesBrowserTest {
    @Inject
    FeedServer feeds;

    @Inject
    People people;

    @AfterEach
    void resetClock() {
        TestClock.get().reset();
    }

    @Test
    void whatever_is_wrong_with_a_feed_stands_there_as_a_sentence_after_fetch_now() {
        Map<Served, String> wrong = new LinkedHashMap<>();
        wrong.put(answering(aResponse().withStatus(500)), "▲ late The server failed to answer. (HTTP status 500)");
        wrong.put(answering(aResponse().withStatus(404)), "▲ late There is no feed at its address. (HTTP status 404)");
        wrong.put(
                answering(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)),
                "▲ late The connection to localhost broke off.");
        wrong.put(
                answering(aResponse().withStatus(410)),
                "■ retired Its publisher has taken this feed down for good. It is not asked again; its entries stay here. (HTTP status 410)");
        wrong.put(
                answering(aResponse().withStatus(429).withHeader("Retry-After", "36000")),
                "▲ late The server asks to be asked less often. (HTTP status 429)");
        wrong.put(answering(aResponse().withBody(new byte[11 << 20])), "▲ late The feed is larger than 10 MiB.");
        wrong.put(
                answering(aResponse().withBody("Not XML at all")),
                "▲ late The document is neither XML nor a JSON Feed.");
        wrong.put(
                answering(aResponse().withBody("<!doctype html><p>Hello")),
                "▲ late The address answers with a web page, not with a feed.");
        wrong.put(
                answering(aResponse().withBody("").withFixedDelay(4000)),
                "▲ late It did not answer in full within 2 seconds.");
        Served moved = feeds.source(SourceKind.BLOG);
        FeedServer.SERVER.stubFor(
                get(moved.path() + "-new").willReturn(aResponse().withBody(FeedDocuments.fourPosts())));
        moved.answers(aResponse().withStatus(301).withHeader("Location", moved.path() + "-new"));
        wrong.put(
                moved,
                "✓ fine Its publisher has moved it to " + FeedServer.url(moved.path() + "-new")
                        + ", where it is asked now.");
        boolean scripts = true;
        for (Map.Entry<Served, String> one : wrong.entrySet()) {
            try (BrowserContext browser = administrator(scripts)) {
                Page page = browser.newPage();
                page.navigate("/news/sources");
                Locator source = page.locator("#" + one.getKey().slug());
                assertThat(source.locator("p").first()).hasText("… waiting for its first fetch");
                source.getByText("Fetch now").click();
                assertThat(source.locator("p").first()).hasText(one.getValue());
                page.reload();
                assertThat(source.locator("p").first()).hasText(one.getValue());
            }
            scripts = !scripts;
        }
    }

    @Test
    void a_busy_server_is_not_asked_before_the_time_it_names_and_the_page_tells_when() {
        Served busy = answering(aResponse().withStatus(429).withHeader("Retry-After", "86400"));
        feeds.fetch(busy);
        String next = feeds.state(busy).state.nextFetchAt.toString();
        try (BrowserContext browser = administrator(true)) {
            Page page = browser.newPage();
            page.navigate("/news/sources");
            assertThat(page.locator("#" + busy.slug() + " time[datetime='" + next + "']"))
                    .isVisible();
            assertThat(page.locator("#" + busy.slug())).containsText("tried just now");
        }
    }

    @Test
    void a_source_is_switched_off_and_on_with_and_without_scripts() {
        for (boolean scripts : List.of(true, false)) {
            Served source = feeds.source(SourceKind.BLOG, FeedDocuments.fourPosts());
            try (BrowserContext browser = administrator(scripts)) {
                Page page = browser.newPage();
                page.navigate("/news/sources");
                Locator followed = page.locator("section[aria-labelledby=followed] #" + source.slug());
                Locator others = page.locator("section[aria-labelledby=others] #" + source.slug());
                followed.getByText("Stop following").click();
                assertThat(others).isVisible();
                assertThat(followed).hasCount(0);
                assertFalse(feeds.state(source).followed);
                assertTrue(page.url().endsWith("#" + source.slug()), page.url());
                others.getByText("Follow").click();
                assertThat(followed).isVisible();
                assertTrue(feeds.state(source).followed);
            }
        }
    }

    @Test
    void a_source_that_another_node_fetches_is_told_of_and_nothing_is_lost() {
        Served source = feeds.source(SourceKind.BLOG);
        QuarkusTransaction.requiringNew()
                .run(() -> DueSource.claim(source.id(), TestClock.get().instant(), Duration.ofMinutes(5)));
        for (boolean scripts : List.of(true, false)) {
            try (BrowserContext browser = administrator(scripts)) {
                Page page = browser.newPage();
                page.navigate("/news/sources");
                page.locator("#" + source.slug()).getByText("Fetch now").click();
                assertThat(page.getByText("This source is being fetched at this moment. Look again in a minute."))
                        .isVisible();
            }
        }
    }

    @Test
    void a_source_that_was_to_be_asked_long_ago_says_so() {
        Served source = feeds.source(SourceKind.BLOG, FeedDocuments.fourPosts());
        TestClock.get().advance(Duration.ofHours(30));
        try (BrowserContext browser = administrator(true)) {
            Page page = browser.newPage();
            page.navigate("/news/sources");
            assertThat(page.locator("#" + source.slug())).containsText("▲ late It was to be asked by now and was not");
        }
    }

    @Test
    void a_lost_network_is_told_beside_the_source() {
        Served source = answering(aResponse().withBody(FeedDocuments.fourPosts()));
        try (BrowserContext browser = administrator(true)) {
            Page page = browser.newPage();
            page.navigate("/news/sources");
            browser.setOffline(true);
            page.locator("#" + source.slug()).getByText("Fetch now").click();
            assertThat(page.locator("#" + source.slug()).getByRole(AriaRole.ALERT))
                    .hasText(Pattern.compile("could not be reached"));
            browser.setOffline(false);
            page.locator("#" + source.slug()).getByText("Fetch now").click();
            assertThat(page.locator("#" + source.slug())).containsText("✓ fine");
            assertEquals(4, feeds.entries(source).size());
        }
    }

    private Served answering(ResponseDefinitionBuilder response) {
        Served source = feeds.source(SourceKind.BLOG);
        source.answers(response);
        return source;
    }

    private BrowserContext administrator(boolean scripts) {
        return people.browser(
                people.administrator("Grace"), new Browser.NewContextOptions().setJavaScriptEnabled(scripts));
    }
}
