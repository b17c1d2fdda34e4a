package dev.rampart.attempt;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.web.SafeHtml;
import dev.rampart.web.TestClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a result tells beside the score, and in which forms it can be had. */
@QuarkusTest
class ResultPagesTest {
    @Inject
    People people;

    @Inject
    ExamHall hall;

    @Inject
    Proctor proctor;

    @AfterEach
    void resetClock() {
        TestClock.get().reset();
    }

    @Test
    void a_result_tells_times_changes_confidence_and_domains() {
        Person ada = people.learner("Ada");
        long full = sit(ada, 53);
        String text = text(ada, full);
        assertTrue(text.contains("The pace is 2 min 37 s") || text.contains("the pace is 2 min 37 s"), text);
        assertTrue(text.contains("One took more than twice the pace, and it was right."), text);
        assertTrue(text.contains("You changed one answer: 1 from wrong to right."), text);
        assertTrue(text.contains("When you were sure, you were right 53 of 65 times"), text);
        assertTrue(text.contains("meets competencies") && text.contains("needs improvement"), text);
        assertTrue(text.contains("A domain of 9 questions moves by 11 points"), text);
        assertTrue(text.contains("so no such score is made up here"), text);
        assertTrue(text.contains("This is your first of its kind"), text);
        String page = people.as(ada).get("/attempts/" + full + "/result").asString();
        assertEquals(65, page.split("class=\"result-bar\"").length - 1);
        assertEquals(
                12, page.split("class=\"result-mark\"").length - 1, "what was not right is marked by more than colour");
        assertTrue(page.contains("Question 3, right: 9 min"), "the time of each");
    }

    @Test
    void an_attempt_of_before_says_that_it_was_not_measured() {
        Person ada = people.learner("Ada");
        long quiz = hall.start(ada, ExamHall.quiz());
        hall.finish(ada, quiz, 4);
        QuarkusTransaction.requiringNew()
                .run(() -> AttemptItem.update("onScreenMillis = null where attempt.id = ?1", quiz));
        String text = text(ada, quiz);
        assertTrue(text.contains("Times were not measured yet when you sat this."), text);
        assertTrue(text.contains("Changed answers were not recorded yet"), text);
        assertTrue(text.contains("You did not say how sure you were of any answer."), text);
        assertTrue(text.contains("too few to tell"), "a quiz asks too little of a domain");
    }

    @Test
    void exams_of_a_kind_stand_side_by_side() {
        Person ada = people.learner("Ada");
        long first = hall.sitFullExam(ada, 50);
        TestClock.get().advance(Duration.ofDays(1));
        hall.finish(ada, hall.start(ada, ExamHall.quiz()), 10);
        TestClock.get().advance(Duration.ofDays(1));
        long second = hall.sitFullExam(ada, 53);
        String text = text(ada, second);
        assertTrue(text.contains("Against the one before: up 4.6 points."), text);
        assertFalse(text(ada, first).contains("Against the one before"));
        String page = people.as(ada).get("/attempts/" + second + "/result").asString();
        String table = page.substring(page.indexOf("result-compare"));
        assertTrue(table.contains("/attempts/" + first + "/result"), "leads to it");
        people.as(ada).get("/exams/scs-c03").then().body(containsString("/attempts/" + second + "/result#compare"));
    }

    @Test
    void a_result_can_be_had_as_a_table() {
        Person ada = people.learner("Ada");
        long full = sit(ada, 53);
        Response csv = people.as(ada).get("/attempts/" + full + "/result.csv");
        csv.then()
                .statusCode(200)
                .header("Content-Type", startsWith("text/csv;charset=UTF-8"))
                .header("Cache-Control", "no-store")
                .header("Content-Disposition", containsString("attachment; filename=\"scs-c03-full-exam-20"));
        String[] lines = csv.asString().split("\r\n");
        assertEquals(66, lines.length, "no cell of ours has a line end");
        assertTrue(
                lines[0].startsWith("position,question,domain,task,level,outcome,your answer,right answer,"), lines[0]);
        assertTrue(lines[3].startsWith("3," + hall.questions(full).get(2) + ","), lines[3]);
        assertTrue(lines[3].contains(",sure,540.") && lines[3].contains(",wrong → right,"), lines[3]);
    }

    @Test
    void a_result_can_be_had_as_json_and_over_the_api() {
        Person ada = people.learner("Ada");
        long full = sit(ada, 53);
        people.as(ada)
                .get("/attempts/" + full + "/result.json")
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("application/json"))
                .header("Content-Disposition", containsString(".json\""))
                .body("correct", equalTo(53))
                .body("items[2].seconds", equalTo(540))
                .body("items[2].changes", equalTo("wrong → right"));
        given().spec(people.bearer(ada))
                .get("/api/v1/attempts/" + full + "/result")
                .then()
                .statusCode(200)
                .body("paceSeconds", equalTo(157))
                .body("confidence[0].confidence", equalTo("SURE"))
                .body("confidence[0].answers", equalTo(65))
                .body("confidence[0].correct", equalTo(53))
                .body("domains.verdict", hasItem("MEETS"))
                .body("items[0].changes", nullValue());
    }

    @Test
    void nobody_else_has_it_and_nothing_of_it_before_the_end() {
        Person ada = people.learner("Ada");
        Person eve = people.learner("Eve");
        long quiz = hall.start(ada, ExamHall.quiz());
        for (String file : List.of("csv", "json")) {
            String path = "/attempts/" + quiz + "/result." + file;
            people.as(ada).get(path).then().statusCode(409).body(not(containsString("explanation")));
            people.as(eve).get(path).then().statusCode(404);
            people.visitor().get(path).then().statusCode(303).header("Location", containsString("/sign-in"));
        }
        people.as(ada).get("/attempts/" + quiz + "/result.pdf").then().statusCode(404);
    }

    @Test
    void a_browser_that_looks_ahead_shows_nothing_and_starts_no_time() {
        Person ada = people.learner("Ada");
        long quiz = hall.start(ada, ExamHall.quiz());
        String path = "/attempts/" + quiz + "/questions/1";
        people.as(ada).head(path).then().statusCode(405);
        people.as(ada)
                .header("Sec-Purpose", "prefetch;prerender")
                .get(path)
                .then()
                .statusCode(503);
        assertNull(hall.items(quiz).get(0).shownAt);
        people.as(ada)
                .get(path)
                .then()
                .statusCode(200)
                .body(allOf(containsString("Question 1 of 10"), containsString("stem")));
        assertTrue(hall.items(quiz).get(0).onScreenSince != null);
        people.as(ada).get("/attempts/" + quiz + "/review").then().statusCode(200);
        assertNull(hall.items(quiz).get(0).onScreenSince);
    }

    /** A full exam, each answer sure; the third question took nine minutes and a change of mind. */
    private long sit(Person who, int right) {
        long full = hall.start(who, ExamHall.fullExam());
        for (int position = 1; position <= 65; position++) {
            int revision = hall.show(who, full, position).revision();
            if (position == 3) {
                revision = give(who, full, position, hall.wrong(full, position), revision);
                TestClock.get().advance(Duration.ofMinutes(9));
            }
            List<Integer> picks = position <= right ? hall.key(full, position) : hall.wrong(full, position);
            give(who, full, position, picks, revision);
        }
        proctor.submit(ExamHall.candidate(who), full);
        return full;
    }

    private int give(Person who, long attempt, int position, List<Integer> picks, int revision) {
        Given given = new Given(picks, List.of(), Confidence.SURE, null, revision);
        return ((Saving.Saved) proctor.answer(ExamHall.candidate(who), attempt, position, given)).revision();
    }

    private String text(Person who, long attempt) {
        return SafeHtml.text(
                people.as(who).get("/attempts/" + attempt + "/result").asString());
    }
}
