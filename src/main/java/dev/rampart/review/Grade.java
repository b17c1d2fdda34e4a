package dev.rampart.review;

/** How well something was remembered, in the order of FSRS. */
enum Grade {
    /** A wrong answer. */
    AGAIN("wrong"),
    /** A right answer that was a guess. */
    HARD("right by a guess"),
    /** A right answer. */
    GOOD("right"),
    /** Part of the published algorithm; nothing here gives it. */
    EASY("easy");

    private final String words;

    Grade(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** What an answer is worth. */
    static Grade of(boolean right, boolean guessed) {
        return !right ? AGAIN : guessed ? HARD : GOOD;
    }
}
