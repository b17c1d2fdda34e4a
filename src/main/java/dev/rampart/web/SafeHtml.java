package dev.rampart.web;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * The one allow-list that anything from outside passes before it is stored or shown: feed HTML and instructors' Markdown.
 * Images become links, since the pages load nothing from elsewhere.
 */
public final class SafeHtml {
    private static final Safelist ALLOWED = Safelist.basic()
            .addTags("h2", "h3", "h4", "h5", "h6", "table", "thead", "tbody", "tr", "th", "td", "del", "hr", "figure")
            .addTags("figcaption", "div", "kbd", "var", "samp")
            .addAttributes("td", "colspan", "rowspan")
            .addAttributes("th", "colspan", "rowspan", "scope")
            .removeProtocols("a", "href", "ftp")
            .removeEnforcedAttribute("a", "rel")
            .addEnforcedAttribute("a", "rel", "noopener noreferrer");

    private SafeHtml() {}

    /**
     * @param html a fragment from anywhere, well-formed or not
     * @param baseUri what its relative links are relative to; "" drops them
     * @return a fragment with allowed elements only; links are absolute http, https or mailto
     */
    public static String clean(String html, String baseUri) {
        Document dirty = Jsoup.parseBodyFragment(html == null ? "" : html, baseUri);
        dirty.select("h1").tagName("h2");
        for (Element image : dirty.select("img[src]")) {
            String alt = image.attr("alt").isBlank() ? "image" : image.attr("alt");
            image.replaceWith(new Element("a").attr("href", image.absUrl("src")).text("[" + alt + "]"));
        }
        Document clean = new Cleaner(ALLOWED).clean(dirty);
        clean.outputSettings().prettyPrint(false);
        return clean.body().html();
    }

    /** The text of a fragment, white space folded: for titles, summaries and search. */
    public static String text(String html) {
        return Jsoup.parseBodyFragment(html == null ? "" : html).text().strip();
    }
}
