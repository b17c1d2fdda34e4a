package dev.rampart.news.feed;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Where an entry leads and by what it is known. */
final class FeedLinks {
    private FeedLinks() {}

    /** @return as written, or null */
    static String of(FeedElement element) {
        return Stream.of(
                        written(element),
                        alternate(element, true),
                        alternate(element, false),
                        permanent(element),
                        element.attribute("rdf:about"),
                        element.attribute("href"))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** What its link is relative to: the link itself may say so. */
    static URI base(FeedElement element, URI address) {
        return element.children("link")
                .filter(link -> link.attribute("xml:base") != null)
                .findFirst()
                .orElse(element)
                .base(address);
    }

    /**
     * @return its guid or id; null if it has none. A relative one is made absolute only by what the document itself says: an
     *     entry stays the same when its feed moves
     */
    static String id(FeedElement element) {
        return Stream.concat(
                        element.children("guid", "id")
                                .map(id -> id.name().equals("id")
                                        ? FeedElement.resolve(
                                                id.base(null), id.text().strip())
                                        : id.text()),
                        Stream.concat(
                                Stream.ofNullable(element.attribute("rdf:about")),
                                element.children("dc:identifier").map(FeedElement::text)))
                .filter(id -> !id.isBlank())
                .map(String::strip)
                .findFirst()
                .orElse(null);
    }

    /** RSS's link: of several, the last, as other readers have it. */
    private static String written(FeedElement element) {
        return element.children("link")
                .filter(link -> link.attribute("href") == null && link.attribute("rel") == null)
                .map(FeedLinks::target)
                .filter(link -> !link.isEmpty())
                .reduce((first, second) -> second)
                .orElse(null);
    }

    /** Atom's link to the page that shows the same, which is what a link without a relation is. */
    private static String alternate(FeedElement element, boolean page) {
        return element.children("link")
                .filter(link -> List.of("alternate", "http://www.iana.org/assignments/relation/alternate")
                        .contains(Optional.ofNullable(link.attribute("rel")).orElse("alternate")))
                .filter(link -> !page || isPage(link.attribute("type")))
                .map(FeedLinks::target)
                .filter(link -> !link.isEmpty())
                .findFirst()
                .orElse(null);
    }

    private static String target(FeedElement link) {
        return Optional.ofNullable(link.attribute("href"))
                .orElseGet(() -> link.text().strip());
    }

    private static boolean isPage(String type) {
        return type == null || type.toLowerCase(Locale.ROOT).contains("html");
    }

    /** A guid of RSS is a permanent link unless it says otherwise. */
    private static String permanent(FeedElement element) {
        return element.children("guid")
                .filter(guid -> !"false".equalsIgnoreCase(guid.attribute("ispermalink")))
                .map(guid -> guid.text().strip())
                .filter(guid -> guid.matches("(?i)https?://\\S+"))
                .findFirst()
                .orElse(null);
    }
}
