package dev.rampart.statistics;

import dev.rampart.question.QuestionBank;
import java.util.List;

/**
 * A question in the list of an exam.
 *
 * @param figures of the version that counts
 * @param reports how many are open
 * @param weak why to look at it, the most pressing first
 */
record Listed(QuestionBank.Entry entry, Figures figures, long reports, List<Weakness> weak) {
    static Listed of(QuestionBank.Entry entry, QuestionSums sums, long reports) {
        return new Listed(
                entry, sums == null ? Figures.NONE : new Figures(sums.sums), reports, Weakness.of(sums, reports));
    }

    public boolean isWeak() {
        return !weak.isEmpty();
    }

    /** By which the weakest come first. */
    int weight() {
        return weak.stream().mapToInt(Weakness::weight).sum();
    }
}
