package dev.rampart.attempt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.web.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** Tabs, double clicks and the deadline at the same moment. */
@QuarkusTest
class AttemptRaceTest {
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

    @RepeatedTest(3)
    void of_two_tabs_that_answer_at_once_one_wins_and_the_other_is_told() throws Exception {
        Person ada = people.learner("Ada");
        long quiz = hall.start(ada, ExamHall.quiz());
        hall.show(ada, quiz, 1);
        List<Integer> right = hall.key(quiz, 1);
        List<Integer> wrong = hall.wrong(quiz, 1);
        List<Saving> savings = atOnce(List.of(
                () -> proctor.answer(ExamHall.candidate(ada), quiz, 1, ExamHall.given(right, 0)),
                () -> proctor.answer(ExamHall.candidate(ada), quiz, 1, ExamHall.given(wrong, 0))));
        assertTrue(savings.contains(new Saving.Saved(1, true)), savings::toString);
        assertTrue(savings.contains(new Saving.Overtaken(1)), savings::toString);
        boolean firstWon = savings.get(0) instanceof Saving.Saved;
        assertEquals(firstWon ? right : wrong, hall.show(ada, quiz, 1).picks());
    }

    @RepeatedTest(3)
    void every_answer_that_was_confirmed_counts_in_a_submission_that_races_it() throws Exception {
        Person ada = people.learner("Ada");
        long quiz = hall.start(ada, ExamHall.quiz());
        List<Callable<Object>> calls = new ArrayList<>();
        for (int position = 1; position <= 5; position++) {
            hall.show(ada, quiz, position);
            int at = position;
            Given given = ExamHall.given(hall.key(quiz, position), 0);
            calls.add(() -> proctor.answer(ExamHall.candidate(ada), quiz, at, given));
        }
        calls.add(2, () -> proctor.submit(ExamHall.candidate(ada), quiz));
        calls.add(4, () -> proctor.submit(ExamHall.candidate(ada), quiz));
        List<Object> outcomes = atOnce(calls);
        long saved = outcomes.stream().filter(Saving.Saved.class::isInstance).count();
        long over = outcomes.stream().filter(Saving.Over.class::isInstance).count();
        assertEquals(5, saved + over, outcomes::toString);
        assertEquals(saved, hall.submission(quiz).correct);
    }

    @RepeatedTest(3)
    void the_deadline_an_answer_and_a_submission_end_an_attempt_once() throws Exception {
        Person ada = people.learner("Ada");
        long quiz = hall.start(ada, ExamHall.quiz());
        hall.answer(ada, quiz, 1, true);
        hall.show(ada, quiz, 2);
        List<Integer> key = hall.key(quiz, 2);
        TestClock.get().set(hall.attempt(quiz).deadline);
        atOnce(List.of(
                () -> proctor.submitOverdue(),
                () -> proctor.answer(ExamHall.candidate(ada), quiz, 2, ExamHall.given(key, 0)),
                () -> proctor.submit(ExamHall.candidate(ada), quiz),
                () -> results.show(ExamHall.candidate(ada), quiz, false)));
        assertEquals(Submission.By.DEADLINE, hall.submission(quiz).by);
        assertEquals(hall.attempt(quiz).deadline, hall.submission(quiz).submittedAt);
        assertEquals(1, hall.submission(quiz).correct);
    }

    @RepeatedTest(3)
    void a_double_click_starts_one_full_exam() throws Exception {
        Person ada = people.learner("Ada");
        List<Long> started = atOnce(List.of(
                () -> hall.start(ada, ExamHall.fullExam()),
                () -> hall.start(ada, ExamHall.fullExam()),
                () -> hall.start(ada, ExamHall.fullExam())));
        assertEquals(1, started.stream().distinct().count());
    }

    @RepeatedTest(3)
    void two_tabs_that_first_show_a_question_at_once_find_it_fresh() throws Exception {
        Person ada = people.learner("Ada");
        long quiz = hall.start(ada, ExamHall.quiz());
        atOnce(List.of(() -> hall.show(ada, quiz, 1), () -> hall.show(ada, quiz, 1), () -> hall.show(ada, quiz, 1)));
        assertEquals(true, hall.items(quiz).get(0).fresh);
    }

    @Test
    void two_tabs_can_show_a_result_for_the_first_time_at_once() throws Exception {
        Person ada = people.learner("Ada");
        long full = hall.start(ada, ExamHall.fullExam());
        proctor.submit(ExamHall.candidate(ada), full);
        List<Boolean> shown = atOnce(List.of(
                () -> results.show(ExamHall.candidate(ada), full, false).isPresent(),
                () -> results.show(ExamHall.candidate(ada), full, false).isPresent()));
        assertEquals(List.of(true, true), shown);
    }

    private static <T> List<T> atOnce(List<? extends Callable<? extends T>> calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            CyclicBarrier barrier = new CyclicBarrier(calls.size());
            List<Future<T>> futures = new ArrayList<>();
            for (Callable<? extends T> call : calls) {
                futures.add(threads.submit(() -> {
                    barrier.await();
                    return call.call();
                }));
            }
            List<T> outcomes = new ArrayList<>();
            for (Future<T> future : futures) {
                outcomes.add(future.get());
            }
            return outcomes;
        } finally {
            threads.shutdown();
        }
    }
}
