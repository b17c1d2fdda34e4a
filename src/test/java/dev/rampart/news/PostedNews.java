package dev.rampart.news;

import dev.rampart.news.feed.SourceKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;

/** Entries for tests of what stands on the news: each is of a source of its own and has a title of its own. */
@ApplicationScoped
public class PostedNews {
    @Inject
    FeedServer feeds;

    @Inject
    Clock clock;

    public record Headline(long id, String title) {}

    /** A post of level 300 on AWS WAF, published a moment ago. */
    public Headline now(String about) {
        return at(about, clock.instant().minusSeconds(1));
    }

    public Headline at(String about, Instant published) {
        return post(about + " " + UUID.randomUUID().toString().substring(0, 8), published);
    }

    /** The same story in another feed, a little later. */
    public Headline again(Headline told) {
        return post(told.title(), clock.instant());
    }

    private Headline post(String title, Instant published) {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(published.atOffset(ZoneOffset.UTC));
        FeedServer.Served source = feeds.source(
                SourceKind.BLOG,
                FeedDocuments.rss(
                        List.of(FeedDocuments.item("a", title, date, "It says more.", "Advanced (300)", "AWS WAF"))));
        return new Headline(feeds.entries(source).get(0).id, title);
    }

    /** An announcement with a text in HTML. */
    public Headline announced(String title, Instant published, String html) {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(published.atOffset(ZoneOffset.UTC));
        FeedServer.Served source = feeds.source(
                SourceKind.ANNOUNCEMENT,
                FeedDocuments.rss(List.of(FeedDocuments.item("a", title, date, html, "AWS Key Management Service"))));
        return new Headline(feeds.entries(source).get(0).id, title);
    }
}
