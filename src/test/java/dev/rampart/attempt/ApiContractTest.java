package dev.rampart.attempt;

import static io.restassured.RestAssured.given;
import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.web.Problem;
import dev.rampart.web.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a program can rely on: everything can be sent twice, errors are problems, and nobody reaches what is another's. */
@QuarkusTest
class ApiContractTest {
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
    void an_answer_sent_again_gets_the_same_confirmation_also_after_the_end() {
        Person ada = people.learner("Ada");
        long quiz = hall.start(ada, ExamHall.quiz());
        RequestSpecification token = people.bearer(ada);
        String path = "/api/v1/attempts/" + quiz + "/items/1/answer";
        Map<String, ?> answer = Map.of("picks", hall.key(quiz, 1), "confidence", "UNSURE", "revision", 0);
        String confirmation =
                put(token, path, answer).then().statusCode(200).extract().asString();
        assertEquals(confirmation, put(token, path, answer).asString());

        TestClock.get().advance(Duration.ofMinutes(27));
        assertEquals(confirmation, put(token, path, answer).asString());
        assertEquals(Submission.By.DEADLINE, hall.submission(quiz).by);
        put(token, path, Map.of("picks", hall.wrong(quiz, 1), "revision", 1))
                .then()
                .statusCode(409)
                .body("detail", containsString("This attempt is over"));
        put(token, "/api/v1/attempts/" + quiz + "/items/2/answer", Map.of("picks", List.of(), "revision", 0))
                .then()
                .statusCode(409);
        assertEquals(1, hall.submission(quiz).correct);
    }

    @Test
    void an_answer_leaves_what_was_ruled_out_on_the_screen_as_it_is() {
        Person ada = people.learner("Ada");
        long quiz = hall.start(ada, ExamHall.quiz());
        hall.show(ada, quiz, 1);
        proctor.answer(ExamHall.candidate(ada), quiz, 1, new Given(List.of(), List.of(1), null, null, 0));
        put(
                        people.bearer(ada),
                        "/api/v1/attempts/" + quiz + "/items/1/answer",
                        Map.of("picks", hall.key(quiz, 1), "revision", 1))
                .then()
                .statusCode(200);
        assertEquals("1", hall.items(quiz).get(0).struck);
    }

    @Test
    void a_client_key_names_one_start_of_one_account_for_good() {
        RequestSpecification ada = people.bearer(people.learner("Ada"));
        Map<String, ?> start = Map.of("kind", "QUIZ", "spend", true, "clientKey", "monday");
        JsonPath first = start(ada, start).then().statusCode(201).extract().jsonPath();
        end(ada, "/api/v1/attempts/" + first.getLong("id")).then().statusCode(200);
        start(ada, start).then().statusCode(200).body("id", equalTo(first.getInt("id")));
        start(people.bearer(people.learner("Bea")), start)
                .then()
                .statusCode(201)
                .body("id", not(equalTo(first.getInt("id"))));
        start(ada, Map.of("kind", "FULL", "clientKey", "monday"))
                .then()
                .statusCode(422)
                .body("detail", containsString("This client key started another attempt"));
    }

    @Test
    void a_second_end_tells_the_same_as_the_first() {
        Person ada = people.learner("Ada");
        long quiz = hall.start(ada, ExamHall.quiz());
        RequestSpecification token = people.bearer(ada);
        String path = "/api/v1/attempts/" + quiz;
        String end = end(token, path).asString();
        TestClock.get().advance(Duration.ofHours(1));
        assertEquals(end, end(token, path).asString());
        assertEquals(
                given().spec(token).get(path + "/result").asString(),
                given().spec(token).get(path + "/result").asString());
    }

    @Test
    void what_cannot_be_read_is_a_problem_and_changes_nothing() {
        Person ada = people.learner("Ada");
        long quiz = hall.start(ada, ExamHall.quiz());
        String path = "/api/v1/attempts/" + quiz + "/items/1/answer";
        List<String> bodies = List.of(
                "",
                "{",
                "[]",
                "{\"picks\": \"A\", \"revision\": 0}",
                "{\"picks\": [null], \"revision\": 0}",
                "{\"picks\": [0], \"revision\": 0, \"confidence\": \"MAYBE\"}");
        for (String body : bodies) {
            given().spec(people.bearer(ada))
                    .contentType(ContentType.JSON)
                    .body(body)
                    .put(path)
                    .then()
                    .statusCode(400)
                    .contentType(Problem.MEDIA_TYPE)
                    .body("$", hasKey("detail"));
        }
        given().spec(people.bearer(ada))
                .contentType(ContentType.TEXT)
                .body("A")
                .put(path)
                .then()
                .statusCode(415)
                .contentType(Problem.MEDIA_TYPE);
        given().spec(people.bearer(ada))
                .formParam("kind", "QUIZ")
                .post("/api/v1/attempts/" + quiz + "/submission")
                .then()
                .statusCode(400)
                .contentType(Problem.MEDIA_TYPE);
        start(people.bearer(ada), Map.of("kind", "QUIZ", "clientKey", "k".repeat(81)))
                .then()
                .statusCode(400)
                .contentType(Problem.MEDIA_TYPE);
        assertEquals(0, hall.items(quiz).get(0).revision);
    }

    @Test
    void nothing_of_an_attempt_is_there_for_anyone_else() {
        Person ada = people.learner("Ada");
        long quiz = hall.start(ada, ExamHall.quiz());
        RequestSpecification eve = people.bearer(people.learner("Eve"));
        for (String path : List.of("/api/v1/attempts/" + quiz, "/api/v1/attempts/999999999")) {
            List<Response> answers = List.of(
                    given().spec(eve).get(path),
                    given().spec(eve).get(path + "/items/1"),
                    given().spec(eve).get(path + "/items/1/answer"),
                    put(eve, path + "/items/1/answer", Map.of("picks", List.of(0), "revision", 0)),
                    given().spec(eve).put(path + "/items/1/flag"),
                    given().spec(eve).delete(path + "/items/1/flag"),
                    end(eve, path),
                    given().spec(eve).get(path + "/result"));
            answers.forEach(answer -> answer.then().statusCode(404).contentType(Problem.MEDIA_TYPE));
        }
        assertEquals(true, hall.attempt(quiz).open());
        assertNull(hall.items(quiz).get(0).shownAt);
    }

    @Test
    void the_description_has_the_token_the_errors_and_no_pages() {
        JsonPath api = given().get("/q/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        Map<String, Map<String, Map<String, ?>>> paths = api.getMap("paths");
        assertThat(paths.keySet(), everyItem(startsWith("/api/v1/")));
        assertEquals("bearer", api.getString("components.securitySchemes.token.scheme"));
        List<String> withoutToken = new ArrayList<>();
        paths.forEach((path, operations) -> operations.forEach((method, operation) -> {
            if (path.startsWith("/api/v1/attempts")) {
                Map<?, ?> responses = (Map<?, ?>) operation.get("responses");
                assertEquals(!path.equals("/api/v1/attempts"), responses.containsKey("404"), method + " " + path);
                if (!String.valueOf(operation.get("security")).contains("token")) {
                    withoutToken.add(method + " " + path);
                }
            }
        }));
        assertEquals(List.of(), withoutToken);
        assertThat(api.getMap("paths.'/api/v1/attempts/{id}'.get.responses.'404'.content"), hasKey(Problem.MEDIA_TYPE));
        assertNull(api.<Object>get("paths.'/api/v1/exams'.get.security"));
    }

    private static Response start(RequestSpecification token, Map<String, ?> start) {
        return given().spec(token).contentType(ContentType.JSON).body(start).post("/api/v1/exams/scs-c03/attempts");
    }

    private static Response end(RequestSpecification token, String path) {
        return given().spec(token).contentType(ContentType.JSON).post(path + "/submission");
    }

    private static Response put(RequestSpecification token, String path, Map<String, ?> answer) {
        return given().spec(token).contentType(ContentType.JSON).body(answer).put(path);
    }
}
