package dev.rampart.content;

import java.time.Instant;

/**
 * A document as a list shows it.
 *
 * @param title what it calls itself, or null
 * @param publishedAt since when its version counts, or null when none does
 * @param publishedBy the product, the folder, or the name of who published it
 * @param publishedRevision which revision counts of what was written in the browser, or null
 * @param reviewed whether a second instructor approved of what counts
 * @param flaws how many keep what was last seen from counting
 * @param overridden whether a document of another origin counts in its place
 * @param inReview whether someone is asked to look at it
 * @param revision number of the working text, or null for what came as a file; so below
 * @param workFlaws how many keep the working text from being published
 * @param author who opened it, or null as well when that account is gone
 * @param shared whether other instructors see the draft
 * @param removedAt since when it is gone, or null
 */
public record DocumentLine(
        long id,
        Origin origin,
        String path,
        String title,
        String kind,
        Instant publishedAt,
        String publishedBy,
        Integer publishedRevision,
        boolean reviewed,
        long flaws,
        long versions,
        boolean overridden,
        boolean inReview,
        Integer revision,
        Integer workFlaws,
        Instant savedAt,
        Long author,
        boolean shared,
        Instant removedAt) {
    /** Whether it was written here and dropped: its history alone is left. */
    public boolean dropped() {
        return removedAt != null;
    }

    public boolean broken() {
        return flaws > 0;
    }

    public boolean counts() {
        return publishedAt != null && !overridden;
    }

    public boolean local() {
        return origin == Origin.LOCAL;
    }

    /** Whether the working text is not, or no longer, what counts. */
    public boolean edited() {
        return local() && !revision.equals(publishedRevision);
    }

    public boolean unpublished() {
        return local() && publishedAt == null && versions > 0;
    }

    public boolean draft() {
        return local() && publishedAt == null && versions == 0;
    }
}
