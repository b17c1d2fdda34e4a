package dev.rampart.attempt;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Practice of one's own, its feedback, the question of the day and the extra time, through the API. */
@QuarkusTest
class PracticeApiTest {
    private static final String EXAM = "/api/v1/exams/scs-c03";

    @Inject
    People people;

    @Inject
    ExamHall hall;

    private RequestSpecification token;

    @BeforeEach
    void someone() {
        Person ada = people.learner("Ada");
        token = people.bearer(ada);
    }

    @Test
    void a_choice_is_told_and_started_once_and_checked_question_by_question() {
        given().spec(token)
                .queryParam("questions", 2)
                .queryParam("part", "4", "5.3")
                .queryParam("spend", true)
                .get(EXAM + "/practice")
                .then()
                .statusCode(200)
                .body("takes", equalTo(2))
                .body("takesFresh", equalTo(2))
                .body("matching", greaterThan(2))
                .body("freshExams", greaterThan(0));
        Map<String, ?> choice = Map.of(
                "questions", 2, "parts", List.of("4", "5.3"), "feedback", true, "spend", true, "clientKey", "mine");
        Response started = post(EXAM + "/practice", choice);
        started.then().statusCode(201);
        post(EXAM + "/practice", choice).then().statusCode(200).body("id", equalTo(started.path("id")));
        post(EXAM + "/practice", Map.of("feedback", true, "spend", true)).then().statusCode(409);
        long id = started.jsonPath().getLong("id");
        String attempt = "/api/v1/attempts/" + id;
        given().spec(token)
                .get(attempt)
                .then()
                .statusCode(200)
                .body("deadline", nullValue())
                .body("remainingSeconds", nullValue())
                .body("milestones", hasSize(0));
        given().spec(token).get(attempt + "/items/1/feedback").then().statusCode(409);
        post(attempt + "/items/1/feedback", Map.of("picks", List.of(), "revision", 0))
                .then()
                .statusCode(422)
                .body("detail", containsString("Choose an answer first"));
        for (int i = 0; i < 2; i++) {
            post(attempt + "/items/1/feedback", Map.of("picks", hall.key(id, 1), "revision", 0))
                    .then()
                    .statusCode(200)
                    .body("correct", equalTo(true))
                    .body("explanation", notNullValue());
        }
        post(attempt + "/items/2/feedback", Map.of("picks", hall.wrong(id, 2), "revision", 0))
                .then()
                .statusCode(200)
                .body("correct", equalTo(false));
        given().spec(token).get(attempt + "/result").then().statusCode(200).body("correct", equalTo(1));
        given().spec(people.bearer(people.learner("Eve")))
                .get(attempt + "/items/1/feedback")
                .then()
                .statusCode(404);
    }

    @Test
    void a_choice_that_there_is_not_is_a_problem() {
        given().spec(token)
                .queryParam("questions", 66)
                .queryParam("part", "9")
                .get(EXAM + "/practice")
                .then()
                .statusCode(422)
                .body("detail", containsString("Ask for 1 to 65 questions"))
                .body("detail", containsString("no domain, task or skill"));
        post(EXAM + "/practice", Map.of("which", "MISSED")).then().statusCode(422);
        given().get(EXAM + "/practice").then().statusCode(401);
    }

    @Test
    void the_question_of_the_day_is_opened_once_and_told_as_done() {
        given().spec(token)
                .get(EXAM + "/question-of-the-day")
                .then()
                .statusCode(200)
                .body("available", equalTo(true))
                .body("attempt", nullValue());
        Response opened = given().spec(token).contentType(ContentType.JSON).post(EXAM + "/question-of-the-day");
        opened.then().statusCode(201);
        given().spec(token)
                .contentType(ContentType.JSON)
                .post(EXAM + "/question-of-the-day")
                .then()
                .statusCode(200)
                .body("id", equalTo(opened.path("id")));
        long id = opened.jsonPath().getLong("id");
        post("/api/v1/attempts/" + id + "/items/1/feedback", Map.of("picks", hall.key(id, 1), "revision", 0))
                .then()
                .statusCode(200);
        given().spec(token).get(EXAM + "/question-of-the-day").then().body("correct", equalTo(true));
    }

    @Test
    void a_start_that_names_no_extra_time_takes_the_owners_own() {
        given().spec(token)
                .contentType(ContentType.JSON)
                .body(Map.of("extraTime", "UNTIMED"))
                .put("/api/v1/accommodation")
                .then()
                .statusCode(200);
        given().spec(token).get("/api/v1/accommodation").then().body("extraTime", equalTo("UNTIMED"));
        String location = post(EXAM + "/attempts", Map.of("kind", "FULL"))
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        given().spec(token).get(location.replaceAll(".*/api", "/api")).then().body("deadline", nullValue());
        given().spec(token)
                .contentType(ContentType.JSON)
                .body(Map.of("extraTime", "WEEK"))
                .put("/api/v1/accommodation")
                .then()
                .statusCode(400);
        given().get("/q/openapi?format=json")
                .then()
                .body("paths.'/api/v1/exams/{code}/practice'.post.summary", notNullValue())
                .body("paths.'/api/v1/attempts/{id}/items/{n}/feedback'.post.summary", notNullValue());
    }

    private Response post(String path, Map<String, ?> body) {
        return given().spec(token).contentType(ContentType.JSON).body(body).post(path);
    }
}
