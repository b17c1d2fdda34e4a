package dev.rampart.news.feed;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One entry as a feed gives it, not yet cleaned. Everything may be null but the categories.
 *
 * @param guid guid of RSS or id of Atom
 * @param link absolute, if the document or its address say to what
 * @param title with whatever entities and elements the feed left in it
 * @param html the fullest text there is: content, else description
 * @param description the short text, if the feed has one besides the content
 * @param base what relative addresses in the text are relative to
 * @param categories one an element, as written
 */
public record FeedItem(
        String guid,
        String link,
        String title,
        String author,
        Instant published,
        Instant updated,
        String description,
        String html,
        URI base,
        List<String> categories) {
    /** When it was published or, if it does not say so, last changed. */
    public Instant date() {
        return published == null ? updated : published;
    }

    /** Whether it says nothing at all. */
    boolean isEmpty() {
        return Stream.of(guid, link, title, author, published, updated, html).allMatch(Objects::isNull)
                && categories.isEmpty();
    }
}
