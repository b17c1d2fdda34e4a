package dev.rampart.news.feed;

import java.time.Instant;
import java.util.List;

/**
 * An entry, cleaned and understood, ready to be stored.
 *
 * @param guidKey what makes it this entry: a hash of its guid, else of its link, else of title and date
 * @param linkKey a hash of its link, or null: a post that is published again may get another guid
 * @param link the page for people
 * @param author or null
 * @param summary plain text
 * @param body safe HTML, may be empty
 * @param published never later than a day from now
 * @param basis where the date comes from
 * @param bulletinId as "2026-112-AWS", or null
 * @param importance what a bulletin says of its weight, or null
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
        List<String> cves) {

    /** Where an entry's date comes from, the surest first. */
    public enum DateBasis {
        BODY,
        FEED,
        FIRST_SEEN
    }
}
