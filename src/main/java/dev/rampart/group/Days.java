package dev.rampart.group;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Days as people read them. */
final class Days {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private Days() {}

    /** "2 December 2026". */
    static String words(LocalDate day) {
        return DAY.format(day);
    }

    /** "37 days to SCS-C03", where the day lies ahead. */
    static String until(LocalDate today, LocalDate day, String what) {
        long days = ChronoUnit.DAYS.between(today, day);
        if (days == 0) {
            return what + " is today";
        }
        long distance = Math.abs(days);
        String count = distance + (distance == 1 ? " day" : " days");
        return days > 0 ? count + " to " + what : "The day of " + what + " was " + count + " ago";
    }
}
