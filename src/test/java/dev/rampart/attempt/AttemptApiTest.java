package dev.rampart.attempt;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.web.Problem;
import dev.rampart.web.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class AttemptApiTest {
    @Inject
    People people;

    @Inject
    ExamHall hall;

    @AfterEach
    void resetClock() {
        TestClock.get().reset();
    }

    @Test
    void exams_need_no_token() {
        given().get("/api/v1/exams")
                .then()
                .statusCode(200)
                .body("code", hasItems("SCS-C03", "CLF-C02", "SAA-C03", "SOA-C03", "AIF-C01"))
                .body("find { it.id == 'scs-c03' }.paceSeconds", equalTo(157))
                .body("find { it.id == 'saa-c03' }.bankQuestions", equalTo(0));
        given().get("/api/v1/exams/SCS-C03")
                .then()
                .statusCode(200)
                .body("milestones.answered", equalTo(List.of(12, 24, 36, 48, 60, 65)))
                .body("milestones[5].seconds", equalTo(10200))
                .body("domains.onForm", equalTo(List.of(10, 9, 12, 13, 12, 9)))
                .body("domains[0].unseen", nullValue());
        given().get("/api/v1/exams/none").then().statusCode(404).contentType(Problem.MEDIA_TYPE);
    }

    @Test
    void an_attempt_is_sat_through_the_api() {
        Person ada = people.learner("Ada");
        RequestSpecification token = token(ada);
        Response started = start(token, Map.of("kind", "QUIZ", "spend", true, "clientKey", "quiz-1"));
        started.then().statusCode(201).body("anew", equalTo(true));
        String path = started.getHeader("Location").replaceAll(".*/api", "/api");
        long id = started.jsonPath().getLong("id");
        start(token, Map.of("kind", "QUIZ", "spend", true, "clientKey", "quiz-1"))
                .then()
                .statusCode(200)
                .header("Location", endsWith(path));

        given().spec(token)
                .get(path)
                .then()
                .statusCode(200)
                .body("questions", equalTo(10))
                .body("remainingSeconds", lessThanOrEqualTo(1570))
                .body("milestones.answered", equalTo(List.of(2, 4, 6, 8, 10)))
                .body("items", hasSize(10))
                .body("items[0].shown", equalTo(false))
                .body("items[0].stem", nullValue());

        Response item = given().spec(token).get(path + "/items/1");
        item.then().statusCode(200).body("stem", notNullValue()).body("choices", not(empty()));
        given().spec(token)
                .get(path + "/items/1/answer")
                .then()
                .body("picks", empty())
                .body("revision", equalTo(0));
        put(token, path + "/items/1/answer", Map.of("picks", hall.key(id, 1), "confidence", "SURE", "revision", 0))
                .then()
                .statusCode(200)
                .body("revision", equalTo(1))
                .body("complete", equalTo(true));
        put(token, path + "/items/1/answer", Map.of("picks", hall.wrong(id, 1), "revision", 0))
                .then()
                .statusCode(409)
                .contentType(Problem.MEDIA_TYPE)
                .body("detail", containsString("A newer answer is stored, of revision 1"));
        given().spec(token).put(path + "/items/1/flag").then().statusCode(204);
        given().spec(token)
                .get(path)
                .then()
                .body("items[0].flagged", equalTo(true))
                .body("answered", equalTo(1));
        given().spec(token).delete(path + "/items/1/flag").then().statusCode(204);

        given().spec(token).get(path + "/result").then().statusCode(409);
        for (int i = 0; i < 2; i++) {
            given().spec(token)
                    .contentType(ContentType.JSON)
                    .post(path + "/submission")
                    .then()
                    .statusCode(200)
                    .body("correct", equalTo(1))
                    .body("submittedBy", equalTo("LEARNER"));
        }
        given().spec(token)
                .get(path + "/result")
                .then()
                .statusCode(200)
                .body("percent", equalTo("10"))
                .body("items", hasSize(10))
                .body("items[0].correct", equalTo(true))
                .body("items.explanation", not(empty()));
        given().spec(token).get(path).then().statusCode(409).body("detail", containsString("read its result"));
        given().spec(token)
                .get("/api/v1/attempts")
                .then()
                .body("past.id", equalTo(List.of((int) id)))
                .body("open", empty())
                .body("next", nullValue());
    }

    @Test
    void a_late_answer_is_a_problem() {
        Person ada = people.learner("Ada");
        long quiz = hall.start(ada, ExamHall.quiz());
        hall.show(ada, quiz, 1);
        RequestSpecification token = token(ada);
        TestClock.get().advance(Duration.ofMinutes(27));
        put(token, "/api/v1/attempts/" + quiz + "/items/1/answer", Map.of("picks", List.of(0), "revision", 0))
                .then()
                .statusCode(409)
                .contentType(Problem.MEDIA_TYPE)
                .body("detail", containsString("This attempt is over"));
        assertEquals(Submission.By.DEADLINE, hall.submission(quiz).by);
    }

    @Test
    void an_answer_that_cannot_be_one_is_a_problem() {
        Person ada = people.learner("Ada");
        long quiz = hall.start(ada, ExamHall.quiz());
        RequestSpecification token = token(ada);
        String path = "/api/v1/attempts/" + quiz + "/items/1/answer";
        put(token, path, Map.of("picks", List.of(99), "revision", 0)).then().statusCode(422);
        put(token, path, Map.of("revision", 0)).then().statusCode(400).contentType(Problem.MEDIA_TYPE);
        put(token, "/api/v1/attempts/" + quiz + "/items/11/answer", Map.of("picks", List.of(0), "revision", 0))
                .then()
                .statusCode(404);
    }

    @Test
    void a_second_full_exam_is_a_conflict() {
        RequestSpecification token = token(people.learner("Ada"));
        start(token, Map.of("kind", "FULL")).then().statusCode(201);
        start(token, Map.of("kind", "FULL"))
                .then()
                .statusCode(409)
                .body("detail", containsString("One of its kind is open as attempt"));
        start(token, Map.of("kind", "NAP")).then().statusCode(400);
        given().spec(token)
                .contentType(ContentType.JSON)
                .body(Map.of("kind", "FULL"))
                .post("/api/v1/exams/saa-c03/attempts")
                .then()
                .statusCode(422)
                .body("detail", containsString("There are no questions for SAA-C03 yet"));
    }

    @Test
    void someone_elses_attempt_is_not_found_and_without_a_token_nothing_is() {
        Person ada = people.learner("Ada");
        long quiz = hall.start(ada, ExamHall.quiz());
        RequestSpecification eve = token(people.learner("Eve"));
        for (String path : List.of("", "/items/1", "/items/1/answer", "/result")) {
            given().spec(eve).get("/api/v1/attempts/" + quiz + path).then().statusCode(404);
            given().get("/api/v1/attempts/" + quiz + path).then().statusCode(401);
            people.as(ada).get("/api/v1/attempts/" + quiz + path).then().statusCode(401);
        }
        given().spec(eve)
                .contentType(ContentType.JSON)
                .post("/api/v1/attempts/" + quiz + "/submission")
                .then()
                .statusCode(404);
    }

    @Test
    void the_interface_is_described() {
        given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .body("paths.'/api/v1/attempts/{id}/items/{n}/answer'.put.summary", containsString("answer"))
                .body("paths.'/api/v1/exams/{code}/attempts'.post.responses.'409'.description", notNullValue());
    }

    private RequestSpecification token(Person person) {
        return people.bearer(person);
    }

    private static Response start(RequestSpecification token, Map<String, ?> start) {
        return given().spec(token).contentType(ContentType.JSON).body(start).post("/api/v1/exams/scs-c03/attempts");
    }

    private static Response put(RequestSpecification token, String path, Map<String, ?> answer) {
        return given().spec(token).contentType(ContentType.JSON).body(answer).put(path);
    }
}
