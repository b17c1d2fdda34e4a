package dev.rampart.attempt;

import java.time.Duration;

/**
 * More time than an exam's standard. AWS grants 30 minutes to people who sit an exam in English without it being their
 * first language, and more by agreement, see
 * <a href="https://aws.amazon.com/certification/policies/before-testing/">its policies</a>.
 */
public enum ExtraTime {
    NONE("No extra time"),
    THIRTY_MINUTES("30 minutes more"),
    HALF("Half as much again"),
    DOUBLE("Double time");

    private final String words;

    ExtraTime(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** The time allowed for a whole exam. */
    Duration extend(Duration standard) {
        return switch (this) {
            case NONE -> standard;
            case THIRTY_MINUTES -> standard.plusMinutes(30);
            case HALF -> standard.plus(standard.dividedBy(2));
            case DOUBLE -> standard.multipliedBy(2);
        };
    }
}
