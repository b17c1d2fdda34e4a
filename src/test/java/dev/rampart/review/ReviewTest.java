package dev.rampart.review;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.account.Account;
import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.attempt.Attempts;
import dev.rampart.attempt.ExamHall;
import dev.rampart.attempt.SharedForms;
import dev.rampart.catalog.Catalog;
import dev.rampart.plan.PlanRehearsal;
import dev.rampart.web.TestClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.WebApplicationException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What comes in by itself, what is asked when, and what a review makes of a card. */
@QuarkusTest
class ReviewTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Inject
    People people;

    @Inject
    ExamHall hall;

    @Inject
    Reviews reviews;

    @Inject
    Attempts attempts;

    @Inject
    SharedForms forms;

    @Inject
    PlanRehearsal plans;

    @Inject
    Catalog catalog;

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
    void what_was_missed_comes_back_the_next_day() {
        hall.sitFullExam(ada, 60);
        assertEquals(5, state().rows().size());
        assertEquals(0, reviews.due(ada.id(), ZoneOffset.UTC).questions());
        assertEquals(5, state().agenda().load(TODAY.plusDays(1)));
        days(1);
        assertEquals(
                "5 questions are due, about 8 minutes.",
                reviews.due(ada.id(), ZoneOffset.UTC).words());
        assertEquals(5, logs(), "and looking again takes nothing in twice");
    }

    @Test
    void a_review_grades_each_answer_as_it_is_checked_even_if_it_is_left() {
        hall.sitFullExam(ada, 60);
        state();
        days(1);
        long sitting = begin();
        List<String> asked = hall.questions(sitting);
        assertEquals(5, asked.size());
        hall.check(ada, sitting, 1, true, false);
        hall.check(ada, sitting, 2, true, true);
        hall.check(ada, sitting, 3, false, false);
        assertEquals(sitting, begin(), "today's goes on");
        Map<String, Card.Row> rows = rows();
        Fsrs fsrs = new Fsrs(0.9);
        Memory missed = fsrs.first(Grade.AGAIN).memory();
        for (int i = 0; i < 3; i++) {
            Grade grade = List.of(Grade.GOOD, Grade.HARD, Grade.AGAIN).get(i);
            Fsrs.Step step = fsrs.next(missed, 1, grade);
            Card.Row row = rows.get(asked.get(i));
            assertEquals(step.memory().stability(), row.stability(), 1e-9, grade.name());
            assertEquals(today().plusDays(step.interval()), row.due(), grade.name());
        }
        assertEquals(2, reviews.due(ada.id(), ZoneOffset.UTC).questions());
        days(1);
        long next = begin();
        assertNotEquals(sitting, next, "one of an earlier day ends as it is");
        assertEquals(
                List.of(asked.get(3), asked.get(4)),
                hall.questions(next).stream()
                        .filter(asked.subList(3, 5)::contains)
                        .sorted(java.util.Comparator.comparing(asked::indexOf))
                        .toList());
        assertEquals(8, logs(), "what was not checked is no review");
    }

    @Test
    void a_sitting_is_in_no_list_and_counts_for_no_readiness() {
        hall.sitFullExam(ada, 64);
        state();
        days(1);
        long sitting = begin();
        assertEquals(List.of(), attempts.open(ada.id()));
        hall.check(ada, sitting, 1, true, false);
        assertEquals(1, attempts.latest(ada.id(), 9).size());
        assertEquals(
                1,
                attempts.fullExams(ada.id(), catalog.exam("scs-c03").orElseThrow(), 9)
                        .size());
    }

    @Test
    void an_answer_elsewhere_is_a_review_once_a_day() {
        long exam = hall.sitFullExam(ada, 64);
        String question = hall.questions(exam).get(64);
        state();
        days(1);
        practise(exam, true);
        assertEquals(today().plusDays(3), rows().get(question).due(), "what FSRS makes of a right answer after a day");
        assertEquals(2, logs());
        practise(exam, false);
        assertEquals(today().plusDays(3), rows().get(question).due(), "the second of a day does not count");
        assertEquals(2, logs());
        days(5);
        practise(exam, false);
        assertEquals(3, logs(), "a late one does");
        assertEquals(today().plusDays(1), rows().get(question).due());
    }

    private void practise(long missedIn, boolean right) {
        String location = people.post(ada, "/attempts/" + missedIn + "/practice", Map.of())
                .getHeader("Location");
        TestClock.get().advance(Duration.ofMinutes(1));
        hall.finish(ada, Long.parseLong(location.replaceAll(".*/", "")), right ? 1 : 0);
    }

    @Test
    void a_sealed_result_comes_in_once_the_seal_is_lifted_and_not_before() {
        Person bea = people.learner("Bea");
        long form = forms.fix(
                        catalog.exam("scs-c03").orElseThrow(),
                        List.of(ada.id(), bea.id()),
                        TestClock.get().instant().plus(Duration.ofDays(3)),
                        null)
                .orElseThrow()
                .form();
        long sealed = ((SharedForms.Start.Seated) forms.sit(form, ada.id(), null)).attempt();
        hall.finish(ada, sealed, 0);
        TestClock.get().advance(Duration.ofHours(1));
        hall.finish(ada, hall.openQuiz(ada), 9);
        assertEquals(1, state().rows().size(), "the quiz alone is told");
        String hidden = hall.questions(sealed).get(0);
        assertThrows(WebApplicationException.class, () -> reviews.add(ada.id(), hidden, ZoneOffset.UTC));
        days(2);
        assertEquals(1, state().rows().size());
        days(2);
        assertEquals(66, state().rows().size());
        assertEquals(
                TODAY.plusDays(1),
                rows().get(hidden).due(),
                "from the day of the exam on, since that is when it was forgotten");
    }

    @Test
    void a_chosen_question_has_been_seen_and_is_due_at_once() {
        long exam = hall.sitFullExam(ada, 65);
        String question = hall.questions(exam).get(0);
        assertEquals(Reviews.Added.ADDED, reviews.add(ada.id(), question, ZoneOffset.UTC));
        assertEquals(Reviews.Added.THERE, reviews.add(ada.id(), question, ZoneOffset.UTC));
        assertNull(rows().get(question).stability(), "the exam's answer is no review, since it was not a card then");
        assertEquals(1, reviews.due(ada.id(), ZoneOffset.UTC).questions());
        TestClock.get().advance(Duration.ofMinutes(1));
        hall.check(ada, begin(), 1, true, false);
        assertEquals(TODAY.plusDays(3), rows().get(question).due());
        Person bea = people.learner("Bea");
        assertThrows(WebApplicationException.class, () -> reviews.add(bea.id(), question, ZoneOffset.UTC));
        assertThrows(WebApplicationException.class, () -> reviews.add(ada.id(), "no-such-question", ZoneOffset.UTC));
    }

    @Test
    void what_is_paused_or_removed_is_not_asked_and_comes_back_when_it_is_missed_again() {
        long exam = hall.sitFullExam(ada, 63);
        List<String> missed = hall.questions(exam).subList(63, 65);
        Map<String, Card.Row> rows = rows();
        reviews.suspend(ada.id(), rows.get(missed.get(0)).id(), true);
        reviews.remove(ada.id(), rows.get(missed.get(1)).id());
        days(1);
        assertEquals(0, reviews.due(ada.id(), ZoneOffset.UTC).questions());
        assertEquals(1, state().rows().size());
        reviews.suspend(ada.id(), rows.get(missed.get(0)).id(), false);
        assertEquals(1, reviews.due(ada.id(), ZoneOffset.UTC).questions());
        practise(exam, false);
        assertEquals(2, state().rows().size());
        assertEquals(4, logs(), "with what was known of it");
        assertThrows(
                WebApplicationException.class,
                () -> reviews.remove(
                        people.learner("Bea").id(), rows.get(missed.get(0)).id()));
    }

    @Test
    void what_a_sitting_that_was_left_never_asked_is_no_mistake() {
        long exam = hall.sitFullExam(ada, 60);
        state();
        days(1);
        long sitting = begin();
        hall.check(ada, sitting, 1, true, false);
        days(1);
        begin();
        people.as(ada).get("/attempts/" + sitting + "/result").then().body(containsString("1 of 1 right"));
        Document log = Jsoup.parse(people.as(ada).get("/review/mistakes").asString());
        assertEquals(5, log.select("[name=item]").size(), "those of the exam");
        assertEquals(
                5,
                log.select(".mistake-question a[href*=/attempts/" + exam + "/]").size());
    }

    @Test
    void a_card_that_is_paused_or_removed_while_an_answer_is_taken_in_keeps_that() throws Exception {
        hall.sitFullExam(ada, 63);
        for (Card.Row row : List.copyOf(rows().values())) {
            CompletableFuture<Void> change = new CompletableFuture<>();
            Thread other = new Thread(() -> {
                try {
                    if (row.id() % 2 == 0) {
                        reviews.suspend(ada.id(), row.id(), true);
                    } else {
                        reviews.remove(ada.id(), row.id());
                    }
                    change.complete(null);
                } catch (RuntimeException e) {
                    change.completeExceptionally(e);
                }
            });
            QuarkusTransaction.requiringNew().run(() -> {
                Account.findById(ada.id(), LockModeType.PESSIMISTIC_WRITE);
                Card card = Card.findById(row.id());
                card.review(Grade.GOOD, TODAY.plusDays(1), TestClock.get().instant(), "QUIZ", 90);
                Card.flush();
                other.start();
                // Long enough for the other to have read the card, if nothing makes it wait.
                assertThrows(TimeoutException.class, () -> change.get(500, TimeUnit.MILLISECONDS));
            });
            change.get(20, TimeUnit.SECONDS);
            Card after = QuarkusTransaction.requiringNew().call(() -> Card.findById(row.id()));
            assertEquals(TODAY.plusDays(1), after.lastOn, "the answer that was taken in");
            assertTrue(after.suspendedAt != null || after.removedAt != null);
        }
    }

    @Test
    void everything_comes_back_before_the_exam_of_the_plan() {
        plans.make(
                ada.id(),
                "security-professional",
                "scs-c03",
                TODAY.plusDays(30),
                null,
                8,
                EnumSet.allOf(DayOfWeek.class),
                ZoneOffset.UTC);
        long exam = hall.sitFullExam(ada, 64);
        Card.Row card = state().rows().get(0);
        QuarkusTransaction.requiringNew()
                .run(() -> Card.update("dueOn = ?1 where id = ?2", TODAY.plusDays(90), card.id()));
        assertEquals(TODAY.plusDays(29), state().agenda().day(card.id()));
        assertEquals(
                1, hall.questions(exam).stream().filter(card.question()::equals).count());
    }

    @Test
    void what_stands_in_an_open_exam_or_was_withdrawn_is_not_asked() {
        hall.sitFullExam(ada, 64);
        String question = state().rows().get(0).question();
        QuarkusTransaction.requiringNew()
                .run(() -> Card.add(
                        ada.id(),
                        "withdrawn-question",
                        "scs-c03",
                        false,
                        TODAY,
                        TestClock.get().instant()));
        days(1);
        assertEquals(1, state().withdrawn());
        assertEquals(
                List.of(question),
                state().agenda().queue().stream().map(Agenda.Entry::question).toList());
    }

    @Test
    void the_cap_and_the_retention_are_the_learners() {
        hall.sitFullExam(ada, 60);
        state();
        reviews.set(ada.id(), new SettingForm("97", "2"));
        days(1);
        assertEquals(2, reviews.due(ada.id(), ZoneOffset.UTC).questions());
        long sitting = begin();
        assertEquals(2, hall.questions(sitting).size());
        hall.check(ada, sitting, 1, true, false);
        hall.check(ada, sitting, 2, true, false);
        assertEquals(0, reviews.due(ada.id(), ZoneOffset.UTC).questions(), "two are enough for a day");
        Fsrs.Step step = new Fsrs(0.97).next(new Fsrs(0.9).first(Grade.AGAIN).memory(), 1, Grade.GOOD);
        assertEquals(
                today().plusDays(step.interval()),
                rows().get(hall.questions(sitting).get(0)).due());
        days(1);
        assertEquals(2, reviews.due(ada.id(), ZoneOffset.UTC).questions());
    }

    @Test
    void the_export_has_all_of_it_and_deletion_leaves_nothing() {
        hall.sitFullExam(ada, 62);
        state();
        reviews.set(ada.id(), new SettingForm("85", "20"));
        people.as(ada)
                .get("/account/export")
                .then()
                .body(
                        "reviews.retention", equalTo(85),
                        "reviews.questions", hasSize(3),
                        "reviews.reviews", hasSize(3),
                        "reviews.reviews[0].grade", equalTo("AGAIN"));
        ReviewData data = new ReviewData();
        QuarkusTransaction.requiringNew().run(() -> data.delete(ada.id()));
        QuarkusTransaction.requiringNew().run(() -> {
            assertEquals(0, Card.count("accountId", ada.id()));
            assertEquals(0, ReviewSetting.count("accountId", ada.id()));
            assertEquals(0, ReviewLog.count("card.accountId", ada.id()));
        });
    }

    @Test
    void thousands_of_cards_are_read_in_a_moment() {
        QuarkusTransaction.requiringNew().run(() -> {
            for (int i = 0; i < 5_000; i++) {
                Card.add(ada.id(), "q-" + i, "scs-c03", false, TODAY.plusDays(i % 50), Instant.EPOCH);
            }
        });
        state();
        long start = System.nanoTime();
        assertEquals(5_000, state().withdrawn());
        assertTrue(System.nanoTime() - start < 2_000_000_000L);
        assertFalse(state().agenda().queue().iterator().hasNext());
    }

    private Reviews.State state() {
        return reviews.state(ada.id(), ZoneOffset.UTC);
    }

    private Map<String, Card.Row> rows() {
        return state().rows().stream().collect(java.util.stream.Collectors.toMap(Card.Row::question, row -> row));
    }

    private long begin() {
        return reviews.begin(ada.id(), ZoneOffset.UTC).orElseThrow();
    }

    private long logs() {
        state();
        return QuarkusTransaction.requiringNew().call(() -> ReviewLog.count("card.accountId", ada.id()));
    }

    private static LocalDate today() {
        return LocalDate.ofInstant(TestClock.get().instant(), ZoneOffset.UTC);
    }

    private static void days(int n) {
        TestClock.get().advance(Duration.ofDays(n));
    }
}
