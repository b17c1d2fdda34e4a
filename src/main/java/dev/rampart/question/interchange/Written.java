package dev.rampart.question.interchange;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.markdown.MarkdownRenderer;

/** A document as Markdown, as people would write it. */
final class Written {
    private static final MarkdownRenderer MARKDOWN =
            MarkdownRenderer.builder().extensions(Prose.EXTENSIONS).build();
    private static final HtmlRenderer PLAIN_HTML =
            HtmlRenderer.builder().extensions(Prose.EXTENSIONS).escapeHtml(true).build();

    private static final Pattern ESCAPE = Pattern.compile("\\\\([_&>*#+.()\\[\\]!=-])");
    private static final int MOST_ESCAPES = 60;

    private Written() {}

    /** Stripped, and without characters that no text has. */
    static String markdown(Node document) {
        escapePlus(document);
        return lean(Prose.clean(MARKDOWN.render(document)).strip());
    }

    /** Of the marks that begin a list the renderer forgets this one. */
    private static void escapePlus(Node node) {
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            boolean begins = child.getPrevious() == null
                    || child.getPrevious() instanceof HardLineBreak
                    || child.getPrevious() instanceof SoftLineBreak;
            if (begins && child instanceof Text text && text.getLiteral().startsWith("+")) {
                HtmlInline plus = new HtmlInline();
                plus.setLiteral("\\+");
                text.insertBefore(plus);
                text.setLiteral(text.getLiteral().substring(1));
            }
            escapePlus(child);
        }
    }

    /**
     * The renderer escapes whatever could be a mark somewhere; people do not, and a text that went out and came back should
     * look as it was written. What means the same without the backslash loses it. Angle brackets keep theirs.
     */
    private static String lean(String markdown) {
        List<Integer> escapes = new ArrayList<>();
        for (Matcher matcher = ESCAPE.matcher(markdown); matcher.find(); ) {
            escapes.add(matcher.start());
        }
        if (escapes.isEmpty() || escapes.size() > MOST_ESCAPES) {
            return markdown;
        }
        String meant = PLAIN_HTML.render(Prose.PARSER.parse(markdown));
        String bare = ESCAPE.matcher(markdown).replaceAll("$1");
        if (meant.equals(PLAIN_HTML.render(Prose.PARSER.parse(bare)))) {
            return bare;
        }
        String lean = markdown;
        for (int i = escapes.size() - 1; i >= 0; i--) {
            String without = lean.substring(0, escapes.get(i)) + lean.substring(escapes.get(i) + 1);
            if (meant.equals(PLAIN_HTML.render(Prose.PARSER.parse(without)))) {
                lean = without;
            }
        }
        return lean;
    }
}
