package dev.rampart.content;

import dev.rampart.web.SafeHtml;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;
import java.util.List;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Markdown as documents use it (CommonMark with tables), made into HTML that passed the allow-list. Templates write {@code
 * {question.stem.markdown}}, or {@code {option.text.markdownLine}} where only a line of text may stand, as in a label.
 */
@TemplateExtension
public final class Markdown {
    static final List<TablesExtension> TABLES = List.of((TablesExtension) TablesExtension.create());
    static final Parser PARSER = Parser.builder().extensions(TABLES).build();

    /** HTML within Markdown is shown as it was written: {@code <bucket>} in a sentence is a placeholder and no element. */
    private static final HtmlRenderer RENDERER =
            HtmlRenderer.builder().extensions(TABLES).escapeHtml(true).build();

    private static final String OPEN = "<p>";
    private static final String CLOSE = "</p>";

    private Markdown() {}

    /** Paragraphs, lists, code, tables, and images that lie beside the document. */
    public static RawString markdown(String text) {
        return new RawString(html(text));
    }

    /** The same without the paragraph around it, when it is one paragraph. */
    public static RawString markdownLine(String text) {
        String html = html(text);
        boolean one = html.startsWith(OPEN) && html.indexOf(CLOSE) == html.length() - CLOSE.length();
        return new RawString(one ? html.substring(OPEN.length(), html.length() - CLOSE.length()) : html);
    }

    private static String html(String text) {
        String html = RENDERER.render(PARSER.parse(text == null ? "" : text));
        // What can scroll must be reachable by keyboard.
        return SafeHtml.cleanOwn(html)
                .strip()
                .replace("<pre>", "<pre tabindex=\"0\">")
                .replace("<table>", "<div class=\"scroll-x\" tabindex=\"0\"><table>")
                .replace("</table>", "</table></div>");
    }
}
