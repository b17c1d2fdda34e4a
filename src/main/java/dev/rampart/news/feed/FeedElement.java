package dev.rampart.news.feed;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * An element of a feed's document, by one name whatever prefix and letters the feed has chosen: "title" of RSS and of Atom
 * alike, "dc:creator", "content:encoded" (see {@link FeedNames}). Its content is text and elements in their order.
 */
final class FeedElement {
    private final String name;
    private final FeedElement parent;
    private final Map<String, String> attributes = new LinkedHashMap<>(4);
    private final List<Object> content = new ArrayList<>(2);

    FeedElement(String name, FeedElement parent) {
        this.name = name;
        this.parent = parent;
        if (parent != null) {
            parent.content.add(this);
        }
    }

    String name() {
        return name;
    }

    FeedElement parent() {
        return parent;
    }

    void put(String attribute, String value) {
        attributes.putIfAbsent(attribute, value);
    }

    void append(String text) {
        content.add(text);
    }

    /** @return the attribute without white space around it, or null if it is absent or blank */
    String attribute(String attribute) {
        String value = attributes.get(attribute);
        return value == null || value.isBlank() ? null : value.strip();
    }

    Stream<FeedElement> children() {
        return content.stream().filter(FeedElement.class::isInstance).map(FeedElement.class::cast);
    }

    /** The first of what a function makes of the elements of a name; null if it makes nothing of any. */
    <T> T first(String ofName, Function<FeedElement, T> function) {
        for (Object piece : content) {
            if (piece instanceof FeedElement child && child.name.equals(ofName)) {
                T made = function.apply(child);
                if (made != null) {
                    return made;
                }
            }
        }
        return null;
    }

    Stream<FeedElement> children(String... names) {
        List<String> wanted = List.of(names);
        return children().filter(child -> wanted.contains(child.name));
    }

    boolean hasElements() {
        return children().findAny().isPresent();
    }

    /** The text in it and in all elements below. */
    String text() {
        if (content.size() == 1 && content.get(0) instanceof String only) {
            return only;
        }
        StringBuilder text = new StringBuilder();
        write(text, false, null);
        return text.toString();
    }

    /** What is in it as HTML; addresses are made absolute where an {@code xml:base} below this element says to what. */
    String markup() {
        StringBuilder html = new StringBuilder();
        write(html, true, base(null));
        return html.toString();
    }

    /** Recursive; the depth of a document is bounded when it is read. */
    private void write(StringBuilder out, boolean markup, URI baseAbove) {
        for (Object piece : content) {
            if (piece instanceof FeedElement child) {
                child.writeWhole(out, markup, baseAbove);
            } else if (markup) {
                escape((String) piece, out);
            } else {
                out.append((String) piece);
            }
        }
    }

    private void writeWhole(StringBuilder out, boolean markup, URI baseAbove) {
        if (!markup) {
            write(out, false, null);
            return;
        }
        String tag = name.substring(name.indexOf(':') + 1);
        URI base = attributes.containsKey("xml:base") ? base(null) : baseAbove;
        out.append('<').append(tag);
        attributes.forEach((attribute, value) -> {
            boolean address = attribute.equals("href") || attribute.equals("src");
            out.append(' ').append(attribute).append("=\"");
            escape(address ? resolve(base, value) : value, out);
            out.append('"');
        });
        out.append('>');
        write(out, true, base);
        // HTML has elements without an end: an end tag of theirs would be read as another start.
        if (!tag.equals("br") && !tag.equals("img") && !tag.equals("hr")) {
            out.append("</").append(tag).append('>');
        }
    }

    /** For text and for an attribute in double quotes. */
    static String escaped(String text) {
        StringBuilder html = new StringBuilder(text.length() + 16);
        escape(text, html);
        return html.toString();
    }

    private static void escape(String text, StringBuilder out) {
        int written = 0;
        for (int i = 0; i < text.length(); i++) {
            String escape = switch (text.charAt(i)) {
                case '&' -> "&amp;";
                case '<' -> "&lt;";
                case '>' -> "&gt;";
                case '"' -> "&quot;";
                default -> null;
            };
            if (escape != null) {
                out.append(text, written, i).append(escape);
                written = i + 1;
            }
        }
        out.append(text, written, text.length());
    }

    /**
     * What relative addresses in it are relative to.
     *
     * @param document the address of the document, or null
     * @return an absolute address, or null if none is known
     */
    URI base(URI document) {
        URI above = parent == null ? document : parent.base(document);
        String own = attribute("xml:base");
        if (own == null) {
            return above;
        }
        return address(above, own)
                .filter(address -> "http".equals(address.getScheme()) || "https".equals(address.getScheme()))
                .orElse(above);
    }

    /** A link as it stands, or absolute if there is something to make it so. */
    static String resolve(URI base, String link) {
        return base == null ? link : address(base, link).map(URI::toString).orElse(link);
    }

    private static Optional<URI> address(URI base, String written) {
        try {
            URI address = URI.create(written.strip().replace(" ", "%20"));
            if (base == null || address.isAbsolute()) {
                return Optional.of(address);
            }
            // To the class URI an empty path is the folder, to RFC 3986 the document itself.
            if (address.toString().isEmpty()) {
                return Optional.of(base);
            }
            URI whole = base.getRawPath() == null || base.getRawPath().isEmpty() ? base.resolve("/") : base;
            return Optional.of(whole.resolve(address));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
