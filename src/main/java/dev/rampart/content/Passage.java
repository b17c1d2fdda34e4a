package dev.rampart.content;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/**
 * A Markdown text as a reader sees it, without its marks. Paragraphs end with a line break, cells of tables with a space.
 *
 * @param shown all of it
 * @param prose the same with each piece of code replaced by a single {@link #CODE}, since words within code are no language
 * @param strong what of the prose is set in bold, piece by piece, each on a line of its own
 */
public record Passage(String shown, String prose, String strong) {
    /** Stands for code. */
    public static final String CODE = "\u00A7";

    /** @param markdown may be null, as may an author's text that is still to be written */
    public static Passage of(String markdown) {
        Reading reading = new Reading();
        Markdown.PARSER.parse(markdown == null ? "" : markdown).accept(reading);
        return new Passage(
                reading.shown.toString().strip(),
                reading.prose.toString().strip(),
                reading.strong.toString().strip());
    }

    private static final class Reading extends AbstractVisitor {
        private final StringBuilder shown = new StringBuilder();
        private final StringBuilder prose = new StringBuilder();
        private final StringBuilder strong = new StringBuilder();
        private boolean bold;

        @Override
        public void visit(Text text) {
            words(text.getLiteral());
        }

        @Override
        public void visit(SoftLineBreak line) {
            words(" ");
        }

        @Override
        public void visit(HardLineBreak line) {
            words(" ");
        }

        /** HTML is shown as it was written, see {@link Markdown}. */
        @Override
        public void visit(HtmlInline html) {
            words(html.getLiteral());
        }

        @Override
        public void visit(HtmlBlock html) {
            words(html.getLiteral() + "\n");
        }

        @Override
        public void visit(Code code) {
            code(code.getLiteral());
        }

        @Override
        public void visit(FencedCodeBlock code) {
            code(code.getLiteral());
            words("\n");
        }

        @Override
        public void visit(IndentedCodeBlock code) {
            code(code.getLiteral());
            words("\n");
        }

        @Override
        public void visit(StrongEmphasis emphasis) {
            boolean before = bold;
            bold = true;
            visitChildren(emphasis);
            bold = before;
            strong.append('\n');
        }

        @Override
        public void visit(Paragraph paragraph) {
            block(paragraph, "\n");
        }

        @Override
        public void visit(Heading heading) {
            block(heading, "\n");
        }

        /** Cells and rows of a table. */
        @Override
        public void visit(CustomNode node) {
            block(node, " ");
        }

        @Override
        public void visit(CustomBlock block) {
            block(block, "\n");
        }

        private void block(Node node, String end) {
            visitChildren(node);
            words(end);
        }

        private void words(String text) {
            shown.append(text);
            prose.append(text);
            if (bold) {
                strong.append(text);
            }
        }

        private void code(String text) {
            shown.append(text);
            prose.append(CODE);
        }
    }
}
