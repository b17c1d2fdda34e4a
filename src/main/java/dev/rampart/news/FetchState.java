package dev.rampart.news;

import dev.rampart.news.feed.Validators;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/** How the fetches of a source go. */
@Embeddable
class FetchState {
    private static final int MAX_MESSAGE = 1000;

    @Column(name = "moved_to", length = 2000)
    public String movedTo;

    @Column(length = 1000)
    public String etag;

    @Column(name = "last_modified", length = 200)
    public String lastModified;

    /** Null: it is not asked again by itself. */
    @Column(name = "next_fetch_at")
    public Instant nextFetchAt;

    @Column(name = "claimed_until")
    public Instant claimedUntil;

    /** The last try. */
    @Column(name = "fetched_at")
    public Instant fetchedAt;

    /** The last try that gave the feed, or word that nothing is new in it. */
    @Column(name = "succeeded_at")
    public Instant succeededAt;

    /** When its publisher said that it is gone for good. */
    @Column(name = "retired_at")
    public Instant retiredAt;

    /** In a row. */
    @Column(nullable = false)
    public int failures;

    /** What the server answered last to a try that failed; null if it did not answer. */
    @Column
    public Integer status;

    /** What the last try has to say, as a sentence; null if it went well. */
    @Column(length = MAX_MESSAGE)
    public String message;

    /** Its address is another one: what was known of the old one says nothing. */
    void startAfresh(Instant now) {
        movedTo = null;
        forgetVersion();
        retiredAt = null;
        failures = 0;
        status = null;
        message = null;
        dueAt(now);
    }

    void dueAt(Instant at) {
        nextFetchAt = at;
    }

    /** Makes the next fetch unconditional. */
    void forgetVersion() {
        etag = null;
        lastModified = null;
    }

    void succeeded(Instant now, Instant next, Optional<URI> moved) {
        done(now, next);
        succeededAt = now;
        retiredAt = null;
        failures = 0;
        status = null;
        message = null;
        moved.map(URI::toString).filter(uri -> uri.length() <= 2000).ifPresent(uri -> movedTo = uri);
    }

    void version(Validators validators) {
        etag = fitting(validators.etag(), 1000);
        lastModified = fitting(validators.lastModified(), 200);
    }

    void failed(Instant now, Instant next, Integer status, String sentence) {
        done(now, next);
        failures++;
        this.status = status;
        say(sentence);
    }

    void retired(Instant now) {
        done(now, null);
        retiredAt = now;
        failures = 0;
        status = 410;
        say("Its publisher has taken this feed down for good. It is not asked again; its entries stay here.");
    }

    void say(String sentence) {
        message = fitting(sentence.length() > MAX_MESSAGE ? sentence.substring(0, MAX_MESSAGE) : sentence, MAX_MESSAGE);
    }

    private void done(Instant now, Instant next) {
        fetchedAt = now;
        nextFetchAt = next;
        claimedUntil = null;
    }

    /** Half a validator is none. */
    private static String fitting(String text, int maxLength) {
        return text == null || text.length() > maxLength ? null : text;
    }
}
