package dev.rampart.cohort;

import dev.rampart.web.Spoken;
import dev.rampart.web.Titled;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;

/**
 * What someone typed who makes a cohort or changes one; kept as it was typed, so that a mistake costs nothing.
 *
 * @param starts of the form 2026-12-31, and so is {@code ends}
 */
record NewCohort(String name, String description, String exam, String starts, String ends) {
    private static final int YEARS = 5;

    static final NewCohort BLANK = new NewCohort("", "", "", "", "");

    NewCohort {
        Titled titled = new Titled(name, description);
        name = titled.name();
        description = titled.description();
        exam = exam == null ? "" : exam;
        starts = starts == null ? "" : starts.strip();
        ends = ends == null ? "" : ends.strip();
    }

    static NewCohort of(Cohort cohort) {
        return new NewCohort(
                cohort.name, cohort.description, cohort.exam, cohort.startsOn.toString(), cohort.endsOn.toString());
    }

    /**
     * What is wrong, by field.
     *
     * @param today in the zone of whoever asks
     */
    Map<String, String> errors(LocalDate today) {
        Map<String, String> errors = new Titled(name, description).errors("cohort");
        LocalDate first = day(starts);
        LocalDate last = day(ends);
        if (first == null) {
            errors.put("starts", "Choose the day on which the cohort begins.");
        } else if (far(first, today)) {
            errors.put("starts", Spoken.day(first) + " is more than five years away. Choose a nearer day.");
        }
        if (last == null) {
            errors.put("ends", "Choose the day on which the cohort ends.");
        } else if (first != null && last.isBefore(first)) {
            errors.put(
                    "ends", "The cohort would end before it begins. Choose " + Spoken.day(first) + " or a later day.");
        } else if (far(last, today)) {
            errors.put("ends", Spoken.day(last) + " is more than five years away. Choose a nearer day.");
        }
        return errors;
    }

    private static boolean far(LocalDate day, LocalDate today) {
        return day.isAfter(today.plusYears(YEARS)) || day.isBefore(today.minusYears(YEARS));
    }

    LocalDate firstDay() {
        return day(starts);
    }

    LocalDate lastDay() {
        return day(ends);
    }

    /** Null for what is no day. */
    private static LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
