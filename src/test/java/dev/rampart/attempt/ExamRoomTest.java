package dev.rampart.attempt;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.web.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ExamRoomTest {
    @Inject
    People people;

    @Inject
    ExamHall hall;

    @Inject
    ExamRoom room;

    @Inject
    Proctor proctor;

    @Inject
    LearnerBank bank;

    @Inject
    dev.rampart.catalog.Catalog catalog;

    @AfterEach
    void resetClock() {
        TestClock.get().reset();
    }

    @Test
    void a_full_exam_has_65_questions_by_weight_and_170_minutes() {
        long full = hall.start(people.learner("Ada"), ExamHall.fullExam());
        assertEquals(
                Map.of("1", 10L, "2", 9L, "3", 12L, "4", 13L, "5", 12L, "6", 9L),
                hall.items(full).stream().collect(groupingBy(item -> item.domain, counting())));
        Attempt attempt = hall.attempt(full);
        assertEquals(Duration.ofMinutes(170), Duration.between(attempt.startedAt, attempt.deadline));
        assertTrue(hall.items(full).stream().noneMatch(item -> item.shownAt != null));
    }

    @Test
    void a_quiz_has_ten_questions_at_the_pace_of_the_exam() {
        Attempt quiz = hall.attempt(hall.start(people.learner("Ada"), ExamHall.quiz()));
        assertEquals(10, quiz.questions);
        assertEquals(Duration.ofMinutes(26).plusSeconds(10), Duration.between(quiz.startedAt, quiz.deadline));
    }

    @Test
    void extra_time_moves_the_deadline() {
        Booking booking = new Booking("scs-c03", Kind.FULL, ExtraTime.HALF, false, null);
        Attempt attempt = hall.attempt(hall.start(people.learner("Ada"), booking));
        assertEquals(Duration.ofMinutes(255), Duration.between(attempt.startedAt, attempt.deadline));
    }

    @Test
    void starting_again_leads_back_to_the_open_full_exam() {
        Person ada = people.learner("Ada");
        long full = hall.start(ada, ExamHall.fullExam());
        assertEquals(new Booking.Outcome.Open(full), room.start(ExamHall.candidate(ada), ExamHall.fullExam()));
        TestClock.get().advance(Duration.ofMinutes(170));
        assertNotEquals(full, hall.start(ada, ExamHall.fullExam()), "once its time is up another one can begin");
        assertEquals(Submission.By.DEADLINE, hall.submission(full).by);
    }

    @Test
    void a_start_that_is_sent_twice_starts_once() {
        Person ada = people.learner("Ada");
        Booking booking = new Booking("scs-c03", Kind.QUIZ, ExtraTime.NONE, true, "key-1");
        assertEquals(hall.start(ada, booking), hall.start(ada, booking));
        assertNotEquals(hall.start(ada, booking), hall.start(people.learner("Bob"), booking));
    }

    @Test
    void an_exam_without_questions_says_so() {
        Booking booking = new Booking("saa-c03", Kind.FULL, ExtraTime.NONE, false, null);
        Booking.Outcome outcome = room.start(ExamHall.candidate(people.learner("Ada")), booking);
        assertEquals(
                "There are no questions for SAA-C03 yet, so nothing was started.",
                assertInstanceOf(Booking.Outcome.Refused.class, outcome).sentence());
    }

    @Test
    void a_quiz_spends_no_unseen_questions_of_the_reserve_unless_told_to() {
        Person ada = people.learner("Ada");
        Booking sparing = new Booking("scs-c03", Kind.QUIZ, ExtraTime.NONE, false, null);
        var scs = catalog.exam("scs-c03").orElseThrow();
        Reserve reserve = bank.reserve(ada.id(), scs);
        hall.items(hall.start(ada, sparing)).stream()
                .collect(groupingBy(item -> item.domain, counting()))
                .forEach((domain, asked) -> assertTrue(asked <= reserve.spare(domain), domain));

        Set<String> seen = new HashSet<>();
        while (bank.reserve(ada.id(), scs).spare() > 0) {
            seen.addAll(hall.questions(hall.sitFullExam(ada, 0)));
        }
        long second = hall.start(ada, sparing);
        assertEquals(10, hall.items(second).size());
        assertTrue(hall.items(second).stream().allMatch(item -> seen.contains(item.question)));
    }

    @Test
    void a_quiz_leaves_the_questions_of_an_open_exam_alone() {
        Person ada = people.learner("Ada");
        long full = hall.start(ada, ExamHall.fullExam());
        List<String> held = hall.items(full).stream().map(item -> item.question).toList();
        long quiz = hall.start(ada, ExamHall.quiz());
        assertTrue(hall.items(quiz).stream().noneMatch(item -> held.contains(item.question)));
    }

    @Test
    void the_reserve_counts_what_is_unseen() {
        Person ada = people.learner("Ada");
        var scs = catalog.exam("scs-c03").orElseThrow();
        Reserve before = bank.reserve(ada.id(), scs);
        assertEquals(before.bank(), before.fresh());
        assertTrue(before.freshExams() >= 3);
        assertFalse(before.bankTooSmall());
        long full = hall.start(ada, ExamHall.fullExam());
        hall.show(ada, full, 1);
        assertEquals(before.fresh() - 1, bank.reserve(ada.id(), scs).fresh());
    }

    @Test
    void practice_asks_what_was_missed_and_only_that() {
        Person ada = people.learner("Ada");
        long quiz = hall.start(ada, ExamHall.quiz());
        for (int position = 1; position <= 7; position++) {
            hall.answer(ada, quiz, position, true);
        }
        hall.answer(ada, quiz, 8, false);
        proctor.submit(ExamHall.candidate(ada), quiz);
        Booking.Outcome.Seated practice = (Booking.Outcome.Seated) room.practise(ExamHall.candidate(ada), quiz);
        assertEquals(
                hall.items(quiz).subList(7, 10).stream()
                        .map(item -> item.question)
                        .toList(),
                hall.items(practice.attempt()).stream()
                        .map(item -> item.question)
                        .toList());
        assertEquals(
                Duration.ofSeconds(3 * 157),
                Duration.between(
                        hall.attempt(practice.attempt()).startedAt, hall.attempt(practice.attempt()).deadline));
        assertEquals(
                new Booking.Outcome.Open(practice.attempt()),
                room.practise(ExamHall.candidate(ada), quiz),
                "the second click leads back");
    }

    @Test
    void a_visitor_samples_questions_that_are_in_no_exam() {
        Candidate visitor = Candidate.visitor("a".repeat(64));
        Booking.Outcome.Seated sample = (Booking.Outcome.Seated) room.sample(visitor);
        assertEquals(10, hall.items(sample.attempt()).size());
        assertTrue(hall.items(sample.attempt()).stream().allMatch(item -> item.question.startsWith("sample-")));
        assertEquals(new Booking.Outcome.Open(sample.attempt()), room.sample(visitor));
    }
}
