package dev.rampart.attempt;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.content.TeamFolder;
import dev.rampart.web.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
class ExamPagesTest {
    @Inject
    People people;

    @Inject
    ExamHall hall;

    @Inject
    Proctor proctor;

    @Inject
    TeamFolder team;

    @AfterEach
    void reset() {
        TestClock.get().reset();
        team.takeAway();
    }

    @Test
    void a_visitor_sees_every_exam_and_which_have_no_questions() {
        people.visitor()
                .get("/exams")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("SCS-C03"),
                        containsString("CLF-C02"),
                        containsString("SAA-C03"),
                        containsString("SOA-C03"),
                        containsString("AIF-C01")))
                .body(containsString("65 questions in 170 minutes, 2 min 37 s each"))
                .body(containsString("Offered since 2 December 2025; no last day is announced."))
                .body(containsString("No questions here yet"));
        people.visitor()
                .get("/exams/saa-c03")
                .then()
                .statusCode(200)
                .body(containsString("has no questions for it so far"))
                .body(not(containsString("Start the full exam")));
        people.visitor().get("/exams/abc-c01").then().statusCode(404);
    }

    @Test
    void a_visitor_is_led_to_an_account_or_to_the_sample() {
        people.visitor()
                .get("/exams/SCS-C03")
                .then()
                .statusCode(200)
                .body(containsString("/sign-up"))
                .body(containsString("/sample"))
                .body(not(containsString("Start the full exam")));
        people.postAsVisitor("/exams/scs-c03/attempts", Map.of("kind", "FULL"))
                .then()
                .statusCode(303)
                .header("Location", containsString("/sign-in"));
    }

    @Test
    void extra_time_that_was_used_last_is_chosen_already() {
        Person ada = people.learner("Ada");
        assertExtraTimeChosen(ada, "NONE");
        people.post(ada, "/exams/scs-c03/attempts", Map.of("kind", "QUIZ", "spend", true, "extra", "HALF"));
        assertExtraTimeChosen(ada, "HALF");
        TestClock.get().advance(Duration.ofMinutes(1));
        people.post(ada, "/exams/scs-c03/attempts", Map.of("kind", "FULL", "extra", "THIRTY_MINUTES"));
        TestClock.get().advance(Duration.ofMinutes(1));
        people.post(ada, "/sample", Map.of()).then().statusCode(303);
        people.as(ada)
                .get("/exams/scs-c03")
                .then()
                .body(containsString("value=\"THIRTY_MINUTES\" selected"))
                .body(not(containsString("value=\"HALF\" selected")));
        assertExtraTimeChosen(people.learner("Bea"), "NONE");
    }

    private void assertExtraTimeChosen(Person person, String extra) {
        String page = people.as(person).get("/exams/scs-c03").asString();
        assertEquals(2, page.split("value=\"" + extra + "\" selected").length - 1);
    }

    @Test
    void the_reserve_and_what_the_pass_mark_means_are_told() {
        people.as(people.learner("Ada"))
                .get("/exams/scs-c03")
                .then()
                .statusCode(200)
                .body(containsString(" full exams with fresh questions only."))
                .body(not(containsString("too few, whatever you keep back")))
                .body(containsString("750 on a scale of 100 to 1000"))
                .body(containsString("does not claim that it is the same"));
    }

    @Test
    void a_full_exam_starts_and_its_page_offers_to_resume_it() {
        Person ada = people.learner("Ada");
        String attempt = people.post(ada, "/exams/scs-c03/attempts", Map.of("kind", "FULL", "clientKey", "a"))
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        people.as(ada).get(attempt).then().statusCode(303).header("Location", endsWith("/questions/1"));
        people.post(ada, "/exams/scs-c03/attempts", Map.of("kind", "FULL", "clientKey", "a"))
                .then()
                .statusCode(303)
                .header("Location", attempt);
        String again = people.post(ada, "/exams/scs-c03/attempts", Map.of("kind", "FULL", "clientKey", "b"))
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        assertTrue(again.endsWith("/exams/scs-c03?open=true"), again);
        people.as(ada)
                .get(again)
                .then()
                .body(containsString("Nothing new was started; its clock runs on."))
                .body(containsString("Resume"))
                .body(not(containsString("Start the full exam")));
    }

    @Test
    void a_quiz_that_would_spend_the_reserve_asks_first_and_keeps_what_was_chosen(@TempDir Path folder) {
        for (int domain = 1; domain <= 4; domain++) {
            TeamFolder.write(folder, "questions/team/few-" + domain + ".yaml", """
                    exam: saa-c03
                    task: "%1$d.1"
                    questions:
                      - id: exam-pages-few-%1$d
                        type: ordering
                        level: 100
                        services: [AWS IAM]
                        stem: In which order?
                        steps:
                          - {text: Come, why: It is first.}
                          - {text: See, why: It is second.}
                          - {text: Win, why: It is third.}
                        explanation: One after another.
                        references: [{title: A page, url: https://docs.aws.amazon.com/a}]
                        verified: 2026-11-24
                    """.formatted(domain));
        }
        team.importFrom(folder);
        Person ada = people.learner("Ada");
        people.post(ada, "/exams/saa-c03/attempts", Map.of("kind", "QUIZ", "extra", "HALF"))
                .then()
                .statusCode(422)
                .body(containsString("Allow it to use unseen questions, or sit a full exam first."))
                .body(containsString("value=\"HALF\" selected"));
        people.post(ada, "/exams/saa-c03/attempts", Map.of("kind", "QUIZ", "extra", "HALF", "spend", "true"))
                .then()
                .statusCode(303)
                .header("Location", containsString("/attempts/"));
    }

    @Test
    void an_exam_with_a_domain_that_has_no_questions_is_not_sat_in_full_and_keeps_nothing_back() {
        Person ada = people.learner("Ada");
        people.as(ada)
                .get("/exams/clf-c02")
                .then()
                .body(
                        containsString("There are no questions on Cloud Concepts; "),
                        not(containsString("Start the full exam")),
                        not(containsString("name=\"spend\"")));
        people.post(ada, "/exams/clf-c02/attempts", Map.of("kind", "FULL"))
                .then()
                .statusCode(422)
                .body(containsString("so there is no full exam of CLF-C02, and nothing was started."));
        people.as(ada)
                .get("/readiness/clf-c02")
                .then()
                .body(containsString("questions on some domains of CLF-C02 only"));
        people.post(ada, "/exams/clf-c02/attempts", Map.of("kind", "QUIZ"))
                .then()
                .statusCode(303)
                .header("Location", containsString("/attempts/"));
    }

    @Test
    void nonsense_starts_nothing() {
        Person ada = people.learner("Ada");
        people.post(ada, "/exams/scs-c03/attempts", Map.of("kind", "PARTY"))
                .then()
                .statusCode(400);
        people.post(ada, "/exams/scs-c03/attempts", Map.of()).then().statusCode(400);
        people.post(ada, "/exams/scs-c03/attempts", Map.of("kind", "FULL", "extra", "WEEK"))
                .then()
                .statusCode(400);
        people.post(ada, "/exams/saa-c03/attempts", Map.of("kind", "FULL"))
                .then()
                .statusCode(422)
                .body(containsString("There are no questions for SAA-C03 yet"));
    }

    @Test
    void past_attempts_are_listed_page_by_page() {
        Person ada = people.learner("Ada");
        long first = hall.start(ada, ExamHall.quiz());
        proctor.submit(ExamHall.candidate(ada), first);
        for (int i = 0; i < 10; i++) {
            long quiz = hall.start(ada, ExamHall.quiz());
            hall.answer(ada, quiz, 1, true);
            proctor.submit(ExamHall.candidate(ada), quiz);
        }
        String page = people.as(ada).get("/exams/scs-c03").asString();
        assertEquals(10, page.split("/result\"").length - 1);
        assertTrue(page.contains("Older attempts"));
        String older = page.replaceAll("(?s).*href=\"(/exams/scs-c03\\?after=\\d+)#past\".*", "$1");
        people.as(ada)
                .get(older)
                .then()
                .body(containsString("/attempts/" + first + "/result"))
                .body(not(containsString("Older attempts")));
    }
}
