package dev.rampart.news.feed;

import java.time.Instant;
import java.util.List;

/**
 * An entry, cleaned and understood, ready to be stored.
 *
 * @param guidKey what makes it this entry: fingerprint of its guid, else of its link, else of title and date
 * @param linkKey fingerprint of its link, or null: a post that is published again may get another guid
 * @param link the page for people
 * @param author or null
 * @param summary plain text
 * @param body safe HTML, may be empty
 * @param published never later than a day from now
 * @param basis where the date comes from
 * @param bulletinId as "2026-112-AWS", or null
 * @param importance what a bulletin says of its weight, or null
 * @param techniques ids of ATT&amp;CK, sorted
 */
public record Draft(
        String guidKey,
        String linkKey,
        String link,
        String title,
        String author,
        String summary,
        String body,
        Instant published,
        DateBasis basis,
        Classification classification,
        String bulletinId,
        String importance,
        List<String> cves,
        List<String> techniques,
        Story story) {

    /** Where an entry's date comes from. */
    public enum DateBasis {
        /** It says so itself: in the feed, or a bulletin in its body. */
        SURE,
        /** The feed's date of a bulletin, which moves whenever AWS touches old ones: published then, or earlier. */
        LATEST,
        /** It has none that can be believed, so it is the moment in which it was first seen. */
        FIRST_SEEN
    }

    /** The same for two readings of an entry in which nothing changed that a reader would see. */
    public String fingerprint() {
        Instant date = basis == DateBasis.SURE ? published : null;
        return Fingerprint.of(List.of(link, title, summary, body, classification, cves, techniques, basis) + "\n"
                + author + "\n" + date + "\n" + bulletinId + "\n" + importance);
    }
}
