package dev.rampart.news;

import dev.rampart.news.feed.Drafting;
import dev.rampart.news.feed.FeedItem;
import dev.rampart.news.feed.SourceKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Entries for tests of features that stand on the news; each has a source of its own. */
@ApplicationScoped
public class Newsstand {
    @Inject
    EntryStore store;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    /**
     * @param categories as feeds of AWS write them: products, levels
     * @return the entry's id
     */
    @Transactional
    public long entry(SourceKind kind, String title, String html, Instant published, String... categories) {
        String own = UUID.randomUUID().toString().substring(0, 8);
        NewsSource source = new NewsSource();
        source.slug = "stand-" + own;
        source.title = "Stand " + own;
        source.url = "https://" + own + ".example.test/feed";
        source.home = "https://" + own + ".example.test/";
        source.kind = kind;
        source.intervalMinutes = 60;
        source.onlyCategories = List.of();
        source.products = List.of();
        source.note = "";
        source.persistAndFlush();
        FeedItem item = new FeedItem(
                own, source.home + "entry", title, null, published, null, null, html, null, List.of(categories));
        store.store(
                source.id,
                new Drafting(kind, source.home, List.of(), List.of()).drafts(List.of(item), clock.instant()));
        return NewsEntry.<NewsEntry>find("source", source).firstResult().id;
    }

    /** As retention does. */
    @Transactional
    public void drop(long entry) {
        NewsEntry.drop(List.of(entry));
    }

    @Transactional
    public boolean saved(long account, long entry) {
        return entities.find(NewsSaved.class, new OfPerson(account, entry)) != null;
    }
}
