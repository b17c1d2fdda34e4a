package dev.rampart.relevance;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.news.Newsstand;
import dev.rampart.news.feed.SourceKind;
import dev.rampart.plan.PlannedEntries;
import dev.rampart.plan.PlannedEntries.InPlan;
import dev.rampart.web.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EntryTaskPagesTest {
    private static final Pattern ADDRESS = Pattern.compile("(/plan/calendar/[\\w-]{43}\\.ics)");

    @Inject
    People people;

    @Inject
    Newsstand news;

    @Inject
    PlannedEntries planned;

    private Person ada;
    private long entry;

    @BeforeEach
    void someoneAndAnEntry() {
        TestClock.get().set(Instant.parse("2026-11-30T08:00:00Z"));
        ada = people.learner("Ada");
        entry = news.entry(
                SourceKind.BLOG,
                "Key policies <in> depth",
                "<p>" + "word ".repeat(2900) + "</p>",
                Instant.parse("2026-11-20T00:00:00Z"),
                "AWS Key Management Service");
    }

    @AfterEach
    void resetClock() {
        TestClock.get().reset();
    }

    static Map<String, Object> plan(String exam, String date) {
        return Map.of(
                "goal",
                "security-professional",
                "exam",
                exam,
                "date",
                date,
                "hour",
                "",
                "state",
                "target",
                "hours",
                "8",
                "weekdays",
                List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "SATURDAY"),
                "kinds",
                List.of("PRACTICE", "READING"));
    }

    private void makePlan() {
        people.post(ada, "/plan", plan("scs-c03", "2027-03-01")).then().statusCode(303);
    }

    private Map<String, Object> form(String what, String title, String minutes, String when, String day) {
        Map<String, Object> form = new HashMap<>();
        form.put("entry", entry);
        form.put("what", what);
        form.put("planTitle", title);
        form.put("planMinutes", minutes);
        form.put("when", when);
        form.put("planDay", day);
        return form;
    }

    private Response put(String what, String title, String minutes, String when, String day) {
        return people.post(ada, "/plan/entries", form(what, title, minutes, when, day));
    }

    private InPlan only() {
        List<InPlan> tasks = planned.of(ada.id(), entry);
        assertEquals(1, tasks.size(), tasks.toString());
        return tasks.get(0);
    }

    private String page() {
        return people.as(ada)
                .get("/news/" + entry)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void a_visitor_is_offered_nothing_and_who_has_no_plan_is_led_to_one() {
        people.visitor().get("/news/" + entry).then().statusCode(200).body(not(containsString("Your plan")));
        assertTrue(page().contains("You have no plan yet. <a href=\"/plan\">Make one</a>"));
        put("read", "", "20", "next", "").then().statusCode(404).body(containsString("You have no plan yet."));
    }

    @Test
    void a_reading_goes_to_the_next_free_place_with_the_entrys_title_and_link_and_shows_back() {
        makePlan();
        assertTrue(page().contains("2900 words at 200 a minute make 15."));
        put("read", "", "15", "next", "").then().statusCode(303).header("Location", containsString("/news/" + entry));
        InPlan task = only();
        assertEquals("Key policies <in> depth", task.title());
        assertTrue(task.link().endsWith(".example.test/entry"), task.link());
        assertEquals(15, task.minutes());
        assertTrue(page().contains("In your plan on <a href=\"" + task.href() + "\">" + task.dayWords() + "</a>"));
        people.as(ada)
                .get(task.href().replaceFirst("#.*", ""))
                .then()
                .body(allOf(
                        containsString(
                                "<a href=\"" + task.link() + "\" rel=\"noopener noreferrer\">Key policies &lt;in&gt;"),
                        containsString("From the news · 15 min")));
        assertTrue(news.saved(ada.id(), entry));
    }

    @Test
    void the_same_twice_is_told_and_another_thing_to_do_with_it_is_not_the_same() {
        makePlan();
        put("read", "", "15", "day", "2026-12-03").then().statusCode(303);
        put("read", "", "30", "day", "2026-12-05")
                .then()
                .statusCode(409)
                .body(containsString("It is in your plan already"), containsString("Thursday 3 December"));
        assertEquals(LocalDate.of(2026, 12, 3), only().day());
        put("try", "Write a key policy", "45", "week", "2026-12-09").then().statusCode(303);
        List<InPlan> both = planned.of(ada.id(), entry);
        assertEquals(2, both.size());
        assertEquals("Write a key policy", both.get(1).title());
        assertTrue(both.get(1).day().isAfter(LocalDate.of(2026, 12, 6)));
        assertTrue(both.get(1).day().isBefore(LocalDate.of(2026, 12, 14)));
    }

    @Test
    void a_title_that_the_plan_cuts_is_the_same_title_the_second_time() {
        entry = news.entry(
                SourceKind.BLOG,
                "x".repeat(350),
                "<p>Words.</p>",
                Instant.parse("2026-11-20T00:00:00Z"),
                "AWS Key Management Service");
        makePlan();
        put("read", "", "15", "day", "2026-12-03").then().statusCode(303);
        put("read", "", "15", "day", "2026-12-03").then().statusCode(409);
        assertEquals(300, only().title().length());
    }

    @Test
    void after_a_mistake_everything_typed_is_still_there() {
        makePlan();
        put("try", "", "4x", "day", "2027-03-01")
                .then()
                .statusCode(422)
                .body(
                        containsString("Say what you want to try"),
                        containsString("Minutes are a whole number from 5 to 240."),
                        containsString("Your exam is on 1 March 2027: choose a day before it."),
                        containsString("value=\"4x\""),
                        containsString("value=\"2027-03-01\""),
                        containsString("<option value=\"day\" selected>"),
                        containsString("value=\"try\" checked"));
        assertEquals(List.of(), planned.of(ada.id(), entry));
    }

    @Test
    void where_no_week_has_that_much_time_the_learner_chooses_one() {
        Map<String, Object> little = new HashMap<>(plan("scs-c03", "2027-03-01"));
        little.put("hours", "3");
        people.post(ada, "/plan", little).then().statusCode(303);
        put("read", "", "240", "next", "")
                .then()
                .statusCode(422)
                .body(containsString("No week before your exam has 240 minutes left."));
        put("read", "", "240", "day", "2026-12-06").then().statusCode(303);
        assertEquals(LocalDate.of(2026, 12, 6), only().day());
    }

    @Test
    void it_is_done_and_undone_like_any_task_and_may_then_be_put_in_again() {
        makePlan();
        put("read", "", "15", "day", "2026-12-03").then().statusCode(303);
        long task = only().task();
        people.post(ada, "/plan/tasks/" + task + "/completion", Map.of()).then().statusCode(303);
        assertTrue(only().done());
        assertTrue(page().contains("Done, planned for"));
        assertFalse(page().contains("/plan/entries/" + task));
        for (String part : List.of("/day", "/removal")) {
            people.post(ada, "/plan/entries/" + task + part, Map.of("planDay", "2026-12-08"))
                    .then()
                    .statusCode(409)
                    .body(containsString("It is done. Reopen it first"));
        }
        people.as(ada).get("/plan/entries/" + task).then().statusCode(200).body(not(containsString("Take it out")));
        put("read", "", "15", "day", "2026-12-05").then().statusCode(303);
        assertEquals(2, planned.of(ada.id(), entry).size());
        people.post(ada, "/plan/tasks/" + task + "/reopening", Map.of()).then().statusCode(303);
        assertFalse(planned.task(ada.id(), task).done());
    }

    @Test
    void it_is_moved_and_taken_out_by_its_learner_alone() {
        makePlan();
        put("read", "", "15", "day", "2026-12-03").then().statusCode(303);
        String path = "/plan/entries/" + only().task();
        people.post(ada, path + "/day", Map.of("planDay", "2026-11-01"))
                .then()
                .statusCode(422)
                .body(containsString("1 November 2026 is past."), containsString("value=\"2026-11-01\""));
        people.post(ada, path + "/day", Map.of("planDay", "2026-12-08")).then().statusCode(303);
        assertEquals(LocalDate.of(2026, 12, 8), only().day());
        Person bob = people.learner("Bob");
        people.post(bob, "/plan", plan("scs-c03", "2027-03-01"));
        people.as(bob).get(path).then().statusCode(404);
        people.post(bob, path + "/day", Map.of("planDay", "2026-12-09")).then().statusCode(404);
        people.post(bob, path + "/removal", Map.of()).then().statusCode(404);
        people.post(ada, path + "/removal", Map.of()).then().statusCode(303);
        assertEquals(List.of(), planned.of(ada.id(), entry));
    }

    @Test
    void a_task_of_the_schedule_is_neither_moved_nor_taken_out_here() {
        makePlan();
        String page = people.as(ada).get("/plan").asString();
        Matcher task = Pattern.compile("id=\"task-(\\d+)\"").matcher(page);
        assertTrue(task.find());
        people.post(ada, "/plan/entries/" + task.group(1) + "/removal", Map.of())
                .then()
                .statusCode(404);
    }

    @Test
    void it_survives_a_replan_a_new_plan_and_a_plan_for_another_exam() {
        makePlan();
        put("read", "", "15", "day", "2026-12-01").then().statusCode(303);
        long task = only().task();
        TestClock.get().advance(Duration.ofDays(3));
        ada = people.inAnotherBrowser(ada);
        people.post(ada, "/plan/replans", Map.of()).then().statusCode(303);
        LocalDate moved = only().day();
        assertFalse(moved.isBefore(LocalDate.of(2026, 12, 3)), moved.toString());
        people.post(ada, "/plan", plan("scs-c03", "2027-02-01")).then().statusCode(303);
        assertEquals(moved, only().day());
        String all = "/plan?all=true";
        people.as(ada).get(all).then().body(containsString("Moved from 1 to "));
        people.post(ada, "/plan/entries/" + task + "/day", Map.of("planDay", "2027-01-30"));
        people.as(ada).get(all).then().body(not(containsString("Moved from 1 to ")));
        people.post(ada, "/plan", plan("clf-c02", "2027-01-15")).then().statusCode(303);
        assertEquals(task, only().task());
        assertTrue(
                only().day().isBefore(LocalDate.of(2027, 1, 15)), only().day().toString());
    }

    @Test
    void a_new_plan_gives_no_week_more_than_it_has_with_what_was_put_into_it() {
        makePlan();
        put("read", "", "240", "day", "2026-12-09").then().statusCode(303);
        makePlan();
        assertEquals(LocalDate.of(2026, 12, 9), only().day());
        List<Integer> minutes = people.bearer(ada)
                .get("/api/v1/plan?from=2026-12-07&weeks=1")
                .then()
                .statusCode(200)
                .extract()
                .path("tasks.minutes");
        int sum = minutes.stream().mapToInt(Integer::intValue).sum();
        assertTrue(sum > 240 && sum <= 8 * 60, minutes.toString());
    }

    @Test
    void it_stands_in_the_calendar() {
        makePlan();
        put("try", "Write a key policy", "45", "day", "2026-12-03").then().statusCode(303);
        Matcher address =
                ADDRESS.matcher(people.post(ada, "/plan/calendar", Map.of()).asString());
        assertTrue(address.find());
        given().get(address.group(1))
                .then()
                .body(containsString("SUMMARY:Write a key policy (45 min)"), containsString("URL:" + only().link()));
    }

    @Test
    void when_the_entry_is_gone_from_the_news_the_task_stays_and_says_so() {
        makePlan();
        put("read", "", "15", "day", "2026-12-03").then().statusCode(303);
        InPlan task = only();
        news.drop(entry);
        people.as(ada)
                .get("/plan/entries/" + task.task())
                .then()
                .statusCode(200)
                .body(containsString("is not in the news any more"), containsString(task.link()));
    }

    @Test
    void whoever_has_a_day_for_an_exam_is_told_whether_the_entry_matters_for_it() {
        assertFalse(page().contains("Does it matter"));
        makePlan();
        String page = page();
        assertTrue(page.contains("Does it matter for SCS-C03?"), page);
        assertTrue(page.contains("<strong>Yes, worth reading.</strong> It is about AWS KMS (task"), page);
        assertTrue(page.contains("Your exam is on 1 March 2027, in 91 days."), page);
        assertTrue(page.contains("AWS publishes no rule for how soon a new feature is asked."), page);
        TestClock.get().set(Instant.parse("2027-03-02T08:00:00Z"));
        ada = people.inAnotherBrowser(ada);
        assertTrue(page().contains("The day of your exam is past."));
        assertTrue(page().contains("The day of your exam has come. <a href=\"/plan/settings\">"));
        assertFalse(page().contains("Put it into your plan"));
        put("read", "", "15", "next", "").then().statusCode(422).body(containsString("The day of your exam has come,"));
    }
}
