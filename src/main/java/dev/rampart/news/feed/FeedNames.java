package dev.rampart.news.feed;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * One name for each element that feeds have. The vocabularies of RSS and Atom, in all their versions, are taken together
 * and have no prefix; the extensions that matter to a reader have a fixed one.
 */
final class FeedNames {
    /** By namespace, in lower case and without a slash or hash at the end, since feeds write them carelessly. */
    private static final Map<String, String> PREFIXES = Map.ofEntries(
            Map.entry("http://www.w3.org/2005/atom", ""),
            Map.entry("http://purl.org/atom/ns", ""),
            Map.entry("http://purl.org/rss/1.0", ""),
            Map.entry("http://my.netscape.com/rdf/simple/0.9", ""),
            Map.entry("http://channel.netscape.com/rdf/simple/0.9", ""),
            Map.entry("http://my.netscape.com/publish/formats/rss-0.91.dtd", ""),
            Map.entry("http://purl.org/net/rss1.1", ""),
            Map.entry("http://purl.org/rss/1.0/modules/rss091", ""),
            Map.entry("http://backend.userland.com/rss2", ""),
            Map.entry("http://backend.userland.com/rss", ""),
            Map.entry("http://blogs.law.harvard.edu/tech/rss", ""),
            Map.entry("http://cyber.law.harvard.edu/rss/rss.html", ""),
            Map.entry("http://purl.org/pie", ""),
            Map.entry("http://purl.org/echo", ""),
            Map.entry("http://example.com/necho", ""),
            Map.entry("http://example.com/newformat", ""),
            Map.entry("uri/of/echo/namespace", ""),
            Map.entry("http://www.w3.org/xml/1998/namespace", "xml:"),
            Map.entry("http://www.w3.org/1999/02/22-rdf-syntax-ns", "rdf:"),
            Map.entry("http://purl.org/dc/elements/1.0", "dc:"),
            Map.entry("http://purl.org/dc/elements/1.1", "dc:"),
            Map.entry("http://purl.org/dc/terms", "dcterms:"),
            Map.entry("http://purl.org/rss/1.0/modules/content", "content:"),
            Map.entry("http://www.w3.org/1999/xhtml", "xhtml:"),
            Map.entry("http://search.yahoo.com/mrss", "media:"),
            Map.entry("http://www.rssboard.org/media-rss", "media:"),
            Map.entry("http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes:"),
            Map.entry("http://example.com/dtds/podcast-1.0.dtd", "itunes:"),
            Map.entry("http://rssnamespace.org/feedburner/ext/1.0", "feedburner:"));

    /** Prefixes that are meant even where they are not declared. */
    private static final Set<String> ATOM = Set.of("atom", "atom10", "a10");

    private FeedNames() {}

    /**
     * @param namespace as the document declares it; null or "" for none
     * @param prefix as the document writes it; null or "" for none
     * @param local in any case
     */
    static String of(String namespace, String prefix, String local) {
        String lower = local.toLowerCase(Locale.ROOT);
        if (namespace == null || namespace.isEmpty()) {
            String undeclared = prefix == null ? "" : prefix.toLowerCase(Locale.ROOT);
            return undeclared.isEmpty() || ATOM.contains(undeclared) ? lower : undeclared + ":" + lower;
        }
        String known = PREFIXES.get(key(namespace));
        if (known != null) {
            return known + lower;
        }
        return of(null, prefix, local);
    }

    private static String key(String namespace) {
        int end = namespace.length();
        while (end > 0 && (namespace.charAt(end - 1) == '/' || namespace.charAt(end - 1) == '#')) {
            end--;
        }
        return namespace.substring(0, end).toLowerCase(Locale.ROOT);
    }
}
