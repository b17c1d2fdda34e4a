package dev.rampart.home;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.attempt.ExamHall;
import dev.rampart.web.Inspection;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HomePagesTest {
    @Inject
    People people;

    @Inject
    ExamHall hall;

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
    void every_page_passes_inspection() {
        Person fay = people.learner("Fay");
        hall.sitFullExam(fay, 40);
        try (BrowserContext visitor = people.browser(new Browser.NewContextOptions());
                BrowserContext learner = people.browser(fay)) {
            Inspection.passes(visitor, List.of("/", "/nothing/here"));
            Inspection.passes(learner, List.of("/", "/readiness/scs-c03", "/readiness/clf-c02"));
        }
    }
}
