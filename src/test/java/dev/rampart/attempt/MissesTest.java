package dev.rampart.attempt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.catalog.Catalog;
import dev.rampart.web.TestClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What counts as missed, and when it is told. */
@QuarkusTest
class MissesTest {
    @Inject
    People people;

    @Inject
    ExamHall hall;

    @Inject
    Misses misses;

    @Inject
    Proctor proctor;

    @Inject
    Tutor tutor;

    @Inject
    Deadlines deadlines;

    @Inject
    Results results;

    @Inject
    SharedForms forms;

    @Inject
    Catalog catalog;

    private Person ada;
    private Candidate who;

    @BeforeEach
    void someone() {
        ada = people.learner("Ada");
        who = ExamHall.candidate(ada);
    }

    @AfterEach
    void resetClock() {
        TestClock.get().reset();
    }

    @Test
    void wrong_and_guessed_answers_are_told_once_the_attempt_is_over_and_of_the_newest_first() {
        long first = hall.start(ada, ExamHall.quiz());
        hall.answer(ada, first, 1, true);
        hall.answer(ada, first, 2, false);
        hall.show(ada, first, 3);
        proctor.answer(who, first, 3, new Given(hall.key(first, 3), List.of(), Confidence.GUESS, null, 0));
        hall.show(ada, first, 4);
        proctor.answer(who, first, 4, new Given(hall.key(first, 4), List.of(), Confidence.SURE, null, 0));
        assertEquals(List.of(), all());
        proctor.submit(who, first);

        List<Miss> told = all();
        assertEquals(List.of(2, 3), told.stream().map(Miss::position).toList(), "what was never seen is still fresh");
        assertEquals("wrong", told.get(0).outcome());
        assertEquals("right by a guess", told.get(1).outcome());
        assertTrue(told.get(0).over());
        assertEquals(hall.question(first, 2).task(), told.get(0).task());
        results.show(who, first, false);
        assertEquals(8, all().size());

        TestClock.get().advance(Duration.ofMinutes(1));
        long second = hall.start(ada, ExamHall.quiz());
        hall.finish(ada, second, 9);
        assertEquals(second, all().get(0).attempt());
        assertEquals(
                List.of(10), ofAttempt(ada, second).stream().map(Miss::position).toList());
        assertEquals(
                2,
                misses.ofItems(ada.id(), List.of(told.get(0).item(), told.get(1).item()))
                        .size());
    }

    @Test
    void a_blank_at_the_deadline_and_a_right_answer_given_up_are_told_apart() {
        long quiz = hall.start(ada, ExamHall.quiz());
        hall.answer(ada, quiz, 1, true);
        hall.answer(ada, quiz, 1, false);
        hall.show(ada, quiz, 2);
        TestClock.get().advance(Duration.ofHours(1));
        deadlines.callTime();
        List<Miss> told = all();
        assertEquals(List.of(1, 2), told.stream().map(Miss::position).toList());
        assertTrue(told.get(0).gaveUpRight() && !told.get(0).blank());
        assertTrue(
                told.get(1).byDeadline() && told.get(1).blank() && !told.get(1).gaveUpRight());
    }

    @Test
    void a_lesson_tells_of_what_it_has_checked_while_it_is_open() {
        long practice =
                hall.start(ada, new Booking("scs-c03", Kind.PRACTICE, ExtraTime.NONE, true, null, Selection.whole(3)));
        for (int position : new int[] {1, 2}) {
            hall.show(ada, practice, position);
            tutor.check(who, practice, position, ExamHall.given(hall.wrong(practice, position), 0));
        }
        hall.show(ada, practice, 3);
        List<Miss> told = ofAttempt(ada, practice);
        assertEquals(List.of(1, 2), told.stream().map(Miss::position).toList());
        assertFalse(told.get(0).over());
    }

    @Test
    void nobody_is_told_of_an_attempt_of_another() {
        long quiz = hall.start(ada, ExamHall.quiz());
        hall.finish(ada, quiz, 0);
        Person bo = people.learner("Bo");
        WebApplicationException refusal = assertThrows(WebApplicationException.class, () -> ofAttempt(bo, quiz));
        assertEquals(404, refusal.getResponse().getStatus());
        assertEquals(
                List.of(),
                misses.ofItems(bo.id(), all().stream().map(Miss::item).toList()));
    }

    @Test
    void nothing_of_a_form_under_seal_is_told_until_the_seal_is_lifted() {
        Person bo = people.learner("Bo");
        long form = forms.fix(
                        catalog.exam("scs-c03").orElseThrow(),
                        List.of(ada.id(), bo.id()),
                        TestClock.get().instant().plus(Duration.ofDays(2)),
                        "/groups/none")
                .orElseThrow()
                .form();
        long attempt = ((SharedForms.Start.Seated) forms.sit(form, ada.id(), null)).attempt();
        hall.finish(ada, attempt, 60);
        assertEquals(65, misses.kept(ada.id()).size());
        assertEquals(List.of(), all());
        WebApplicationException refusal = assertThrows(WebApplicationException.class, () -> ofAttempt(ada, attempt));
        assertEquals(409, refusal.getResponse().getStatus());
        TestClock.get().advance(Duration.ofDays(3));
        assertEquals(5, all().size());
    }

    private List<Miss> all() {
        return misses.of(ada.id());
    }

    private List<Miss> ofAttempt(Person person, long attempt) {
        return QuarkusTransaction.requiringNew().call(() -> misses.ofAttempt(person.id(), attempt));
    }
}
