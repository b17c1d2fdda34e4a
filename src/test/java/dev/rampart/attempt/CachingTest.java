package dev.rampart.attempt;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.nullValue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a browser may keep of which page. */
@QuarkusTest
class CachingTest {
    @Inject
    People people;

    @Inject
    ExamHall hall;

    @Test
    void nothing_of_an_attempt_is_kept() {
        Person ada = people.learner("Ada");
        long quiz = hall.openQuiz(ada);
        String attempt = "/attempts/" + quiz;
        for (String path : List.of("", "/questions/1", "/review", "/submission", "/pace", "/questions/99")) {
            people.as(ada).get(attempt + path).then().header("Cache-Control", "no-store");
        }
        people.post(ada, attempt + "/questions/1/answer", Map.of("revision", 0, "then", "next"))
                .then()
                .header("Cache-Control", "no-store");
        people.post(ada, attempt + "/submission", Map.of()).then().statusCode(303);
        people.as(ada).get(attempt + "/result").then().statusCode(200).header("Cache-Control", "no-store");
    }

    @Test
    void nothing_of_a_visitors_sample_is_kept() {
        Response started = people.postAsVisitor("/sample", Map.of());
        String path = started.getHeader("Location").replaceFirst("https?://[^/]+", "");
        people.visitor()
                .cookies(started.cookies())
                .get(path + "/questions/1")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store");
    }

    @Test
    void what_else_a_person_sees_is_for_them_alone_and_asked_for_anew() {
        Person ada = people.learner("Ada");
        for (String path : List.of("/", "/exams/scs-c03", "/news/sources", "/account", "/nothing/here", "/admin")) {
            people.as(ada).get(path).then().header("Cache-Control", "private, no-cache");
        }
        people.as(ada).get("/account/export").then().header("Cache-Control", "no-store");
    }

    @Test
    void files_and_feeds_keep_headers_of_their_own() {
        Person ada = people.learner("Ada");
        people.as(ada).get("/css/main.css").then().header("Cache-Control", containsString("max-age=3600"));
        people.as(ada).get("/news.atom").then().header("Cache-Control", containsString("max-age=300"));
        people.visitor().get("/news.json").then().header("Cache-Control", containsString("max-age=300"));
        people.visitor().get("/").then().header("Cache-Control", nullValue());
    }

    @Test
    void back_shows_a_question_as_it_is_answered_now() {
        Person ada = people.learner("Ada");
        long quiz = hall.openQuiz(ada);
        try (BrowserContext browser = people.browser(ada);
                Page page = browser.newPage()) {
            page.navigate("/attempts/" + quiz + "/questions/1");
            page.navigate("/attempts/" + quiz + "/review");
            hall.answer(ada, quiz, 1, true);
            page.goBack();
            page.waitForURL(Pattern.compile("questions/1$"));
            assertThat(page.locator("[name=revision]")).hasValue("1");
        }
    }
}
