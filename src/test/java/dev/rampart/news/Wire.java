package dev.rampart.news;

import dev.rampart.news.feed.Drafting;
import dev.rampart.news.feed.FeedItem;
import dev.rampart.news.feed.SourceKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** News for tests of features that stand on the news: what comes in at this moment, as a feed would bring it. */
@ApplicationScoped
public class Wire {
    @Inject
    FeedServer feeds;

    @Inject
    EntryStore store;

    @Inject
    Clock clock;

    /**
     * An entry that came in.
     *
     * @param source the source's id
     * @param title of its own, so that no two are one story
     */
    public record Came(long id, long source, SourceKind kind, String title, Instant published) {}

    /** A bulletin that is published and stored now. */
    public Came bulletin(String title, String... products) {
        return bulletin(title, clock.instant(), products);
    }

    public Came bulletin(String title, Instant published, String... products) {
        return entry(SourceKind.BULLETIN, title, published, products);
    }

    public Came post(String title, Instant published, String... products) {
        return entry(SourceKind.BLOG, title, published, products);
    }

    private Came entry(SourceKind kind, String title, Instant published, String... products) {
        Came came = new Came(0, feeds.source(kind).id(), kind, title, published);
        return new Came(send(came, products), came.source(), kind, title, published);
    }

    /** Its source sends it again, with these products. */
    public void names(Came came, String... products) {
        send(came, products);
    }

    private long send(Came came, String... products) {
        FeedItem item = new FeedItem(
                came.title(),
                "https://example.test/" + came.source() + "/" + came.title().replaceAll("\\W+", "-"),
                came.title(),
                null,
                came.published(),
                null,
                null,
                "<p>Invented.</p>",
                null,
                List.of(products));
        return store.store(
                        came.source(),
                        new Drafting(came.kind(), "https://example.test/", List.of(), List.of())
                                .drafts(List.of(item), clock.instant()))
                .written()
                .get(0);
    }
}
