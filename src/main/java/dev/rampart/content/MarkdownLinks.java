package dev.rampart.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/**
 * The links of a Markdown text that a page would not show as links: what leads to a script, to another file, or over a
 * connection that anyone can read. Their author is told rather than left to wonder.
 */
final class MarkdownLinks {
    static final Parser PARSER = Parser.builder()
            .extensions(Markdown.TABLES)
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    private MarkdownLinks() {}

    /** Where each stands in the text, and what is wrong with it. */
    static List<Flaw> flaws(String text) {
        List<Flaw> flaws = new ArrayList<>();
        PARSER.parse(text).accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                String to = link.getDestination().toLowerCase(Locale.ROOT);
                if (!to.startsWith("https://") && !to.startsWith("mailto:")) {
                    Place place = place(link);
                    flaws.add(Flaw.at(
                            place,
                            "The link leads to `%s`. Give a whole address that begins with `https://`."
                                    .formatted(Wording.shortened(link.getDestination()))));
                }
                visitChildren(link);
            }
        });
        return flaws;
    }

    private static Place place(Node node) {
        List<SourceSpan> spans = node.getSourceSpans();
        if (!spans.isEmpty()) {
            return new Place(spans.get(0).getLineIndex() + 1, spans.get(0).getColumnIndex() + 1);
        }
        return node.getParent() == null ? Place.START : place(node.getParent());
    }
}
