package dev.rampart.news.feed;

/** A document that is no feed, or a broken one; the message is a sentence for the sources page. */
public final class UnreadableFeedException extends Exception {
    private static final long serialVersionUID = 1;

    UnreadableFeedException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
