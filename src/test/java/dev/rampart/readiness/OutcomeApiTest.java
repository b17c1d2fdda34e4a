package dev.rampart.readiness;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.web.TestClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What programs tell of exams sat elsewhere, and what the operator reads of all that was told. */
@QuarkusTest
class OutcomeApiTest {
    @Inject
    People people;

    private Person ada;

    @BeforeEach
    void someone() {
        TestClock.get().set(Instant.parse("2026-12-10T08:00:00Z"));
        ada = people.learner("Ada");
    }

    @AfterEach
    void resetClock() {
        TestClock.get().reset();
    }

    @Test
    void programs_enter_each_once_by_their_own_key_list_and_remove() {
        String practice = "/api/v1/readiness/scs-c03/practice-exams";
        Map<String, Object> taken =
                Map.of("date", "2026-12-05", "provider", "AWS", "percent", 78.5, "timed", true, "clientKey", "p-1");
        people.bearer(ada)
                .contentType(ContentType.JSON)
                .body(taken)
                .post(practice)
                .then()
                .statusCode(201);
        String one = people.bearer(ada)
                .contentType(ContentType.JSON)
                .body(taken)
                .post(practice)
                .then()
                .statusCode(200)
                .body("percent", equalTo(78.5f), "seenBefore", equalTo(false))
                .extract()
                .header("Location");
        people.bearer(ada)
                .contentType(ContentType.JSON)
                .body(taken)
                .post("/api/v1/readiness/saa-c03/practice-exams")
                .then()
                .statusCode(422)
                .body("detail", containsString("another exam"));
        people.bearer(ada).get(practice).then().body("", hasSize(1));
        Map<String, Object> changed = new HashMap<>(taken);
        changed.put("percent", 79);
        people.bearer(ada)
                .contentType(ContentType.JSON)
                .body(changed)
                .post(practice)
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("date"));
        people.bearer(ada).get(practice).then().body("", hasSize(1), "[0].percent", equalTo(78.5f));
        people.bearer(ada)
                .contentType(ContentType.JSON)
                .body(Map.of("date", "2026-12-05", "provider", "AWS", "correct", 9, "questions", 5))
                .post(practice)
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors[0].field", equalTo("correct"));
        Person bo = people.learner("Bo");
        people.bearer(bo).get(one).then().statusCode(404);
        people.bearer(bo).delete(one).then().statusCode(404);
        people.bearer(ada).delete(one).then().statusCode(204);
        people.bearer(ada).get(one).then().statusCode(404);

        String results = "/api/v1/readiness/scs-c03/results";
        Map<String, Object> sat =
                Map.of("date", "2026-12-08", "passed", false, "needs", List.of("4"), "clientKey", "r-1");
        people.bearer(ada)
                .contentType(ContentType.JSON)
                .body(sat)
                .post(results)
                .then()
                .statusCode(201)
                .body("again", equalTo("2026-12-22"), "needs", equalTo(List.of("4")));
        String result = people.bearer(ada)
                .contentType(ContentType.JSON)
                .body(sat)
                .post(results)
                .then()
                .statusCode(200)
                .extract()
                .header("Location");
        people.bearer(bo).delete(result).then().statusCode(404);
        people.bearer(ada).delete(result).then().statusCode(204);
        people.bearer(ada).get(results).then().body("", hasSize(0));
        people.as(ada).get(results).then().statusCode(401);
    }

    @Test
    void the_operator_sees_predicted_against_actual_once_there_are_a_hundred_results() {
        QuarkusTransaction.requiringNew().run(() -> {
            ExamResult.deleteAll();
            told(ada.id(), 99);
        });
        Person operator = people.administrator("Op");
        people.as(ada).get("/admin/calibration").then().statusCode(403);
        people.as(operator)
                .get("/admin/calibration")
                .then()
                .statusCode(200)
                .body(
                        containsString("99 results told, 99 of them with a number."),
                        containsString("The comparison waits for 1 more with a number"),
                        not(containsString("Brier score")));
        people.as(ada).get("/readiness/scs-c03").then().body(not(containsString("Learners here told")));
        QuarkusTransaction.requiringNew().run(() -> told(ada.id(), 1));
        people.as(operator)
                .get("/admin/calibration")
                .then()
                .body(
                        containsString("100 results told, 100 of them with a number."),
                        containsString("5 of 5"),
                        containsString("Brier score"),
                        not(containsString("Ada")));
        people.as(ada).get("/readiness/scs-c03").then().body(containsString("Learners here told 100 real results"));
        QuarkusTransaction.requiringNew().run(() -> ExamResult.deleteAll());
    }

    /** Real results of one learner, with predictions that rise evenly. */
    static void told(long accountId, int count) {
        long before = ExamResult.count();
        for (long i = before; i < before + count; i++) {
            ExamResult result = new ExamResult();
            result.accountId = accountId;
            result.exam = "scs-c03";
            result.satOn = LocalDate.of(2026, 1, 1).plusDays(i);
            result.passed = i >= 50;
            result.meets = "";
            result.needs = "";
            result.createdAt = Instant.parse("2026-12-10T08:00:00Z");
            result.prediction = new Prediction();
            result.prediction.chance = (i + 0.5) / 100;
            result.persist();
        }
    }
}
