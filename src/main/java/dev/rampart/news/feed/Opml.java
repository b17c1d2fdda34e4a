package dev.rampart.news.feed;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Lists of feeds as feed readers exchange them (OPML 1.0 to 2.0, opml.org/spec2.opml). Read leniently, for many are not well
 * formed: raw ampersands are the most frequent fault. No entity is expanded and nothing is fetched.
 */
public record Opml(String title, List<Listed> feeds, List<Refused> refused) {
    /** More than anyone follows. */
    static final int MAX_FEEDS = 2000;

    private static final int MAX_TITLE = 200;
    private static final int MAX_ADDRESS = 2000;

    /** What names itself a list of something else is no feed, whatever address it has. */
    private static final Set<String> OTHER_TYPES = Set.of("link", "include", "song", "blogpost");

    /**
     * @param line of the file, from 1
     * @param home the page for people; the feed's own address where none is given
     */
    public record Listed(int line, String title, String url, String home) {}

    /** @param sentence why it was not taken */
    public record Refused(int line, String sentence) {}

    /**
     * @param refusal why an address must not be fetched, as {@link FeedFetcher#refusal} says it
     * @throws UnreadableFeedException when it is no list of feeds at all
     */
    public static Opml read(byte[] file, Function<URI, Optional<String>> refusal) throws UnreadableFeedException {
        Document document = parsed(file);
        Element root = document.selectFirst("opml");
        if (root == null) {
            throw new UnreadableFeedException(
                    "The file is no OPML: it has no <opml> element. Feed readers offer it as “export”.", null);
        }
        Map<String, Listed> feeds = new LinkedHashMap<>();
        List<Refused> refused = new ArrayList<>();
        for (Element outline : root.getElementsByTag("outline")) {
            String url = attribute(outline, "xmlUrl");
            if (!url.isEmpty()
                    && !OTHER_TYPES.contains(attribute(outline, "type").toLowerCase(Locale.ROOT))) {
                take(outline, url, feeds, refused, refusal);
            }
        }
        Element title = root.selectFirst("head > title");
        return new Opml(
                title == null ? "" : PlainText.title(title.text(), MAX_TITLE), List.copyOf(feeds.values()), refused);
    }

    private static Document parsed(byte[] file) throws UnreadableFeedException {
        try {
            return Jsoup.parse(
                    new ByteArrayInputStream(file), null, "", Parser.xmlParser().setTrackPosition(true));
        } catch (IOException e) {
            throw new UnreadableFeedException("The file's character encoding cannot be read.", e);
        }
    }

    private static void take(
            Element outline,
            String url,
            Map<String, Listed> feeds,
            List<Refused> refused,
            Function<URI, Optional<String>> refusal) {
        int line = outline.sourceRange().start().lineNumber();
        String name = PlainText.title(named(outline, url), MAX_TITLE);
        if (!isWeb(url)) {
            refused.add(new Refused(line, "“" + name + "” has no http or https address, so it was left out."));
        } else if (refusal.apply(URI.create(url)).isPresent()) {
            refused.add(new Refused(line, refusal.apply(URI.create(url)).get()));
        } else if (feeds.containsKey(url)) {
            refused.add(new Refused(
                    line, "“" + name + "” stands on line " + feeds.get(url).line() + " already."));
        } else if (feeds.size() == MAX_FEEDS) {
            refused.add(
                    new Refused(line, "“" + name + "” is beyond the " + MAX_FEEDS + " feeds that are taken at once."));
        } else {
            String home = attribute(outline, "htmlUrl");
            feeds.put(url, new Listed(line, name, url, isWeb(home) ? home : url));
        }
    }

    private static String named(Element outline, String url) {
        String title = attribute(outline, "title");
        String text = title.isEmpty() ? attribute(outline, "text") : title;
        return text.isEmpty() ? url : text;
    }

    /** As it is written in any case; readers differ. */
    private static String attribute(Element outline, String name) {
        return outline.attributes().getIgnoreCase(name).strip();
    }

    private static boolean isWeb(String address) {
        if (address.length() > MAX_ADDRESS || !address.matches("(?i)https?://.*")) {
            return false;
        }
        try {
            return URI.create(address).getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** Writes feeds as OPML 2.0, in UTF-8. */
    public static byte[] write(String title, Collection<Listed> feeds) {
        Document document = new Document("");
        document.outputSettings().syntax(Document.OutputSettings.Syntax.xml).prettyPrint(false);
        Element opml = document.appendElement("opml").attr("version", "2.0");
        opml.appendElement("head").appendElement("title").text(title);
        Element body = opml.appendElement("body");
        for (Listed feed : feeds) {
            body.appendText("\n  ");
            Element outline = body.appendElement("outline");
            outline.attributes().put("type", "rss").put("text", feed.title()).put("title", feed.title());
            outline.attributes().put("xmlUrl", feed.url()).put("htmlUrl", feed.home());
        }
        body.appendText("\n");
        String head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
        return (head + document.outerHtml() + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
