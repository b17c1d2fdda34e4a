package dev.rampart.attempt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ComparisonTest {
    @Test
    void a_change_is_told_in_points() {
        assertEquals("up 4.6 points", Comparison.points(new Score(50, 65), new Score(53, 65)));
        assertEquals("down 10 points", Comparison.points(new Score(9, 10), new Score(8, 10)));
        assertEquals("up 1 point", Comparison.points(new Score(50, 100), new Score(51, 100)));
        assertEquals("the same", Comparison.points(new Score(4, 5), new Score(8, 10)));
    }

    @Test
    void a_domain_meets_the_line_only_above_it_and_only_with_enough_questions() {
        assertEquals(Result.Verdict.MEETS, Result.verdict(new Score(9, 11), 80));
        assertEquals(Result.Verdict.NEEDS, Result.verdict(new Score(8, 10), 80));
        assertEquals(Result.Verdict.TOO_FEW, Result.verdict(new Score(4, 4), 80));
    }

    @Test
    void made_up_habits_fill_their_time_and_come_out_the_same_each_time() {
        var acts = Habits.of(7, 65, java.time.Duration.ofMinutes(136));
        assertEquals(acts, Habits.of(7, 65, java.time.Duration.ofMinutes(136)));
        long total = acts.stream().mapToLong(act -> act.time().toSeconds()).sum();
        assertEquals(136 * 60, total, 65);
    }
}
