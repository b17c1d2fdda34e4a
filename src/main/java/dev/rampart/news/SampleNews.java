package dev.rampart.news;

import dev.rampart.news.feed.Drafting;
import dev.rampart.news.feed.FeedItem;
import dev.rampart.news.feed.SourceKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** News that no source sent, marked as such: for a demonstration without the internet. */
@ApplicationScoped
public class SampleNews {
    private static final String SLUG = "sample-";
    private static final int DAY = 24 * 60;

    @Inject
    EntryStore store;

    @Inject
    Readers readers;

    @Inject
    Clock clock;

    /**
     * @param kind a {@link SourceKind}'s id: "blog", "announcement", "bulletin"
     * @param categories as AWS's feeds write them: they tell the level and the products
     */
    public record Sample(String kind, String title, String html, List<String> categories, Instant published) {}

    /** @param home where its entries link to, and what every page says of its source */
    @Transactional
    public void add(String title, String home, List<Sample> samples) {
        for (SourceKind kind : SourceKind.values()) {
            List<FeedItem> items = samples.stream()
                    .filter(sample -> sample.kind().equals(kind.id()))
                    .map(sample -> new FeedItem(
                            sample.title(),
                            null,
                            sample.title(),
                            null,
                            sample.published(),
                            null,
                            null,
                            sample.html(),
                            null,
                            sample.categories()))
                    .toList();
            if (!items.isEmpty()) {
                store.store(source(kind, title, home).id, drafts(kind, home, items));
            }
        }
    }

    private List<dev.rampart.news.feed.Draft> drafts(SourceKind kind, String home, List<FeedItem> items) {
        return new Drafting(kind, home, List.of(), List.of()).drafts(items, clock.instant());
    }

    /** Never fetched, since it is not followed. */
    private static NewsSource source(SourceKind kind, String title, String home) {
        NewsSource source = new NewsSource();
        source.slug = SLUG + kind.id();
        source.title = title;
        source.url = home;
        source.home = home;
        source.kind = kind;
        source.intervalMinutes = DAY;
        source.onlyCategories = List.of();
        source.products = List.of();
        source.note = "Entries that were made up for the demonstration.";
        source.persistAndFlush();
        return source;
    }

    /** Someone has read the oldest entries and kept one. */
    @Transactional
    public void readSome(long account) {
        List<NewsEntry> entries = NewsEntry.list("order by publishedAt");
        entries.stream().limit(entries.size() / 2).forEach(entry -> readers.read(account, entry.id, true));
        entries.stream().limit(1).forEach(entry -> readers.save(account, entry.id, true));
    }
}
