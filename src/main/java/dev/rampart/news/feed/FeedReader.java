package dev.rampart.news.feed;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the elements of a feed mean: RSS 0.9 to 2.0, Atom 0.3 and 1.0, CDF, and the extensions that say the same under
 * another name. Where several say it, the feed's own element wins.
 */
final class FeedReader {
    private static final Set<String> ROOTS = Set.of("rss", "rdf:rdf", "feed", "channel", "entry", "item");
    private static final Set<String> TEXTS =
            Set.of("content", "content:encoded", "description", "summary", "xhtml:body", "xhtml:div");

    private static final String[] TITLE = {"title", "dc:title", "media:title"};
    private static final String[] SUMMARY = {
        "summary",
        "description",
        "dc:description",
        "dcterms:abstract",
        "abstract",
        "itunes:summary",
        "media:description",
        "subtitle",
        "tagline",
        "info",
        "itunes:subtitle",
        "feedburner:browserfriendly"
    };
    private static final String[] CONTENT = {
        "content:encoded", "content", "xhtml:body", "body", "fullitem", "description"
    };
    private static final String[] PUBLISHED = {"pubdate", "published", "issued", "dcterms:issued"};
    private static final String[] UPDATED = {
        "updated", "modified", "dcterms:modified", "dc:date", "dcterms:date", "date", "lastbuilddate"
    };
    private static final String[] CREATED = {"created", "dcterms:created"};
    private static final String[] LABELS = {"category", "dc:subject", "itunes:category", "keywords"};

    private final URI address;

    private FeedReader(URI address) {
        this.address = address;
    }

    /**
     * @param root of any document, or null
     * @param address where it lies, or null: relative addresses in it then stay as they are
     * @return empty if it is no feed
     */
    static Optional<Feed> read(FeedElement root, URI address) {
        FeedElement feed = root == null ? null : feed(root, 3);
        if (feed == null) {
            return Optional.empty();
        }
        FeedReader reader = new FeedReader(address);
        List<FeedElement> items = new ArrayList<>();
        collect(feed, items);
        FeedElement about = feed.children("channel").findFirst().orElse(feed);
        return Optional.of(
                new Feed(reader.item(about), items.stream().map(reader::item).toList()));
    }

    static boolean isItem(FeedElement element) {
        return element.name().equals("item") || element.name().equals("entry");
    }

    /** The root, unless something that does not belong there stands around it. */
    private static FeedElement feed(FeedElement element, int levels) {
        if (ROOTS.contains(element.name())) {
            return element;
        }
        return levels == 0 || element.name().endsWith("html")
                ? null
                : element.children()
                        .map(child -> feed(child, levels - 1))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    /** Anywhere, since one that was not closed holds those that follow. */
    private static void collect(FeedElement element, List<FeedElement> items) {
        if (isItem(element) && items.size() < FeedParser.MAX_ITEMS) {
            items.add(element);
        }
        element.children().filter(child -> !TEXTS.contains(child.name())).forEach(child -> collect(child, items));
    }

    private FeedItem item(FeedElement element) {
        Written description = written(element, SUMMARY);
        Written content = written(element, CONTENT);
        Written fullest = content == null ? description : content;
        Instant published = date(element, PUBLISHED);
        String link = FeedLinks.of(element);
        return new FeedItem(
                FeedLinks.id(element),
                link == null ? null : FeedElement.resolve(FeedLinks.base(element, address), link),
                title(element),
                FeedPeople.author(element),
                published == null ? date(element, CREATED) : published,
                updated(element),
                description == null ? null : description.html(),
                fullest == null ? null : fullest.html(),
                fullest == null ? element.base(address) : fullest.element().base(address),
                labels(element));
    }

    /** A text and where it stands. */
    private record Written(FeedElement element, String html) {}

    private static Written written(FeedElement element, String... names) {
        return first(element, names, text -> {
            String html = MarkedText.html(text);
            return html == null ? null : new Written(text, html);
        });
    }

    private static String title(FeedElement element) {
        return first(element, TITLE, MarkedText::title);
    }

    private Instant updated(FeedElement element) {
        Instant date = date(element, UPDATED);
        return date == null ? FeedDates.parse(element.attribute("lastmod")) : date;
    }

    /** Of several of a name, the last: so do other readers. */
    private static Instant date(FeedElement element, String... names) {
        for (String name : names) {
            Instant date = element.children(name)
                    .map(FeedElement::text)
                    .map(FeedDates::parse)
                    .filter(Objects::nonNull)
                    .reduce((first, second) -> second)
                    .orElse(null);
            if (date != null) {
                return date;
            }
        }
        return null;
    }

    /** In the order of the names; what belongs to a group of media comes last. Null if nothing is made of any. */
    private static <T> T first(FeedElement element, String[] names, Function<FeedElement, T> function) {
        for (String name : names) {
            T made = element.first(name, function);
            if (made == null && name.startsWith("media:")) {
                made = element.first("media:group", group -> group.first(name, function));
            }
            if (made != null) {
                return made;
            }
        }
        return null;
    }

    /** Those of RSS are text, those of Atom attributes. */
    private static List<String> labels(FeedElement element) {
        return element.children(LABELS)
                .map(label -> Stream.of(label.attribute("term"), label.attribute("label"), label.text())
                        .filter(name -> name != null && !name.isBlank())
                        .findFirst()
                        .or(() -> Optional.ofNullable(label.attribute("text")))
                        .orElse(null))
                .filter(Objects::nonNull)
                .map(MarkedText::repaired)
                .toList();
    }
}
