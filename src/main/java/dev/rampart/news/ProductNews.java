package dev.rampart.news;

import dev.rampart.news.feed.SourceKind;
import java.time.Instant;
import java.util.Locale;

/**
 * That an entry is about a product.
 *
 * @param product null for an entry that is about none
 * @param importance what a bulletin says of its weight, or null
 */
public record ProductNews(long entry, String product, SourceKind kind, String importance, Instant publishedAt) {
    /** Whether it comes before other news: a bulletin, or what says of itself that it is important. */
    public boolean first() {
        return kind == SourceKind.BULLETIN
                || importance != null && importance.toLowerCase(Locale.ROOT).startsWith("important");
    }
}
