package dev.rampart.review;

import java.time.LocalDate;

/**
 * A card in the list.
 *
 * @param heading the beginning of its question; null while it cannot be shown, as is all by which it could be known
 * @param task of the exam, or null
 * @param next when it is asked next; null while it is not, which the words explain
 * @param nextWords the same as a sentence
 * @param memoryWords how long it will be remembered, or null
 * @param reason why it comes back when it does; null before its first review
 */
record CardLine(
        Card.Row row,
        String heading,
        String task,
        LocalDate next,
        String nextWords,
        String memoryWords,
        String reason) {

    static CardLine of(Reviews.State state, Card.Row row, String heading, ReviewLog.Last last) {
        boolean shown = heading != null;
        return new CardLine(
                row,
                heading,
                shown ? state.known().get(row.question()).task() : null,
                state.agenda().day(row.id()),
                state.nextWords(row),
                shown ? state.memoryWords(row) : null,
                shown && last != null ? last.words() : null);
    }

    public long id() {
        return row.id();
    }

    public boolean suspended() {
        return row.suspended();
    }
}
