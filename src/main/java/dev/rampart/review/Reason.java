package dev.rampart.review;

import java.util.Arrays;
import java.util.Optional;

/** Why a question was missed, in the learner's own judgement. */
enum Reason {
    MISREAD(
            "Misread",
            "misread",
            "Read the last sentence of the stem first, then look in the situation for the word that decides."),
    UNKNOWN("Did not know", "not known", "Read up on what they ask before you practise more of it."),
    TORN(
            "Torn between two",
            "torn between two",
            "For each such pair write down the one fact that decides; the comparisons may have it."),
    TIME(
            "Ran out of time",
            "out of time",
            "Answer and flag what takes longer than its pace, and come back to it at the end."),
    OTHER("Something else", "something else", "Look through your notes for what they have in common.");

    private final String title;
    private final String were;
    private final String advice;

    Reason(String title, String were, String advice) {
        this.title = title;
        this.were = were;
        this.advice = advice;
    }

    static Optional<Reason> named(String name) {
        return Arrays.stream(values())
                .filter(reason -> reason.name().equals(name))
                .findFirst();
    }

    public String title() {
        return title;
    }

    /** After "9 were". */
    String were() {
        return were;
    }

    /** What to do about it, a sentence. */
    String advice() {
        return advice;
    }
}
