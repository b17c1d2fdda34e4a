package dev.rampart.plan;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.web.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class CalendarPagesTest {
    private static final Pattern ADDRESS =
            Pattern.compile("<code>https?://[^/]+(/plan/calendar/[\\w-]{43}\\.ics)</code>");

    @Inject
    People people;

    private Person ada;

    @BeforeEach
    void someoneWithAPlan() {
        TestClock.get().set(Instant.parse("2026-11-30T08:00:00Z"));
        ada = people.learner("Ada");
        people.post(ada, "/plan", PlanPagesTest.form()).then().statusCode(303);
    }

    @AfterEach
    void resetClock() {
        TestClock.get().reset();
    }

    private String address() {
        Response made = people.post(ada, "/plan/calendar", Map.of());
        made.then().statusCode(200).header("Cache-Control", "no-store");
        Matcher address = ADDRESS.matcher(made.asString());
        assertTrue(address.find(), made.asString());
        return address.group(1);
    }

    @Test
    void whoever_knows_the_address_reads_the_plan_without_a_session() {
        given().get(address())
                .then()
                .statusCode(200)
                .contentType(equalTo("text/calendar; charset=utf-8"))
                .body(
                        containsString("BEGIN:VCALENDAR\r\n"),
                        containsString("SUMMARY:SCS-C03 exam\r\n"),
                        containsString("X-WR-CALNAME:SCS-C03 plan\r\n"),
                        containsString("Review the week"));
    }

    @Test
    void what_has_not_changed_is_not_sent_again() {
        String address = address();
        String tag = given().get(address).header("ETag");
        given().header("If-None-Match", tag).get(address).then().statusCode(304);
        people.post(ada, "/plan/booking", Map.of("alert", "MORNING"));
        long task = io.quarkus.narayana.jta.QuarkusTransaction.requiringNew()
                .call(() -> TaskLine.of(Plan.of(ada.id()).orElseThrow()).get(0).id());
        people.post(ada, "/plan/tasks/" + task + "/completion", Map.of());
        given().header("If-None-Match", tag).get(address).then().statusCode(200).body(containsString("SUMMARY:✓ "));
    }

    @Test
    void an_address_is_shown_once_replaced_and_taken_back() {
        String first = address();
        people.as(ada)
                .get("/plan/calendar")
                .then()
                .statusCode(200)
                .body(containsString("You have an address since 30 November 2026"), not(containsString(first)));
        String second = address();
        given().get(first).then().statusCode(404);
        given().get(second).then().statusCode(200);
        people.post(ada, "/plan/calendar/revocation", Map.of()).then().statusCode(303);
        given().get(second).then().statusCode(404);
        people.as(ada)
                .get("/plan/calendar?revoked=true")
                .then()
                .body(containsString("The address is taken back."), containsString("Make an address"));
    }

    @Test
    void an_address_that_nobody_has_is_not_found() {
        given().get("/plan/calendar/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA.ics")
                .then()
                .statusCode(404);
        people.visitor().get("/plan/calendar").then().statusCode(303).header("Location", containsString("/sign-in"));
    }

    @Test
    void the_address_outlives_a_plan_and_is_then_empty() {
        String address = address();
        people.post(ada, "/plan/ending", Map.of()).then().statusCode(303);
        given().get(address).then().statusCode(200).body(not(containsString("VEVENT")));
    }
}
