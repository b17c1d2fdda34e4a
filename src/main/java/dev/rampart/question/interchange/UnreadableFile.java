package dev.rampart.question.interchange;

/** A file of which nothing can be taken: not of the format, or hostile. Its message is a sentence for the importing instructor. */
public final class UnreadableFile extends Exception {
    private static final long serialVersionUID = 1;

    public UnreadableFile(String sentence) {
        super(sentence);
    }

    public UnreadableFile(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
