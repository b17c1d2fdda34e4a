package dev.rampart.news.feed;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** What asking for a feed came to. */
public sealed interface Fetched {

    /**
     * The feed.
     *
     * @param contentType as sent, or null
     * @param movedTo where it lies now, if all redirects up to there were permanent
     * @param fresh how long the server wants it to be used, or zero
     */
    record Content(byte[] body, String contentType, Validators validators, Optional<URI> movedTo, Duration fresh)
            implements Fetched {}

    /** Nothing new since the validators that were sent. */
    record Unchanged(Optional<URI> movedTo, Duration fresh) implements Fetched {}

    /** 410: the feed is gone for good. */
    record Gone() implements Fetched {}

    /**
     * No feed this time.
     *
     * @param status what the server answered, or null if it did not
     * @param sentence for the sources page
     * @param retryAfter when the server wants to be asked again
     */
    record Failed(Reason reason, Integer status, String sentence, Optional<Instant> retryAfter) implements Fetched {
        public static Failed of(Reason reason, String sentence) {
            return new Failed(reason, null, sentence, Optional.empty());
        }
    }

    /** Kinds of failure, for the metrics. */
    enum Reason {
        NOT_FOUND,
        BUSY,
        REFUSED,
        REDIRECTS,
        UNREACHABLE,
        TIMEOUT,
        FORBIDDEN_ADDRESS,
        TOO_LARGE,
        UNREADABLE
    }
}
