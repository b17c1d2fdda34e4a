package dev.rampart.question.interchange;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Entities;

/** The texts of QTI 1.2, which stand in {@code material}: as HTML. */
final class Qti12Material {
    private static final Set<String> RESPONSES = Set.of(
            "response_lid",
            "response_xy",
            "response_str",
            "response_num",
            "response_grp",
            "response_extension",
            "response_label");

    private Qti12Material() {}

    /** All within, but for what belongs to a response within. */
    static String html(XmlElement of) {
        StringBuilder html = new StringBuilder();
        collect(of, html);
        return html.toString();
    }

    private static void collect(XmlElement of, StringBuilder html) {
        of.children().filter(child -> !RESPONSES.contains(child.name())).forEach(child -> {
            switch (child.name()) {
                case "mattext", "matemtext" -> text(child, html);
                case "matbreak" -> html.append("<br>");
                case "matimage" ->
                    html.append("<img src=\"")
                            .append(Entities.escape(child.attribute("uri")))
                            .append("\" alt=\"")
                            .append(Entities.escape(child.attribute("label")))
                            .append("\">");
                default -> collect(child, html);
            }
        });
    }

    private static void text(XmlElement text, StringBuilder html) {
        boolean elements = text.children().findAny().isPresent();
        boolean isHtml = text.attribute("texttype").toLowerCase(Locale.ROOT).contains("html");
        html.append("<div>")
                .append(elements ? Body.html(text) : isHtml ? text.text() : Entities.escape(text.text()))
                .append("</div>");
    }
}
