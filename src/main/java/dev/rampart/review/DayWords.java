package dev.rampart.review;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as people read them. */
final class DayWords {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);

    private DayWords() {}

    /** "3 December 2026". */
    static String date(LocalDate day) {
        return DATE.format(day);
    }

    /** "today", "tomorrow", "on Thursday 3 December", and with the year when that is another one. */
    static String when(LocalDate day, LocalDate today) {
        if (!day.isAfter(today)) {
            return "today";
        }
        if (day.equals(today.plusDays(1))) {
            return "tomorrow";
        }
        return "on " + WEEKDAY.format(day) + (day.getYear() == today.getYear() ? "" : " " + day.getYear());
    }

    /** "1 question", "12 questions". */
    static String questions(int n) {
        return n == 1 ? "1 question" : n + " questions";
    }
}
