package dev.rampart.news;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.news.FeedServer.Served;
import dev.rampart.web.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people mark in the news: read, saved, hidden, noted. */
@QuarkusTest
class NewsMarksTest extends VisitedNews {
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
        TestClock.get().advance(Duration.ofDays(5000));
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
}
