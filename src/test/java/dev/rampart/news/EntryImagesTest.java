package dev.rampart.news;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.rampart.account.People;
import dev.rampart.news.FeedServer.Served;
import dev.rampart.news.feed.SourceKind;
import dev.rampart.web.Inspection;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** Images of entries: links, or shown by way of Rampart where an operator wants so. */
@QuarkusTest
class EntryImagesTest {
    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    @Inject
    FeedServer feeds;

    @Inject
    People people;

    @Inject
    Fetchers fetchers;

    @Test
    void an_image_is_a_link_and_nothing_is_fetched_unless_the_operator_wants_it() {
        long id = entryWith("<p>See <img src='" + served("/link.png", PNG, "image/png") + "' alt='A chart'></p>");
        people.visitor()
                .get("/news/" + id)
                .then()
                .statusCode(200)
                .body(containsString(">[A chart]</a>"))
                .body(not(containsString("<img")));
        image(id, 0).statusCode(404);
        FeedServer.SERVER.verify(0, getRequestedFor(urlEqualTo("/link.png")));
    }

    @Test
    void an_image_is_shown_by_way_of_rampart() throws IOException {
        proxied();
        long id =
                entryWith("<p>See <img src='" + served("/shown.png", wide(), "image/png") + "' alt='A \"chart\"'></p>");
        try (BrowserContext browser = people.browser(new Browser.NewContextOptions())) {
            Page page = browser.newPage();
            page.navigate("/news/" + id);
            assertEquals("A \"chart\"", page.locator(".news-body img").getAttribute("alt"));
            page.locator(".news-body img").scrollIntoViewIfNeeded();
            page.waitForFunction("document.querySelector('.news-body img').naturalWidth === 2000");
            Inspection.passes(page);
        }
        image(id, 0)
                .statusCode(200)
                .contentType("image/png")
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", containsString("max-age=86400"));
    }

    @Test
    void what_a_server_sends_is_passed_on_as_what_it_is_or_not_at_all() {
        proxied();
        byte[] html = "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        byte[] svg = "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>".getBytes(StandardCharsets.UTF_8);
        byte[] huge = Arrays.copyOf(PNG, (5 << 20) + 1);
        long id = entryWith(String.join(
                "",
                List.of(
                        img(served("/gif.png", PNG, "image/gif")),
                        img(served("/page.png", html, "image/png")),
                        img(served("/drawing.svg", svg, "image/svg+xml")),
                        img(served("/text.png", PNG, "text/html")),
                        img(served("/huge.png", huge, "image/png")),
                        img("http://169.254.169.254/latest/meta-data.png"),
                        img("http://127.0.0.1:" + FeedServer.SERVER.port() + "/gif.png"))));
        image(id, 0).statusCode(200).contentType("image/png");
        for (int place = 1; place < 8; place++) {
            image(id, place).statusCode(404);
        }
        image(id + 1_000_000, 0).statusCode(404);
    }

    @Test
    void only_what_was_an_image_is_fetched() {
        proxied();
        long id = entryWith("<a class='image' href='" + served("/not-asked.png", PNG, "image/png") + "'>[x]</a>");
        image(id, 0).statusCode(404);
        FeedServer.SERVER.verify(0, getRequestedFor(urlEqualTo("/not-asked.png")));
    }

    /** Wider than any page. */
    private static byte[] wide() throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(2000, 100, BufferedImage.TYPE_BYTE_GRAY), "png", png);
        return png.toByteArray();
    }

    private ValidatableResponse image(long id, int place) {
        return people.visitor().get("/news/" + id + "/images/" + place).then();
    }

    /** Until the end of the test. */
    private void proxied() {
        EntryImages images = new EntryImages() {
            @Override
            boolean proxied() {
                return true;
            }
        };
        images.fetchers = fetchers;
        QuarkusMock.installMockForType(images, EntryImages.class);
    }

    private long entryWith(String html) {
        Served source = feeds.source(
                SourceKind.BLOG,
                FeedDocuments.rss(List.of(FeedDocuments.item("one", "One", "Mon, 02 Nov 2026 08:00:00 +0000", html))));
        return feeds.entries(source).get(0).id;
    }

    private static String img(String address) {
        return "<img src='" + address + "'>";
    }

    private static String served(String path, byte[] bytes, String contentType) {
        String address = FeedServer.url(path);
        FeedServer.SERVER.stubFor(
                get(path).willReturn(aResponse().withBody(bytes).withHeader("Content-Type", contentType)));
        return address;
    }
}
