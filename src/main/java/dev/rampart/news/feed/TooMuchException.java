package dev.rampart.news.feed;

/** A document that would take more depth, memory or time than any feed needs. */
final class TooMuchException extends Exception {
    private static final long serialVersionUID = 1;

    TooMuchException(Throwable cause) {
        super(cause);
    }
}
