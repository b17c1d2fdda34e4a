package dev.rampart.readiness;

import static dev.rampart.readiness.OutcomePagesTest.PRACTICE;
import static dev.rampart.readiness.OutcomePagesTest.RESULT;
import static dev.rampart.readiness.OutcomePagesTest.failed;
import static dev.rampart.readiness.OutcomePagesTest.practice;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.attempt.ExamHall;
import dev.rampart.web.TestClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is entered, or corrected, twice. */
@QuarkusTest
class OutcomeTwiceTest {
    @Inject
    People people;

    @Inject
    ExamHall hall;

    @Inject
    OutcomeData data;

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
    void a_form_that_is_sent_again_enters_once_and_what_was_changed_in_it_is_not_lost() {
        for (String path : List.of(PRACTICE, RESULT)) {
            Map<String, Object> form = path.equals(PRACTICE) ? practice() : failed();
            form.put("clientKey", "key of " + path);
            people.post(ada, path, form).then().statusCode(303);
            people.post(ada, path, form).then().statusCode(303);
            form.put("date", "2026-12-04");
            String again = people.post(ada, path, form)
                    .then()
                    .statusCode(422)
                    .body(containsString("entered before with something else in it"), containsString("2026-12-04"))
                    .extract()
                    .asString();
            form.put("clientKey", Jsoup.parse(again).select("[name=clientKey]").val());
            people.post(ada, path, form).then().statusCode(303);
        }
        QuarkusTransaction.requiringNew().run(() -> {
            OutcomeData.Kept kept = (OutcomeData.Kept) data.export(ada.id());
            assertEquals(2, kept.practiceExams().size());
            assertEquals(2, kept.results().size());
        });
    }

    @Test
    void two_corrections_at_once_leave_what_was_known_on_the_day_that_stands() throws Exception {
        hall.sitFullExam(ada, 58);
        TestClock.get().advance(Duration.ofDays(2));
        ada = people.inAnotherBrowser(ada);
        people.post(ada, RESULT, failed()).then().statusCode(303);
        long id = QuarkusTransaction.requiringNew()
                .call(() -> ExamResult.of(ada.id(), "scs-c03").get(0).id);
        String path = RESULT + "/" + id;
        CompletableFuture<Integer> back = new CompletableFuture<>();
        Thread second =
                new Thread(() -> back.complete(people.post(ada, path, failed()).statusCode()));
        QuarkusTransaction.requiringNew().run(() -> {
            Entry.lock(ada.id());
            ExamResult result = ExamResult.of(ada.id(), "scs-c03").get(0);
            result.satOn = LocalDate.of(2026, 12, 12);
            result.prediction.ruleInARow = 1;
            ExamResult.flush();
            second.start();
            // Long enough for the other to have read the row, if nothing makes it wait.
            assertThrows(TimeoutException.class, () -> back.get(500, TimeUnit.MILLISECONDS));
        });
        assertEquals(303, back.get(20, TimeUnit.SECONDS));
        people.bearer(ada)
                .get("/api/v1/readiness/scs-c03/results")
                .then()
                .body("[0].date", equalTo("2026-12-08"), "[0].predicted.inARow", equalTo(0));
    }
}
