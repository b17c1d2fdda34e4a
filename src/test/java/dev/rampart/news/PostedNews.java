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
    private static final String MORE = "It says more.";

    @Inject
    FeedServer feeds;

    @Inject
    Clock clock;

    public record Headline(long id, String title) {}

    /** A post of level 300 on AWS WAF, published a moment ago. */
    public Headline now(String about) {
        return at(about, clock.instant().minusSeconds(1));
    }

    /** A post of level 300 on AWS WAF. */
    public Headline at(String about, Instant published) {
        return post(about, published, "Advanced (300)", "AWS WAF");
    }

    /** The same story in another feed, a little later. */
    public Headline again(Headline told) {
        return of(SourceKind.BLOG, told.title(), clock.instant(), MORE, "Advanced (300)", "AWS WAF");
    }

    /** @param categories a level, products, or whatever else a blog has */
    public Headline post(String about, Instant published, String... categories) {
        return of(SourceKind.BLOG, anew(about), published, MORE, categories);
    }

    /** One that AWS calls important. */
    public Headline bulletin(String about, Instant published, String... categories) {
        return of(
                SourceKind.BULLETIN,
                anew(about),
                published,
                "<p>Content Type: Important (requires attention)</p><p>Description: invented.</p>",
                categories);
    }

    private static String anew(String about) {
        return about + " " + UUID.randomUUID().toString().substring(0, 8);
    }

    private Headline of(SourceKind kind, String title, Instant published, String body, String... categories) {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(published.atOffset(ZoneOffset.UTC));
        FeedServer.Served source =
                feeds.source(kind, FeedDocuments.rss(List.of(FeedDocuments.item("a", title, date, body, categories))));
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
