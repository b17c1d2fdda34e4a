package dev.rampart.readiness;

import dev.rampart.attempt.TimedSitting;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What is known of one domain.
 *
 * @param form how many questions of a full exam it has
 * @param right answers by their weight, as is {@code total}
 */
record Evidence(int form, double right, double total) {
    private static final double DAY = Duration.ofDays(1).toMillis();

    /**
     * Sums answers up by domain, each by its age and by the company it had.
     *
     * @param form how many questions of a full exam each domain has
     */
    static List<Evidence> of(
            List<TimedSitting> sittings, Map<String, Integer> form, Instant now, Assumptions assumptions) {
        List<Evidence> evidence = new ArrayList<>();
        form.forEach((domain, questions) -> {
            double right = 0;
            double total = 0;
            for (TimedSitting sitting : sittings) {
                double age =
                        Math.max(0, Duration.between(sitting.submittedAt(), now).toMillis() / DAY);
                double weight = assumptions.weight(age, sitting.total());
                for (TimedSitting.Part part : sitting.parts()) {
                    if (part.domain().equals(domain)) {
                        right += weight * part.right();
                        total += weight * part.total();
                    }
                }
            }
            evidence.add(new Evidence(questions, right, total));
        });
        return evidence;
    }

    /** The logarithm of how likely the answers are, given the ability in logits. */
    double log(double ability) {
        // log p = ability - log(1 + e^ability), log (1 - p) = -log(1 + e^ability)
        return right * ability - total * Math.log1p(Math.exp(ability));
    }
}
