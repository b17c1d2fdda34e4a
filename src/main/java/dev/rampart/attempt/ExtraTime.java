package dev.rampart.attempt;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * More time than an exam's standard. AWS grants 30 minutes to people who sit an exam in English without it being their
 * first language, and more by agreement, see
 * <a href="https://aws.amazon.com/certification/policies/before-testing/">its policies</a>.
 */
public enum ExtraTime {
    NONE("No extra time"),
    THIRTY_MINUTES("30 minutes more"),
    HALF("Half as much again"),
    DOUBLE("Double time"),
    UNTIMED("Untimed, without a clock");

    private final String words;

    ExtraTime(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Those with a clock, for what has to end at some time. */
    public static List<ExtraTime> underTime() {
        return Arrays.stream(values()).filter(ExtraTime::timed).toList();
    }

    /** Whether a clock runs at all. */
    public boolean timed() {
        return this != UNTIMED;
    }

    /** The time allowed for a whole exam; without a clock the standard time, as a measure only. */
    Duration extend(Duration standard) {
        return switch (this) {
            case NONE, UNTIMED -> standard;
            case THIRTY_MINUTES -> standard.plusMinutes(30);
            case HALF -> standard.plus(standard.dividedBy(2));
            case DOUBLE -> standard.multipliedBy(2);
        };
    }
}
