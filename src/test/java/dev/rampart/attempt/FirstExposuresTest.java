package dev.rampart.attempt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.catalog.Blueprint;
import dev.rampart.catalog.Catalog;
import dev.rampart.web.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Only first answers under time tell how a fresh exam would go. */
@QuarkusTest
class FirstExposuresTest {
    @Inject
    People people;

    @Inject
    ExamHall hall;

    @Inject
    Proctor proctor;

    @Inject
    Rehearsal rehearsal;

    @Inject
    FirstExposures firstExposures;

    @Inject
    SharedForms forms;

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
    void a_full_exam_counts_each_question_by_its_task() {
        Instant start = TestClock.get().instant().minus(Duration.ofDays(1));
        long exam = rehearsal
                .sit(ada.id(), "scs-c03", true, start, domain -> domain.equals("4") ? 0 : 1)
                .orElseThrow();
        TimedSitting sitting = sittings().get(0);
        assertEquals(exam, sitting.attempt());
        assertTrue(sitting.simulation());
        assertEquals(hall.submission(exam).submittedAt, sitting.submittedAt());
        assertEquals(65, sitting.total());
        for (TimedSitting.Part part : sitting.parts()) {
            assertTrue(part.task().startsWith(part.domain() + "."), part.toString());
            assertEquals(part.domain().equals("4") ? 0 : part.total(), part.right(), part.toString());
        }
        assertEquals(List.of(), firstExposures.of(people.learner("Bea").id(), scs));
        assertEquals(
                List.of(),
                firstExposures.of(ada.id(), catalog.exam("clf-c02").orElseThrow()),
                "another exam's questions");
    }

    @Test
    void what_was_seen_before_and_what_no_clock_ran_for_is_left_out() {
        sit(new Booking("scs-c03", Kind.QUIZ, ExtraTime.UNTIMED, true, null));
        assertEquals(List.of(), sittings(), "without a clock");
        long practice =
                hall.start(ada, new Booking("scs-c03", Kind.PRACTICE, ExtraTime.NONE, true, null, Selection.whole(3)));
        hall.begin(ada, practice, 2);
        proctor.submit(ExamHall.candidate(ada), practice);
        assertEquals(List.of(), sittings(), "a lesson");
        sit(new Booking(
                "scs-c03",
                Kind.DRAWN,
                ExtraTime.NONE,
                true,
                null,
                new Selection(2, java.util.Set.of(), null, null, Which.MISSED)));
        assertEquals(List.of(), sittings(), "seen before");
        sit(ExamHall.quiz());
        assertEquals(10, sittings().get(0).total());
        assertFalse(sittings().get(0).simulation());
    }

    @Test
    void whoever_leaves_early_has_answered_what_they_saw_and_has_sat_no_simulation() {
        long exam = hall.start(ada, ExamHall.fullExam());
        hall.begin(ada, exam, 3);
        assertEquals(List.of(), sittings(), "while it is open");
        proctor.submit(ExamHall.candidate(ada), exam);
        assertEquals(3, sittings().get(0).total());
        assertFalse(sittings().get(0).simulation());
    }

    @Test
    void who_runs_out_of_time_near_the_end_has_the_rest_wrong() {
        long exam = hall.start(ada, ExamHall.fullExam());
        hall.begin(ada, exam, 60);
        proctor.submit(ExamHall.candidate(ada), exam);
        TimedSitting sitting = sittings().get(0);
        assertTrue(sitting.simulation());
        assertEquals(65, sitting.total());
        assertEquals(
                60, sitting.parts().stream().mapToInt(TimedSitting.Part::right).sum());
    }

    @Test
    void a_sealed_result_counts_once_its_seal_is_lifted() {
        Person bea = people.learner("Bea");
        Instant until = TestClock.get().instant().plus(Duration.ofHours(10));
        long form = forms.fix(scs, List.of(ada.id(), bea.id()), until, null)
                .orElseThrow()
                .form();
        long attempt = ((SharedForms.Start.Seated) forms.sit(form, ada.id(), "")).attempt();
        hall.begin(ada, attempt, 65);
        proctor.submit(ExamHall.candidate(ada), attempt);
        assertEquals(List.of(), sittings());
        TestClock.get().set(until.plusSeconds(1));
        assertEquals(65, sittings().get(0).total());
    }

    private void sit(Booking booking) {
        long attempt = hall.start(ada, booking);
        hall.finish(ada, attempt, 1);
    }

    private List<TimedSitting> sittings() {
        return firstExposures.of(ada.id(), scs);
    }
}
