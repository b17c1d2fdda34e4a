package dev.rampart.news;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.io.SyndFeedInput;
import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.news.FeedServer.Served;
import dev.rampart.news.feed.SourceKind;
import dev.rampart.web.SiteConfig;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The list as feeds and as API. */
@QuarkusTest
class NewsFeedsTest {
    @Inject
    FeedServer feeds;

    @Inject
    People people;

    @Inject
    SiteConfig site;

    @Test
    void the_list_is_an_atom_feed_that_a_reader_understands() throws Exception {
        Served source = posts();
        Response response = people.visitor().get("/news.atom?source=" + source.slug());
        assertEquals("application/atom+xml;charset=UTF-8", response.contentType());
        SyndFeed feed = new SyndFeedInput().build(new StringReader(response.asString()));
        assertEquals("Rampart news: " + source.slug(), feed.getTitle());
        assertEquals(2, feed.getEntries().size());
        SyndEntry first = feed.getEntries().get(0);
        assertEquals("Keys & <locks>", first.getTitle());
        assertEquals(site.publicUrl() + "/news/" + id(source, 0), first.getLink());
        assertEquals(
                Instant.parse("2026-11-02T08:00:00Z"), first.getPublishedDate().toInstant());
        assertEquals("A bucket & more", first.getDescription().getValue());
        assertEquals(
                List.of("300", "Blog", "AWS KMS"),
                first.getCategories().stream()
                        .map(category -> category.getName())
                        .toList());
        assertEquals(
                List.of(source.site() + "b/"),
                first.getLinks().stream()
                        .filter(link -> "via".equals(link.getRel()))
                        .map(SyndLink::getHref)
                        .toList());
        assertTrue(feed.getLinks().stream()
                .anyMatch(link -> "self".equals(link.getRel())
                        && link.getHref().equals(site.publicUrl() + "/news.atom?source=" + source.slug())));
    }

    @Test
    void the_list_is_a_json_feed() {
        Served source = posts();
        people.visitor()
                .get("/news.json?source=" + source.slug())
                .then()
                .statusCode(200)
                .contentType("application/feed+json")
                .body("version", equalTo("https://jsonfeed.org/version/1.1"))
                .body("home_page_url", equalTo(site.publicUrl() + "/news?source=" + source.slug()))
                .body("feed_url", equalTo(site.publicUrl() + "/news.json?source=" + source.slug()))
                .body("$", not(hasKey("next_url")))
                .body("items", hasSize(2))
                .body("items[0].id", equalTo(site.publicUrl() + "/news/" + id(source, 0)))
                .body("items[0].url", startsWith(site.publicUrl() + "/news/"))
                .body("items[0].external_url", equalTo(source.site() + "b/"))
                .body("items[0].title", equalTo("Keys & <locks>"))
                .body("items[0].content_text", equalTo("A bucket & more"))
                .body("items[0].date_published", equalTo("2026-11-02T08:00:00Z"))
                .body("items[0].authors[0].name", equalTo("Source " + source.slug()))
                .body("items[0].tags", equalTo(List.of("300", "Blog", "AWS KMS")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/news.atom", "/news.json", "/api/v1/news"})
    void the_filters_are_those_of_the_page(String path) {
        Served source = posts();
        String with = people.visitor()
                .get(path + "?level=300&words=bucket&source=" + source.slug())
                .asString();
        assertTrue(with.contains("locks") && !with.contains("Plain"));
        people.visitor().get(path + "?level=abc").then().statusCode(400).body(containsString("no level"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/news.atom", "/news.json", "/api/v1/news"})
    void what_depends_on_a_person_needs_one(String path) {
        people.visitor().get(path + "?unread=true").then().statusCode(401).body(containsString("depends on who asks"));
    }

    @Test
    void a_reader_that_has_the_feed_already_is_told_so() {
        Served source = posts();
        String tag = people.visitor().get("/news.atom?source=" + source.slug()).header("ETag");
        people.visitor()
                .header("If-None-Match", tag)
                .get("/news.atom?source=" + source.slug())
                .then()
                .statusCode(304)
                .header("ETag", tag);
    }

    @Test
    void long_feeds_come_in_pages() throws Exception {
        Served source = feeds.source(
                SourceKind.BLOG,
                FeedDocuments.rss(IntStream.range(0, 40)
                        .mapToObj(i -> FeedDocuments.item("i" + i, "Item " + i, "Mon, 02 Nov 2026 08:00:00 +0000", "x"))
                        .toList()));
        Map<String, Object> first = people.visitor()
                .get("/news.json?source=" + source.slug())
                .as(new io.restassured.common.mapper.TypeRef<>() {});
        String next = (String) first.get("next_url");
        assertTrue(next.startsWith(site.publicUrl() + "/news.json?source="), next);
        people.visitor().get(next.substring(site.publicUrl().length())).then().body("items", hasSize(10));
        SyndFeed atom = new SyndFeedInput()
                .build(new StringReader(people.visitor()
                        .get("/news.atom?source=" + source.slug())
                        .asString()));
        assertTrue(atom.getLinks().stream().anyMatch(link -> "next".equals(link.getRel())));
    }

    @Test
    void the_api_gives_the_list_and_the_next_page() {
        Served source = posts();
        people.visitor()
                .get("/api/v1/news?source=" + source.slug())
                .then()
                .statusCode(200)
                .body("items.title", equalTo(List.of("Keys & <locks>", "Plain")))
                .body("items[0].level", is(300))
                .body("items[0].products", hasItem("AWS KMS"))
                .body("items[0].kind", equalTo("blog"))
                .body("items[0].source.id", equalTo(source.slug()))
                .body("items[0].dateBasis", equalTo("sure"))
                .body("items[0].publishedAt", equalTo("2026-11-02T08:00:00Z"))
                .body("items[0]", not(hasKey("read")))
                .body("$", not(hasKey("next")));
    }

    @Test
    void the_api_gives_an_entry_with_its_text() {
        Served source = posts();
        long id = id(source, 0);
        people.visitor()
                .get("/api/v1/news/" + id)
                .then()
                .statusCode(200)
                .body("item.title", equalTo("Keys & <locks>"))
                .body("html", equalTo("<p>A <b>bucket</b> &amp; more</p>"))
                .body("tags", empty());
        people.visitor()
                .get("/api/v1/news/99999999")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("detail", containsString("no such entry"));
    }

    @Test
    void the_api_keeps_what_is_read_and_saved_for_a_token() {
        Served source = posts();
        long id = id(source, 0);
        Person ada = people.learner("Ada");
        people.bearer(ada).put("/api/v1/news/" + id + "/read").then().statusCode(204);
        people.bearer(ada).put("/api/v1/news/" + id + "/saved").then().statusCode(204);
        people.bearer(ada)
                .get("/api/v1/news?saved=true&source=" + source.slug())
                .then()
                .body("items.id", equalTo(List.of((int) id)))
                .body("items[0].read", is(true))
                .body("items[0].saved", is(true));
        people.bearer(ada)
                .get("/api/v1/news?unread=true&source=" + source.slug())
                .then()
                .body("items", hasSize(1));
        people.bearer(ada).delete("/api/v1/news/" + id + "/read").then().statusCode(204);
        people.bearer(ada).delete("/api/v1/news/" + id + "/saved").then().statusCode(204);
        people.bearer(ada)
                .get("/api/v1/news?unread=true&source=" + source.slug())
                .then()
                .body("items", hasSize(2));
        people.bearer(ada).put("/api/v1/news/99999999/read").then().statusCode(404);
    }

    @Test
    void the_api_takes_no_cookie() {
        Served source = posts();
        people.as(people.learner("Ada"))
                .put("/api/v1/news/" + id(source, 0) + "/read")
                .then()
                .statusCode(401);
        people.visitor()
                .delete("/api/v1/news/" + id(source, 0) + "/saved")
                .then()
                .statusCode(401);
    }

    @Test
    void the_api_tells_how_the_sources_do() {
        posts();
        people.visitor()
                .get("/api/v1/news/sources")
                .then()
                .statusCode(200)
                .body("id", hasItems("security-blog", "whats-new", "security-bulletins", "guardduty-docs"))
                .body("find { it.id == 'guardduty-docs' }.state", equalTo("off"))
                .body("state", everyItem(notNullValue()));
    }

    @Test
    void the_api_describes_itself() {
        people.visitor()
                .get("/q/openapi?format=json")
                .then()
                .body(
                        "paths.'/api/v1/news'.get.parameters.name",
                        hasItems("level", "kind", "source", "product", "words", "unread", "saved", "before"))
                .body("paths.'/api/v1/news/{id}/saved'.put.summary", equalTo("Saves an entry"))
                .body("paths", not(hasKey("/news.atom")));
    }

    private Served posts() {
        return feeds.source(
                SourceKind.BLOG,
                FeedDocuments.rss(List.of(
                        FeedDocuments.item("a", "Plain", "Sun, 01 Nov 2026 08:00:00 +0000", "Text"),
                        FeedDocuments.item(
                                "b",
                                "Keys & <locks>",
                                "Mon, 02 Nov 2026 08:00:00 +0000",
                                "<p>A <b>bucket</b> &amp; more</p>",
                                "Advanced (300)",
                                "AWS Key Management Service"))));
    }

    private long id(Served source, int place) {
        return feeds.entries(source).get(place).id;
    }
}
