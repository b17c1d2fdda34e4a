package dev.rampart.news;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.rometools.rome.io.SyndFeedInput;
import dev.rampart.account.Account;
import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.news.FeedServer.Served;
import dev.rampart.news.feed.SourceKind;
import dev.rampart.web.SiteConfig;
import dev.rampart.web.TestClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Searches that people keep. */
@QuarkusTest
class SavedSearchTest {
    private static final String FIRST = "Mon, 02 Nov 2026 08:00:00 +0000";
    private static final String LATER = "Tue, 03 Nov 2026 08:00:00 +0000";

    @Inject
    People people;

    @Inject
    FeedServer feeds;

    @Inject
    SavedSearches searches;

    @Inject
    SiteConfig site;

    private final String word = "w" + UUID.randomUUID().toString().substring(0, 8);

    private Served posts() {
        return feeds.source(
                SourceKind.BLOG,
                FeedDocuments.rss(List.of(
                        FeedDocuments.item("a", "Of keys " + word, FIRST, "x"),
                        FeedDocuments.item("b", "Of locks " + word, FIRST, "x"))));
    }

    private void oneMore(Served source) {
        source.sends(FeedDocuments.rss(List.of(
                FeedDocuments.item("c", "More keys " + word, LATER, "x"),
                FeedDocuments.item("d", "More locks " + word, LATER, "x"))));
        feeds.fetch(source);
    }

    private Response save(Person person, String name, String query) {
        return people.post(person, "/news/searches", Map.of("name", name, "query", query));
    }

    private long id(Person person) {
        return searches.lines(person.id()).get(0).search().id;
    }

    /** Its path without the ending. */
    private String address(Person person) {
        String shown = people.post(person, "/news/searches/" + id(person) + "/address", Map.of())
                .then()
                .statusCode(200)
                .extract()
                .asString();
        Matcher url = Pattern.compile(Pattern.quote(site.publicUrl()) + "(/news/searches/[\\w-]{43})\\.atom")
                .matcher(shown);
        assertTrue(url.find(), shown);
        return url.group(1);
    }

    @Test
    void what_one_looks_for_is_kept_under_a_name_and_stands_above_the_list() {
        Person ada = people.learner("Ada");
        String query = "source=" + posts().slug() + "&words=keys";
        people.as(ada).get("/news?" + query).then().body(containsString("Save this search"));
        save(ada, "Keys of mine", query).then().statusCode(303).header("Location", containsString("/news?source="));
        people.as(ada)
                .get("/news?" + query)
                .then()
                .body(containsString("aria-current=\"true\">Keys of mine</a>"))
                .body(not(containsString("Save this search")));
        people.as(people.learner("Bo")).get("/news").then().body(not(containsString("Keys of mine")));
        people.visitor().get("/news?" + query).then().body(not(containsString("Save this search")));
    }

    @Test
    void names_are_ones_own_once_and_short() {
        Person ada = people.learner("Ada");
        save(ada, "Level 300", "level=300").then().statusCode(303);
        save(ada, "level 300", "level=300&words=x<y")
                .then()
                .statusCode(422)
                .body(containsString("already"))
                .body(containsString("words=x%3Cy"));
        save(ada, "x".repeat(81), "level=300").then().statusCode(422).body(containsString("at most 80 characters"));
        save(ada, " ", "level=300").then().statusCode(422);
        save(ada, "Everything", "").then().statusCode(422).body(containsString("nothing to keep"));
        save(ada, "Wrong", "level=350").then().statusCode(400);
        save(people.learner("Bo"), "Level 300", "level=300").then().statusCode(303);
        String path = "/news/searches/" + id(ada);
        people.post(ada, path + "/name", Map.of("name", "")).then().statusCode(422);
        people.post(ada, path + "/name", Map.of("name", "Advanced")).then().statusCode(303);
        people.as(ada).get("/news/searches").then().body(containsString("Advanced"));
        people.post(ada, path + "/removal", Map.of()).then().statusCode(303);
        assertEquals(List.of(), searches.lines(ada.id()));
    }

    @Test
    void there_are_fifty_at_most() {
        Person ada = people.learner("Ada");
        for (int i = 0; i < SavedSearch.MOST; i++) {
            assertTrue(searches.save(ada.id(), "Search " + i, NewsFilter.ofQuery("words=w" + i))
                    .isEmpty());
        }
        save(ada, "One more", "words=more").then().statusCode(422).body(containsString("50"));
        people.as(ada).get("/news").then().statusCode(200).body(containsString("Search 49"));
    }

    @Test
    void someone_elses_is_not_there() {
        Person ada = people.learner("Ada");
        Person eve = people.learner("Eve");
        save(ada, "Mine", "level=300");
        String path = "/news/searches/" + id(ada);
        people.as(eve).get(path).then().statusCode(404);
        people.as(eve).get(path + "/entries").then().statusCode(404);
        for (String act : List.of("/name", "/removal", "/address", "/address/revocation")) {
            people.post(eve, path + act, Map.of("name", "Hers")).then().statusCode(404);
        }
        people.bearer(eve).delete("/api/v1/me/news/searches/" + id(ada)).then().statusCode(404);
        assertEquals("Mine", searches.lines(ada.id()).get(0).search().name);
    }

    @Test
    void what_came_in_since_it_was_opened_is_counted() {
        Person ada = people.learner("Ada");
        Served source = posts();
        save(ada, "All of it", "source=" + source.slug());
        save(ada, "By words", "words=keys+" + word);
        save(ada, "Misspelt", "words=kezs+" + word);
        save(ada, "Unread", "source=" + source.slug() + "&unread=true");
        save(ada, "Elsewhere", "kind=release&source=" + source.slug());
        assertTrue(searches.lines(ada.id()).stream().allMatch(line -> line.fresh() == null));

        oneMore(source);
        assertEquals(Map.of("All of it", "2 new", "By words", "1 new", "Unread", "2 new"), fresh(ada));
        long first = feeds.entries(source).get(0).id;
        people.as(ada).get("/news/" + first);
        assertEquals("1 new", fresh(ada).get("Unread"));
        people.as(ada).get("/news").then().body(containsString("2 new"));

        long id = id(ada);
        people.as(ada)
                .redirects()
                .follow(false)
                .get("/news/searches/" + id + "/entries")
                .then()
                .statusCode(303)
                .header("Location", containsString("/news?source=" + source.slug()));
        assertEquals(Map.of("By words", "1 new", "Unread", "1 new"), fresh(ada));
    }

    private Map<String, String> fresh(Person person) {
        return searches.lines(person.id()).stream()
                .filter(line -> line.fresh() != null)
                .collect(Collectors.toMap(
                        line -> line.search().name, line -> line.fresh().words()));
    }

    @Test
    void feed_readers_follow_it_at_a_private_address_until_that_is_taken_back() throws Exception {
        Person ada = people.learner("Ada");
        Served source = posts();
        save(ada, "Keys for readers", "words=keys&source=" + source.slug());
        String address = address(ada);
        Response atom = people.visitor().get(address + ".atom");
        assertEquals("application/atom+xml;charset=UTF-8", atom.contentType());
        var feed = new SyndFeedInput().build(new StringReader(atom.asString()));
        assertEquals("Rampart news: Keys for readers", feed.getTitle());
        assertEquals(
                List.of("Of keys " + word),
                feed.getEntries().stream().map(entry -> entry.getTitle()).toList());
        people.visitor()
                .header("If-None-Match", atom.header("ETag"))
                .get(address + ".atom")
                .then()
                .statusCode(304);
        people.visitor()
                .get(address + ".json")
                .then()
                .statusCode(200)
                .contentType("application/feed+json")
                .body("items.title", equalTo(List.of("Of keys " + word)))
                .body("feed_url", equalTo(site.publicUrl() + address + ".json"));
        people.as(ada)
                .get("/news/searches/" + id(ada))
                .then()
                .body(not(containsString(address)))
                .body(containsString("It has an address since"));

        String second = address(ada);
        assertNotEquals(address, second);
        people.visitor().get(address + ".atom").then().statusCode(404);
        people.visitor().get(second + ".json").then().statusCode(200);
        people.post(ada, "/news/searches/" + id(ada) + "/address/revocation", Map.of());
        people.visitor().get(second + ".json").then().statusCode(404);
    }

    @Test
    void a_feed_has_what_its_owner_may_see_and_has_marked_and_ends_with_the_account() {
        Person ada = people.learner("Ada");
        Served source = posts();
        QuarkusTransaction.requiringNew()
                .run(() -> NewsSource.update("ownerId = ?1 where id = ?2", ada.id(), source.id()));
        save(ada, "Unread", "unread=true&source=" + source.slug());
        Person bo = people.learner("Bo");
        save(bo, "Hers", "source=" + source.slug());
        String mine = address(ada);
        people.visitor().get(mine + ".json").then().body("items", hasSize(2));
        people.visitor().get(address(bo) + ".json").then().body("items", hasSize(0));
        people.as(ada).get("/news/" + feeds.entries(source).get(0).id);
        people.visitor().get(mine + ".json").then().body("items", hasSize(1));

        Person grace = people.administrator("Grace");
        QuarkusTransaction.requiringNew()
                .run(() -> Account.<Account>findById(ada.id())
                        .suspend(Account.findById(grace.id()), TestClock.get().instant()));
        people.visitor().get(mine + ".atom").then().statusCode(404);
    }

    @Test
    void programs_keep_searches_too() {
        Person ada = people.learner("Ada");
        Map<String, Object> wanted = Map.of("name", "By program", "filter", Map.of("level", "300", "words", "keys"));
        int id = people.bearer(ada)
                .contentType("application/json")
                .body(wanted)
                .post("/api/v1/me/news/searches")
                .then()
                .statusCode(201)
                .body("filter", equalTo(Map.of("level", "300", "words", "keys")))
                .body("fresh", is(0))
                .extract()
                .path("id");
        people.bearer(ada)
                .contentType("application/json")
                .body(wanted)
                .post("/api/v1/me/news/searches")
                .then()
                .statusCode(422);
        String path = "/api/v1/me/news/searches/" + id;
        people.bearer(ada)
                .contentType("application/json")
                .body(Map.of("name", "Renamed"))
                .put(path + "/name")
                .then()
                .body("name", equalTo("Renamed"));
        String atom = people.bearer(ada)
                .contentType("application/json")
                .post(path + "/address")
                .then()
                .statusCode(200)
                .extract()
                .path("atom");
        people.visitor().get(atom.substring(site.publicUrl().length())).then().statusCode(200);
        people.bearer(ada).delete(path + "/address").then().statusCode(204);
        people.visitor().get(atom.substring(site.publicUrl().length())).then().statusCode(404);
        people.bearer(ada).put(path + "/opened").then().statusCode(204);
        people.bearer(ada).delete(path).then().statusCode(204);
        people.bearer(ada).get("/api/v1/me/news/searches").then().body("$", hasSize(0));
        people.visitor().get("/api/v1/me/news/searches").then().statusCode(401);
    }
}
