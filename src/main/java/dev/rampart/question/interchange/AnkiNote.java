package dev.rampart.question.interchange;

import dev.rampart.web.SafeHtml;

/**
 * A note of one card.
 *
 * @param guid by which Anki knows it again
 * @param deck with the decks around it, separated by "::"
 * @param tags separated by blanks, and with one at each end
 * @param front HTML
 * @param back HTML
 */
record AnkiNote(String guid, String deck, String tags, String front, String back) {
    /** A number that stays the same for the same text, above a moment in 2026, since Anki reads its numbers as milliseconds. */
    static long number(String text) {
        return 1_767_225_600_000L
                + Long.parseUnsignedLong(AnkiPackage.hash(text).substring(0, 8), 16);
    }

    /** What Anki sorts by. */
    String sorted() {
        return SafeHtml.text(front);
    }

    /** By which Anki finds notes that begin alike. */
    long checkSum() {
        return Long.parseUnsignedLong(AnkiPackage.hash(sorted()).substring(0, 8), 16);
    }
}
