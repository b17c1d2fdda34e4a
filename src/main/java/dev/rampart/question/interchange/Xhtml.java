package dev.rampart.question.interchange;

import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;

/** Markdown as XHTML that may stand in the midst of an XML file. */
final class Xhtml {
    /** What the schemas of QTI 2 and 3 let elements of a text have. */
    private static final Set<String> ATTRIBUTES =
            Set.of("href", "src", "alt", "class", "colspan", "rowspan", "scope", "height", "width");

    /** What XML 1.0 has no way to say. */
    private static final Pattern UNSAYABLE =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private Xhtml() {}

    /** @param images the address that an image's name gets */
    static String of(String markdown, UnaryOperator<String> images) {
        return wellFormed(Prose.toHtml(sayable(markdown), images));
    }

    /** The same, without a paragraph around it when it is only one. */
    static String line(String markdown, UnaryOperator<String> images) {
        return wellFormed(Prose.toHtmlLine(sayable(markdown), images));
    }

    static String wellFormed(String html) {
        Document document = Jsoup.parseBodyFragment(html);
        document.outputSettings()
                .syntax(Document.OutputSettings.Syntax.xml)
                .escapeMode(Entities.EscapeMode.xhtml)
                .charset("UTF-8")
                .prettyPrint(false);
        for (Element element : document.body().getAllElements()) {
            element.attributes().asList().stream()
                    .map(Attribute::getKey)
                    .filter(key -> !ATTRIBUTES.contains(key))
                    .toList()
                    .forEach(element::removeAttr);
        }
        return document.body().html();
    }

    /** A text or an attribute's content. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        sayable(text).chars().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.append((char) c);
            }
        });
        return escaped.toString();
    }

    private static String sayable(String text) {
        return UNSAYABLE.matcher(text).replaceAll("");
    }
}
