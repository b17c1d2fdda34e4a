package dev.rampart.news.feed;

import dev.rampart.news.feed.Draft.DateBasis;
import dev.rampart.web.SafeHtml;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Makes drafts of a source's items: cleans what they say and reads what it means.
 *
 * @param home the source's page for people; entries without one of their own link there
 * @param onlyCategories keep only items that carry one of these; empty keeps all
 * @param products what every entry of the source is about
 */
public record Drafting(SourceKind kind, String home, List<String> onlyCategories, List<String> products) {
    public static final int MAX_TITLE = 400;
    public static final int MAX_SUMMARY = 280;
    public static final int MAX_LINK = 2000;

    /** A longer text is a whole book; the entry then has its summary and its link. */
    private static final int MAX_BODY = 500_000;

    /** A date further ahead is a mistake, and would stay on top of the list until it comes true. */
    private static final Duration MAX_AHEAD = Duration.ofDays(1);

    /** In the items' order. */
    public List<Draft> drafts(Collection<FeedItem> items, Instant now) {
        return items.stream()
                .filter(item ->
                        onlyCategories.isEmpty() || Classification.matchesAny(item.categories(), onlyCategories))
                .map(item -> draft(item, now))
                .toList();
    }

    private Draft draft(FeedItem item, Instant now) {
        String address = address(item.link());
        String body = body(item.html(), item.base() == null ? home : item.base().toString());
        String bodyText = SafeHtml.text(body);
        String title = PlainText.title(item.title(), MAX_TITLE);
        boolean isBulletin = kind == SourceKind.BULLETIN;
        Bulletin bulletin = isBulletin ? Bulletin.of(address, bodyText) : new Bulletin(null, null, null, null);
        Instant inFeed = plausible(item.date(), now);
        Instant inBody = plausible(bulletin.published(), now);
        Classification classification = Classification.of(item.categories()).withProducts(products);
        return new Draft(
                Fingerprint.of(Optional.ofNullable(item.guid())
                        .or(() -> Optional.ofNullable(item.link()))
                        .orElseGet(() -> title + " " + item.date())),
                item.link() == null ? null : Fingerprint.of(item.link()),
                page(address),
                title.isEmpty() ? "Without a title" : title,
                item.author() == null ? null : PlainText.title(item.author(), 200),
                isBulletin
                        ? PlainText.cut(bulletin.text(), MAX_SUMMARY)
                        : PlainText.summary(item.description() == null ? body : item.description(), MAX_SUMMARY),
                body,
                Optional.ofNullable(inBody)
                        .or(() -> Optional.ofNullable(inFeed))
                        .orElse(now.truncatedTo(ChronoUnit.SECONDS)),
                basis(inFeed, inBody),
                isBulletin ? classification.withProducts(Products.mentionedIn(title)) : classification,
                bulletin.id(),
                bulletin.importance(),
                Bulletin.cves(title, bodyText),
                Techniques.namedIn(title + "\n" + bodyText),
                Story.of(kind, address, title));
    }

    private DateBasis basis(Instant inFeed, Instant inBody) {
        if (inBody != null || (inFeed != null && kind != SourceKind.BULLETIN)) {
            return DateBasis.SURE;
        }
        return inFeed != null ? DateBasis.LATEST : DateBasis.FIRST_SEEN;
    }

    /** The item's address, made absolute; null if it has none that a browser should open. */
    private String address(String link) {
        if (link == null || link.length() > MAX_LINK) {
            return null;
        }
        try {
            URI address = URI.create(home).resolve(link.replace(" ", "%20"));
            boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
            return web && address.getHost() != null ? address.toString() : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** A document history links to a fragment of the guide's root that no page has: its readable page is the home. */
    private String page(String address) {
        if (address == null) {
            return home;
        }
        URI parsed = URI.create(address);
        boolean fragmentOfRoot =
                parsed.getRawFragment() != null && parsed.getPath().endsWith("/");
        return kind == SourceKind.DOCUMENTATION && fragmentOfRoot ? home : address;
    }

    private static String body(String html, String base) {
        if (html == null || html.length() > MAX_BODY) {
            return "";
        }
        try {
            return Headings.inOrder(SafeHtml.clean(html.replace("\u0000", ""), base))
                    .strip();
        } catch (StackOverflowError e) {
            // Nested too deeply to be walked through.
            return "";
        }
    }

    /** In whole seconds, as the list is paged by. */
    private static Instant plausible(Instant date, Instant now) {
        return date == null || date.isAfter(now.plus(MAX_AHEAD)) || date.isBefore(Instant.EPOCH)
                ? null
                : date.truncatedTo(ChronoUnit.SECONDS);
    }
}
