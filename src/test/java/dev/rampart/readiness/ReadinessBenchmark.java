package dev.rampart.readiness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/**
 * How well the estimate does for ten thousand learners who are made by another model: predicted against actual. Prints what
 * {@code src/main/resources/readiness/proof.yaml} shows on the page, and keeps it in {@code target/}.
 */
class ReadinessBenchmark {
    private static final int LEARNERS = Integer.getInteger("benchmark.learners", 10_000);

    /** Not the one of the trials by which the assumptions were chosen. */
    private static final long SEED = 20261124;

    @Test
    void predicted_against_actual() throws IOException {
        String proof = "# Written by ReadinessBenchmark: mvn test -Pbench -Dtest=ReadinessBenchmark, seed " + SEED
                + ".\nmeasured: " + LocalDate.now() + "\n"
                + group("learning", LEARNERS, true) + group("steady", LEARNERS / 5, false);
        System.out.print(proof);
        Files.writeString(Path.of("target/proof.yaml"), proof);
    }

    private static String group(String name, int learners, boolean moving) {
        long start = System.nanoTime();
        List<Trial.Sat> sat = Trial.sit(learners, SEED, moving);
        long middle = System.nanoTime();
        Trial trial = Trial.of(sat, Assumptions.USUAL);
        long end = System.nanoTime();
        System.out.printf(
                Locale.ROOT,
                "readiness: %d learners sat in %d s, %.2f ms for each estimate on %d processors%n",
                learners,
                (middle - start) / 1_000_000_000,
                (end - middle) / 1e6 / learners,
                Runtime.getRuntime().availableProcessors());
        StringBuilder yaml = new StringBuilder(String.format(
                Locale.ROOT,
                "%s:%n  learners: %d%n  above: %.4f%n  predicted: %.4f%n  brier: %.4f%n  brier_of_base: %.4f%n"
                        + "  brier_of_rule: %.4f%n  inside: %.4f%n  bias: %.4f%n  tenths:%n",
                name,
                learners,
                trial.base(),
                trial.predicted(),
                trial.brier(),
                trial.brierOfBase(),
                trial.brierOfRule(),
                trial.inside(),
                trial.bias()));
        for (int tenth = 0; tenth < 10; tenth++) {
            List<Trial.Outcome> those = trial.decile(tenth);
            yaml.append(String.format(
                    Locale.ROOT,
                    "    - {from: %d, to: %d, learners: %d, predicted: %.4f, above: %.4f}%n",
                    tenth * 10,
                    tenth * 10 + 10,
                    those.size(),
                    Trial.mean(those, Trial.Outcome::predicted),
                    Trial.part(those, Trial.Outcome::above)));
        }
        return yaml.toString();
    }
}
