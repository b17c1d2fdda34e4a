package dev.rampart.news;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.news.FeedServer.Served;
import dev.rampart.news.feed.SourceKind;
import dev.rampart.web.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class NewsPagesTest {
    private static final Pattern TITLE =
            Pattern.compile("<h2 id=\"entry-\\d+-title\"><a href=\"/news/\\d+\">([^<]+)</a>");
    private static final Pattern OLDER = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"");

    @Inject
    FeedServer feeds;

    @Inject
    People people;

    @AfterEach
    void resetClock() {
        TestClock.get().reset();
    }

    @Test
    void a_visitor_sees_the_newest_first_without_an_account() {
        Served source = posts();
        assertEquals(List.of("Four", "Three", "Two", "One"), titles(visit(source, "")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "level=300 | Three",
                "level=none | One",
                "product=AWS+WAF | Three,Two",
                "product=AWS+Web+Application+Firewall | Three,Two",
                "words=bucket | Four",
                "words=buck&level=400 | Four",
                "words=nowhere | ''",
                "kind=blog&product=AWS+WAF&level=200 | Two",
                "kind=bulletin | ''"
            })
    void filters_narrow_the_list_together(String query, String titles) {
        Served source = posts();
        assertEquals(titles.isEmpty() ? List.of() : List.of(titles.split(",")), titles(visit(source, "&" + query)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "level=500 | There is no level “500”.",
                "kind=podcast | There is no kind “podcast”.",
                "unread=maybe | There is no unread “maybe”.",
                "before=yesterday | There is no page that begins before “yesterday”."
            })
    void a_filter_that_does_not_exist_is_told(String query, String sentence) {
        people.visitor().get("/news?" + query).then().statusCode(400).body(containsString(sentence));
    }

    @Test
    void what_was_typed_stays_in_the_form_and_markup_in_it_stays_text() {
        people.visitor()
                .get("/news?words=\"><script>x</script>")
                .then()
                .statusCode(200)
                .body(containsString("value=\"&quot;&gt;&lt;script&gt;x&lt;/script&gt;\""))
                .body(not(containsString("<script>x")));
    }

    @Test
    void only_common_words_are_told_and_not_looked_for() {
        people.visitor()
                .queryParam("words", "the of")
                .get("/news")
                .then()
                .statusCode(200)
                .body(containsString("not looked for"));
    }

    @Test
    void pages_follow_each_other_without_a_gap_or_a_double_and_keep_the_filters() {
        List<String> items = IntStream.range(0, 70)
                .mapToObj(i -> FeedDocuments.item(
                        "p" + i, "Post " + i, "Mon, 02 Nov 2026 16:07:0" + i / 20 + " +0000", "x", "Expert (400)"))
                .toList();
        Served source = feeds.source(SourceKind.BLOG, FeedDocuments.rss(items));
        List<String> seen = new ArrayList<>();
        String next = "/news?level=400&source=" + source.slug();
        int pages = 0;
        while (next != null) {
            String page = people.visitor().get(next).asString();
            seen.addAll(titles(page));
            Matcher older = OLDER.matcher(page);
            next = older.find() ? older.group(1).replace("&amp;", "&") : null;
            assertTrue(next == null || next.contains("level=400&source=" + source.slug()), next);
            pages++;
        }
        assertEquals(3, pages);
        assertEquals(70, seen.size());
        assertEquals(70, seen.stream().distinct().count());
    }

    @Test
    void opening_an_entry_marks_it_as_read_for_that_person_only() {
        Served source = posts();
        long id = id(source, "Three");
        Person ada = people.learner("Ada");
        people.as(ada).get("/news/" + id).then().statusCode(200).body(containsString("Keep as unread"));
        assertEquals(List.of("Four", "Two", "One"), titles(visit(ada, source, "&unread=true")));
        Person bo = people.learner("Bo");
        assertEquals(4, titles(visit(bo, source, "&unread=true")).size());
    }

    @Test
    void what_is_hidden_leaves_ones_own_lists_and_comes_back() {
        Served source = posts();
        long id = id(source, "Two");
        Person ada = people.learner("Ada");
        String here = "/news?source=" + source.slug();
        people.post(ada, "/news/" + id + "/hiding", Map.of("hidden", "true", "here", here))
                .then()
                .statusCode(303)
                .header("Location", endsWith(here));
        assertEquals(List.of("Four", "Three", "One"), titles(visit(ada, source, "")));
        assertEquals(List.of("Two"), titles(visit(ada, source, "&hidden=true")));
        assertEquals(4, titles(visit(people.learner("Bo"), source, "")).size());
        people.post(ada, "/news/" + id + "/hiding", Map.of("hidden", "false", "here", here));
        assertEquals(4, titles(visit(ada, source, "")).size());
    }

    @Test
    void a_note_is_kept_for_its_author_and_one_that_is_too_long_stays_in_the_form() {
        Served source = posts();
        long id = id(source, "Two");
        Person ada = people.learner("Ada");
        people.post(ada, "/news/" + id + "/note", Map.of("text", "Try <this> in the lab"))
                .then()
                .statusCode(303);
        people.as(ada).get("/news/" + id).then().body(containsString("Try &lt;this&gt; in the lab"));
        people.as(people.learner("Bo")).get("/news/" + id).then().body(not(containsString("in the lab")));
        assertEquals(List.of("Two"), titles(visit(ada, source, "&noted=true")));
        people.post(ada, "/news/" + id + "/note", Map.of("text", "x".repeat(2001)))
                .then()
                .statusCode(422)
                .body(containsString("A note has at most 2,000 characters; this one has 2,001."))
                .body(containsString("x".repeat(2001)));
        people.as(ada).get("/news/" + id).then().body(containsString("in the lab"));
        people.post(ada, "/news/" + id + "/note", Map.of("text", " "));
        assertEquals(List.of(), titles(visit(ada, source, "&noted=true")));
    }

    @Test
    void read_and_saved_are_switched_by_forms_that_lead_back() {
        Served source = posts();
        long id = id(source, "Two");
        Person ada = people.learner("Ada");
        String here = "/news?source=" + source.slug();
        people.post(ada, "/news/" + id + "/saving", Map.of("saved", "true", "here", here))
                .then()
                .statusCode(303)
                .header("Location", endsWith(here));
        assertEquals(List.of("Two"), titles(visit(ada, source, "&saved=true")));
        people.post(ada, "/news/" + id + "/reading", Map.of("read", "true", "here", here));
        assertEquals(3, titles(visit(ada, source, "&unread=true")).size());
        people.post(ada, "/news/" + id + "/reading", Map.of("read", "false", "here", here));
        people.post(ada, "/news/" + id + "/saving", Map.of("saved", "false", "here", here));
        assertEquals(4, titles(visit(ada, source, "&unread=true")).size());
        assertEquals(List.of(), titles(visit(ada, source, "&saved=true")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example",
                "/\\evil.example",
                "/newsevil",
                "/news?a\\b",
                "/news?a b"
            })
    void a_form_leads_nowhere_else(String here) {
        Served source = posts();
        people.post(
                        people.learner("Ada"),
                        "/news/" + id(source, "One") + "/saving",
                        Map.of("saved", "true", "here", here))
                .then()
                .statusCode(303)
                .header("Location", endsWith("/news"));
    }

    @Test
    void htmx_gets_the_row_alone() {
        Served source = posts();
        Person ada = people.learner("Ada");
        String csrf = People.csrf(people.as(ada).get("/news"));
        people.as(ada)
                .cookie("rampart_csrf", csrf)
                .header("HX-Request", "true")
                .formParam("csrf", csrf)
                .formParam("saved", "true")
                .formParam("here", "/news")
                .post("/news/" + id(source, "One") + "/saving")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("<li class=\"news-entry"),
                        containsString(">Saved</button>"),
                        not(containsString("<html"))));
    }

    @Test
    void marking_an_entry_twice_at_the_same_time_is_once() throws Exception {
        Served source = posts();
        long id = id(source, "One");
        Person ada = people.learner("Ada");
        List<Thread> clicks = IntStream.range(0, 6)
                .mapToObj(i -> new Thread(() -> people.post(ada, "/news/" + id + "/saving", Map.of("saved", "true"))
                        .then()
                        .statusCode(303)))
                .toList();
        clicks.forEach(Thread::start);
        for (Thread click : clicks) {
            click.join();
        }
        assertEquals(List.of("One"), titles(visit(ada, source, "&saved=true")));
    }

    @Test
    void all_are_marked_as_read_up_to_what_the_page_knew_and_that_can_be_undone() {
        // Later than whatever other tests have stored.
        TestClock.get().advance(Duration.ofDays(400));
        Served source = posts();
        Person ada = people.learner("Ada");
        people.post(ada, "/news/" + id(source, "One") + "/reading", Map.of("read", "false"));
        String through = through(ada);
        TestClock.get().advance(Duration.ofMinutes(5));
        Served later = posts();
        Response done = people.post(ada, "/news/read-through", Map.of("through", through));
        assertEquals(303, done.statusCode());
        assertEquals(List.of(), titles(visit(ada, source, "&unread=true")));
        assertEquals(4, titles(visit(ada, later, "&unread=true")).size());

        people.post(ada, "/news/" + id(source, "Two") + "/reading", Map.of("read", "false"));
        assertEquals(List.of("Two"), titles(visit(ada, source, "&unread=true")));

        String undo = done.header("Location").replaceAll(".*undo=", "");
        people.as(ada).get(done.header("Location")).then().body(containsString("Undo"));
        people.post(ada, "/news/read-through", Map.of("undo", undo));
        assertEquals(4, titles(visit(ada, source, "&unread=true")).size());
    }

    @Test
    void a_visitor_is_invited_where_an_account_is_needed() {
        Served source = posts();
        String page = visit(source, "&unread=true");
        assertTrue(page.contains("Sign in"));
        assertEquals(4, titles(page).size());
        assertFalse(page.contains("/reading\""));
        people.postAsVisitor("/news/" + id(source, "One") + "/saving", Map.of("saved", "true"))
                .then()
                .header("Location", containsString("/sign-in"));
    }

    @Test
    void empty_lists_say_what_will_be_there() {
        Served source = feeds.source(SourceKind.BLOG);
        assertTrue(visit(source, "").contains("Nothing fits"));
        Person ada = people.learner("Ada");
        people.as(ada).get("/news?saved=true").then().body(containsString("Nothing saved yet"));
        String through = through(ada);
        people.post(ada, "/news/read-through", Map.of("through", through));
        people.as(ada).get("/news?unread=true").then().body(containsString("You have read everything"));
    }

    @Test
    void an_entry_shows_what_is_known_of_it() {
        Served source = feeds.source(
                SourceKind.BULLETIN,
                FeedDocuments.bulletins(FeedDocuments.items("security-bulletins-items-2026-10-02.json")));
        people.visitor()
                .get("/news/" + id(source, "CVE-2026-81838 - Zip Slip path traversal in awsdac (diagram-as-code)"))
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("2026-090-AWS"),
                        containsString("27 August 2026"),
                        containsString("Important (requires attention)"),
                        containsString("/news?words=CVE-2026-81838")));
        people.visitor()
                .get("/news/" + id(source, "CVE-2026-8838 - Remote Code Execution in amazon-redshift-python-driver"))
                .then()
                .body(allOf(
                        containsString("On or before"),
                        containsString("published then, or earlier"),
                        containsString("no text of this entry")));
    }

    @Test
    void an_entry_that_is_not_there_is_a_404_with_a_sentence() {
        people.visitor().get("/news/999999999").then().statusCode(404).body(containsString("no such entry"));
        people.visitor().get("/news/abc").then().statusCode(404);
    }

    @Test
    void everyone_sees_how_the_sources_do() {
        Served source = feeds.source(SourceKind.BLOG);
        source.answers(aResponse().withStatus(503));
        people.visitor().get("/news/sources").then().statusCode(200).body(containsString(source.slug()));
        feeds.fetch(source);
        people.visitor()
                .get("/news/sources")
                .then()
                .body(containsString("▲ late"))
                .body(containsString("The server is busy or under repair."))
                .body(containsString("HTTP status 503"))
                .body(not(containsString("Fetch now")));
        people.visitor().get("/news").then().body(containsString("late</a>"));
    }

    @Test
    void an_administrator_turns_sources_on_and_off_and_fetches_now() {
        Served source = feeds.source(SourceKind.BLOG);
        source.sends(
                FeedDocuments.rss(List.of(FeedDocuments.item("n", "Fresh", "Mon, 02 Nov 2026 16:07:00 +0000", "x"))));
        Person grace = people.administrator("Grace");
        people.post(grace, "/news/sources/" + source.slug() + "/fetches", Map.of())
                .then()
                .statusCode(303)
                .header("Location", endsWith("/news/sources#" + source.slug()));
        assertEquals(List.of("Fresh"), titles(visit(source, "")));
        people.post(grace, "/news/sources/" + source.slug() + "/following", Map.of("followed", "false"));
        assertFalse(feeds.state(source).followed);
        assertEquals(grace.id(), feeds.state(source).switchedBy);
        people.post(grace, "/news/sources/" + source.slug() + "/following", Map.of("followed", "true"));
        assertTrue(feeds.state(source).followed);
    }

    @Test
    void nobody_else_steers_sources() {
        Served source = feeds.source(SourceKind.BLOG);
        for (Person person : List.of(people.learner("Ada"), people.instructor("Ines"))) {
            people.post(person, "/news/sources/" + source.slug() + "/fetches", Map.of())
                    .then()
                    .statusCode(403);
            people.post(person, "/news/sources/" + source.slug() + "/following", Map.of("followed", "false"))
                    .then()
                    .statusCode(403);
        }
        people.postAsVisitor("/news/sources/" + source.slug() + "/fetches", Map.of())
                .then()
                .header("Location", containsString("/sign-in"));
        assertTrue(feeds.state(source).followed);
        assertNull(feeds.state(source).state.fetchedAt);
    }

    @Test
    void a_source_that_is_not_there_is_a_404() {
        people.post(people.administrator("Grace"), "/news/sources/unknown/fetches", Map.of())
                .then()
                .statusCode(404);
    }

    private Served posts() {
        return feeds.source(SourceKind.BLOG, FeedDocuments.fourPosts());
    }

    private String visit(Served source, String query) {
        return people.visitor()
                .get("/news?source=" + source.slug() + query)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private String visit(Person person, Served source, String query) {
        return people.as(person)
                .get("/news?source=" + source.slug() + query)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private long id(Served source, String title) {
        return feeds.entries(source).stream()
                .filter(entry -> entry.title.equals(title))
                .findFirst()
                .orElseThrow()
                .id;
    }

    private static List<String> titles(String page) {
        return TITLE.matcher(page).results().map(result -> result.group(1)).toList();
    }

    /** What "mark all as read" sends from a person's list. */
    private String through(Person person) {
        Matcher field = Pattern.compile("name=\"through\" value=\"(\\d+)\"")
                .matcher(people.as(person).get("/news").asString());
        assertTrue(field.find());
        return field.group(1);
    }
}
