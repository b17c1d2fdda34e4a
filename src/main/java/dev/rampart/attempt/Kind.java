package dev.rampart.attempt;

/** What an attempt is for. */
public enum Kind {
    /** A form of the exam's full length in its full time. */
    FULL("full exam"),
    /** Ten questions at the exam's pace. */
    QUIZ("quiz"),
    /** The questions that an earlier attempt missed, at the exam's pace; says nothing about freshness. */
    MISSED("practice"),
    /** The quiz that needs no account, from questions that are part of no exam. */
    SAMPLE("sample quiz");

    private final String words;

    Kind(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
