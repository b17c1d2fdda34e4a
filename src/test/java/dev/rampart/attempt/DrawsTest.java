package dev.rampart.attempt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.catalog.Blueprint;
import dev.rampart.catalog.Catalog;
import dev.rampart.web.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a selection draws for a learner, what it leaves, and that a start takes what was told. */
@QuarkusTest
class DrawsTest {
    @Inject
    People people;

    @Inject
    ExamHall hall;

    @Inject
    ExamRoom room;

    @Inject
    Proctor proctor;

    @Inject
    Draws draws;

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
    void it_takes_what_the_reserve_can_spare_and_more_if_allowed() {
        // In this domain no two questions are kept apart, so that what is drawn is exactly what can be spared.
        Selection response = new Selection(65, Set.of("2"), null, null, Which.ANY);
        Reserve reserve = bank.reserve(ada.id(), scs);
        Draw sparing = draw(response, false);
        assertEquals(Math.min(65, reserve.spare("2")), sparing.size());
        assertTrue(sparing.heldBack());
        assertFalse(sparing.spends());
        Draw spending = draw(response, true);
        assertEquals(Math.min(65, spending.matching()), spending.size());
        assertEquals(spending.size(), spending.freshTaken());
        assertEquals(spending.matching(), spending.fresh());
        assertTrue(spending.spends());
        assertTrue(spending.reserveWords()
                .matches("Your unseen questions make .* fresh full exams now and .* afterwards\\."));
        assertTrue(spending.form().stream().allMatch(item -> item.domain().equals("2")));
    }

    @Test
    void what_was_told_is_what_starts() {
        Selection some = new Selection(7, Set.of("1", "5.2"), null, 300, Which.ANY);
        Draw told = draw(some, true);
        long quiz = hall.start(ada, new Booking("scs-c03", Kind.DRAWN, ExtraTime.NONE, true, null, some));
        Attempt attempt = hall.attempt(quiz);
        assertEquals(told.size(), attempt.questions);
        assertEquals(
                Duration.ofSeconds(157L * attempt.questions), Duration.between(attempt.startedAt, attempt.deadline));
        for (int position = 1; position <= attempt.questions; position++) {
            assertEquals(300, hall.question(quiz, position).level());
            String task = hall.question(quiz, position).task();
            assertTrue(task.startsWith("1.") || task.equals("5.2"), task);
        }
        assertEquals(told.matching() - told.size(), draw(some, true).matching(), "an open form keeps its questions");
        assertEquals(told.size(), draw(some, true).elsewhere());
    }

    @Test
    void missed_and_flagged_go_by_the_last_time_that_a_question_was_asked() {
        long first = hall.start(ada, ExamHall.quiz());
        hall.begin(ada, first, 3);
        hall.answer(ada, first, 4, false);
        hall.show(ada, first, 5);
        proctor.flag(ExamHall.candidate(ada), first, 1, true);
        assertEquals(0, draw(only(Which.MISSED), false).matching(), "not before it is over");
        proctor.submit(ExamHall.candidate(ada), first);
        List<String> asked = hall.questions(first);
        assertEquals(Set.of(asked.get(3), asked.get(4)), questions(draw(only(Which.MISSED), false)));
        assertEquals(Set.of(asked.get(0)), questions(draw(only(Which.FLAGGED), false)));
        assertFalse(draw(only(Which.UNSEEN), true).form().stream()
                .anyMatch(item -> asked.subList(0, 5).contains(item.question())));

        long again =
                hall.start(ada, new Booking("scs-c03", Kind.DRAWN, ExtraTime.NONE, false, null, only(Which.MISSED)));
        hall.finish(ada, again, 2);
        assertEquals(0, draw(only(Which.MISSED), false).matching());
        assertInstanceOf(
                Booking.Outcome.Refused.class,
                room.start(
                        ExamHall.candidate(ada),
                        new Booking("scs-c03", Kind.DRAWN, ExtraTime.NONE, false, null, only(Which.MISSED))));
    }

    @Test
    void a_full_exam_tells_beforehand_how_fresh_it_would_be() {
        assertEquals(
                new Freshness(65, 65), draws.fullExam(List.of(ada.id()), scs).freshness());
        for (int i = 0; i < 3; i++) {
            hall.sitFullExam(ada, 10);
        }
        Draws.Form told = draws.fullExam(List.of(ada.id()), scs);
        assertEquals(65, told.items().size());
        long exam = hall.sitFullExam(ada, 10);
        assertEquals(told.freshness().fresh(), hall.submission(exam).fresh);
    }

    @Test
    void an_attempt_without_a_clock_is_one_of_its_kind_and_is_never_due() {
        Booking practice = new Booking("scs-c03", Kind.PRACTICE, ExtraTime.NONE, true, null, Selection.whole(5));
        long open = hall.start(ada, practice);
        assertEquals(new Booking.Outcome.Open(open), room.start(ExamHall.candidate(ada), practice));
        Booking untimed = new Booking("scs-c03", Kind.FULL, ExtraTime.UNTIMED, false, null);
        long full = hall.start(ada, untimed);
        assertEquals(null, hall.attempt(full).deadline);
        TestClock.get().advance(Duration.ofDays(400));
        proctor.submitOverdue();
        assertTrue(hall.attempt(open).open() && hall.attempt(full).open());
        hall.answer(ada, full, 1, true);
        Running running = proctor.running(ExamHall.candidate(ada), full).orElseThrow();
        assertFalse(running.timed());
        assertEquals(1, running.answered());
        proctor.submit(ExamHall.candidate(ada), full);
        assertEquals(Submission.By.LEARNER, hall.submission(full).by);
    }

    private Draw draw(Selection selection, boolean spend) {
        return draws.draw(ada.id(), scs, selection, spend);
    }

    private static Selection only(Which which) {
        return new Selection(10, Set.of(), null, null, which);
    }

    private static Set<String> questions(Draw draw) {
        return draw.form().stream().map(FormItem::question).collect(Collectors.toSet());
    }
}
