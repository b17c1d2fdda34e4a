package dev.rampart.author.exchange;

import java.util.Locale;

/** What was made of a line of a file. */
enum Verdict {
    /** It is a question of ours now. */
    UNDERSTOOD("Understood"),
    /** Its item type has no counterpart here. */
    UNKNOWN("Unknown type"),
    /** It could not be read, or not be answered in one way. */
    BROKEN("Not understood");

    private final String title;

    Verdict(String title) {
        this.title = title;
    }

    /** For people. */
    public String title() {
        return title;
    }

    /** As addresses write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
