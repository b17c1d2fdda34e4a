package dev.rampart.backup;

/** Why nothing was restored: a sentence for the operator, which is printed instead of a start. */
public final class RestoreRefused extends RuntimeException {
    private static final long serialVersionUID = 1;

    RestoreRefused(String sentence) {
        super(sentence);
    }

    RestoreRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
