package dev.rampart.attempt;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Spans of time as people read them. */
final class Times {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private Times() {}

    /** "2 December 2025", or null for none. */
    static String day(LocalDate date) {
        return date == null ? null : DAY.format(date);
    }

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
