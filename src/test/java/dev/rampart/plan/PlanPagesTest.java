package dev.rampart.plan;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.attempt.ExamHall;
import dev.rampart.web.TestClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PlanPagesTest {
    /** A Monday; sessions of tests begin at the clock's time, so it lies ahead of none. */
    private static final Instant NOW = Instant.parse("2026-11-30T08:00:00Z");

    @Inject
    People people;

    @Inject
    ExamHall hall;

    @Inject
    Plans plans;

    private Person ada;

    @BeforeEach
    void someone() {
        TestClock.get().set(NOW);
        ada = people.learner("Ada");
    }

    @AfterEach
    void resetClock() {
        TestClock.get().reset();
    }

    static Map<String, Object> form() {
        Map<String, Object> form = new HashMap<>();
        form.put("goal", "security-professional");
        form.put("exam", "scs-c03");
        form.put("date", "2027-03-01");
        form.put("hour", "09:30");
        form.put("state", "booked");
        form.put("hours", "8");
        form.put("weekdays", List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "SATURDAY"));
        form.put("offFirst", List.of("2026-12-24"));
        form.put("offLast", List.of("2026-12-27"));
        form.put("kinds", List.of("PRACTICE", "READING"));
        return form;
    }

    private void makePlan() {
        people.post(ada, "/plan", form()).then().statusCode(303).header("Location", endsWith("/plan"));
    }

    private List<TaskLine> tasks() {
        return QuarkusTransaction.requiringNew()
                .call(() -> TaskLine.of(Plan.of(ada.id()).orElseThrow()));
    }

    @Test
    void it_asks_for_an_account() {
        people.visitor().get("/plan").then().statusCode(303).header("Location", containsString("/sign-in"));
    }

    @Test
    void who_has_no_plan_is_asked_what_they_want() {
        people.as(ada)
                .get("/plan")
                .then()
                .statusCode(200)
                .body(
                        containsString("Make a plan"),
                        containsString("Specialised AWS security professional"),
                        containsString("Generalist with a grip on security"),
                        containsString("AWS expert who answers for security"));
    }

    @Test
    void a_plan_shows_this_week_first_with_its_days_and_the_days_to_the_exam() {
        makePlan();
        people.as(ada)
                .get("/plan")
                .then()
                .statusCode(200)
                .body(
                        containsString("Exam in 91 days"),
                        containsString("Booked for Monday 1 March 2027, 09:30"),
                        containsString("This week, 30 November to 6 December"),
                        containsString("Today, Monday 30 November"),
                        containsString("Review the week"));
        assertTrue(tasks().stream().noneMatch(task -> task.day().equals(LocalDate.of(2026, 12, 24))));
        assertEquals(
                3,
                tasks().stream()
                        .filter(task -> task.kind() == ResourceKind.EXAM)
                        .count());
    }

    @Test
    void each_mistake_gets_a_sentence_at_its_field_and_what_was_typed_stays() {
        refused("date", "2026-11-29", "29 November 2026 is past. Choose a day from tomorrow, 1 December 2026, on.");
        refused("date", "2026-11-30", "That is today.");
        refused("date", "2029-01-01", "1 January 2029 is more than two years away");
        refused("date", "soon", "Write the day as year, month, day");
        refused("date", "", "Give the day of the exam");
        refused("hour", "half past nine", "Write the hour as 09:30");
        refused("hours", "0", "With zero hours there is nothing to plan.");
        refused("hours", "-3", "A plan takes from half an hour to 60 hours a week.");
        refused("hours", "61", "A plan takes from half an hour to 60 hours a week.");
        refused("hours", "NaN", "A plan takes from half an hour to 60 hours a week.");
        refused("hours", "many", "Write the hours as a number");
        refused("weekdays", List.of(), "Choose at least one day of the week");
        refused("kinds", List.of(), "Choose at least one kind");
        refused("offLast", List.of("2026-12-20"), "ends on 20 December 2026, before it begins");
        refused("offLast", List.of("9999-12-31"), "Days off lie within 3 years of today");
        refused("goal", "rich", "Choose where you want to get.");
        refused("exam", "abc-c01", "Choose an exam from the list.");
        Map<String, Object> long_days = form();
        long_days.put("weekdays", List.of("SUNDAY"));
        long_days.put("hours", "40");
        people.post(ada, "/plan", long_days)
                .then()
                .statusCode(422)
                .body(containsString("40 hours on 1 day a week are 40 hours a day."));
        Map<String, Object> always_off = form();
        always_off.put("offLast", List.of("2027-12-27"));
        always_off.put("offFirst", List.of("2026-11-01"));
        people.post(ada, "/plan", always_off)
                .then()
                .statusCode(422)
                .body(containsString("Between today and 1 March 2027 none of these days is left."));
        assertTrue(
                QuarkusTransaction.requiringNew().call(() -> Plan.of(ada.id()).isEmpty()));
    }

    private void refused(String field, Object typed, String sentence) {
        Map<String, Object> form = form();
        form.put(field, typed);
        String page = people.post(ada, "/plan", form)
                .then()
                .statusCode(422)
                .body(containsString(sentence), containsString("Everything that you typed is still there."))
                .extract()
                .asString();
        if (typed instanceof String text && !field.equals("goal") && !field.equals("exam")) {
            assertTrue(page.contains("name=\"" + field + "\"") && page.contains("value=\"" + text + "\""), text);
        }
        assertTrue(page.contains("value=\"2026-12-24\""), "days off stay");
        assertTrue(field.equals("hours") || page.contains("value=\"8\""), "hours stay");
    }

    @Test
    void a_date_that_cannot_be_reached_is_said_with_figures() {
        Map<String, Object> form = form();
        form.put("date", "2026-12-28");
        form.put("hours", "4");
        form.put("state", "target");
        people.post(ada, "/plan", form).then().statusCode(303);
        people.as(ada)
                .get("/plan")
                .then()
                .body(
                        containsString("Not everything fits before 28 December 2026: it takes about "),
                        containsString("It would fit with "),
                        containsString("Aimed at, not booked yet: Monday 28 December 2026"));
    }

    @Test
    void full_exams_that_cannot_be_sat_here_are_said_to_be_so() {
        Map<String, Object> form = form();
        form.put("exam", "saa-c03");
        people.post(ada, "/plan", form).then().statusCode(303);
        people.as(ada).get("/plan").then().body(containsString("There are no questions for SAA-C03 yet"));
    }

    @Test
    void a_workshop_leads_to_itself_and_ticks_its_parts_when_it_is_finished() {
        Map<String, Object> form = form();
        form.put("kinds", List.of("PRACTICE", "WORKSHOP", "AWS_WORKSHOP", "READING"));
        people.post(ada, "/plan", form).then().statusCode(303);
        List<TaskLine> workshops = of("workshop:");
        assertFalse(workshops.isEmpty());
        assertTrue(workshops.stream().allMatch(task -> task.href().startsWith("/workshops/")));
        TaskLine away = of("aws-workshop:").get(0);
        String id = away.resource().substring("aws-workshop:".length());
        people.post(ada, "/workshops/aws/" + id + "/mark", Map.of("mark", "done"))
                .then()
                .statusCode(303);
        people.as(ada).get("/plan").then().statusCode(200);
        assertTrue(of(away.resource()).stream().allMatch(TaskLine::done));
        assertTrue(of("library:").stream().allMatch(task -> task.href().startsWith("https://")));
    }

    private List<TaskLine> of(String resource) {
        return tasks().stream()
                .filter(task -> task.resource() != null && task.resource().startsWith(resource))
                .toList();
    }

    @Test
    void one_kind_alone_is_warned_of() {
        Map<String, Object> form = form();
        form.put("kinds", List.of("READING"));
        people.post(ada, "/plan", form).then().statusCode(303);
        people.as(ada)
                .get("/plan")
                .then()
                .body(
                        containsString("Everything to study comes from one kind: reading."),
                        containsString("choose one in the settings"));
        Map<String, Object> tight = form();
        tight.put("date", "2026-12-21");
        tight.put("hours", "2");
        people.post(ada, "/plan", tight).then().statusCode(303);
        people.as(ada).get("/plan").then().body(containsString("with more time, others would be planned too"));
        makePlan();
        people.as(ada).get("/plan").then().body(not(containsString("comes from one kind")));
    }

    @Test
    void a_task_is_ticked_and_taken_back() {
        makePlan();
        TaskLine first = tasks().get(0);
        people.post(ada, "/plan/tasks/" + first.id() + "/completion", Map.of("from", "2026-11-30"))
                .then()
                .statusCode(303)
                .header("Location", containsString("/plan?from=2026-11-30#task-" + first.id()));
        assertTrue(tasks().get(0).done());
        people.as(ada).get("/plan").then().body(containsString("done 30 November 2026"));
        people.post(ada, "/plan/tasks/" + first.id() + "/reopening", Map.of())
                .then()
                .statusCode(303);
        assertFalse(tasks().get(0).done());
    }

    @Test
    void someone_elses_task_is_not_found() {
        makePlan();
        Person bo = people.learner("Bo");
        people.post(bo, "/plan/tasks/" + tasks().get(0).id() + "/completion", Map.of())
                .then()
                .statusCode(404);
        people.post(bo, "/plan", form());
        people.post(bo, "/plan/tasks/" + tasks().get(0).id() + "/completion", Map.of())
                .then()
                .statusCode(404);
        assertFalse(tasks().get(0).done());
    }

    @Test
    void a_full_exam_ticks_its_task_by_itself_and_stays_undone_when_taken_back() {
        makePlan();
        long attempt = hall.sitFullExam(ada, 50);
        TaskLine exam = afterLook(ResourceKind.EXAM);
        assertTrue(exam.done());
        people.post(ada, "/plan/tasks/" + exam.id() + "/reopening", Map.of())
                .then()
                .statusCode(303);
        assertFalse(afterLook(ResourceKind.EXAM).done());
        String source = QuarkusTransaction.requiringNew()
                .call(() -> Completion.<Completion>find("taskId", exam.id()).firstResult().source);
        assertEquals("attempt:" + attempt, source);
    }

    private TaskLine afterLook(ResourceKind kind) {
        people.as(ada).get("/plan").then().statusCode(200);
        return tasks().stream().filter(task -> task.kind() == kind).findFirst().orElseThrow();
    }

    @Test
    void what_was_missed_is_moved_with_the_reason_and_the_history_is_kept() {
        makePlan();
        TestClock.get().advance(Duration.ofDays(8));
        Person again = people.inAnotherBrowser(ada);
        long missed = tasks().stream()
                .filter(task -> task.missed(LocalDate.of(2026, 12, 8)))
                .count();
        assertTrue(missed > 3);
        people.as(again)
                .get("/plan")
                .then()
                .body(containsString(missed + " tasks are from days that are past"), containsString("That happens."));
        people.post(again, "/plan/replans", Map.of()).then().statusCode(303);
        people.as(again)
                .get("/plan")
                .then()
                .body(
                        containsString("Moved on 8 December 2026"),
                        containsString("Moved from "),
                        containsString(": missed; the week of 7 December had "),
                        not(containsString("tasks are from days that are past")));
        people.as(again)
                .get("/plan/moves")
                .then()
                .body(containsString("the review of this week covers it"), containsString("8 December 2026, 08:00"));
        assertTrue(tasks().stream().noneMatch(task -> task.missed(LocalDate.of(2026, 12, 8))));
    }

    @Test
    void weak_domains_get_more_when_results_are_there() {
        makePlan();
        hall.sitFullExam(ada, 20);
        people.post(ada, "/plan/replans", Map.of()).then().statusCode(303);
        people.as(ada)
                .get("/plan")
                .then()
                .body(containsString("Practise what is weak: "), containsString("% right so far"));
    }

    @Test
    void a_new_plan_ends_the_old_one_and_keeps_what_was_done() {
        makePlan();
        TaskLine first = tasks().get(0);
        people.post(ada, "/plan/tasks/" + first.id() + "/completion", Map.of())
                .then()
                .statusCode(303);
        Map<String, Object> form = form();
        form.put("hours", "10");
        people.post(ada, "/plan", form).then().statusCode(303);
        assertTrue(tasks().stream().anyMatch(task -> task.id() == first.id() && task.done()));
        long plansOfAda = QuarkusTransaction.requiringNew().call(() -> Plan.count("accountId", ada.id()));
        assertEquals(2, plansOfAda);
        people.as(ada).get("/plan/settings").then().body(containsString("value=\"10\""));
        people.post(ada, "/plan/ending", Map.of()).then().statusCode(303);
        people.as(ada).get("/plan").then().body(containsString("Make a plan"));
    }

    @Test
    void what_a_new_plan_asks_for_again_keeps_its_name_in_calendars() {
        makePlan();
        List<TaskLine> before = tasks();
        people.post(ada, "/plan", form()).then().statusCode(303);
        assertEquals(names(before), names(tasks()), "the same wishes on the same day make the same plan");

        Map<String, Object> form = form();
        form.put("hours", "10");
        people.post(ada, "/plan", form).then().statusCode(303);
        Map<String, TaskLine> moved = tasks().stream().collect(toMap(TaskLine::uid, identity()));
        long kept = 0;
        for (TaskLine old : before) {
            TaskLine now = moved.get(old.uid());
            if (now != null) {
                kept++;
                assertEquals(old.title(), now.title());
                assertEquals(
                        old.day().equals(now.day()) && old.minutes() == now.minutes(),
                        old.revision() == now.revision());
            }
        }
        assertTrue(kept > before.size() / 2, kept + " of " + before.size());
    }

    private static List<String> names(List<TaskLine> tasks) {
        return tasks.stream().map(task -> task.uid() + " " + task.revision()).toList();
    }

    @Test
    void today_tells_the_next_task_and_the_days_to_the_exam() {
        assertTrue(plans.today(ada.id()).isEmpty());
        makePlan();
        Plans.Today today = plans.today(ada.id()).orElseThrow();
        assertEquals("Exam in 91 days", today.daysWords());
        assertEquals("SCS-C03", today.examCode());
        assertEquals(tasks().get(0).title(), today.next().title());
        assertEquals(0, today.missed());
        TestClock.get().advance(Duration.ofDays(3));
        assertTrue(plans.today(ada.id()).orElseThrow().missed() > 0);
        assertEquals(
                LocalDate.of(2026, 12, 3),
                plans.today(ada.id()).orElseThrow().next().day());
    }

    @Test
    void a_goal_shows_its_stages() {
        people.as(ada)
                .get("/plan/goals/generalist")
                .then()
                .statusCode(200)
                .body(containsString("The words and the deal"), containsString("/exams/clf-c02"));
        people.as(ada).get("/plan/goals/nothing").then().statusCode(404);
    }
}
