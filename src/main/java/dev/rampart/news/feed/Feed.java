package dev.rampart.news.feed;

import java.util.List;

/**
 * A feed's document, read.
 *
 * @param about the feed itself: its title, its site as link, what it says of itself
 * @param items in the document's order, at most {@value FeedParser#MAX_ITEMS}
 */
public record Feed(FeedItem about, List<FeedItem> items) {}
