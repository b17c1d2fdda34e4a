package dev.rampart.news;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.account.People.Person;
import dev.rampart.news.FeedServer.Served;
import dev.rampart.news.feed.SourceKind;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How the sources do, and who steers them. */
@QuarkusTest
class SourcePagesTest extends VisitedNews {
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
}
