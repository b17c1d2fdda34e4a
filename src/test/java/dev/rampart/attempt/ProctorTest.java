package dev.rampart.attempt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.web.TestClock;
import io.quarkus.security.UnauthorizedException;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ProctorTest {
    @Inject
    People people;

    @Inject
    ExamHall hall;

    @Inject
    Proctor proctor;

    @Inject
    Results results;

    @AfterEach
    void resetClock() {
        TestClock.get().reset();
    }

    @Test
    void an_answer_is_kept_as_it_was_given() {
        Person ada = people.learner("Ada");
        long quiz = hall.start(ada, ExamHall.quiz());
        for (int position = 1; position <= 10; position++) {
            assertInstanceOf(Saving.Saved.class, hall.answer(ada, quiz, position, true));
            assertEquals(
                    hall.key(quiz, position), hall.show(ada, quiz, position).picks());
        }
        assertEquals(
                10, proctor.running(ExamHall.candidate(ada), quiz).orElseThrow().answered());
    }

    @Test
    void an_answer_sent_twice_is_stored_once() {
        Person ada = people.learner("Ada");
        long quiz = hall.start(ada, ExamHall.quiz());
        hall.show(ada, quiz, 1);
        Given given = ExamHall.given(hall.key(quiz, 1), 0);
        Saving first = proctor.answer(ExamHall.candidate(ada), quiz, 1, given);
        Saving again = proctor.answer(ExamHall.candidate(ada), quiz, 1, given);
        assertEquals(new Saving.Saved(1, true), first);
        assertEquals(first, again);
    }

    @Test
    void an_older_tab_does_not_overwrite_a_newer_answer() {
        Person ada = people.learner("Ada");
        long quiz = hall.start(ada, ExamHall.quiz());
        int seenByBoth = hall.show(ada, quiz, 1).revision();
        proctor.answer(ExamHall.candidate(ada), quiz, 1, ExamHall.given(hall.key(quiz, 1), seenByBoth));
        Saving older =
                proctor.answer(ExamHall.candidate(ada), quiz, 1, ExamHall.given(hall.wrong(quiz, 1), seenByBoth));
        assertEquals(new Saving.Overtaken(1), older);
        assertEquals(hall.key(quiz, 1), hall.show(ada, quiz, 1).picks());
    }

    @Test
    void a_late_answer_is_refused_and_the_attempt_is_submitted() {
        Person ada = people.learner("Ada");
        long quiz = hall.start(ada, ExamHall.quiz());
        hall.answer(ada, quiz, 1, true);
        hall.show(ada, quiz, 2);
        Instant deadline = hall.attempt(quiz).deadline;
        TestClock.get().set(deadline);
        Saving late = proctor.answer(ExamHall.candidate(ada), quiz, 2, ExamHall.given(hall.key(quiz, 2), 0));
        assertEquals(new Saving.Over(deadline, Submission.By.DEADLINE), late);
        assertEquals(1, hall.submission(quiz).correct);
        assertNull(hall.items(quiz).get(1).picks);
    }

    @Test
    void a_second_submission_changes_nothing() {
        Person ada = people.learner("Ada");
        long quiz = hall.start(ada, ExamHall.quiz());
        hall.answer(ada, quiz, 1, true);
        Submission first = proctor.submit(ExamHall.candidate(ada), quiz);
        TestClock.get().advance(Duration.ofHours(1));
        Submission second = proctor.submit(ExamHall.candidate(ada), quiz);
        assertEquals(Submission.By.LEARNER, second.by);
        assertEquals(first.submittedAt, second.submittedAt);
        assertEquals(1, second.correct);
    }

    @Test
    void a_submission_after_the_deadline_counts_as_of_the_deadline() {
        Person ada = people.learner("Ada");
        long quiz = hall.start(ada, ExamHall.quiz());
        Instant deadline = hall.attempt(quiz).deadline;
        TestClock.get().set(deadline.plusSeconds(5));
        Submission submission = proctor.submit(ExamHall.candidate(ada), quiz);
        assertEquals(Submission.By.DEADLINE, submission.by);
        assertEquals(deadline, submission.submittedAt);
    }

    @Test
    void the_server_submits_at_the_deadline_whether_or_not_anyone_looks() {
        Person ada = people.learner("Ada");
        long quiz = hall.start(ada, ExamHall.quiz());
        hall.answer(ada, quiz, 1, true);
        Instant deadline = hall.attempt(quiz).deadline;
        proctor.submitOverdue();
        assertTrue(hall.attempt(quiz).open());
        TestClock.get().set(deadline.plus(Duration.ofDays(2)));
        assertTrue(proctor.submitOverdue() >= 1);
        assertFalse(hall.attempt(quiz).open());
        assertEquals(deadline, hall.submission(quiz).submittedAt);
        assertEquals(Submission.By.DEADLINE, hall.submission(quiz).by);
        assertEquals(1, hall.submission(quiz).correct);
        assertEquals(0, proctor.submitOverdue());
    }

    @Test
    void a_question_is_fresh_until_it_is_first_shown_anywhere() {
        Person ada = people.learner("Ada");
        long full = hall.start(ada, ExamHall.fullExam());
        hall.show(ada, full, 1);
        hall.show(ada, full, 1);
        assertEquals(true, hall.items(full).get(0).fresh);
        assertNull(hall.items(full).get(1).fresh);
        proctor.submit(ExamHall.candidate(ada), full);
        assertEquals(65, hall.submission(full).fresh, "what was never shown was fresh to the end");

        long second = hall.start(ada, ExamHall.fullExam());
        String seen = hall.items(full).get(0).question;
        assertTrue(
                hall.items(second).stream().noneMatch(item -> item.question.equals(seen)),
                "an abandoned form exposes only what was seen, and fresh questions come first");
    }

    @Test
    void a_result_shows_every_question_and_so_spends_it() {
        Person ada = people.learner("Ada");
        long full = hall.start(ada, ExamHall.fullExam());
        hall.show(ada, full, 1);
        proctor.submit(ExamHall.candidate(ada), full);
        assertEquals(
                65,
                results.show(ExamHall.candidate(ada), full, false)
                        .orElseThrow()
                        .items()
                        .size());

        long second = hall.start(ada, ExamHall.fullExam());
        for (int position = 1; position <= 65; position++) {
            hall.show(ada, second, position);
        }
        proctor.submit(ExamHall.candidate(ada), second);
        List<String> first =
                hall.items(full).stream().map(item -> item.question).toList();
        for (AttemptItem item : hall.items(second)) {
            assertEquals(!first.contains(item.question), item.fresh);
        }
        int unseen = hall.submission(second).fresh;
        assertTrue(unseen > 0, unseen + " of the bank's rest");
    }

    @Test
    void what_two_open_forms_share_is_fresh_only_where_it_is_shown_first() {
        Person ada = people.learner("Ada");
        long full = hall.start(ada, ExamHall.fullExam());
        String question = hall.items(full).get(0).question;
        io.quarkus.narayana.jta.QuarkusTransaction.requiringNew()
                .run(() -> Exposure.note(
                        ada.id(), List.of(question), TestClock.get().instant()));
        hall.show(ada, full, 1);
        assertEquals(false, hall.items(full).get(0).fresh);
    }

    @Test
    void the_result_waits_for_the_end() {
        Person ada = people.learner("Ada");
        long quiz = hall.start(ada, ExamHall.quiz());
        assertTrue(results.show(ExamHall.candidate(ada), quiz, false).isEmpty());
        proctor.submit(ExamHall.candidate(ada), quiz);
        assertTrue(results.show(ExamHall.candidate(ada), quiz, false).isPresent());
        assertTrue(proctor.show(ExamHall.candidate(ada), quiz, 1).isEmpty());
    }

    @Test
    void someone_elses_attempt_is_not_there() {
        long quiz = hall.start(people.learner("Ada"), ExamHall.quiz());
        Candidate other = ExamHall.candidate(people.learner("Eve"));
        assertNotFound(() -> proctor.show(other, quiz, 1));
        assertNotFound(() -> proctor.running(other, quiz));
        assertNotFound(() -> proctor.answer(other, quiz, 1, ExamHall.given(List.of(), 0)));
        assertNotFound(() -> proctor.flag(other, quiz, 1, true));
        assertNotFound(() -> proctor.submit(other, quiz));
        assertNotFound(() -> results.show(other, quiz, false));
        for (Candidate visitor : List.of(Candidate.visitor("eve"), Candidate.visitor(null))) {
            assertThrows(UnauthorizedException.class, () -> proctor.show(visitor, quiz, 1));
            assertThrows(UnauthorizedException.class, () -> results.show(visitor, quiz, false));
        }
    }

    @Test
    void a_question_that_was_not_shown_takes_no_answer() {
        Person ada = people.learner("Ada");
        long quiz = hall.start(ada, ExamHall.quiz());
        assertInstanceOf(
                Saving.Refused.class, proctor.answer(ExamHall.candidate(ada), quiz, 1, ExamHall.given(List.of(), 0)));
        assertNotFound(() -> hall.show(ada, quiz, 11));
    }

    @Test
    void a_flag_can_be_set_and_taken_away() {
        Person ada = people.learner("Ada");
        long quiz = hall.start(ada, ExamHall.quiz());
        hall.show(ada, quiz, 1);
        proctor.flag(ExamHall.candidate(ada), quiz, 1, true);
        assertEquals(
                1, proctor.running(ExamHall.candidate(ada), quiz).orElseThrow().flagged());
        proctor.flag(ExamHall.candidate(ada), quiz, 1, false);
        assertEquals(
                0, proctor.running(ExamHall.candidate(ada), quiz).orElseThrow().flagged());
    }

    private static void assertNotFound(org.junit.jupiter.api.function.Executable call) {
        WebApplicationException thrown = assertThrows(WebApplicationException.class, call);
        assertEquals(404, thrown.getResponse().getStatus());
    }
}
