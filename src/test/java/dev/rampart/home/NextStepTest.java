package dev.rampart.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.attempt.Kind;
import dev.rampart.attempt.OpenAttempt;
import dev.rampart.attempt.PastAttempt;
import dev.rampart.attempt.Reserve;
import dev.rampart.catalog.Blueprint;
import dev.rampart.catalog.Blueprints;
import dev.rampart.plan.Plans;
import dev.rampart.plan.ResourceKind;
import dev.rampart.readiness.Readiness;
import dev.rampart.review.Reviews;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NextStepTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final Blueprint EXAM = Blueprints.shipped("scs-c03");
    private static final Reviews.Due NOTHING_DUE = new Reviews.Due(0, 0);

    @Test
    void what_is_open_comes_first() {
        OpenAttempt open = new OpenAttempt(7, "scs-c03", Kind.FULL, NOW, NOW.plus(Duration.ofMinutes(170)), 65, 12);
        NextStep next = step(List.of(open), List.of(past(Kind.QUIZ, 10, 3)), 65);

        assertEquals("/attempts/7/review", next.href());
        assertTrue(next.why().startsWith("12 of 65 questions are answered."));
    }

    @Test
    void who_begins_gets_ten_questions() {
        assertEquals(
                "Ten questions to see where you stand",
                step(List.of(), List.of(), 65).title());
    }

    @Test
    void what_was_missed_comes_before_anything_new() {
        NextStep next = step(List.of(), List.of(past(Kind.QUIZ, 10, 6)), 65);

        assertEquals("The 4 questions that you missed", next.title());
        assertEquals("Next, about 10 minutes", next.about());
        assertEquals(
                "The question that you missed",
                step(List.of(), List.of(past(Kind.QUIZ, 10, 9)), 65).title());
    }

    @Test
    void after_practice_a_full_exam_that_can_count() {
        NextStep next = step(List.of(), List.of(past(Kind.MISSED, 4, 3)), 65);

        assertEquals("A full SCS-C03 exam", next.title());
        assertEquals(
                "No full exam yet. Three more fresh exams in a row above 80 % and the rule says ready.", next.why());
    }

    @Test
    void without_enough_unseen_questions_practice() {
        NextStep next = step(List.of(), List.of(past(Kind.MISSED, 4, 4)), 8);

        assertEquals("Ten questions to stay sharp", next.title());
    }

    @Test
    void reviews_that_are_due_come_before_what_the_last_attempt_missed() {
        NextStep next = NextStep.of(
                EXAM,
                List.of(),
                Optional.empty(),
                new Reviews.Due(12, 18),
                List.of(past(Kind.QUIZ, 10, 6)),
                Readiness.of(EXAM.readiness(), List.of(), NOW),
                new Reserve(3, List.of(new Reserve.Part("1", "Detection", 65, 90, 65))));

        assertEquals("12 questions are due", next.title());
        assertEquals("Next, about 18 minutes", next.about());
        assertEquals("/review", next.href());
    }

    @Test
    void an_exam_without_questions_says_so() {
        NextStep next = NextStep.of(
                EXAM,
                List.of(),
                Optional.empty(),
                NOTHING_DUE,
                List.of(),
                Readiness.of(EXAM.readiness(), List.of(), NOW),
                new Reserve(3, List.of()));

        assertEquals("SCS-C03 has no questions yet", next.title());
    }

    @Test
    void what_is_open_without_a_clock_waits_for_the_plan_only() {
        OpenAttempt practice = new OpenAttempt(8, "scs-c03", Kind.PRACTICE, NOW, null, 20, 12);
        NextStep next = step(List.of(practice), List.of(past(Kind.QUIZ, 10, 3)), 65);

        assertEquals("Open, without a clock", next.about());
        assertEquals("SCS-C03 practice with feedback", next.title());
        assertEquals("/attempts/8", next.href());
    }

    @Test
    void the_plan_says_what_is_next_unless_an_attempt_is_open() {
        LocalDate day = LocalDate.of(2026, 11, 23);
        Plans.Next task = new Plans.Next(5, "Read about key policies", 45, day, "/plan", ResourceKind.READING, true);
        Optional<Plans.Today> plan =
                Optional.of(new Plans.Today("scs-c03", "SCS-C03", LocalDate.of(2027, 1, 14), null, true, 51, task, 2));
        Reserve reserve = new Reserve(3, List.of(new Reserve.Part("1", "Detection", 65, 90, 65)));
        Readiness readiness = Readiness.of(EXAM.readiness(), List.of(), NOW);
        NextStep next =
                NextStep.of(EXAM, List.of(), plan, NOTHING_DUE, List.of(past(Kind.QUIZ, 10, 3)), readiness, reserve);

        assertEquals("Read about key policies", next.title());
        assertEquals("Next, 45 min", next.about());
        assertEquals(
                "From your plan for Monday 23 November. 2 tasks of earlier days are open; your plan can move them.",
                next.why());
        OpenAttempt open = new OpenAttempt(7, "scs-c03", Kind.FULL, NOW, NOW.plus(Duration.ofMinutes(170)), 65, 12);
        assertEquals(
                "/attempts/7/review",
                NextStep.of(EXAM, List.of(open), plan, NOTHING_DUE, List.of(), readiness, reserve)
                        .href());
    }

    private static NextStep step(List<OpenAttempt> open, List<PastAttempt> past, int fresh) {
        Reserve reserve = new Reserve(3, List.of(new Reserve.Part("1", "Detection", 65, 90, fresh)));
        return NextStep.of(
                EXAM,
                open,
                Optional.empty(),
                NOTHING_DUE,
                past,
                Readiness.of(EXAM.readiness(), List.of(), NOW),
                reserve);
    }

    private static PastAttempt past(Kind kind, int questions, int correct) {
        return new PastAttempt(3, "scs-c03", kind, NOW, NOW, questions, correct, questions, true);
    }
}
