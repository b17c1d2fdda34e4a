package dev.rampart.home;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.attempt.ExamHall;
import dev.rampart.group.GroupRehearsal;
import dev.rampart.plan.PlanRehearsal;
import dev.rampart.web.Inspection;
import dev.rampart.web.TestClock;
import dev.rampart.workshop.Progress;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HomePagesTest {
    private static final String FIRST_STEP = "read-what-you-have";

    @Inject
    People people;

    @Inject
    ExamHall hall;

    @Inject
    PlanRehearsal plans;

    @Inject
    Progress workshops;

    @Inject
    GroupRehearsal groups;

    @AfterEach
    void resetClock() {
        TestClock.get().reset();
    }

    @Test
    void a_visitor_is_told_what_rampart_is() {
        people.visitor()
                .get("/")
                .then()
                .statusCode(200)
                .body(
                        containsString("Learn AWS security, and know when you are ready"),
                        containsString("href=\"/sample\""),
                        containsString("href=\"/sign-up\""));
    }

    @Test
    void a_learner_who_begins_is_led_to_a_quiz() {
        people.as(people.learner("Bea"))
                .get("/")
                .then()
                .statusCode(200)
                .body(containsString("Ten questions to see where you stand"), containsString("No full exam yet."));
    }

    @Test
    void an_open_attempt_is_what_comes_next_and_other_peoples_are_not() {
        Person cleo = people.learner("Cleo");
        long quiz = hall.openQuiz(cleo);

        people.as(cleo).get("/").then().body(containsString("/attempts/" + quiz + "/review"));
        people.as(people.learner("Dan")).get("/").then().body(not(containsString("/attempts/" + quiz + "/")));
    }

    @Test
    void what_was_missed_is_what_comes_next_after_an_exam() {
        Person eve = people.learner("Eve");
        long exam = hall.sitFullExam(eve, 53);

        people.as(eve)
                .get("/")
                .then()
                .body(
                        containsString("The 12 questions that you missed"),
                        containsString("/attempts/" + exam + "/result"),
                        containsString("One of three in a row."));
    }

    @Test
    void plan_workshop_and_groups_stand_on_the_page_of_who_has_them() {
        Person ada = withEverything();

        people.as(ada)
                .get("/")
                .then()
                .statusCode(200)
                .body(
                        containsString("From your plan for "),
                        containsString("Exam in 60 days"),
                        containsString("Booked."),
                        containsString("Workshop to resume"),
                        containsString("1 of 7 steps done"),
                        containsString("Bea"));
        people.as(people.learner("Cy"))
                .get("/")
                .then()
                .body(
                        containsString("No plan yet"),
                        not(containsString("Workshop to resume")),
                        not(containsString("In your groups")));
    }

    @Test
    void an_event_before_the_exam_is_told_in_a_line_and_none_without_a_plan() {
        TestClock.get().set(Instant.parse("2026-11-25T09:00:00Z"));
        String line = "AWS re:Invent 2026</a>, 30 November to 4 December 2026";
        people.as(withEverything()).get("/").then().body(containsString(line));
        people.as(people.learner("Cy")).get("/").then().body(not(containsString(line)));
        TestClock.get().set(Instant.parse("2026-12-06T09:00:00Z"));
        people.as(withEverything()).get("/").then().body(not(containsString(line)));
    }

    /** A learner with a plan, a workshop that is begun, and a group that someone has joined. */
    private Person withEverything() {
        Person ada = people.learner("Ada");
        Instant now = TestClock.get().instant();
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        plans.make(
                ada.id(),
                "security-professional",
                "scs-c03",
                today.plusDays(60),
                LocalTime.of(9, 30),
                8,
                EnumSet.allOf(DayOfWeek.class),
                ZoneOffset.UTC);
        String workshop = "secure-a-new-account";
        workshops.start(ada.id(), workshop, now);
        workshops.done(ada.id(), workshop, FIRST_STEP, now);
        GroupRehearsal.Made group = groups.make(ada.id(), "Evening group", "", "scs-c03", today.plusDays(60));
        groups.join(group, people.learner("Bea").id(), false, false);
        return ada;
    }

    @Test
    void every_page_passes_inspection() {
        Person fay = people.learner("Fay");
        hall.sitFullExam(fay, 40);
        try (BrowserContext visitor = people.browser(new Browser.NewContextOptions());
                BrowserContext learner = people.browser(fay);
                BrowserContext planner = people.browser(withEverything())) {
            Inspection.passes(planner, List.of("/"));
            Inspection.passes(visitor, List.of("/", "/nothing/here"));
            Inspection.passes(learner, List.of("/", "/readiness/scs-c03", "/readiness/saa-c03"));
        }
    }
}
