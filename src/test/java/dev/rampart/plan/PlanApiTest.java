package dev.rampart.plan;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.attempt.ExamHall;
import dev.rampart.web.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PlanApiTest {
    @Inject
    People people;

    @Inject
    ExamHall hall;

    private Person ada;

    @BeforeEach
    void someone() {
        TestClock.get().set(Instant.parse("2026-11-30T08:00:00Z"));
        ada = people.learner("Ada");
    }

    @AfterEach
    void resetClock() {
        TestClock.get().reset();
    }

    private static Map<String, Object> wanted() {
        Map<String, Object> wanted = new HashMap<>();
        wanted.put("goal", "security-professional");
        wanted.put("exam", "scs-c03");
        wanted.put("date", "2027-03-01");
        wanted.put("hour", "09:30");
        wanted.put("booked", true);
        wanted.put("hoursAWeek", "8");
        wanted.put("weekdays", List.of("MONDAY", "WEDNESDAY", "SATURDAY"));
        wanted.put("daysOff", List.of(Map.of("first", "2026-12-24")));
        wanted.put("kinds", List.of("PRACTICE", "READING"));
        return wanted;
    }

    private RequestSpecification ada() {
        return people.bearer(ada).contentType(ContentType.JSON);
    }

    @Test
    void a_plan_is_made_read_ticked_and_moved() {
        ada().get("/api/v1/plan").then().statusCode(404).contentType("application/problem+json");
        ada().body(wanted())
                .put("/api/v1/plan")
                .then()
                .statusCode(200)
                .body(
                        "examDay", equalTo("2027-03-01"),
                        "days", equalTo(91),
                        "hoursAWeek", equalTo(8.0f),
                        "daysOff[0].last", equalTo("2026-12-24"),
                        "doneMinutes", equalTo(0),
                        "tasks.size()", greaterThan(8),
                        "tasks[0].day", equalTo("2026-11-30"));
        long first = ada().get("/api/v1/plan").then().extract().jsonPath().getLong("tasks[0].id");
        ada().post("/api/v1/plan/tasks/" + first + "/completion").then().statusCode(204);
        ada().get("/api/v1/plan").then().body("tasks[0].doneAt", notNullValue(), "doneMinutes", greaterThan(0));
        ada().delete("/api/v1/plan/tasks/" + first + "/completion").then().statusCode(204);
        ada().get("/api/v1/plan").then().body("tasks[0].doneAt", nullValue());
        TestClock.get().advance(Duration.ofDays(2));
        ada().get("/api/v1/plan").then().body("missed", greaterThan(0));
        ada().post("/api/v1/plan/replans")
                .then()
                .statusCode(200)
                .body("moves[0].reason", containsString("missed; "), "moves[0].from", equalTo("2026-11-30"));
        ada().get("/api/v1/plan?from=2027-02-22&weeks=1")
                .then()
                .body("missed", equalTo(0), "tasks.day", hasItem("2027-02-22"));
    }

    @Test
    void what_cannot_be_planned_is_told_by_field_and_changes_nothing() {
        Map<String, Object> wrong = wanted();
        wrong.put("hoursAWeek", "0");
        wrong.put("date", "2026-01-01");
        ada().body(wrong)
                .put("/api/v1/plan")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors", hasSize(2), "errors.field", hasItem("hours"), "errors.field", hasItem("date"));
        ada().get("/api/v1/plan").then().statusCode(404);
        ada().body("null").put("/api/v1/plan").then().statusCode(400);
        ada().body("{\"weekdays\": [null]}").put("/api/v1/plan").then().statusCode(422);
    }

    @Test
    void it_takes_a_token_and_never_the_cookie() {
        given().get("/api/v1/plan").then().statusCode(401);
        people.as(ada).get("/api/v1/plan").then().statusCode(401);
        people.as(ada).get("/api/v1/readiness/scs-c03").then().statusCode(401);
    }

    @Test
    void readiness_tells_the_state_in_figures_and_words() {
        ada().get("/api/v1/readiness/scs-c03")
                .then()
                .statusCode(200)
                .body("ready", equalTo(false), "missing", equalTo(3), "words", containsString("No full exam yet."));
        hall.sitFullExam(ada, 60);
        ada().get("/api/v1/readiness/SCS-C03")
                .then()
                .body("inARow", equalTo(1), "counted[0].correct", equalTo(60), "rule.threshold", equalTo(80));
        ada().get("/api/v1/readiness/abc-c01").then().statusCode(404);
    }
}
