package dev.rampart.news.feed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Finds the feeds of a site from the address of one of its pages. */
public final class Discovery {
    private static final int MAX_FOUND = 20;
    private static final int MAX_TITLE = 200;

    private static final Set<String> TYPES = Set.of(
            "application/rss+xml",
            "application/atom+xml",
            "application/feed+json",
            "application/rdf+xml",
            "application/json",
            "application/xml",
            "text/xml");

    private Discovery() {}

    /** A feed, or what a page says is one. */
    public record Candidate(String title, URI url) {}

    /** What the feed in a document calls itself; "" if nothing. */
    public static String title(byte[] document) {
        try {
            Document xml = Jsoup.parse(new ByteArrayInputStream(document), null, "", Parser.xmlParser());
            Element title = xml.selectFirst("channel > title, feed > title");
            return title == null ? "" : PlainText.title(title.wholeText(), MAX_TITLE);
        } catch (IOException e) {
            return "";
        }
    }

    /**
     * What a web page links to as its feeds: by {@code link rel=alternate} first, then by links that look like one.
     *
     * @param address of the page, after its redirects
     */
    public static List<Candidate> inPage(byte[] page, URI address) {
        Document html;
        try {
            html = Jsoup.parse(new ByteArrayInputStream(page), null, address.toString());
        } catch (IOException e) {
            return List.of();
        }
        Map<URI, Candidate> found = new LinkedHashMap<>();
        for (Element link : html.select("link[href]")) {
            String rel = " " + link.attr("rel").toLowerCase(Locale.ROOT) + " ";
            String type = link.attr("type")
                    .toLowerCase(Locale.ROOT)
                    .replaceFirst(";.*", "")
                    .strip();
            if (rel.contains(" alternate ") && TYPES.contains(type) || rel.contains(" feed ")) {
                add(found, link, link.attr("title"));
            }
        }
        if (found.isEmpty()) {
            html.select("a[href]").stream()
                    .filter(link -> link.attr("href")
                            .matches("(?i).*(\\.rss|\\.atom|/feed/?|/rss/?|rss\\.xml|atom\\.xml|feed\\.xml)$"))
                    .forEach(link -> add(found, link, link.text()));
        }
        return new ArrayList<>(found.values()).subList(0, Math.min(found.size(), MAX_FOUND));
    }

    private static void add(Map<URI, Candidate> found, Element link, String title) {
        try {
            URI url = URI.create(link.absUrl("href").replaceFirst("#.*$", ""));
            if (url.getHost() != null && url.getScheme().matches("https?")) {
                String name = PlainText.title(title, MAX_TITLE);
                found.putIfAbsent(url, new Candidate(name.isEmpty() ? url.toString() : name, url));
            }
        } catch (IllegalArgumentException e) {
            // A link that leads nowhere is none.
        }
    }
}
