package dev.rampart.attempt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.catalog.Catalog;
import dev.rampart.web.TestClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is kept about attempts, and how it is listed, exported and removed. */
@QuarkusTest
class AttemptDataTest {
    @Inject
    People people;

    @Inject
    ExamHall hall;

    @Inject
    ExamRoom room;

    @Inject
    Proctor proctor;

    @Inject
    Attempts attempts;

    @Inject
    AttemptData data;

    @Inject
    Deadlines deadlines;

    @Inject
    Catalog catalog;

    @Inject
    ObjectMapper json;

    @AfterEach
    void resetClock() {
        TestClock.get().reset();
    }

    @Test
    void open_attempts_wait_until_their_deadline() {
        Person ada = people.learner("Ada");
        long full = hall.start(ada, ExamHall.fullExam());
        long quiz = hall.start(ada, ExamHall.quiz());
        hall.answer(ada, full, 1, true);
        List<OpenAttempt> open = attempts.open(ada.id());
        assertEquals(List.of(quiz, full), open.stream().map(OpenAttempt::id).toList());
        assertEquals(1, open.get(1).answered());
        assertEquals("SCS-C03 full exam", open.get(1).title());
        TestClock.get().advance(Duration.ofMinutes(27));
        assertEquals(
                List.of(full),
                attempts.open(ada.id()).stream().map(OpenAttempt::id).toList());
    }

    @Test
    void full_exams_are_listed_newest_first_with_score_and_freshness() {
        Person ada = people.learner("Ada");
        long first = hall.start(ada, ExamHall.fullExam());
        hall.answer(ada, first, 1, true);
        proctor.submit(ExamHall.candidate(ada), first);
        TestClock.get().advance(Duration.ofDays(1));
        long second = hall.start(ada, ExamHall.fullExam());
        proctor.submit(ExamHall.candidate(ada), second);
        hall.start(ada, ExamHall.fullExam());
        long quiz = hall.start(ada, ExamHall.quiz());
        proctor.submit(ExamHall.candidate(ada), quiz);
        List<PastAttempt> full =
                attempts.fullExams(ada.id(), catalog.exam("scs-c03").orElseThrow(), 10);
        assertEquals(List.of(second, first), full.stream().map(PastAttempt::id).toList());
        assertEquals(new Score(1, 65), full.get(1).score());
        assertEquals(new Freshness(65, 65), full.get(1).freshness());
        assertEquals(
                List.of(quiz, second),
                attempts.latest(ada.id(), 2).stream().map(PastAttempt::id).toList());
    }

    @Test
    void past_attempts_come_page_by_page_without_gap_or_double() {
        Person ada = people.learner("Ada");
        List<Long> all = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            long quiz = hall.start(ada, ExamHall.quiz());
            proctor.submit(ExamHall.candidate(ada), quiz);
            all.add(0, quiz);
        }
        List<Long> paged = new ArrayList<>();
        Long after = null;
        List<PastAttempt> page = attempts.past(ada.id(), "scs-c03", after, 3);
        while (!page.isEmpty()) {
            page.forEach(attempt -> paged.add(attempt.id()));
            page = attempts.past(ada.id(), "scs-c03", paged.get(paged.size() - 1), 3);
        }
        assertEquals(all, paged);
        assertTrue(attempts.past(ada.id(), "saa-c03", null, 3).isEmpty());
    }

    @Test
    void an_export_has_everything_except_what_is_not_shown_yet() throws Exception {
        Person ada = people.learner("Ada");
        long quiz = hall.start(ada, ExamHall.quiz());
        hall.answer(ada, quiz, 1, true);
        String text = json.writeValueAsString(data.export(ada.id()));
        assertTrue(text.contains(hall.items(quiz).get(0).question));
        assertFalse(text.contains(hall.items(quiz).get(1).question), "it is still fresh");
        AttemptData.Kept kept = data.export(ada.id());
        assertEquals(1, kept.attempts().size());
        assertEquals(10, kept.attempts().get(0).items().size());
        assertEquals(hall.key(quiz, 1), kept.attempts().get(0).items().get(0).picks());
        assertNull(kept.attempts().get(0).items().get(0).correct());
        assertEquals(1, kept.shown().size());
    }

    @Test
    void a_deletion_takes_everything_and_nobody_elses() {
        Person ada = people.learner("Ada");
        Person bob = people.learner("Bob");
        long hers = hall.start(ada, ExamHall.quiz());
        hall.answer(ada, hers, 1, true);
        proctor.submit(ExamHall.candidate(ada), hers);
        long his = hall.start(bob, ExamHall.quiz());
        hall.answer(bob, his, 1, true);
        QuarkusTransaction.requiringNew().run(() -> data.delete(ada.id()));
        assertNull(hall.attempt(hers));
        assertNull(hall.submission(hers));
        assertTrue(data.export(ada.id()).shown().isEmpty());
        assertEquals(1, data.export(bob.id()).attempts().size());
    }

    @Test
    void visitors_samples_go_after_two_days() {
        Booking.Outcome.Seated sample = (Booking.Outcome.Seated) room.sample(Candidate.visitor("b".repeat(64)));
        deadlines.dropOldSamples();
        assertNotNull(hall.attempt(sample.attempt()));
        TestClock.get().advance(Duration.ofDays(2).plusMinutes(1));
        deadlines.callTime();
        deadlines.dropOldSamples();
        assertNull(hall.attempt(sample.attempt()));
    }
}
