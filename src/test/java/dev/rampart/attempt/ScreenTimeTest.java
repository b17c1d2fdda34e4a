package dev.rampart.attempt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.question.Answer;
import dev.rampart.web.TestClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How long questions are on the screen, and which answers are given up for others. */
@QuarkusTest
class ScreenTimeTest {
    private static final Duration UNIT = Duration.ofSeconds(20);

    @Inject
    People people;

    @Inject
    ExamHall hall;

    @Inject
    Proctor proctor;

    @Inject
    Tutor tutor;

    @Inject
    AttemptData data;

    @AfterEach
    void resetClock() {
        TestClock.get().reset();
    }

    @Test
    void time_runs_for_one_question_at_a_time_whatever_tab_shows_it() {
        Person ada = people.learner("Ada");
        long quiz = hall.start(ada, ExamHall.quiz());
        show(ada, quiz, 1);
        pass(5);
        show(ada, quiz, 1);
        pass(2);
        show(ada, quiz, 2);
        pass(1);
        proctor.answer(ExamHall.candidate(ada), quiz, 1, ExamHall.given(hall.key(quiz, 1), 0));
        pass(3);
        show(ada, quiz, 2);
        pass(2);
        proctor.overview(ExamHall.candidate(ada), quiz);
        pass(10);
        proctor.overview(ExamHall.candidate(ada), quiz);
        show(ada, quiz, 3);
        pass(4);
        proctor.submit(ExamHall.candidate(ada), quiz);
        assertEquals(List.of(10L, 3L, 4L), units(quiz));
        assertNull(hall.items(quiz).get(3).onScreen(), "never shown");
    }

    @Test
    void the_clock_of_a_question_stops_at_the_deadline() {
        Person ada = people.learner("Ada");
        long quiz = hall.start(ada, ExamHall.quiz());
        Duration allowed = Duration.between(hall.attempt(quiz).startedAt, hall.attempt(quiz).deadline);
        show(ada, quiz, 1);
        TestClock.get().advance(allowed.plusHours(5));
        proctor.submitOverdue();
        long shown = Duration.between(hall.items(quiz).get(0).shownAt, hall.attempt(quiz).deadline)
                .toSeconds();
        assertEquals(shown, hall.items(quiz).get(0).onScreen().toSeconds());
        assertNull(hall.items(quiz).get(0).onScreenSince);
    }

    @Test
    void reading_the_reasons_takes_no_time() {
        Person ada = people.learner("Ada");
        Candidate who = ExamHall.candidate(ada);
        long practice =
                hall.start(ada, new Booking("scs-c03", Kind.PRACTICE, ExtraTime.NONE, true, null, Selection.whole(3)));
        tutor.show(who, practice, 1);
        pass(4);
        tutor.check(who, practice, 1, ExamHall.given(hall.key(practice, 1), 0));
        tutor.show(who, practice, 1);
        pass(9);
        tutor.show(who, practice, 2);
        pass(2);
        tutor.show(who, practice, 1);
        proctor.flag(who, practice, 1, true);
        pass(6);
        proctor.submit(who, practice);
        assertEquals(List.of(4L, 2L), units(practice));
    }

    @Test
    void what_was_shown_before_times_were_measured_stays_without() {
        Person ada = people.learner("Ada");
        long quiz = hall.start(ada, ExamHall.quiz());
        show(ada, quiz, 1);
        QuarkusTransaction.requiringNew()
                .run(() -> AttemptItem.update(
                        "onScreenMillis = null, onScreenSince = null where attempt.id = ?1 and position = 1", quiz));
        show(ada, quiz, 1);
        pass(3);
        proctor.submit(ExamHall.candidate(ada), quiz);
        assertNull(hall.items(quiz).get(0).onScreen());
    }

    @Test
    void only_one_whole_answer_for_another_is_a_change() {
        Person ada = people.learner("Ada");
        long full = hall.start(ada, ExamHall.fullExam());
        int position = ordering(full);
        show(ada, full, position);
        List<Integer> key = hall.key(full, position);
        List<Integer> part = new ArrayList<>(Collections.nCopies(key.size(), Answer.BLANK));
        int revision = 0;
        for (int i = 0; i < key.size(); i++) {
            part.set(i, key.get(i));
            revision = give(ada, full, position, part, revision);
        }
        revision = give(ada, full, position, List.of(), revision);
        revision = give(ada, full, position, key, revision);
        proctor.flag(ExamHall.candidate(ada), full, position, true);
        proctor.answer(
                ExamHall.candidate(ada), full, position, new Given(key, List.of(0), Confidence.SURE, null, revision++));
        assertEquals(List.of(), changes(full), "steps, a blank between, flags, strikes and confidence are no change");

        List<Integer> wrong = hall.wrong(full, position);
        part = new ArrayList<>(wrong);
        part.set(0, Answer.BLANK);
        revision = give(ada, full, position, part, revision);
        revision = give(ada, full, position, wrong, revision);
        give(ada, full, position, wrong, revision);
        assertEquals(1, changes(full).size());
        assertNull(changes(full).get(0).correct, "nothing is told before the end");
        assertNull(data.export(ada.id())
                .attempts()
                .get(0)
                .items()
                .get(position - 1)
                .givenUp()
                .get(0)
                .correct());
        proctor.submit(ExamHall.candidate(ada), full);
        assertEquals(true, changes(full).get(0).correct);
        assertEquals(
                key,
                data.export(ada.id())
                        .attempts()
                        .get(0)
                        .items()
                        .get(position - 1)
                        .givenUp()
                        .get(0)
                        .picks());
        QuarkusTransaction.requiringNew().run(() -> data.delete(ada.id()));
        assertTrue(changes(full).isEmpty());
    }

    private int give(Person who, long attempt, int position, List<Integer> picks, int revision) {
        Saving saving = proctor.answer(ExamHall.candidate(who), attempt, position, ExamHall.given(picks, revision));
        return ((Saving.Saved) saving).revision();
    }

    private void show(Person who, long attempt, int position) {
        hall.show(who, attempt, position);
    }

    /** Long beside the time that the test itself takes. */
    private static void pass(int units) {
        TestClock.get().advance(UNIT.multipliedBy(units));
    }

    private List<Long> units(long attempt) {
        return hall.items(attempt).stream()
                .map(AttemptItem::onScreen)
                .filter(Objects::nonNull)
                .map(time -> time.dividedBy(UNIT))
                .toList();
    }

    private List<AnswerChange> changes(long attempt) {
        return QuarkusTransaction.requiringNew().call(() -> AnswerChange.list("attempt.id", attempt));
    }

    private int ordering(long attempt) {
        for (int position = 1; ; position++) {
            if (hall.question(attempt, position).interaction().type().equals("ordering")) {
                return position;
            }
        }
    }
}
