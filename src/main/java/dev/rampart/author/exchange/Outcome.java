package dev.rampart.author.exchange;

/** What became of an understood line. */
enum Outcome {
    /** Its id is given, and its document is being stored: another job stores the same again. */
    BEGUN("Being stored"),
    STORED("Stored"),
    /** A question that was there has a new version. */
    RENEWED("New version"),
    LEFT_OUT("Left out"),
    FAILED("Could not be stored");

    private final String title;

    Outcome(String title) {
        this.title = title;
    }

    /** For people. */
    public String title() {
        return title;
    }
}
