package dev.rampart.statistics;

import java.util.Optional;
import java.util.stream.Stream;

/** What an instructor says to a report. */
enum Verdict {
    ACCEPTED("accepted", "The learner is right; the question will be mended."),
    DECLINED("declined", "The question stays as it is."),
    MENDED("mended", "A newer version of the question counts already, or it was taken out.");

    private final String word;
    private final String sentence;

    Verdict(String word, String sentence) {
        this.word = word;
        this.sentence = sentence;
    }

    public String word() {
        return word;
    }

    public String sentence() {
        return sentence;
    }

    /** Whether the report is dealt with. */
    boolean closes() {
        return this != ACCEPTED;
    }

    /** @param word as forms say it; null or anything else is none */
    static Optional<Verdict> of(String word) {
        return Stream.of(values())
                .filter(verdict -> verdict.word.equalsIgnoreCase(word))
                .findFirst();
    }
}
