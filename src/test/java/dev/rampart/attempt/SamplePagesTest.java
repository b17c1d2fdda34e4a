package dev.rampart.attempt;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.account.OpaqueToken;
import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SamplePagesTest {
    @Inject
    People people;

    @Inject
    ExamHall hall;

    @Test
    void a_visitor_takes_a_sample_quiz_and_is_invited() {
        people.visitor().get("/sample").then().statusCode(200).body(containsString("Start the sample quiz"));
        Response started = people.postAsVisitor("/sample", Map.of());
        started.then().statusCode(303);
        String cookie = started.getCookie(SampleCookie.NAME);
        assertNotNull(cookie);
        assertTrue(started.getDetailedCookie(SampleCookie.NAME).isHttpOnly());
        long attempt = Long.parseLong(started.getHeader("Location").replaceAll(".*/", ""));
        assertEquals(OpaqueToken.hash(cookie), hall.attempt(attempt).visitor);

        visitor(cookie)
                .get("/attempts/" + attempt + "/questions/1")
                .then()
                .statusCode(200)
                .body(containsString("SCS-C03 sample quiz"));
        post(cookie, "/attempts/" + attempt + "/questions/1/answer", hall.key(attempt, 1))
                .then()
                .statusCode(303);
        post(cookie, "/sample", List.of()).then().header("Location", endsWith("/attempts/" + attempt));
        post(cookie, "/attempts/" + attempt + "/submission", List.of()).then().statusCode(303);
        visitor(cookie)
                .get("/attempts/" + attempt + "/result")
                .then()
                .statusCode(200)
                .body(containsString("SCS-C03 sample quiz: 10 %"))
                .body(containsString("Sign up"))
                .body(not(containsString("Practise what I missed")));
    }

    @Test
    void another_visitors_sample_is_not_shown() {
        Response started = people.postAsVisitor("/sample", Map.of());
        String attempt = started.getHeader("Location").replaceAll(".*/", "/attempts/");
        visitor("another").get(attempt + "/questions/1").then().statusCode(303);
        people.as(people.learner("Eve"))
                .cookie(SampleCookie.NAME, "another")
                .get(attempt + "/questions/1")
                .then()
                .statusCode(404);
    }

    @Test
    void who_signs_in_afterwards_still_sees_the_result() {
        Response started = people.postAsVisitor("/sample", Map.of());
        String attempt = started.getHeader("Location").replaceAll(".*/", "/attempts/");
        Person ada = people.learner("Ada");
        people.as(ada)
                .cookie(SampleCookie.NAME, started.getCookie(SampleCookie.NAME))
                .get(attempt + "/review")
                .then()
                .statusCode(200);
    }

    private RequestSpecification visitor(String cookie) {
        return given().redirects().follow(false).cookie(SampleCookie.NAME, cookie);
    }

    private Response post(String cookie, String path, List<Integer> picks) {
        String csrf = People.csrf(visitor(cookie).get("/"));
        return visitor(cookie)
                .cookie("rampart_csrf", csrf)
                .formParam("csrf", csrf)
                .formParam("revision", 0)
                .formParam("pick", picks)
                .post(path);
    }
}
