package dev.rampart.relevance;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/** Days as people read and type them. */
final class Dates {
    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private Dates() {}

    /** "3 December 2026". */
    static String words(LocalDate day) {
        return WORDS.format(day);
    }

    /** Of "2026-12-03", as browsers send it; empty for anything else. */
    static Optional<LocalDate> typed(String typed) {
        if (!typed.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(typed));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
