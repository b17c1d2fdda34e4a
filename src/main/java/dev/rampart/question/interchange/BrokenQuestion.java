package dev.rampart.question.interchange;

/** One question of a file cannot be read; the others can. Its message says why, in a sentence. */
final class BrokenQuestion extends Exception {
    private static final long serialVersionUID = 1;

    BrokenQuestion(String sentence) {
        super(sentence);
    }
}
