package dev.rampart.review;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.attempt.ExamHall;
import dev.rampart.plan.PlanRehearsal;
import dev.rampart.web.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page of reviews without scripts, and the API. */
@QuarkusTest
class ReviewPagesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Inject
    People people;

    @Inject
    ExamHall hall;

    @Inject
    PlanRehearsal plans;

    private Person ada;

    @BeforeEach
    void someone() {
        TestClock.get().set(TODAY.atTime(9, 0).toInstant(ZoneOffset.UTC));
        ada = people.learner("Ada");
    }

    @AfterEach
    void resetClock() {
        TestClock.get().reset();
    }

    @Test
    void an_empty_page_says_what_will_be_here_and_how_to_get_it() {
        people.visitor().get("/review").then().statusCode(303).header("Location", containsString("/sign-in"));
        people.as(ada)
                .get("/review")
                .then()
                .statusCode(200)
                .body(
                        containsString("Nothing to review yet"),
                        containsString("What you miss in a quiz, an exam or practice comes in by itself"));
        people.post(ada, "/review/sessions", Map.of())
                .then()
                .statusCode(303)
                .header("Location", endsWith("/review?done=nothing"));
        people.as(ada).get("/").then().body(not(containsString("Review them")));
    }

    @Test
    void what_is_due_stands_on_the_page_and_on_today() {
        hall.sitFullExam(ada, 60);
        people.as(ada)
                .get("/review")
                .then()
                .body(
                        containsString("The next 5 questions come back tomorrow."),
                        containsString("You will probably remember it until 25 November 2026."),
                        containsString("Last answered wrong on 24 November 2026, which makes 1 day."),
                        containsString("Comes back tomorrow."),
                        containsString("href=\"/review/mistakes\""));
        TestClock.get().advance(Duration.ofDays(1));
        people.as(ada)
                .get("/")
                .then()
                .body(containsString("5 questions are due, about 8 minutes."), containsString("href=\"/review\""));
        people.as(ada)
                .get("/review")
                .then()
                .body(
                        containsString("5 questions are due"),
                        containsString("Today, about 8 min"),
                        containsString("Review 5 questions"),
                        containsString("Questions that come back in the next 14 days: today 5."));
        String lessons = people.post(ada, "/review/sessions", Map.of()).getHeader("Location");
        long sitting = Long.parseLong(lessons.replaceAll(".*/attempts/(\\d+)/.*", "$1"));
        people.as(ada)
                .get("/attempts/" + sitting + "/lessons/1")
                .then()
                .body(
                        containsString("Each answer counts as soon as it is checked"),
                        containsString("href=\"/review\""),
                        not(containsString("End the practice")));
        hall.check(ada, sitting, 1, true, false);
        people.as(ada)
                .get("/review")
                .then()
                .body(containsString("1 of 5 reviewed"), containsString("Go on with the review"));
        for (int position = 2; position <= 5; position++) {
            hall.check(ada, sitting, position, true, false);
        }
        people.as(ada)
                .get("/attempts/" + sitting + "/lessons/5")
                .then()
                .body(containsString("This review is over."), containsString("To your reviews"));
        people.as(ada)
                .get("/attempts/" + sitting + "/result")
                .then()
                .statusCode(200)
                .body(containsString("it says nothing about readiness"));
        people.as(ada).get("/review").then().body(containsString("The next 5 questions come back"));
    }

    @Test
    void settings_that_cannot_be_are_told_at_the_field_and_kept() {
        hall.sitFullExam(ada, 60);
        people.post(ada, "/review/settings", Map.of("retention", "98", "cap", "many"))
                .then()
                .statusCode(422)
                .body(allOf(
                        containsString("Choose a whole number from 70 to 97."),
                        containsString("Choose a whole number from 1 to 200."),
                        containsString("value=\"98\""),
                        containsString("value=\"many\"")));
        people.post(ada, "/review/settings", Map.of()).then().statusCode(422);
        people.post(ada, "/review/settings", Map.of("retention", " 85 ", "cap", "2"))
                .then()
                .statusCode(303)
                .header("Location", endsWith("/review?done=set"));
        people.as(ada)
                .get("/review?done=set")
                .then()
                .body(
                        containsString("Saved. The retention counts from each question"),
                        containsString("value=\"85\""),
                        containsString("tomorrow 2, on Thursday 26 November 2, on Friday 27 November 1."));
        people.as(ada).get("/review?done=nonsense&page=99&removed=").then().statusCode(200);
    }

    @Test
    void a_question_is_added_from_a_result_paused_removed_and_brought_back() {
        long exam = hall.sitFullExam(ada, 64);
        String right = hall.questions(exam).get(0);
        people.as(ada)
                .get("/attempts/" + exam + "/result")
                .then()
                .body(
                        containsString("Add to review"),
                        containsString("value=\"" + right + "\""),
                        containsString("It comes back by itself in your"));
        people.post(ada, "/review/cards", Map.of("question", right))
                .then()
                .statusCode(303)
                .header("Location", endsWith("/review?done=added"));
        people.post(ada, "/review/cards", Map.of("question", "none")).then().statusCode(404);
        people.post(ada, "/review/cards", Map.of()).then().statusCode(404);
        people.as(ada).get("/review").then().body(containsString("You chose it, and it was not asked yet."));
        int card = api().get("/api/v1/review/cards").jsonPath().getInt("cards[0].id");
        String path = "/review/cards/" + card;
        people.post(ada, path + "/suspension", Map.of("on", "true")).then().statusCode(303);
        people.as(ada).get("/review?done=paused").then().body(containsString("<strong>Paused.</strong>"));
        people.post(ada, path + "/removal", Map.of())
                .then()
                .statusCode(303)
                .header("Location", endsWith("/review?removed=" + card));
        people.as(ada).get("/review?removed=" + card).then().body(containsString("1 in all."), containsString("Undo"));
        people.post(ada, path + "/return", Map.of()).then().statusCode(303);
        people.as(ada).get("/review").then().body(containsString("2 in all."));
        Person bea = people.learner("Bea");
        for (String act : new String[] {"/suspension", "/removal", "/return"}) {
            people.post(bea, path + act, Map.of()).then().statusCode(404);
        }
    }

    @Test
    void the_exam_of_the_plan_and_what_finds_no_room_before_it_are_told_with_the_cap_that_fits() {
        plans.make(
                ada.id(),
                "security-professional",
                "scs-c03",
                TODAY.plusDays(7),
                null,
                8,
                EnumSet.allOf(DayOfWeek.class),
                ZoneOffset.UTC);
        hall.sitFullExam(ada, 0);
        people.post(ada, "/review/settings", Map.of("retention", "90", "cap", "5"));
        people.as(ada)
                .get("/review")
                .then()
                .body(
                        containsString("Your SCS-C03 exam is on Tuesday 1 December."),
                        containsString(
                                "35 questions find no room before the exam at 5 a day. With 11 a day all of them come back once"
                                        + " more; as it is, those that you would remember best stay out."),
                        containsString("Set 11 a day"));
        people.post(ada, "/review/settings", Map.of("retention", "90", "cap", "11"));
        people.as(ada).get("/review").then().body(not(containsString("find no room")));
        TestClock.get().advance(Duration.ofDays(7));
        people.as(ada).get("/review").then().body(containsString("exam is today, so nothing of it is due."));
    }

    @Test
    void the_api_tells_the_queue_and_changes_settings_and_cards() {
        long exam = hall.sitFullExam(ada, 63);
        TestClock.get().advance(Duration.ofDays(1));
        api().get("/api/v1/review")
                .then()
                .statusCode(200)
                .body(
                        "queue", hasSize(2),
                        "queue", hasItem(hall.questions(exam).get(64)),
                        "minutes", equalTo(3),
                        "exam", nullValue(),
                        "upcoming", hasSize(14),
                        "upcoming[0].questions", equalTo(2),
                        "settings.retention", equalTo(90),
                        "settings.dailyCap", equalTo(30));
        api().body(Map.of("retention", 80, "dailyCap", 1))
                .put("/api/v1/review/settings")
                .then()
                .statusCode(204);
        api().get("/api/v1/review").then().body("queue", hasSize(1), "settings.retention", equalTo(80));
        api().body(Map.of("retention", 99))
                .put("/api/v1/review/settings")
                .then()
                .statusCode(422)
                .body("errors.field", hasItem("dailyCap"), "errors.field", hasItem("retention"));
        api().body("null").put("/api/v1/review/settings").then().statusCode(422);
        api().body(Map.of("question", hall.questions(exam).get(0)))
                .post("/api/v1/review/cards")
                .then()
                .statusCode(204);
        api().body(Map.of("question", "none"))
                .post("/api/v1/review/cards")
                .then()
                .statusCode(404);
        api().get("/api/v1/review/cards").then().body("found", equalTo(3), "cards", hasSize(3));
        int card = api().get("/api/v1/review/cards").jsonPath().getInt("cards[0].id");
        api().post("/api/v1/review/cards/" + card + "/suspension").then().statusCode(204);
        api().get("/api/v1/review/cards")
                .then()
                .body("cards[2].id", equalTo(card), "cards[2].suspended", equalTo(true));
        api().delete("/api/v1/review/cards/" + card + "/suspension").then().statusCode(204);
        api().delete("/api/v1/review/cards/" + card).then().statusCode(204);
        api().delete("/api/v1/review/cards/" + card).then().statusCode(404);
        api().post("/api/v1/review/sessions").then().statusCode(201);
        people.as(ada).get("/api/v1/review").then().statusCode(401);
        people.bearer(people.learner("Bea"))
                .contentType(ContentType.JSON)
                .post("/api/v1/review/sessions")
                .then()
                .statusCode(409)
                .contentType("application/problem+json");
    }

    private RequestSpecification api() {
        return people.bearer(ada).contentType(ContentType.JSON);
    }
}
