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
import java.util.ArrayList;
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

    @Inject
    Attempts attempts;

    @Inject
    ToldAnswers told;

    @Inject
    ExamRoom room;

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
    void what_a_lesson_that_was_left_never_asked_is_no_mistake_and_no_wrong_answer() {
        long practice =
                hall.start(ada, new Booking("scs-c03", Kind.PRACTICE, ExtraTime.NONE, true, null, Selection.whole(4)));
        hall.check(ada, practice, 1, true, false);
        hall.check(ada, practice, 2, false, false);
        hall.show(ada, practice, 3);
        proctor.submit(who, practice);
        String unreached = hall.questions(practice).get(3);
        Result result = results.show(who, practice, false).orElseThrow();
        assertEquals(new Score(1, 2), result.score());
        assertEquals(2, result.items().size());
        assertTrue(QuarkusTransaction.requiringNew()
                .call(() -> Exposure.among(ada.id(), List.of(unreached)).isEmpty()));
        assertEquals(List.of(2), all().stream().map(Miss::position).toList());
        assertEquals(
                2,
                attempts.domains(ada.id(), "scs-c03").stream()
                        .mapToInt(domain -> domain.score().total())
                        .sum());
        assertEquals(2, attempts.lastAnswers(ada.id(), "scs-c03").size());
        PastAttempt listed = attempts.latest(ada.id(), 1).get(0);
        assertEquals(new Score(1, 2), listed.score());
        assertEquals(2, listed.fresh());

        long quiz = hall.start(ada, ExamHall.quiz());
        hall.finish(ada, quiz, 10);
        AttemptItem never = hall.items(practice).get(3);
        QuarkusTransaction.requiringNew()
                .run(() -> AttemptItem.update(
                        "question = ?1, versionId = ?2, optionOrder = ?3, picks = null where attempt.id = ?4 and position = 1",
                        unreached,
                        never.versionId,
                        never.optionOrder,
                        quiz));
        results.show(who, quiz, false);
        assertEquals(
                quiz,
                told.last(ada.id(), unreached).orElseThrow().attempt(),
                "the lesson never told, although it was the question's");
        long again = ((Booking.Outcome.Seated) room.practise(who, practice)).attempt();
        assertEquals(List.of(hall.questions(practice).get(1)), hall.questions(again));
    }

    @Test
    void what_stands_in_an_open_exam_is_told_when_that_is_over() {
        long quiz = hall.start(ada, ExamHall.quiz());
        hall.finish(ada, quiz, 7);
        List<Long> items = all().stream().map(Miss::item).toList();
        assertEquals(3, items.size());
        long again = ((Booking.Outcome.Seated) room.practise(who, quiz)).attempt();
        assertEquals(List.of(), all());
        assertEquals(List.of(), ofAttempt(ada, quiz));
        assertEquals(0, misses.count(ada.id(), Misses.Wanted.ALL));
        assertEquals(List.of(), misses.wrong(ada.id(), Misses.Wanted.ALL));
        assertEquals(List.of(), misses.ofItems(ada.id(), items));
        hall.finish(ada, again, 2);
        assertEquals(4, all().size());
    }

    @Test
    void pages_follow_each_other_without_a_gap() {
        hall.finish(ada, hall.start(ada, ExamHall.quiz()), 4);
        hall.finish(ada, hall.start(ada, ExamHall.quiz()), 5);
        TestClock.get().advance(Duration.ofDays(1));
        hall.finish(ada, hall.start(ada, ExamHall.quiz()), 7);
        List<Long> all = all().stream().map(Miss::item).toList();
        assertEquals(14, all.size());
        List<Long> paged = new ArrayList<>();
        Long after = null;
        for (int page = 0; page < 5; page++) {
            List<Miss> some = misses.page(ada.id(), Misses.Wanted.ALL, after, 3);
            some.forEach(miss -> paged.add(miss.item()));
            after = some.get(some.size() - 1).item();
        }
        assertEquals(all, paged);
        assertEquals(List.of(), misses.page(ada.id(), Misses.Wanted.ALL, after, 3));
        assertEquals(
                3,
                misses.count(
                        ada.id(),
                        Misses.Wanted.ALL.since(TestClock.get().instant().minus(Duration.ofHours(1)))));
        Person bo = people.learner("Bo");
        hall.finish(bo, hall.start(bo, ExamHall.quiz()), 9);
        assertEquals(1, misses.page(bo.id(), Misses.Wanted.ALL, after, 3).size(), "another's item is no place");
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
        return misses.of(ada.id(), Misses.Wanted.ALL);
    }

    private List<Miss> ofAttempt(Person person, long attempt) {
        return QuarkusTransaction.requiringNew().call(() -> {
            misses.open(person.id(), attempt);
            return misses.of(person.id(), new Misses.Wanted(attempt, null, null));
        });
    }
}
