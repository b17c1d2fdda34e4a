package dev.rampart.news;

import java.time.Duration;

/** Spans of time in words. */
final class Spans {
    private static final int HOURS = 60;
    private static final int DAYS = 24 * HOURS;

    private Spans() {}

    /** Rounded: "20 minutes", "hour", "9 hours", "day", "10 days"; to stand after "every", and one of them is no number. */
    static String words(Duration span) {
        long minutes = span.toMinutes();
        if (minutes < HOURS - 2) {
            return of(minutes, "minute");
        }
        return minutes < DAYS - HOURS / 2
                ? of(Math.round((double) minutes / HOURS), "hour")
                : of(Math.round((double) minutes / DAYS), "day");
    }

    private static String of(long count, String unit) {
        return count == 1 ? unit : count + " " + unit + "s";
    }
}
