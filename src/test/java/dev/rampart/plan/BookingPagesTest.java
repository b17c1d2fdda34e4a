package dev.rampart.plan;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.web.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BookingPagesTest {
    @Inject
    People people;

    @AfterEach
    void resetClock() {
        TestClock.get().reset();
    }

    @Test
    void the_booked_hour_is_compared_with_when_one_is_most_alert() {
        TestClock.get().set(Instant.parse("2026-11-30T08:00:00Z"));
        Person ada = people.learner("Ada");
        people.as(ada).get("/plan/booking").then().statusCode(303);
        people.post(ada, "/plan", PlanPagesTest.form());
        people.post(ada, "/plan/booking", Map.of("alert", "EVENING", "delivery", "CENTRE"))
                .then()
                .statusCode(303);
        people.as(ada)
                .get("/plan/booking")
                .then()
                .statusCode(200)
                .body(
                        containsString(
                                "09:30 is not your best time: you are most alert in the late afternoon or evening."),
                        containsString("In your plan for Monday 22 February."),
                        containsString("15 to 30 minutes early"),
                        containsString("Checked on 24 November 2026"));
    }

    @Test
    void each_hour_has_its_time_of_day() {
        assertNull(BookingPages.hour(null, LocalTime.of(9, 0)));
        assertEquals(
                "09:00 fits: you are most alert in the morning.",
                BookingPages.hour(Plan.Alert.MORNING, LocalTime.of(9, 0)));
        assertEquals(
                "15:59 fits: you are most alert around midday.",
                BookingPages.hour(Plan.Alert.MIDDAY, LocalTime.of(15, 59)));
        assertEquals(
                "You are most alert in the morning: look for an hour then when you book.",
                BookingPages.hour(Plan.Alert.MORNING, null));
    }
}
