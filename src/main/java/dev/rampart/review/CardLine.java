package dev.rampart.review;

import java.time.LocalDate;

/**
 * A card in the list.
 *
 * @param heading the beginning of its question; null while it cannot be shown
 * @param task of the exam
 * @param next when it is asked next; null while it is not, which the words explain
 * @param nextWords the same as a sentence
 * @param memoryWords how long it will be remembered
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
        return new CardLine(
                row,
                heading,
                state.known().get(row.question()).task(),
                state.agenda().day(row.id()),
                state.nextWords(row),
                state.memoryWords(row),
                last == null ? null : last.words());
    }

    public long id() {
        return row.id();
    }

    public boolean suspended() {
        return row.suspended();
    }
}
