package dev.rampart.statistics;

import java.util.Optional;
import java.util.stream.Stream;

/** What a learner finds wrong with a question. */
enum Fault {
    WRONG("wrong", "The key or a reason is not right."),
    OUTDATED("outdated", "It was right, and AWS has changed it since."),
    UNCLEAR("unclear", "It can be read in more than one way.");

    private final String word;
    private final String sentence;

    Fault(String word, String sentence) {
        this.word = word;
        this.sentence = sentence;
    }

    public String word() {
        return word;
    }

    public String sentence() {
        return sentence;
    }

    /** @param word as forms and the API say it, in any case; null or anything else is none */
    static Optional<Fault> of(String word) {
        return Stream.of(values())
                .filter(fault -> fault.word.equalsIgnoreCase(word))
                .findFirst();
    }
}
