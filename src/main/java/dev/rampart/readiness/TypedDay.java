package dev.rampart.readiness;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/**
 * A day of the past as someone typed it.
 *
 * @param day null where something is wrong
 * @param error what is wrong, in a sentence, or null
 */
record TypedDay(LocalDate day, String error) {
    private static final int YEARS = 10;

    /** @param today in the zone of whoever typed it */
    static TypedDay of(String typed, LocalDate today) {
        if (typed == null || typed.isBlank()) {
            return new TypedDay(null, "Give the day on which you sat it.");
        }
        LocalDate day;
        try {
            day = LocalDate.parse(typed.strip());
        } catch (DateTimeParseException e) {
            return new TypedDay(null, "Write the day as year, month, day, for example 2026-11-20.");
        }
        if (day.isAfter(today)) {
            return new TypedDay(null, words(day) + " is still to come. Enter it when it is over.");
        }
        return day.isBefore(today.minusYears(YEARS))
                ? new TypedDay(null, words(day) + " is more than ten years ago; check the year.")
                : new TypedDay(day, null);
    }

    /** "2 November 2026". */
    static String words(LocalDate day) {
        return DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).format(day);
    }
}
