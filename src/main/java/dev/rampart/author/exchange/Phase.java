package dev.rampart.author.exchange;

/** How far an import is. */
enum Phase {
    /** The job has to read the file. */
    READING("Reading"),
    /** It waits for its instructor, and nothing of it is in the bank. */
    READY("Waiting for you"),
    /** The job has to store what was confirmed. */
    STORING("Storing"),
    STORED("Done"),
    /** Nothing could be taken. */
    REFUSED("Refused");

    private final String title;

    Phase(String title) {
        this.title = title;
    }

    /** For people. */
    public String title() {
        return title;
    }

    /** Whether the job has to do something. */
    public boolean working() {
        return this == READING || this == STORING;
    }
}
