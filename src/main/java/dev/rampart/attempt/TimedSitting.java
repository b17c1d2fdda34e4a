package dev.rampart.attempt;

import java.time.Instant;
import java.util.List;

/**
 * What a learner answered under time in one attempt to questions that they had never been shown before.
 *
 * @param simulation whether it is a full exam that was gone through: see {@link FirstExposures}
 * @param parts by task, without empty ones
 */
public record TimedSitting(long attempt, boolean simulation, Instant submittedAt, List<Part> parts) {
    /**
     * First answers to questions of one task.
     *
     * @param total of the questions that count, blanks among them: a blank is wrong
     * @param answered without the blanks
     */
    public record Part(String domain, String task, int right, int total, int answered) {}

    public int total() {
        return parts.stream().mapToInt(Part::total).sum();
    }
}
