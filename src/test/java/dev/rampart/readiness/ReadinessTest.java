package dev.rampart.readiness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.attempt.Kind;
import dev.rampart.attempt.PastAttempt;
import dev.rampart.catalog.Blueprint.ReadinessRule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadinessTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final ReadinessRule RULE = new ReadinessRule(80, 3, 30, 90);

    @Test
    void three_fresh_exams_in_a_row_above_the_line_are_ready() {
        Readiness readiness = of(exam(1, 53, 65), exam(8, 56, 65), exam(15, 60, 65));

        assertTrue(readiness.ready());
        assertEquals("86.6", readiness.pooled().percent());
        assertEquals(
                "Three fresh full exams in a row above 80 % within 30 days: the rule says ready.", readiness.words());
    }

    @Test
    void exactly_80_percent_is_not_above_80_percent() {
        Readiness readiness = of(exam(1, 52, 65), exam(8, 56, 65), exam(15, 60, 65));

        assertFalse(readiness.ready());
        assertEquals(0, readiness.inARow());
        assertEquals(
                "The last fresh exam was at 80 %, not above 80 %. Three more fresh exams in a row above 80 % and the rule"
                        + " says ready.",
                readiness.words());
    }

    @Test
    void a_failed_exam_in_between_breaks_the_row() {
        Readiness readiness = of(exam(1, 60, 65), exam(8, 40, 65), exam(15, 60, 65), exam(20, 60, 65));

        assertEquals(1, readiness.inARow());
        assertEquals(
                "One of three in a row. Two more fresh exams in a row above 80 % and the rule says ready.",
                readiness.words());
    }

    @Test
    void two_of_three_ask_for_one_more() {
        Readiness readiness = of(exam(1, 54, 65), exam(8, 55, 65), exam(15, 48, 65));

        assertEquals(
                "Two of three in a row. One more fresh exam above 80 % and the rule says ready.", readiness.words());
    }

    @Test
    void an_exam_that_is_not_fresh_says_nothing_for_or_against() {
        PastAttempt known = exam(2, 30, 65, 58);
        PastAttempt fresh = exam(3, 60, 65, 59);

        assertFalse(known.freshness().atLeast(90), "58 of 65 are 89.2 %");
        assertTrue(fresh.freshness().atLeast(90), "59 of 65 are 90.8 %");
        assertTrue(of(known, fresh, exam(8, 60, 65), exam(15, 60, 65)).ready());
        assertEquals(
                "No exam so far was at least 90 % fresh, so none counts. Three more fresh exams in a row above 80 % and the"
                        + " rule says ready.",
                of(known).words());
    }

    @Test
    void readiness_ends_when_the_oldest_of_the_three_leaves_the_window() {
        PastAttempt atTheEdge = exam(30, 60, 65);

        assertTrue(of(exam(1, 60, 65), exam(8, 60, 65), atTheEdge).ready());
        assertFalse(of(exam(1, 60, 65), exam(8, 60, 65), exam(31, 60, 65)).ready());
        assertEquals(
                "The last fresh exam is more than 30 days old, too old to count. Three more fresh exams in a row above 80 %"
                        + " and the rule says ready.",
                of(exam(31, 60, 65)).words());
    }

    @Test
    void an_exam_without_a_clock_counts_neither_way() {
        PastAttempt untimed = untimed(exam(1, 10, 65));
        assertTrue(
                of(untimed, exam(2, 60, 65), exam(8, 60, 65), exam(15, 60, 65)).ready());
        assertEquals(
                2,
                of(untimed(exam(1, 65, 65)), exam(2, 60, 65), exam(8, 60, 65)).inARow());
        assertEquals(
                "No full exam under time yet; without a clock none counts. Three more fresh exams in a row above 80 % and the"
                        + " rule says ready.",
                of(untimed).words());
    }

    private static PastAttempt untimed(PastAttempt exam) {
        return new PastAttempt(
                exam.id(),
                exam.exam(),
                exam.kind(),
                exam.startedAt(),
                exam.submittedAt(),
                exam.questions(),
                exam.correct(),
                exam.fresh(),
                false);
    }

    @Test
    void no_exam_yet_is_said_so() {
        assertEquals(
                "No full exam yet. Three more fresh exams in a row above 80 % and the rule says ready.", of().words());
    }

    @Test
    void the_order_in_which_exams_are_given_does_not_matter() {
        assertEquals(
                of(exam(1, 60, 65), exam(8, 40, 65), exam(15, 60, 65)),
                of(exam(15, 60, 65), exam(1, 60, 65), exam(8, 40, 65)));
    }

    private static Readiness of(PastAttempt... sittings) {
        return Readiness.of(RULE, List.of(sittings), NOW);
    }

    /** A wholly fresh exam so many days ago. */
    private static PastAttempt exam(int daysAgo, int correct, int questions) {
        return exam(daysAgo, correct, questions, questions);
    }

    private static PastAttempt exam(int daysAgo, int correct, int questions, int fresh) {
        Instant submitted = NOW.minus(Duration.ofDays(daysAgo));
        Instant started = submitted.minus(Duration.ofMinutes(170));
        return new PastAttempt(
                100 + daysAgo, "scs-c03", Kind.FULL, started, submitted, questions, correct, fresh, true);
    }
}
