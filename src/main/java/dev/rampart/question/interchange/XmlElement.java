package dev.rampart.question.interchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Entities;

/** An element of an XML document that {@link SafeXml} read. Prefixes and namespaces are left out: formats do without. */
final class XmlElement {
    private final String name;
    private final Map<String, String> attributes;
    private final int line;
    private final List<Object> content = new ArrayList<>();

    /** @param line where its start tag ends, from 1 */
    XmlElement(String name, Map<String, String> attributes, int line) {
        this.name = name;
        this.attributes = attributes;
        this.line = line;
    }

    /** Without a prefix. */
    String name() {
        return name;
    }

    /** Where its start tag ends, from 1. */
    int line() {
        return line;
    }

    /** By local name, in the document's order. */
    Map<String, String> attributes() {
        return attributes;
    }

    /** What the attribute says, or "". */
    String attribute(String named) {
        return attributes.getOrDefault(named, "");
    }

    boolean is(String named) {
        return name.equals(named);
    }

    void add(XmlElement child) {
        content.add(child);
    }

    void add(String text) {
        content.add(text);
    }

    /** Elements ({@code XmlElement}) and texts ({@code String}), in their order. */
    List<Object> content() {
        return content;
    }

    Stream<XmlElement> children() {
        return content.stream().filter(XmlElement.class::isInstance).map(XmlElement.class::cast);
    }

    Stream<XmlElement> children(String named) {
        return children().filter(child -> child.is(named));
    }

    Optional<XmlElement> child(String named) {
        return children(named).findFirst();
    }

    /** All below it with this name, in the document's order. */
    Stream<XmlElement> descendants(String named) {
        return children()
                .flatMap(child ->
                        Stream.concat(child.is(named) ? Stream.of(child) : Stream.empty(), child.descendants(named)));
    }

    /** Its own text and that of all below it, as it stands there. */
    String text() {
        StringBuilder text = new StringBuilder();
        for (Object part : content) {
            text.append(part instanceof XmlElement child ? child.text() : (String) part);
        }
        return text.toString();
    }

    /** The text of a child, without white space around it; "" when there is none. */
    String text(String named) {
        return child(named).map(child -> child.text().strip()).orElse("");
    }

    /** What is within it as HTML, for formats that write HTML's elements among their own. */
    String html() {
        StringBuilder html = new StringBuilder();
        for (Object part : content) {
            if (part instanceof XmlElement child) {
                html.append('<').append(child.name);
                child.attributes.forEach((key, said) -> html.append(' ')
                        .append(key)
                        .append("=\"")
                        .append(Entities.escape(said))
                        .append('"'));
                html.append('>')
                        .append(child.html())
                        .append("</")
                        .append(child.name)
                        .append('>');
            } else {
                html.append(Entities.escape((String) part));
            }
        }
        return html.toString();
    }
}
