package dev.rampart.author.exchange;

/** How a question of a file is like one that is there already. */
enum Likeness {
    /** The file asks it before. */
    IN_FILE,
    /** The bank asks it. */
    IN_BANK,
    /** It has the name of a question that the same instructor imported before, or of one of the bank, and says something else. */
    EARLIER
}
