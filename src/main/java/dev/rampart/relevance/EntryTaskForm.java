package dev.rampart.relevance;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How a learner wants an entry in their plan, as it was typed.
 *
 * @param what "read" or "try"
 * @param title of what is to be tried
 * @param when "next" for the next free place, "day" for a day, "week" for the first free place in the week of a day
 */
record EntryTaskForm(String what, String title, String minutes, String when, String day) {
    private static final int LONGEST_TITLE = 200;

    EntryTaskForm {
        what = "try".equals(what) ? what : "read";
        title = title == null ? "" : title.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        minutes = minutes == null ? "" : minutes.strip();
        when = "day".equals(when) || "week".equals(when) ? when : "next";
        day = day == null ? "" : day.strip();
    }

    static EntryTaskForm blank(ReadingTime time) {
        return new EntryTaskForm("read", "", String.valueOf(time.minutes()), "next", "");
    }

    /** @param examDay on which nothing can be planned any longer */
    Map<String, String> errors(LocalDate today, LocalDate examDay) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (tries() && (title.isEmpty() || title.length() > LONGEST_TITLE)) {
            errors.put("planTitle", "Say what you want to try, in up to " + LONGEST_TITLE + " characters.");
        }
        if (length() == 0) {
            errors.put("planMinutes", "Minutes are a whole number from 5 to 240.");
        }
        String wrong = when.equals("next") && examDay.isAfter(today) ? null : dayError(today, examDay);
        if (wrong != null) {
            errors.put("planDay", wrong);
        }
        return errors;
    }

    private String dayError(LocalDate today, LocalDate examDay) {
        if (!examDay.isAfter(today)) {
            return "The day of your exam has come, so nothing fits before it. Plan the next exam in the settings of your"
                    + " plan.";
        }
        LocalDate typed = Dates.typed(day).orElse(null);
        return typed == null
                ? "Choose a day, for example " + today + "."
                : when.equals("week")
                        ? dayError(monday(typed), last(typed), typed, today, examDay)
                        : dayError(typed, typed, typed, today, examDay);
    }

    private static LocalDate last(LocalDate day) {
        return day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
    }

    /**
     * @param first the first day that is meant
     * @param last the last one
     */
    private static String dayError(
            LocalDate first, LocalDate last, LocalDate typed, LocalDate today, LocalDate examDay) {
        if (last.isBefore(today)) {
            return Dates.words(typed) + " is past.";
        }
        return first.isBefore(examDay) ? null : "Your exam is on " + Dates.words(examDay) + ": choose a day before it.";
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** What is wrong with a day alone, to move something to; null if it will do. */
    static String moved(String day, LocalDate today, LocalDate examDay) {
        return new EntryTaskForm("read", "", "5", "day", day).dayError(today, examDay);
    }

    /** In minutes; 0 for anything that is not a whole number from 5 to 240. */
    int length() {
        int typed = minutes.matches("\\d{1,3}") ? Integer.parseInt(minutes) : 0;
        return typed < ReadingTime.SHORTEST || typed > ReadingTime.LONGEST ? 0 : typed;
    }

    /** The day that was chosen itself. */
    Optional<LocalDate> onDay() {
        return when.equals("day") ? Dates.typed(day) : Optional.empty();
    }

    /** The first day on which it can lie. */
    LocalDate from(LocalDate today) {
        LocalDate first = when.equals("week") ? monday(LocalDate.parse(day)) : today;
        return first.isBefore(today) ? today : first;
    }

    /** The day before which it has to lie. */
    LocalDate before(LocalDate examDay) {
        LocalDate end = when.equals("week") ? last(LocalDate.parse(day)).plusDays(1) : examDay;
        return end.isAfter(examDay) ? examDay : end;
    }

    /** Why no place was found, in a sentence. */
    String full() {
        return (when.equals("week") ? "That week has no " : "No week before your exam has ") + length()
                + " minutes left. Choose a day yourself, or fewer minutes.";
    }

    /** What it is called in the plan. */
    String named(String entry) {
        return tries() ? title : entry;
    }

    public boolean tries() {
        return what.equals("try");
    }
}
