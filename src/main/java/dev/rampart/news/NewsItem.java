package dev.rampart.news;

import dev.rampart.news.feed.SourceKind;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * An entry as other features know it.
 *
 * @param link the page at its publisher
 * @param summary plain text, may be empty
 * @param source the source's slug
 * @param level 100 to 400, or null
 * @param importance what a bulletin says of its weight, or null
 * @param bulletinId as "2026-112-AWS", or null
 * @param publishedAt in whole seconds; of a bulletin without a date of its own, the latest that it can be
 * @param storedAt when Rampart saw it first
 * @param updatedAt when its feed last said something else of it
 * @param products AWS's names for them, in alphabetical order
 */
public record NewsItem(
        long id,
        String title,
        String link,
        String summary,
        SourceKind kind,
        String source,
        String sourceTitle,
        Integer level,
        String importance,
        String bulletinId,
        Instant publishedAt,
        Instant storedAt,
        Instant updatedAt,
        List<String> products) {

    /** As the query gives it. */
    NewsItem(
            long id,
            String title,
            String link,
            String summary,
            SourceKind kind,
            String source,
            String sourceTitle,
            Integer level,
            String importance,
            String bulletinId,
            Instant publishedAt,
            Instant storedAt,
            Instant updatedAt) {
        this(
                id,
                title,
                link,
                summary,
                kind,
                source,
                sourceTitle,
                level,
                importance,
                bulletinId,
                publishedAt,
                storedAt,
                updatedAt,
                List.of());
    }

    NewsItem with(List<String> products) {
        return new NewsItem(
                id,
                title,
                link,
                summary,
                kind,
                source,
                sourceTitle,
                level,
                importance,
                bulletinId,
                publishedAt,
                storedAt,
                updatedAt,
                products);
    }

    /** Its page here. */
    public String href() {
        return "/news/" + id;
    }

    public boolean important() {
        return importance != null && importance.toLowerCase(Locale.ROOT).startsWith("important");
    }
}
