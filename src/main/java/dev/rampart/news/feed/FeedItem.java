package dev.rampart.news.feed;

import java.time.Instant;
import java.util.List;

/**
 * One entry as a feed gives it, not yet cleaned. Everything may be null but the categories.
 *
 * @param guid guid of RSS or id of Atom
 * @param title with whatever entities and elements the feed left in it
 * @param html the fullest text there is: content, else description
 * @param description the short text, if the feed has one besides the content
 * @param categories one an element, as written
 */
public record FeedItem(
        String guid,
        String link,
        String title,
        String author,
        Instant published,
        String description,
        String html,
        List<String> categories) {}
