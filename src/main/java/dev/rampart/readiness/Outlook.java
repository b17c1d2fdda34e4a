package dev.rampart.readiness;

import java.time.Instant;
import java.util.List;

/**
 * How a fresh full exam would go, or what is missing to say so; with what is weakest.
 *
 * @param estimate null while something is missing
 * @param at when it was worked out
 */
record Outlook(Missing missing, Estimate estimate, List<WeakTask> weakest, Instant at) {
    /** Null while there is no estimate. */
    public EstimateChart chart() {
        return estimate == null ? null : EstimateChart.of(estimate);
    }

    /** How old the answers are, in words. */
    public String ageWords() {
        return estimate == null ? "" : estimate.ageWords(at);
    }
}
