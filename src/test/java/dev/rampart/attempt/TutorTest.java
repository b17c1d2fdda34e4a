package dev.rampart.attempt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.catalog.Catalog;
import dev.rampart.web.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Practice that says after each question what is right. */
@QuarkusTest
class TutorTest {
    @Inject
    People people;

    @Inject
    ExamHall hall;

    @Inject
    Tutor tutor;

    @Inject
    Proctor proctor;

    @Inject
    Attempts attempts;

    @Inject
    Catalog catalog;

    private Person ada;
    private Candidate who;
    private long practice;

    @BeforeEach
    void someone() {
        ada = people.learner("Ada");
        who = ExamHall.candidate(ada);
        practice =
                hall.start(ada, new Booking("scs-c03", Kind.PRACTICE, ExtraTime.NONE, true, null, Selection.whole(3)));
    }

    @AfterEach
    void resetClock() {
        TestClock.get().reset();
    }

    @Test
    void the_reasons_come_with_the_check_and_the_answer_stays() {
        assertNull(lesson(1).feedback());
        assertInstanceOf(Saving.Saved.class, check(1, false));
        Lesson lesson = lesson(1);
        assertNotNull(lesson.feedback());
        assertFalse(lesson.feedback().correct());
        assertEquals(2, lesson.next());
        assertEquals(1, lesson.checked());
        assertInstanceOf(Saving.Saved.class, check(1, true), "a second check is no error");
        assertFalse(lesson(1).feedback().correct(), "and changes nothing");
        Saving later = proctor.answer(who, practice, 1, ExamHall.given(hall.key(practice, 1), 1));
        assertEquals(
                "You were told what is right here, so the answer stays as it is.",
                assertInstanceOf(Saving.Refused.class, later).sentence());
    }

    @Test
    void nothing_is_told_for_an_answer_that_leaves_something_open() {
        lesson(1);
        Saving saving = tutor.check(who, practice, 1, ExamHall.given(List.of(), 0));
        assertTrue(assertInstanceOf(Saving.Refused.class, saving).sentence().startsWith("Choose an answer first"));
        assertNull(lesson(1).feedback());
        assertInstanceOf(
                Saving.Refused.class,
                tutor.check(who, practice, 2, ExamHall.given(List.of(0), 0)),
                "what was not shown cannot be checked");
    }

    @Test
    void it_may_be_left_for_a_month_and_ends_with_the_last_check() {
        check(1, true);
        TestClock.get().advance(Duration.ofDays(31));
        proctor.submitOverdue();
        assertTrue(hall.attempt(practice).open());
        assertEquals(2, tutor.next(who, practice));
        check(2, true);
        check(3, false);
        assertEquals(2, hall.submission(practice).correct);
        assertEquals(3, hall.submission(practice).fresh);
        Lesson over = lesson(3);
        assertTrue(over.over());
        assertNull(over.next());
        assertFalse(over.feedback().correct());
        assertInstanceOf(Saving.Saved.class, check(3, true), "and is still told the same");
    }

    @Test
    void it_counts_for_no_readiness_whatever_its_length() {
        Person bea = people.learner("Bea");
        long whole =
                hall.start(bea, new Booking("scs-c03", Kind.PRACTICE, ExtraTime.NONE, true, null, Selection.whole(65)));
        hall.finish(bea, whole, 65);
        assertEquals(65, hall.submission(whole).correct);
        assertEquals(
                List.of(), attempts.fullExams(bea.id(), catalog.exam("scs-c03").orElseThrow(), 10));
    }

    @Test
    void an_exam_is_not_told_before_its_end() {
        long quiz = hall.start(ada, ExamHall.quiz());
        hall.answer(ada, quiz, 1, true);
        assertEquals(Optional.empty(), tutor.show(who, quiz, 1));
        assertInstanceOf(Saving.Refused.class, tutor.check(who, quiz, 1, ExamHall.given(hall.key(quiz, 1), 1)));
        assertNull(hall.items(quiz).get(0).correct);
    }

    private Lesson lesson(int position) {
        return tutor.show(who, practice, position).orElseThrow();
    }

    private Saving check(int position, boolean right) {
        int revision = lesson(position).sheet().revision();
        return tutor.check(
                who,
                practice,
                position,
                ExamHall.given(right ? hall.key(practice, position) : hall.wrong(practice, position), revision));
    }
}
