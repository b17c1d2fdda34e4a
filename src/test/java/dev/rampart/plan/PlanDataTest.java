package dev.rampart.plan;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.web.TestClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PlanDataTest {
    @Inject
    People people;

    @Inject
    PlanData data;

    @BeforeEach
    void aMonday() {
        TestClock.get().set(Instant.parse("2026-11-30T08:00:00Z"));
    }

    @AfterEach
    void resetClock() {
        TestClock.get().reset();
    }

    @Test
    void who_leaves_leaves_nothing_behind_and_others_keep_theirs() {
        Person ada = withEverything("Ada");
        Person bo = withEverything("Bo");
        people.as(ada)
                .get("/account/export")
                .then()
                .statusCode(200)
                .body(containsString("\"plans\""), containsString("A book of Ada"), containsString("missed; "));
        people.post(ada, "/account/deletion", Map.of("current", People.PASSWORD))
                .then()
                .statusCode(200);
        QuarkusTransaction.requiringNew().run(() -> {
            PlanData.Kept kept = (PlanData.Kept) data.export(ada.id());
            assertTrue(kept.plans().isEmpty() && kept.ownResources().isEmpty());
            assertNull(kept.calendarSince());
            PlanData.Kept others = (PlanData.Kept) data.export(bo.id());
            assertEquals(1, others.plans().size());
            assertEquals(1, others.ownResources().size());
            assertTrue(others.plans().get(0).tasks().size() > 50);
        });
    }

    /** A plan with a task done and others moved, a book and a calendar. */
    private Person withEverything(String name) {
        TestClock.get().set(Instant.parse("2026-11-30T08:00:00Z"));
        Person person = people.learner(name);
        QuarkusTransaction.requiringNew().run(() -> {
            OwnResource own = new OwnResource();
            own.accountId = person.id();
            own.exam = "scs-c03";
            own.kind = OwnResource.Kind.BOOK;
            own.title = "A book of " + name;
            own.minutes = 300;
            own.domains = "1";
            own.createdAt = Instant.parse("2026-11-30T08:00:00Z");
            own.persist();
            CalendarAddress.replace(person.id(), own.createdAt);
        });
        people.post(person, "/plan", PlanPagesTest.form()).then().statusCode(303);
        long first = QuarkusTransaction.requiringNew()
                .call(() ->
                        TaskLine.of(Plan.of(person.id()).orElseThrow()).get(0).id());
        people.post(person, "/plan/tasks/" + first + "/completion", Map.of())
                .then()
                .statusCode(303);
        TestClock.get().advance(Duration.ofDays(5));
        people.post(person, "/plan/replans", Map.of()).then().statusCode(303);
        return person;
    }
}
