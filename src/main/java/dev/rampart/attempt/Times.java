package dev.rampart.attempt;

import java.time.Duration;

/** Spans of time as people read them. */
final class Times {
    private Times() {}

    /** To the minute, or to the second below ten minutes: "2 h 50 min", "26 min", "4 min 10 s". */
    static String words(Duration time) {
        if (time.toHours() > 0) {
            return time.toHours() + " h" + (time.toMinutesPart() > 0 ? " " + time.toMinutesPart() + " min" : "");
        }
        if (time.toMinutes() >= 10) {
            return time.toMinutes() + " min";
        }
        String seconds = time.toSecondsPart() + " s";
        return time.toMinutes() == 0
                ? seconds
                : time.toMinutes() + " min" + (time.toSecondsPart() > 0 ? " " + seconds : "");
    }

    /** Exactly: "170 min", "26 min 10 s". */
    static String exactly(Duration time) {
        return time.toMinutes() + " min" + (time.toSecondsPart() > 0 ? " " + time.toSecondsPart() + " s" : "");
    }

    /** As a clock shows it: "1:38:12". */
    static String clock(Duration time) {
        Duration left = time.isNegative() ? Duration.ZERO : time;
        return "%d:%02d:%02d".formatted(left.toHours(), left.toMinutesPart(), left.toSecondsPart());
    }
}
