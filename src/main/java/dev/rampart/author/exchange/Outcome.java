package dev.rampart.author.exchange;

import java.util.List;

/** What became of an understood line. */
enum Outcome {
    /** Its id is given, and its document is being stored: another job stores the same again. */
    BEGUN("Being stored"),
    STORED("Stored"),
    /** A question that was there has a new version. */
    RENEWED("New version"),
    /** It is a draft: where a review is needed nothing counts before a second instructor approved. */
    WAITING("Handed to a second instructor"),
    LEFT_OUT("Left out"),
    FAILED("Could not be stored");

    /** A question of the bank came of it, or does once it is approved. */
    static final List<Outcome> KEPT = List.of(STORED, RENEWED, WAITING);

    private final String title;

    Outcome(String title) {
        this.title = title;
    }

    /** For people. */
    public String title() {
        return title;
    }
}
