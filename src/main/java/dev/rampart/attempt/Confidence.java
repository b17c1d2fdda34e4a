package dev.rampart.attempt;

/** How sure a candidate is of an answer; it changes no mark. */
enum Confidence {
    SURE("sure"),
    UNSURE("unsure"),
    GUESS("guess");

    private final String words;

    Confidence(String words) {
        this.words = words;
    }

    /** After "you were". */
    public String result() {
        return this == GUESS ? "guessing" : words;
    }

    public String words() {
        return words;
    }
}
