package dev.rampart.web;

import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.safety.Cleaner;
import org.jsoup.safety.Safelist;

/**
 * The one allow-list that anything from outside passes before it is stored or shown: feed HTML and instructors' Markdown.
 * Images become links, since the pages load nothing from elsewhere.
 */
public final class SafeHtml {
    /** The class of a link that was an image. */
    public static final String IMAGE = "image";

    private static final Safelist ALLOWED = Safelist.basic()
            .addTags("h2", "h3", "h4", "h5", "h6", "table", "thead", "tbody", "tr", "th", "td", "del", "hr", "figure")
            .addTags("figcaption", "div", "kbd", "var", "samp")
            .addAttributes("a", "class")
            .addAttributes("td", "colspan", "rowspan")
            .addAttributes("th", "colspan", "rowspan", "scope")
            .removeProtocols("a", "href", "ftp")
            .removeEnforcedAttribute("a", "rel")
            .addEnforcedAttribute("a", "rel", "noopener noreferrer");

    /** Ours may show images that we serve ourselves, each under the address that tells what it is. */
    private static final Safelist OWN =
            new Safelist(ALLOWED).addTags("img").addAttributes("img", "src", "alt", "loading");

    private static final Pattern SERVED = Pattern.compile("/images/[0-9a-f]{64}\\.(png|jpg)");

    private SafeHtml() {}

    /**
     * @param html a fragment from anywhere, well-formed or not
     * @param baseUri what its relative links are relative to; "" drops them
     * @return a fragment with allowed elements only; links are absolute http, https or mailto
     */
    public static String clean(String html, String baseUri) {
        return clean(html, baseUri, ALLOWED);
    }

    /** The same for what instructors write: images that lie beside a document are shown. */
    public static String cleanOwn(String html) {
        return clean(html, "", OWN);
    }

    private static String clean(String html, String baseUri, Safelist allowed) {
        Document dirty = Jsoup.parseBodyFragment(html == null ? "" : html, baseUri);
        dirty.select("h1").tagName("h2");
        // No class of theirs may look like one of ours.
        dirty.select("[class]").removeAttr("class");
        for (Element image : dirty.select("img")) {
            if (allowed == OWN && SERVED.matcher(image.attr("src")).matches()) {
                image.attr("alt", image.attr("alt")).attr("loading", "lazy");
            } else {
                link(image);
            }
        }
        Document clean = new Cleaner(allowed).clean(dirty);
        clean.outputSettings().prettyPrint(false);
        return clean.body().html();
    }

    /** Of an image in a link the two stand side by side, since a link cannot hold another. */
    private static void link(Element image) {
        String alt = image.attr("alt").isBlank() ? "image" : image.attr("alt");
        Element link = new Element("a")
                .attr("href", image.absUrl("src"))
                .attr("class", IMAGE)
                .text("[" + alt + "]");
        Element outer = image.closest("a");
        if (outer == null) {
            image.replaceWith(link);
        } else {
            outer.after(link);
            image.replaceWith(new TextNode("[" + alt + "]"));
        }
    }

    /** The text of a fragment, white space folded: for titles, summaries and search. */
    public static String text(String html) {
        return Jsoup.parseBodyFragment(html == null ? "" : html).text().strip();
    }
}
