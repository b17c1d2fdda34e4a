package dev.rampart.news.feed;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
        URI base = element.base(address);
        String description = text(element, SUMMARY);
        String content = text(element, CONTENT);
        Instant published = date(element, PUBLISHED);
        String link = FeedLinks.of(element);
        String id = FeedLinks.id(element);
        return new FeedItem(
                id,
                link == null ? null : FeedElement.resolve(FeedLinks.base(element, address), link),
                title(element),
                FeedPeople.author(element),
                published == null ? date(element, CREATED) : published,
                updated(element),
                description,
                content == null ? description : content,
                textBase(element, content == null ? SUMMARY : CONTENT).orElse(base),
                labels(element));
    }

    private static String title(FeedElement element) {
        return named(element, TITLE)
                .map(MarkedText::title)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static String text(FeedElement element, String... names) {
        return named(element, names)
                .map(MarkedText::html)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private Optional<URI> textBase(FeedElement element, String... names) {
        return named(element, names)
                .filter(text -> MarkedText.html(text) != null)
                .findFirst()
                .map(text -> text.base(address));
    }

    private Instant updated(FeedElement element) {
        Instant date = date(element, UPDATED);
        return date == null ? FeedDates.parse(element.attribute("lastmod")) : date;
    }

    /** Of several of a name, the last: so do other readers. */
    private static Instant date(FeedElement element, String... names) {
        return Stream.of(names)
                .map(name -> element.children(name)
                        .map(FeedElement::text)
                        .map(FeedDates::parse)
                        .filter(Objects::nonNull)
                        .reduce((first, second) -> second)
                        .orElse(null))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** In the order of the names; what belongs to a group of media comes last. */
    private static Stream<FeedElement> named(FeedElement element, String... names) {
        return Stream.of(names)
                .flatMap(name -> Stream.concat(
                        element.children(name),
                        name.startsWith("media:")
                                ? element.children("media:group", "media:content")
                                        .flatMap(group -> group.children(name))
                                : Stream.empty()));
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
