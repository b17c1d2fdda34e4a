package dev.rampart.triage;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.account.People.Person;
import dev.rampart.news.NewsItems;
import dev.rampart.news.OldNews;
import dev.rampart.news.PostedNews.Headline;
import dev.rampart.web.TestClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** What is new to a study group, what it decided on, and for whom that is. */
@QuarkusTest
class TriageListsTest extends GroupAtTriage {
    @Inject
    NewsItems items;

    @Inject
    OldNews old;

    @Inject
    TriageData data;

    @Test
    void several_new_ones_go_to_one_state_at_once_and_what_others_decided_stays() {
        Headline one = news.now("One");
        Headline two = news.now("Two");
        Headline taken = news.now("Taken");
        String all = triage + "/new/decisions";
        Response blank = people.post(ada, all, Map.of("entry", List.of(one.id(), two.id()), "state", "done"));
        assertEquals(422, blank.statusCode());
        Document typed = Jsoup.parse(blank.asString());
        assertEquals(2, typed.select("[name=entry][checked]").size());
        assertEquals(
                "Say in a sentence what came of it.", typed.select("#why-error").text());
        people.post(ada, all, Map.of("state", "watch")).then().statusCode(422).body(containsString("Choose one entry"));

        decide(bea, taken, 0, Map.of("state", "watch", "why", "Mine"));
        Response sent = people.post(
                ada,
                all,
                Map.of("entry", List.of(one.id(), two.id(), taken.id()), "state", "not-for-us", "why", "No."));
        assertEquals(409, sent.statusCode());
        Document told = Jsoup.parse(sent.asString());
        assertTrue(told.select("[role=alert]").text().contains("2 are where you wanted"));
        assertEquals(List.of(taken.title()), told.select("[role=alert] a").eachText());
        assertTrue(page(ada, triage + "?state=not-for-us").text().contains(two.title()));
        assertTrue(page(ada, triage + "?state=watch").text().contains(taken.title()));
        assertTrue(page(ada, "/groups/" + slug).text().contains("Ada decided “not for us” on 2 entries."));
    }

    @Test
    void the_new_list_is_narrowed_by_kind_level_and_product_and_knows_no_old_entries() {
        Headline entry = news.now("Narrow");
        Headline dusty = news.at("Dusty", TestClock.get().instant().minus(Duration.ofDays(31)));
        assertTrue(page(ada, triage + "/new?kind=blog&level=300").text().contains(entry.title()));
        assertFalse(page(ada, triage + "/new?kind=bulletin").text().contains(entry.title()));
        assertFalse(page(ada, triage + "/new?level=100").text().contains(entry.title()));
        assertFalse(page(ada, triage + "/new?product=Nothing").text().contains(entry.title()));
        assertFalse(page(ada, triage + "/new").text().contains(dusty.title()));
        people.as(ada).get(triage + "/new?kind=podcast").then().statusCode(400);
    }

    @Test
    void whoever_is_not_in_the_group_finds_nothing() {
        Headline entry = news.now("Closed");
        Person eve = people.learner("Eve");
        for (String path : List.of("", "/new", "/" + entry.id(), "/decisions.csv", "?state=watch")) {
            people.as(eve).get(triage + path).then().statusCode(404);
        }
        decide(eve, entry, 0, Map.of("state", "watch")).then().statusCode(404);
        people.post(eve, triage + "/new/decisions", Map.of("entry", List.of(entry.id()), "state", "watch"))
                .then()
                .statusCode(404);
        people.bearer(eve).get("/api/v1" + triage).then().statusCode(404);
        people.as(eve).get("/news/" + entry.id()).then().body(not(containsString("In your groups")));
        people.visitor().get("/news/" + entry.id()).then().statusCode(200);
        people.visitor().get(triage).then().statusCode(303);
        decide(ada, new Headline(999_999_999L, ""), 0, Map.of("state", "watch"))
                .then()
                .statusCode(404);
    }

    @Test
    void a_program_reads_the_board_and_decides() {
        Headline entry = news.now("Api");
        String api = "/api/v1" + triage;
        people.bearer(ada)
                .get(api + "/new")
                .then()
                .statusCode(200)
                .body("items.title", hasItem(entry.title()))
                .body("found", greaterThan(0));
        people.bearer(ada)
                .contentType("application/json")
                .body("{\"state\":\"done\",\"revision\":0}")
                .put(api + "/" + entry.id())
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("why"));
        people.bearer(ada)
                .contentType("application/json")
                .body("{\"state\":\"evaluate\",\"assignee\":" + member(bea) + ",\"revision\":0}")
                .put(api + "/" + entry.id())
                .then()
                .statusCode(200)
                .body("item.state", equalTo("evaluate"))
                .body("item.assignee", equalTo("Bea"))
                .body("decisions.who", equalTo(List.of("Ada")));
        people.bearer(bea)
                .contentType("application/json")
                .body("{\"state\":\"watch\",\"revision\":0}")
                .put(api + "/" + entry.id())
                .then()
                .statusCode(409)
                .body("detail", containsString("Ada put it to “evaluate”"));
        people.bearer(bea)
                .get(api)
                .then()
                .body("counts.evaluate", equalTo(1))
                .body("items.title", equalTo(List.of(entry.title())))
                .body("members.name", equalTo(List.of("Ada", "Bea")));
    }

    @Test
    void the_decisions_are_a_table_in_which_nothing_is_a_formula() {
        Headline entry = news.now("Table");
        decide(ada, entry, 0, Map.of("state", "watch", "why", "=HYPERLINK(\"https://example.test\")"));
        Response file = people.as(bea).get(triage + "/decisions.csv");
        assertTrue(file.contentType().startsWith("text/csv"));
        String[] lines = file.asString().split("\r\n");
        assertEquals(2, lines.length);
        assertTrue(lines[1].contains(",Ada,New,Watch,\"'=HYPERLINK(\"\"https://example.test\"\")\",,,"), lines[1]);
        assertTrue(lines[1].contains(entry.title()));
    }

    @Test
    void an_entry_on_a_board_is_not_dropped_for_its_age() {
        Instant then = Instant.parse("1998-02-03T08:00:00Z");
        Headline kept = news.at("Kept for the group", then);
        Headline dropped = news.at("Nobody's", then);
        decide(ada, kept, 0, Map.of("state", "watch")).then().statusCode(303);
        old.drop(Duration.ofDays(9000));
        assertEquals(kept.title(), items.of(kept.id(), NewsItems.EVERYONE).title());
        assertNull(items.of(dropped.id(), NewsItems.EVERYONE));
    }

    @Test
    void decisions_outlive_an_account_without_its_name_and_a_group_that_ends_takes_them_along() {
        Headline entry = news.now("Gone");
        decide(bea, entry, 0, Map.of("state", "evaluate", "why", "To be tried.", "assignee", member(bea)));
        TriageData.Kept kept = QuarkusTransaction.requiringNew().call(() -> data.export(bea.id()));
        assertEquals(entry.title(), kept.decisions().get(0).title());
        assertEquals(slug, kept.evaluations().get(0).group());
        people.post(bea, "/account/deletion", Map.of("current", bea.password()))
                .then()
                .statusCode(200);
        Document page = page(ada, triage + "/" + entry.id());
        assertEquals("Evaluate", page.select(".triage-now").text());
        assertTrue(page.text().contains("a former member"));
        assertFalse(page.text().contains("Bea"));

        people.post(ada, "/groups/" + slug + "/settings/end", Map.of()).then().statusCode(303);
        people.as(ada).get(triage).then().statusCode(404);
    }
}
