package dev.rampart.group;

import dev.rampart.web.Titled;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;

/**
 * What someone typed who starts a group or changes one; kept as it was typed, so that a mistake costs nothing.
 *
 * @param date of the form 2026-12-31
 */
record NewGroup(String name, String description, String exam, String date) {
    private static final int YEARS = 5;

    static final NewGroup BLANK = new NewGroup("", "", "", "");

    NewGroup {
        Titled titled = new Titled(name, description);
        name = titled.name();
        description = titled.description();
        exam = exam == null ? "" : exam;
        date = date == null ? "" : date.strip();
    }

    static NewGroup of(StudyGroup group) {
        return new NewGroup(group.name, group.description, group.exam, group.commonDate.toString());
    }

    /**
     * What is wrong, by field.
     *
     * @param today in the zone of whoever asks
     * @param known the common date that the group has already, which may stay, or null
     */
    Map<String, String> errors(LocalDate today, LocalDate known) {
        Map<String, String> errors = new Titled(name, description).errors("group");
        LocalDate day = day();
        if (day == null) {
            errors.put("date", "Choose the day that you learn for.");
        } else if (day.isBefore(today) && !day.equals(known)) {
            errors.put("date", Days.words(day) + " lies in the past. Choose today or a later day.");
        } else if (day.isAfter(today.plusYears(YEARS))) {
            errors.put("date", Days.words(day) + " is more than five years away. Choose a nearer day.");
        }
        return errors;
    }

    /** Null for what is no day. */
    LocalDate day() {
        try {
            return LocalDate.parse(date);
        } catch (DateTimeException e) {
            return null;
        }
    }
}
