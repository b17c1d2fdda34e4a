package dev.rampart.triage;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.group.Circle;
import dev.rampart.group.Teams;
import dev.rampart.news.NewsItems;
import dev.rampart.news.OldNews;
import dev.rampart.news.PostedNews;
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
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a study group does with the news. */
@QuarkusTest
class TriageTest {
    @Inject
    People people;

    @Inject
    Circle circle;

    @Inject
    PostedNews news;

    @Inject
    NewsItems items;

    @Inject
    OldNews old;

    @Inject
    Teams groups;

    @Inject
    TriageData data;

    private Person ada;
    private Person bea;
    private String slug;
    private String triage;

    @BeforeEach
    void aGroup() {
        ada = people.learner("Ada");
        bea = people.learner("Bea");
        slug = circle.of(ada, bea);
        triage = "/groups/" + slug + "/triage";
    }

    @AfterEach
    void resetClock() {
        TestClock.get().reset();
    }

    @Test
    void a_member_decides_on_the_entrys_page_and_the_others_see_who_when_and_why() {
        Headline entry = news.now("Shield");
        Document page = page(ada, "/news/" + entry.id());
        assertEquals(
                "Nobody of the group has decided on it yet.",
                page.select("#triage .triage-group > p").text());
        assertTrue(page(ada, triage + "/new").text().contains(entry.title()));
        decide(ada, entry, 0, Map.of("state", "watch", "why", "The preview ends soon.", "from", "news"))
                .then()
                .statusCode(303)
                .header("Location", endsWith("/news/" + entry.id() + "#triage"));

        Document theirs = page(bea, "/news/" + entry.id());
        assertEquals("Watch", theirs.select("#triage .triage-now").text());
        assertTrue(theirs.select("#triage .meta").text().contains("Ada"));
        assertTrue(theirs.select("#triage .meta").text().contains("The preview ends soon."));
        assertFalse(page(bea, triage + "/new").text().contains(entry.title()));
        assertTrue(page(bea, triage)
                .select("[aria-labelledby=column-watch]")
                .text()
                .contains(entry.title()));
        assertTrue(page(bea, triage + "?state=watch").text().contains(entry.title()));
        Document group = page(bea, "/groups/" + slug);
        assertTrue(group.select("[aria-labelledby=triage]").text().contains("Watch 1"));
        assertEquals(
                triage + "/" + entry.id(),
                group.select(".group-events a:contains(Ada decided “watch” on “" + entry.title() + "”.)")
                        .attr("href"));
    }

    @Test
    void every_change_is_kept_and_the_last_one_counts() {
        Headline entry = news.now("Keys");
        decide(ada, entry, 0, Map.of("state", "evaluate", "assignee", member(bea), "due", "2099-01-01"))
                .then()
                .statusCode(422)
                .body(containsString("more than two years away"));
        decide(ada, entry, 0, Map.of("state", "evaluate", "assignee", member(bea)))
                .then()
                .statusCode(303);
        decide(bea, entry, 1, Map.of("state", "done", "why", "It is on in all accounts."))
                .then()
                .statusCode(303);
        decide(ada, entry, 2, Map.of("state", "new")).then().statusCode(303);
        Document page = page(bea, triage + "/" + entry.id());
        assertEquals(
                List.of("New before: Done", "Done before: Evaluate", "Evaluate before: New · Bea looks at it"),
                page.select(".triage-history > li > p:first-child").eachText());
        assertTrue(page(bea, triage + "/new").text().contains(entry.title()));
        assertFalse(page(bea, triage).text().contains(entry.title()));
    }

    @Test
    void what_is_to_be_looked_at_by_a_day_comes_first_and_is_told_when_it_is_late() {
        Headline later = news.now("Later");
        Headline sooner = news.now("Sooner");
        Headline open = news.now("Open");
        String today = TestClock.get().instant().toString().substring(0, 10);
        String next =
                TestClock.get().instant().plus(Duration.ofDays(9)).toString().substring(0, 10);
        decide(ada, open, 0, Map.of("state", "evaluate"));
        decide(ada, sooner, 0, Map.of("state", "evaluate", "due", today, "assignee", member(bea)));
        decide(ada, later, 0, Map.of("state", "evaluate", "due", next));
        assertEquals(
                List.of(sooner.title(), later.title(), open.title()),
                page(bea, triage).select("[aria-labelledby=column-evaluate] h3").eachText());
        assertFalse(page(bea, triage).text().contains("overdue"));
        TestClock.get().advance(Duration.ofDays(2));
        assertEquals(1, page(bea, triage).select(".bad:contains(overdue since)").size());
        assertTrue(page(bea, "/groups/" + slug).text().contains("One entry should have been looked at by now."));
    }

    @Test
    void who_decides_second_is_told_what_the_first_did_and_loses_nothing() {
        Headline entry = news.now("Race");
        decide(bea, entry, 0, Map.of("state", "watch", "why", "Bea's reason"))
                .then()
                .statusCode(303);
        Response late = decide(ada, entry, 0, Map.of("state", "not-for-us", "why", "Ada's <reason>"));
        assertEquals(409, late.statusCode());
        Document page = Jsoup.parse(late.asString());
        assertTrue(page.select("[role=alert]").text().startsWith("Bea was faster."));
        assertTrue(page.select("[role=alert]").text().contains("Bea's reason"));
        assertEquals("Ada's <reason>", page.select("textarea[name=why]").text());
        assertEquals("not-for-us", page.select("[name=state][checked]").val());
        assertEquals("1", page.select("[name=revision]").val());
        decide(ada, entry, 1, Map.of("state", "not-for-us", "why", "Ada's <reason>"))
                .then()
                .statusCode(303);
    }

    @Test
    void of_many_at_once_one_decides_and_the_others_are_told() throws Exception {
        Headline entry = news.now("Storm");
        List<Callable<Integer>> both = List.of(
                () -> decide(ada, entry, 0, Map.of("state", "watch")).statusCode(),
                () -> decide(bea, entry, 0, Map.of("state", "evaluate")).statusCode(),
                () -> decide(ada, entry, 0, Map.of("state", "done", "why", "x")).statusCode(),
                () -> decide(bea, entry, 0, Map.of("state", "not-for-us", "why", "x"))
                        .statusCode());
        ExecutorService pool = Executors.newFixedThreadPool(both.size());
        try {
            List<Integer> statuses = new java.util.ArrayList<>();
            for (var future : pool.invokeAll(both)) {
                statuses.add(future.get());
            }
            assertEquals(List.of(303, 409, 409, 409), statuses.stream().sorted().toList());
        } finally {
            pool.shutdown();
        }
        assertEquals(
                1,
                page(ada, triage + "/" + entry.id())
                        .select(".triage-history > li")
                        .size());
    }

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
    void who_decides_much_at_once_is_told_once_on_the_groups_page() {
        Headline one = news.now("Much");
        Headline two = news.now("Much");
        decide(ada, one, 0, Map.of("state", "watch"));
        decide(bea, one, 1, Map.of("state", "evaluate"));
        decide(ada, two, 0, Map.of("state", "watch"));
        assertEquals(
                List.of(
                        "Ada decided “watch” on “" + two.title() + "”.",
                        "Bea decided “evaluate” on “" + one.title() + "”."),
                page(ada, "/groups/" + slug).select(".group-events a").eachText());
    }

    @Test
    void whoever_leaves_the_group_looks_at_nothing_there_any_more() {
        Headline entry = news.now("Left");
        decide(ada, entry, 0, Map.of("state", "evaluate", "assignee", member(bea)));
        assertEquals(
                "Evaluate · Bea looks at it",
                page(ada, triage + "/" + entry.id()).select(".triage-now").text());
        people.post(bea, "/groups/" + slug + "/departure", Map.of()).then().statusCode(303);
        assertEquals(
                "Evaluate",
                page(ada, triage + "/" + entry.id()).select(".triage-now").text());
        people.as(bea).get(triage).then().statusCode(404);
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

    private Response decide(Person person, Headline entry, int revision, Map<String, ?> form) {
        Map<String, Object> typed = new java.util.HashMap<>(form);
        typed.put("revision", revision);
        return people.post(person, triage + "/" + entry.id() + "/decisions", typed);
    }

    private String member(Person person) {
        return groups.members(groups.of(slug, person.id())).stream()
                .filter(member -> member.account() == person.id())
                .map(member -> String.valueOf(member.id()))
                .findFirst()
                .orElseThrow();
    }

    private Document page(Person person, String path) {
        return Jsoup.parse(
                people.as(person).get(path).then().statusCode(200).extract().asString());
    }
}
