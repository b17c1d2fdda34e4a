package dev.rampart.group;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rampart.attempt.Score;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoreDotsTest {
    @Test
    void dots_lie_between_the_ends_and_the_latest_is_the_large_one() {
        ScoreDots dots = ScoreDots.of(List.of(new Score(0, 65), new Score(52, 65), new Score(65, 65)), 80);
        assertEquals(
                List.of(
                        new ScoreDots.Dot(8, false, "warn"),
                        new ScoreDots.Dot(123, false, "warn"),
                        new ScoreDots.Dot(152, true, "good")),
                dots.dots());
        assertEquals(123, dots.line(), "exactly the threshold is not above it");
        assertEquals(7, dots.dots().get(2).radius());
    }
}
