package dev.rampart.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** Days and spans of time as people read them. */
final class Days {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);

    private Days() {}

    /** "3 December 2026". */
    static String date(LocalDate day) {
        return DATE.format(day);
    }

    /** "3 December". */
    static String shortDate(LocalDate day) {
        return SHORT.format(day);
    }

    /** "Thursday 3 December". */
    static String weekday(LocalDate day) {
        return WEEKDAY.format(day);
    }

    /** "30 November to 6 December". */
    static String week(LocalDate monday) {
        LocalDate sunday = monday.plusDays(6);
        return (monday.getMonth() == sunday.getMonth() ? String.valueOf(monday.getDayOfMonth()) : shortDate(monday))
                + " to " + shortDate(sunday);
    }

    static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    static int between(LocalDate from, LocalDate to) {
        return (int) ChronoUnit.DAYS.between(from, to);
    }

    /** "45 min", "2 h", "2 h 50 min". */
    static String span(int minutes) {
        if (minutes < 60) {
            return minutes + " min";
        }
        return minutes / 60 + " h" + (minutes % 60 == 0 ? "" : " " + minutes % 60 + " min");
    }

    /** Whole hours, or halves below ten: "7.5 hours", "1 hour". */
    static String hours(int minutes) {
        int halves = Math.round(minutes / 30f);
        if (halves == 2) {
            return "1 hour";
        }
        return minutes >= 600 || halves % 2 == 0 ? Math.round(minutes / 60f) + " hours" : halves / 2 + ".5 hours";
    }

    static int downTo5(double minutes) {
        return (int) Math.floor(minutes / 5 + 1e-9) * 5;
    }

    static int upTo5(double minutes) {
        return (int) Math.ceil(minutes / 5 - 1e-9) * 5;
    }
}
