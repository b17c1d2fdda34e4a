package dev.rampart.home;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.attempt.ExamHall;
import dev.rampart.web.Axe;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
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
    void axe_finds_nothing_in_light_or_dark_or_on_a_narrow_screen() {
        Person fay = people.learner("Fay");
        hall.sitFullExam(fay, 40);
        for (Browser.NewContextOptions options : new Browser.NewContextOptions[] {
            new Browser.NewContextOptions(), People.dark(), new Browser.NewContextOptions().setViewportSize(360, 740)
        }) {
            try (BrowserContext visitor = people.browser(options);
                    BrowserContext learner = people.browser(fay, options)) {
                look(visitor.newPage(), "/");
                look(visitor.newPage(), "/nothing/here");
                look(learner.newPage(), "/");
                look(learner.newPage(), "/readiness/scs-c03");
                look(learner.newPage(), "/readiness/clf-c02");
            }
        }
    }

    private static void look(Page page, String path) {
        page.navigate(path);
        Axe.assertNothingFound(page);
    }
}
