package dev.rampart.news.feed;

import com.rometools.rome.feed.module.DCModule;
import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.ParsingFeedException;
import com.rometools.rome.io.SAXBuilder;
import com.rometools.rome.io.WireFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads RSS 0.91 to 2.0 and Atom by Rome, which resolves no external entity; the limits below bound the rest. */
public final class FeedParser {
    /** More than any feed that we know holds (a document history: 230). */
    static final int MAX_ITEMS = 1000;

    /** Limits of the JDK's parser, far above what feeds need: its own default has no bound for depth, and a large one for entities. */
    private static final Map<String, String> LIMITS = Map.of(
            "jdk.xml.maxElementDepth", "256",
            "jdk.xml.entityExpansionLimit", "1000",
            "jdk.xml.totalEntitySizeLimit", "1000000",
            "jdk.xml.maxGeneralEntitySizeLimit", "100000",
            "jdk.xml.maxParameterEntitySizeLimit", "100000",
            "jdk.xml.elementAttributeLimit", "200");

    private static final String WEB_PAGE = "The address answers with a web page, not with a feed.";

    private FeedParser() {}

    /**
     * @param contentType as the server sent it, or null; its charset, if it names one, wins over the document's own
     * @return the entries in the document's order, at most {@value #MAX_ITEMS}
     */
    public static List<FeedItem> parse(byte[] document, String contentType) throws UnreadableFeedException {
        try (Reader reader = reader(document, contentType)) {
            SyndFeed feed = new SyndFeedImpl(new Input().build(reader), false);
            return feed.getEntries().stream()
                    .limit(MAX_ITEMS)
                    .map(FeedParser::item)
                    .toList();
        } catch (ParsingFeedException e) {
            throw new UnreadableFeedException(notXml(document, e), e);
        } catch (FeedException | IllegalArgumentException e) {
            throw new UnreadableFeedException(
                    webPage(document) ? WEB_PAGE : "The document is XML, but no feed that Rampart knows.", e);
        } catch (IOException e) {
            throw new UnreadableFeedException("The document's character encoding cannot be read.", e);
        } catch (StackOverflowError e) {
            // Rome and JDOM walk down recursively; an Error, so no catch of Exception would hold it.
            throw new UnreadableFeedException("The document is nested too deeply.", e);
        }
    }

    private static Reader reader(byte[] document, String contentType) throws IOException {
        boolean charset =
                contentType != null && contentType.toLowerCase(Locale.ROOT).contains("charset");
        // Without a charset Rome would read text/xml as US-ASCII, by the letter of RFC 3023.
        return charset
                ? new XmlReader(new ByteArrayInputStream(document), contentType, true)
                : new XmlReader(new ByteArrayInputStream(document), true, "UTF-8");
    }

    private static final class Input extends WireFeedInput {
        Input() {
            super(false, Locale.ENGLISH);
            // RSS 0.91 names one; it is not fetched.
            setAllowDoctypes(true);
        }

        @Override
        protected SAXBuilder createSAXBuilder() {
            SAXBuilder builder = super.createSAXBuilder();
            LIMITS.forEach(builder::setProperty);
            return builder;
        }
    }

    private static String notXml(byte[] document, ParsingFeedException e) {
        if (webPage(document)) {
            return WEB_PAGE;
        }
        if (start(document).isEmpty()) {
            return "The document is empty.";
        }
        return e.getLineNumber() > 0
                ? "The document is not well-formed XML: line " + e.getLineNumber() + ", column " + e.getColumnNumber()
                        + "."
                : "The document is not well-formed XML.";
    }

    private static boolean webPage(byte[] document) {
        return start(document).startsWith("<!doctype html") || start(document).startsWith("<html");
    }

    private static String start(byte[] document) {
        return new String(document, 0, Math.min(document.length, 500), StandardCharsets.UTF_8)
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private static FeedItem item(SyndEntry entry) {
        String description = text(entry.getDescription());
        String content = entry.getContents().stream()
                .map(FeedParser::text)
                .filter(text -> text != null && !text.isBlank())
                .findFirst()
                .orElse(description);
        return new FeedItem(
                strip(entry.getUri()),
                strip(entry.getLink()),
                entry.getTitle(),
                author(entry),
                published(entry),
                description,
                content,
                entry.getCategories().stream()
                        .map(SyndCategory::getName)
                        .filter(name -> name != null && !name.isBlank())
                        .toList());
    }

    private static String text(SyndContent content) {
        return content == null ? null : content.getValue();
    }

    /** Dublin Core's creator is a name; RSS's own author an address, and at AWS the same one for all. */
    private static String author(SyndEntry entry) {
        String creator = entry.getModule(DCModule.URI) instanceof DCModule dc ? dc.getCreator() : null;
        return Stream.of(Optional.ofNullable(creator), Optional.ofNullable(entry.getAuthor()))
                .flatMap(Optional::stream)
                .map(String::strip)
                .filter(name -> !name.isEmpty() && !name.contains("@"))
                .findFirst()
                .orElse(null);
    }

    private static Instant published(SyndEntry entry) {
        Date date = entry.getPublishedDate() != null ? entry.getPublishedDate() : entry.getUpdatedDate();
        return date == null ? null : date.toInstant();
    }

    private static String strip(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
