package dev.rampart.attempt;

/** What an attempt is for. */
public enum Kind {
    /** A form of the exam's full length in its full time. */
    FULL("full exam"),
    /** Ten questions at the exam's pace. */
    QUIZ("quiz"),
    /** Questions that the learner drew by a {@link Selection}, at the exam's pace. */
    DRAWN("quiz of your own"),
    /** The same with the reasons after each question, and without a clock. */
    PRACTICE("practice with feedback"),
    /** One question a day, with its reasons at once. */
    DAILY("question of the day"),
    /** The questions that an earlier attempt missed, at the exam's pace; says nothing about freshness. */
    MISSED("practice"),
    /** Questions that come back for the learner to remember them, with the reasons after each; see {@link Repetitions}. */
    REVIEW("review"),
    /** The quiz that needs no account, from questions that are part of no exam. */
    SAMPLE("sample quiz");

    private final String words;

    Kind(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    /** Whether the learner is told after each question what is right; no clock runs then. */
    public boolean feedback() {
        return this == PRACTICE || this == DAILY || this == REVIEW;
    }

    /** Whether the domains' weights make its form. */
    boolean weighted() {
        return this == FULL || this == QUIZ;
    }
}
