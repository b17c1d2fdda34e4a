package dev.rampart.readiness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@link ReadinessBenchmark} does with ten thousand learners, with a few hundred: an estimate that goes wrong is found. */
class CalibrationOfEstimateTest {
    @Test
    void chances_are_as_good_as_they_were_measured_to_be() {
        Trial trial = Trial.of(Trial.sit(400, 7, false), Assumptions.USUAL);

        assertEquals(trial.base(), trial.predicted(), 0.06, "the mean chance");
        assertEquals(0, trial.bias(), 0.015, "the share to be expected");
        assertTrue(trial.inside() > 0.84 && trial.inside() < 0.985, () -> "intervals hold " + trial.inside());
        assertTrue(trial.brier() < 0.7 * trial.brierOfBase(), () -> trial.brier() + " of " + trial.brierOfBase());
        assertTrue(trial.brier() < 0.9 * trial.brierOfRule(), () -> trial.brier() + " of " + trial.brierOfRule());
        for (int[] third : new int[][] {{0, 3}, {3, 7}, {7, 10}}) {
            List<Trial.Outcome> those = trial.outcomes().stream()
                    .filter(outcome -> outcome.predicted() * 10 >= third[0] && outcome.predicted() * 10 < third[1])
                    .toList();
            assertEquals(
                    Trial.mean(those, Trial.Outcome::predicted),
                    Trial.part(those, Trial.Outcome::above),
                    0.16,
                    "chances from " + third[0] + " to " + third[1] + " tenths");
        }
    }

    @Test
    void the_page_shows_a_whole_measurement() {
        assertEquals(10_000, Proof.SHIPPED.learning().learners());
        assertEquals(
                10_000,
                Proof.SHIPPED.learning().tenths().stream()
                        .mapToInt(Proof.Tenth::learners)
                        .sum());
        assertEquals(10, Proof.SHIPPED.steady().tenths().size());
    }
}
