package dev.rampart.content;

import java.time.Instant;

/** What became of a text that was to be saved. */
public sealed interface Saved permits Saved.Kept, Saved.Overtaken {
    /** The number of the revision that is the working text now; what the next save is based on. */
    int revision();

    /** It is the working text. */
    record Kept(int revision) implements Saved {}

    /**
     * Someone else had saved since. Nothing is lost: theirs is the working text, and what was to be saved is kept beside it.
     *
     * @param revision of theirs
     * @param kept the number under which the history has what was to be saved
     * @param theirs the working text
     * @param by who saved it, or null when that account is gone
     */
    record Overtaken(int revision, int kept, String theirs, Long by, Instant when) implements Saved {}
}
