package dev.rampart.attempt;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.catalog.Blueprint;
import dev.rampart.catalog.Catalog;
import dev.rampart.web.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One question a day. */
@QuarkusTest
class DailiesTest {
    private static final String PATH = "/exams/scs-c03/question-of-the-day";

    @Inject
    People people;

    @Inject
    ExamHall hall;

    @Inject
    Dailies dailies;

    @Inject
    Attempts attempts;

    @Inject
    LearnerBank bank;

    @Inject
    Catalog catalog;

    private Person ada;
    private Blueprint scs;

    @BeforeEach
    void someone() {
        ada = people.learner("Ada");
        scs = catalog.exam("scs-c03").orElseThrow();
    }

    @AfterEach
    void resetClock() {
        TestClock.get().reset();
    }

    @Test
    void it_is_one_all_day_by_the_learners_own_clock() {
        ZoneId auckland = ZoneId.of("Pacific/Auckland");
        TestClock.get().set(Instant.parse("2027-03-01T09:00:00Z"));
        long monday = open(auckland);
        TestClock.get().set(Instant.parse("2027-03-01T10:59:00Z"));
        assertEquals(monday, open(auckland));
        TestClock.get().set(Instant.parse("2027-03-01T11:01:00Z"));
        long tuesday = open(auckland);
        assertTrue(monday != tuesday, "in Auckland it is Tuesday");
        assertFalse(hall.attempt(monday).open(), "what was left is over");
        assertEquals(List.of(), attempts.open(ada.id()), "it is in no list");
        assertEquals(List.of(), attempts.past(ada.id(), "scs-c03", null, 10));
    }

    @Test
    void it_spends_nothing_of_the_reserve_and_then_repeats_what_was_unseen_the_longest() {
        Reserve untouched = bank.reserve(ada.id(), scs);
        while (bank.reserve(ada.id(), scs).spare() > 0) {
            hall.finish(ada, hall.start(ada, spare()), 0);
        }
        assertEquals(untouched.exams(), bank.reserve(ada.id(), scs).freshExams());
        int fresh = bank.reserve(ada.id(), scs).fresh();
        long today = open(ZoneOffset.UTC);
        hall.show(ada, today, 1);
        assertEquals(fresh, bank.reserve(ada.id(), scs).fresh());
        assertFalse(hall.items(today).get(0).fresh);
    }

    private static Booking spare() {
        return new Booking("scs-c03", Kind.DRAWN, ExtraTime.NONE, false, null, Selection.whole(65));
    }

    @Test
    void it_is_opened_answered_and_shown_as_done() {
        people.as(ada).get("/").then().body(containsString("Open today's SCS-C03 question"));
        people.as(ada).get(PATH).then().statusCode(303).header("Location", endsWith("/exams/scs-c03"));
        String lesson = people.post(ada, PATH, Map.of())
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        long id = Long.parseLong(lesson.replaceAll(".*/attempts/(\\d+)/.*", "$1"));
        people.as(ada)
                .get(lesson)
                .then()
                .statusCode(200)
                .body(containsString("<h1>Question of the day</h1>"))
                .body(not(containsString("End the practice")));
        people.as(ada).get("/").then().body(containsString("Answer today's SCS-C03 question"));
        people.post(ada, lesson + "/feedback", Map.of("revision", "0", "pick", hall.key(id, 1)))
                .then()
                .statusCode(303);
        people.as(ada).get(lesson).then().body(containsString("✓ Right."));
        for (String page : List.of("/", "/exams/scs-c03")) {
            people.as(ada).get(page).then().statusCode(200).body(containsString("The next one comes tomorrow."));
        }
        people.post(ada, PATH, Map.of())
                .then()
                .header("Location", endsWith(lesson.replaceAll(".*/attempts", "/attempts")));
    }

    private long open(ZoneId zone) {
        return dailies.open(ada.id(), scs, zone).attempt();
    }
}
