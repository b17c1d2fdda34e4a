package dev.rampart.attempt;

import java.time.Instant;

/** What came of an answer that was sent. */
sealed interface Saving {
    /**
     * It is stored, durably.
     *
     * @param revision to be sent with the next change
     * @param complete whether nothing is left open in it
     */
    record Saved(int revision, boolean complete) implements Saving {}

    /** A newer answer was stored meanwhile, which this one does not know of; the newer is kept. */
    record Overtaken(int revision) implements Saving {
        static final String SENTENCE =
                "Another tab changed this answer; reload to see it. What you chose here was not stored.";

        /** Where what was chosen is still on the page, with the newer revision in its form. */
        static final String CHOICE = "Another tab changed this answer, so what you chose here was not stored. "
                + "Save it again to replace the other answer, or reload to keep that one.";
    }

    /** It cannot be an answer to this question; what was stored before is kept. */
    record Refused(String sentence) implements Saving {}

    /** The attempt is over; answers stored before count. */
    record Over(Instant submittedAt, Submission.By by) implements Saving {}
}
