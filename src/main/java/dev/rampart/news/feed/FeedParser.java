package dev.rampart.news.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/**
 * Reads RSS, Atom, CDF and JSON Feed. XML is read as such first; what is not well-formed gets a second, lenient reading, and
 * is refused only if that finds no feed in it either.
 */
public final class FeedParser {
    /** More than any feed that we know holds (a document history: 230). */
    static final int MAX_ITEMS = 1000;

    private static final String WEB_PAGE = "The address answers with a web page, not with a feed.";
    private static final String TOO_MUCH =
            "The document is nested too deeply, or asks for more memory than a feed may take.";

    /** Where a feed begins, if something else was printed before it. */
    private static final Pattern BEGINNING =
            Pattern.compile("(?i)<\\?xml\\s|<rss[\\s>]|<feed[\\s>]|<rdf:RDF[\\s>]|<channel[\\s>]");

    private FeedParser() {}

    /** As {@link #feed}, without the document's address. */
    public static List<FeedItem> parse(byte[] document, String contentType) throws UnreadableFeedException {
        return feed(document, contentType, null).items();
    }

    /**
     * @param contentType as the server sent it, or null
     * @param address where the document lies, or null: relative addresses in it then stay as they are
     * @throws UnreadableFeedException with a sentence, and never anything else, whatever the document is
     */
    public static Feed feed(byte[] document, String contentType, URI address) throws UnreadableFeedException {
        String text = FeedText.of(document, contentType);
        try {
            String start = text.stripLeading();
            return start.startsWith("{") || start.startsWith("[") ? json(text, address) : xml(text, address);
        } catch (TooMuchException | StackOverflowError e) {
            throw new UnreadableFeedException(TOO_MUCH, e);
        }
    }

    private static Feed json(String text, URI address) throws UnreadableFeedException {
        try {
            return JsonFeedReader.read(text.strip(), address)
                    .orElseThrow(() -> new UnreadableFeedException(
                            "The document is JSON, but no JSON Feed of version 1 or 1.1.", null));
        } catch (JsonProcessingException e) {
            String where = e.getLocation() == null
                    ? ""
                    : ": line " + e.getLocation().getLineNr() + ", column "
                            + e.getLocation().getColumnNr();
            throw new UnreadableFeedException("The document is not well-formed JSON" + where + ".", e);
        }
    }

    private static Feed xml(String text, URI address) throws UnreadableFeedException, TooMuchException {
        int first = text.indexOf('<');
        if (first < 0) {
            throw new UnreadableFeedException(
                    text.isBlank() ? "The document is empty." : "The document is neither XML nor a JSON Feed.", null);
        }
        String document = text.substring(first);
        FeedElement root;
        try {
            root = StrictXml.read(document);
        } catch (XMLStreamException e) {
            return lenient(document, address).orElseThrow(() -> new UnreadableFeedException(notXml(text, e), e));
        }
        return FeedReader.read(root, address)
                .orElseThrow(() -> new UnreadableFeedException(
                        webPage(text) ? WEB_PAGE : "The document is XML, but no feed that Rampart knows.", null));
    }

    /** Of a feed in which nothing is to be found, its first mistake is worth more than its emptiness. */
    private static Optional<Feed> lenient(String document, URI address) throws TooMuchException {
        if (webPage(document)) {
            return Optional.empty();
        }
        Matcher beginning = BEGINNING.matcher(document);
        if (!beginning.find()) {
            return Optional.empty();
        }
        FeedElement root = LenientXml.read(document.substring(beginning.start()));
        return FeedReader.read(root, address)
                .filter(feed -> !feed.about().isEmpty() || feed.items().stream().anyMatch(item -> !item.isEmpty()));
    }

    private static String notXml(String text, XMLStreamException e) {
        if (webPage(text)) {
            return WEB_PAGE;
        }
        return e.getLocation() != null && e.getLocation().getLineNumber() > 0
                ? "The document is not well-formed XML: line "
                        + e.getLocation().getLineNumber() + ", column "
                        + e.getLocation().getColumnNumber() + "."
                : "The document is not well-formed XML.";
    }

    private static boolean webPage(String text) {
        String start = text.substring(0, Math.min(text.length(), 500)).strip().toLowerCase(Locale.ROOT);
        return start.startsWith("<!doctype html") || start.startsWith("<html");
    }
}
