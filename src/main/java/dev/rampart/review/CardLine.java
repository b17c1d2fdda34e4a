package dev.rampart.review;

import dev.rampart.attempt.Repetitions;
import java.time.LocalDate;

/**
 * A card in the list.
 *
 * @param heading the beginning of its question; null while it cannot be shown
 * @param last what came of its last review, or null
 */
record CardLine(
        Card.Row row,
        Repetitions.Known known,
        String heading,
        ReviewLog.Last last,
        LocalDate next,
        ReviewView.Times times) {

    public long id() {
        return row.id();
    }

    public boolean suspended() {
        return row.suspended();
    }

    public String task() {
        return known.task();
    }

    /** When it is asked next. */
    public String nextWords() {
        if (suspended()) {
            return "Paused.";
        }
        if (known.held()) {
            return "Not asked while it stands in an open exam or is kept for a group exam.";
        }
        if (next != null) {
            return "Comes back " + DayWords.when(next, times.today()) + ".";
        }
        return times.agenda().rests(row.id())
                ? "Rests until the exam: you will probably know it then."
                : "Finds no room before the exam.";
    }

    /** How long it will be remembered. */
    public String memoryWords() {
        if (row.stability() == null) {
            return "You chose it, and it was not asked yet.";
        }
        LocalDate until = times.until(row);
        return until.isBefore(times.today())
                ? "You may have forgotten it since " + DayWords.date(until) + "."
                : "You will probably remember it until " + DayWords.date(until) + ".";
    }

    /** Why it comes back when it does; null before its first review. */
    public String reason() {
        return last == null
                ? null
                : "Last answered " + last.grade().words() + " on " + DayWords.date(last.day()) + ", which makes "
                        + (last.interval() == 1 ? "1 day." : last.interval() + " days.");
    }
}
