package dev.rampart.attempt;

import java.time.Duration;
import java.time.Instant;

/**
 * An attempt that is over.
 *
 * @param exam the blueprint's id
 * @param questions how many were asked; of an attempt with feedback those whose answer was checked
 * @param correct how many of them were right
 * @param fresh how many of them the learner had never been shown before
 * @param timed whether a clock ran
 */
public record PastAttempt(
        long id,
        String exam,
        Kind kind,
        Instant startedAt,
        Instant submittedAt,
        int questions,
        int correct,
        int fresh,
        boolean timed) {
    public Score score() {
        return new Score(correct, questions);
    }

    public Freshness freshness() {
        return new Freshness(fresh, questions);
    }

    public Duration used() {
        return Duration.between(startedAt, submittedAt);
    }

    public String usedWords() {
        return Times.words(used());
    }

    /** Whether its result stands beside those of its kind before it. */
    public boolean compares() {
        return kind.weighted();
    }

    /** "Full exam". */
    public String kindWords() {
        return Character.toUpperCase(kind.words().charAt(0)) + kind.words().substring(1);
    }

    public String title() {
        return exam.toUpperCase(java.util.Locale.ROOT) + " " + kind.words();
    }
}
