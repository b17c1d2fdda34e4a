package dev.rampart.readiness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rampart.attempt.Kind;
import dev.rampart.attempt.PastAttempt;
import dev.rampart.catalog.Blueprint.ReadinessRule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoreChartTest {
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final ReadinessRule RULE = new ReadinessRule(80, 3, 30, 90);

    @Test
    void bars_stand_oldest_first_to_scale_with_the_line_at_the_threshold() {
        ScoreChart chart = ScoreChart.of(Readiness.of(RULE, List.of(exam(1, 85), exam(8, 82), exam(15, 74)), NOW));

        assertEquals("Scores of the latest exams, oldest first: 74 %, 82 %, 85 %. The line is at 80 %.", chart.words());
        assertEquals(
                List.of(222, 246, 255),
                chart.bars().stream().map(ScoreChart.Bar::width).toList());
        assertEquals(
                List.of("warn", "good", "good"),
                chart.bars().stream().map(ScoreChart.Bar::tone).toList());
        assertEquals(240, chart.line());
    }

    @Test
    void exams_that_do_not_count_are_shown_without_a_verdict_while_none_counts() {
        ScoreChart chart = ScoreChart.of(Readiness.of(RULE, List.of(exam(60, 85)), NOW));

        assertEquals(
                List.of(""), chart.bars().stream().map(ScoreChart.Bar::tone).toList());
    }

    @Test
    void nothing_right_is_still_a_bar() {
        assertEquals(
                1,
                ScoreChart.of(Readiness.of(RULE, List.of(exam(1, 0)), NOW))
                        .bars()
                        .get(0)
                        .width());
    }

    private static PastAttempt exam(int daysAgo, int percent) {
        Instant submitted = NOW.minus(Duration.ofDays(daysAgo));
        return new PastAttempt(daysAgo, "scs-c03", Kind.FULL, submitted, submitted, 100, percent, 100, true);
    }
}
