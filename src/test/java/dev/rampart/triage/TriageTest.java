package dev.rampart.triage;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.news.PostedNews.Headline;
import dev.rampart.web.Spoken;
import dev.rampart.web.TestClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/** How a study group decides on an entry. */
@QuarkusTest
class TriageTest extends GroupAtTriage {
    @Inject
    EntityManager entities;

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
    void what_nobody_looks_at_yet_is_taken_with_one_press_and_keeps_its_day() {
        Headline entry = news.now("Taken");
        LocalDate due =
                LocalDate.ofInstant(TestClock.get().instant(), ZoneOffset.UTC).plusDays(30);
        decide(ada, entry, 0, Map.of("state", "evaluate", "due", due.toString()));
        Element take = page(bea, "/news/" + entry.id())
                .select("#triage form:has(button:contains(I look at it))")
                .first();
        Map<String, String> form = new java.util.HashMap<>();
        take.select("input:not([name=csrf])").forEach(input -> form.put(input.attr("name"), input.val()));
        people.post(bea, take.attr("action"), form).then().statusCode(303);
        Document page = page(ada, triage + "/" + entry.id());
        assertEquals(
                "Evaluate · Bea looks at it · by " + Spoken.day(due),
                page.select(".triage-now").text());
        assertTrue(page.select("button:contains(I look at it)").isEmpty());
    }

    @Test
    void a_story_in_two_feeds_is_decided_on_once() {
        Headline entry = news.now("A story that two feeds tell, of");
        Headline again = news.again(entry);
        decide(ada, entry, 0, Map.of("state", "watch"));
        assertEquals(
                "Watch",
                page(bea, "/news/" + again.id()).select("#triage .triage-now").text());
        assertFalse(page(bea, triage + "/new").text().contains(entry.title()));
        decide(bea, again, 1, Map.of("state", "done", "why", "Read.")).then().statusCode(303);
        assertEquals(
                "Done",
                page(ada, triage + "/" + entry.id()).select(".triage-now").text());
        assertEquals(
                List.of(entry.title()),
                page(ada, triage).select("[aria-labelledby=column-done] h3").eachText());
    }

    @Test
    void what_was_decided_before_two_entries_were_one_story_can_still_be_read() {
        Headline first = news.now("One feed's words");
        Headline second = news.now("The other's words");
        decide(ada, second, 0, Map.of("state", "done", "why", "Read.")).then().statusCode(303);
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createNativeQuery("update news_entry set twin_of = :first where id = :second")
                        .setParameter("first", first.id())
                        .setParameter("second", second.id())
                        .executeUpdate());
        assertEquals(
                "Done",
                page(bea, triage + "/" + second.id()).select(".triage-now").text());
    }

    @Test
    void what_is_pressed_twice_is_decided_once_and_nobody_was_faster() {
        Headline entry = news.now("Twice");
        decide(ada, entry, 0, Map.of("state", "watch", "why", "Later.")).then().statusCode(303);
        decide(ada, entry, 0, Map.of("state", "watch", "why", "Later.")).then().statusCode(303);
        assertEquals(
                1,
                page(ada, triage + "/" + entry.id())
                        .select(".triage-history > li")
                        .size());
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
}
