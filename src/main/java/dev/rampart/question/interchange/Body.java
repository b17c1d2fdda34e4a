package dev.rampart.question.interchange;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Entities;

/** The XHTML that stands among QTI's own elements. */
final class Body {
    private static final Set<String> VOID = Set.of("br", "hr", "img", "col", "wbr", "source", "track");

    private Body() {}

    /** What an element holds as HTML, but for some elements within it. */
    static String html(XmlElement of, Predicate<XmlElement> leftOut) {
        StringBuilder html = new StringBuilder();
        of.content().forEach(part -> write(part, leftOut, html));
        return html.toString();
    }

    static String html(XmlElement of) {
        return html(of, child -> false);
    }

    private static void write(Object part, Predicate<XmlElement> leftOut, StringBuilder html) {
        if (!(part instanceof XmlElement element)) {
            html.append(Entities.escape((String) part));
        } else if (picture(element)) {
            tag(
                    "img",
                    Map.of(
                            "src",
                            element.attribute("data"),
                            "alt",
                            element.text().strip()),
                    html);
        } else if (!leftOut.test(element)) {
            tag(element.name(), element.attributes(), html);
            if (!VOID.contains(element.name())) {
                element.content().forEach(child -> write(child, leftOut, html));
                html.append("</").append(element.name()).append('>');
            }
        }
    }

    /** QTI's older way to show one. */
    private static boolean picture(XmlElement element) {
        return element.is("object") && element.attribute("type").startsWith("image/");
    }

    private static void tag(String name, Map<String, String> attributes, StringBuilder html) {
        html.append('<').append(name);
        attributes.forEach((key, said) -> html.append(' ')
                .append(key)
                .append("=\"")
                .append(Entities.escape(said))
                .append('"'));
        html.append('>');
    }
}
