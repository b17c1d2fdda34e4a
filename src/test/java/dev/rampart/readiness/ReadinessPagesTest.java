package dev.rampart.readiness;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.attempt.ExamHall;
import dev.rampart.attempt.LearnerBank;
import dev.rampart.attempt.Rehearsal;
import dev.rampart.catalog.Blueprint;
import dev.rampart.catalog.Catalog;
import dev.rampart.web.Inspection;
import dev.rampart.web.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ReadinessPagesTest {
    @Inject
    People people;

    @Inject
    ExamHall hall;

    @Inject
    Predictions predictions;

    @Inject
    Rehearsal rehearsal;

    @Inject
    LearnerBank bank;

    @Inject
    Catalog catalog;

    @AfterEach
    void resetClock() {
        TestClock.get().reset();
    }

    @Test
    void it_asks_for_an_account() {
        people.visitor()
                .get("/readiness/scs-c03")
                .then()
                .statusCode(303)
                .header("Location", containsString("/sign-in"));
    }

    @Test
    void an_exam_that_nobody_knows_is_not_found() {
        people.as(people.learner("Gil")).get("/readiness/abc-c01").then().statusCode(404);
    }

    @Test
    void who_has_sat_nothing_reads_the_rule_and_the_reserve() {
        people.as(people.learner("Hal"))
                .get("/readiness/SCS-C03")
                .then()
                .statusCode(200)
                .body(
                        containsString("No full exam yet."),
                        containsString(" fresh full exams."),
                        not(containsString("The bank is too small")));
        people.as(people.learner("Hal"))
                .get("/readiness/saa-c03")
                .then()
                .body(containsString("There are no questions for SAA-C03 yet."));
    }

    @Test
    void fresh_exams_count_and_one_after_the_bank_is_used_up_does_not() {
        Person ida = people.learner("Ida");
        long first = hall.sitFullExam(ida, 53);
        for (int right : new int[] {40, 53}) {
            TestClock.get().advance(Duration.ofMinutes(5));
            hall.sitFullExam(ida, right);
        }
        // What is left of the bank, however large it is, goes to quizzes, which do not count.
        while (bank.reserve(ida.id(), catalog.exam("scs-c03").orElseThrow()).fresh() > 6) {
            hall.finish(ida, hall.openQuiz(ida), 0);
        }
        TestClock.get().advance(Duration.ofMinutes(5));
        hall.sitFullExam(ida, 65);

        people.as(ida)
                .get("/readiness/scs-c03")
                .then()
                .body(
                        containsString("One of three in a row."),
                        containsString("/attempts/" + first + "/result"),
                        containsString("above the line"),
                        containsString("no: not fresh enough"),
                        containsString(
                                "Scores of the latest exams, oldest first: 81.5 %, 61.5 %, 81.5 %. The line is at 80 %."));
    }

    @Test
    void without_enough_answers_there_is_no_number_but_what_is_missing() {
        Person jo = people.learner("Jo");
        people.as(jo)
                .get("/readiness/scs-c03")
                .then()
                .body(
                        containsString("No estimate yet."),
                        containsString("one full exam under time, gone through to the end"),
                        containsString("130 more of the 130 first answers under time"),
                        containsString("15 more of the 15 first answers in Detection"),
                        containsString("Sit one full exam under time"),
                        not(containsString("Chance of")));
        people.bearer(jo)
                .get("/api/v1/readiness/scs-c03")
                .then()
                .body("estimate", nullValue(), "estimateMissing", hasSize(8), "weakest", empty());
        hall.sitFullExam(jo, 50);
        people.as(jo)
                .get("/readiness/scs-c03")
                .then()
                .body(
                        containsString("65 more of the 130 first answers under time"),
                        not(containsString("gone through to the end")),
                        containsString("right at first"),
                        not(containsString("Chance of")));
    }

    @Test
    void two_full_exams_give_an_estimate_weak_tasks_and_one_thing_to_do() {
        Person kit = people.learner("Kit");
        for (int days : new int[] {9, 2}) {
            Instant start = TestClock.get().instant().minus(Duration.ofDays(days));
            rehearsal.sit(kit.id(), "scs-c03", true, start, domain -> domain.equals("3") ? 0.3 : 0.85);
        }
        people.as(kit)
                .get("/readiness/scs-c03")
                .then()
                .body(
                        matchesPattern(
                                "(?s).*On a fresh full exam you would have about 7\\d % right\\. Your true share.*"),
                        matchesPattern("(?s).*Chance of more than 80 % on one fresh full exam: <strong>about \\d+ %.*"),
                        containsString("From 130 answers under time"),
                        containsString("the oldest from 8 days ago, the newest from a day ago"),
                        containsString("AWS does not publish its cut"),
                        matchesPattern(
                                "(?s).*Practise task 3\\.\\d first: .*/exams/scs-c03/practice\\?part=3\\.\\d.*"));
        people.as(kit)
                .get("/readiness/scs-c03/method")
                .then()
                .body(containsString("Rasch (1960)"), containsString("Brier score"), containsString("10000"));
        people.bearer(kit)
                .get("/api/v1/readiness/scs-c03")
                .then()
                .body(
                        "estimate.answers", equalTo(130),
                        "estimate.share", allOf(greaterThan(0.7f), lessThan(0.8f)),
                        "estimate.chanceRange.low", lessThan(0.2f),
                        "estimateMissing", empty(),
                        "weakest[0].task", startsWith("3."));
        Blueprint scs = catalog.exam("scs-c03").orElseThrow();
        Prediction now = predictions.asOf(kit.id(), scs, TestClock.get().instant());
        assertEquals(130, now.answers);
        assertTrue(now.chanceLow < now.chance && now.chance < now.chanceHigh, now.words());
        Instant between = TestClock.get().instant().minus(Duration.ofDays(5));
        assertNull(predictions.asOf(kit.id(), scs, between).chance, "one exam alone gave no number");
        try (BrowserContext browser = people.browser(kit)) {
            Inspection.passes(browser, List.of("/readiness/scs-c03", "/readiness/scs-c03/method"));
        }
    }
}
