package dev.rampart.attempt;

import java.time.Duration;

/**
 * How far one should be.
 *
 * @param answered how many questions, at least
 * @param by the time since the start
 */
public record Milestone(int answered, Duration by) {
    static final Milestone START = new Milestone(0, Duration.ZERO);

    /** The time as hours and minutes, with seconds only where there are some: "1:30", "0:26:10". */
    public String at() {
        String hoursAndMinutes = "%d:%02d".formatted(by.toHours(), by.toMinutesPart());
        return by.toSecondsPart() == 0 ? hoursAndMinutes : hoursAndMinutes + ":%02d".formatted(by.toSecondsPart());
    }
}
