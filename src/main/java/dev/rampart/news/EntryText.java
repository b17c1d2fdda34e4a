package dev.rampart.news;

import dev.rampart.news.feed.Techniques;
import java.time.Instant;
import java.util.List;

/**
 * What an entry's own page shows besides what the list does.
 *
 * @param author or null
 * @param body safe HTML, may be empty
 * @param postType as "Technical How-to", or null
 * @param bulletinId as "2026-112-AWS", or null
 * @param firstPublishedAt earlier than its date for what was published again
 */
record EntryText(
        String author,
        String body,
        String postType,
        List<String> families,
        List<String> tags,
        String bulletinId,
        List<String> cves,
        List<String> techniqueIds,
        Instant firstPublishedAt) {
    public List<Techniques.Technique> techniques() {
        return techniqueIds.stream().map(Techniques.Technique::of).toList();
    }

    /** @return null if there is no such entry */
    static EntryText of(long id) {
        return NewsEntry.find(
                        "select author, body, postType, families, tags, bulletinId, cves, techniques, firstPublishedAt"
                                + " from NewsEntry where id = ?1",
                        id)
                .project(EntryText.class)
                .firstResult();
    }

    EntryText withBody(String html) {
        return new EntryText(author, html, postType, families, tags, bulletinId, cves, techniqueIds, firstPublishedAt);
    }
}
