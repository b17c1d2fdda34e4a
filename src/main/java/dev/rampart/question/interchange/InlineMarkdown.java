package dev.rampart.question.interchange;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** What stands within a line of HTML as Markdown. White space is folded as a browser does. */
final class InlineMarkdown {
    private static final Pattern STAND_IN = Pattern.compile(Prose.IMAGE + "([0-9]{1,6})" + Prose.IMAGE_END);

    private static final int DEEPEST = 40;

    private final List<Image> images;
    private final boolean breaks;

    /** Whether the text so far ends with white space, or has not begun. */
    private boolean gap = true;

    private InlineMarkdown(List<Image> images, boolean breaks) {
        this.images = images;
        this.breaks = breaks;
    }

    /** @param breaks whether line breaks may stand in it */
    static void add(List<org.jsoup.nodes.Node> nodes, Node into, List<Image> images, boolean breaks) {
        new InlineMarkdown(images, breaks).all(nodes, into, 0);
        strip(into);
    }

    private void all(List<org.jsoup.nodes.Node> nodes, Node into, int depth) {
        for (org.jsoup.nodes.Node node : nodes) {
            if (node instanceof TextNode text) {
                texts(text.getWholeText(), into);
            } else if (node instanceof Element element) {
                element(element, into, depth + 1);
            }
        }
    }

    private void element(Element element, Node into, int depth) {
        if (depth > DEEPEST) {
            texts(element.text(), into);
            return;
        }
        switch (element.normalName()) {
            case "br" -> lineBreak(into);
            case "b", "strong" -> marked(element, new StrongEmphasis("**"), into, depth);
            case "i", "em", "cite", "var" -> marked(element, new Emphasis("*"), into, depth);
            case "code", "kbd", "samp", "tt" -> code(element, into);
            case "a" -> link(element, into, depth);
            case "q" -> {
                texts("\"", into);
                all(element.childNodes(), into, depth);
                texts("\"", into);
            }
            default -> all(element.childNodes(), into, depth);
        }
    }

    private void lineBreak(Node into) {
        if (!breaks) {
            texts(" ", into);
        } else if (into.getLastChild() != null || into.getParent() != null) {
            stripEnd(into);
            into.appendChild(new HardLineBreak());
        }
        gap = true;
    }

    /** Marks that CommonMark would not see as such are left out rather than shown as asterisks. */
    private void marked(Element element, Node mark, Node into, int depth) {
        String text = element.text().strip();
        boolean within = within(into, mark.getClass());
        if (text.isEmpty() || within || !flanked(element, text)) {
            all(element.childNodes(), into, depth);
            return;
        }
        String whole = element.wholeText();
        if (Character.isWhitespace(whole.charAt(0)) || whole.charAt(0) == '\u00a0') {
            texts(" ", into);
        }
        into.appendChild(mark);
        gap = true;
        all(element.childNodes(), mark, depth);
        boolean ended = gap;
        strip(mark);
        if (mark.getFirstChild() == null) {
            mark.unlink();
        } else if (ended) {
            gap = false;
            texts(" ", into);
        }
    }

    private static boolean within(Node node, Class<?> mark) {
        for (Node up = node; up != null; up = up.getParent()) {
            if (mark.isInstance(up)) {
                return true;
            }
        }
        return false;
    }

    /** A delimiter beside punctuation on the inside needs white space or punctuation on the outside. */
    private static boolean flanked(Element element, String text) {
        return open(text.codePointAt(0), beside(element.previousSibling(), true))
                && open(text.codePointBefore(text.length()), beside(element.nextSibling(), false));
    }

    private static boolean open(int inside, int outside) {
        return Character.isLetterOrDigit(inside) || outside < 0 || !Character.isLetterOrDigit(outside);
    }

    private static int beside(org.jsoup.nodes.Node node, boolean before) {
        String text = node instanceof TextNode t ? t.getWholeText() : node instanceof Element e ? e.wholeText() : "";
        return text.isEmpty() ? -1 : before ? text.codePointBefore(text.length()) : text.codePointAt(0);
    }

    private void code(Element element, Node into) {
        String text = element.wholeText().replaceAll("\\s+", " ");
        if (text.isBlank()) {
            texts(text, into);
            return;
        }
        into.appendChild(new Code(text));
        gap = false;
    }

    private void link(Element element, Node into, int depth) {
        String to = element.attr("href").strip();
        if (to.isEmpty()
                || element.text().isBlank() && !element.html().contains("" + Prose.IMAGE)
                || within(into, Link.class)) {
            all(element.childNodes(), into, depth);
            return;
        }
        Link link = new Link(to.replace(" ", "%20"), null);
        into.appendChild(link);
        all(element.childNodes(), link, depth);
        strip(link);
    }

    private void texts(String written, Node into) {
        Matcher images = STAND_IN.matcher(written);
        int from = 0;
        while (images.find()) {
            text(written.substring(from, images.start()), into);
            from = images.end();
            int number = Integer.parseInt(images.group(1));
            if (number < this.images.size()) {
                into.appendChild(this.images.get(number));
                gap = false;
            }
        }
        text(written.substring(from), into);
    }

    /** Lines stay lines where they may, so that a text comes back as it was wrapped. */
    private void text(String written, Node into) {
        String folded = Prose.clean(written).replace('\u00a0', ' ');
        folded = breaks
                ? folded.replaceAll("[ \\t\\f\\r]*\\n\\s*", "\n").replaceAll("[ \\t\\f\\r]+", " ")
                : folded.replaceAll("\\s+", " ");
        int from = 0;
        for (int end = folded.indexOf('\n'); end >= 0; end = folded.indexOf('\n', from)) {
            word(folded.substring(from, end), into);
            if (!gap) {
                into.appendChild(new SoftLineBreak());
                gap = true;
            }
            from = end + 1;
        }
        word(folded.substring(from), into);
    }

    private void word(String written, Node into) {
        String folded = gap && written.startsWith(" ") ? written.substring(1) : written;
        if (folded.isEmpty()) {
            return;
        }
        gap = folded.endsWith(" ");
        if (into.getLastChild() instanceof Text before) {
            before.setLiteral(before.getLiteral() + folded);
        } else {
            into.appendChild(new Text(folded));
        }
    }

    private static void strip(Node parent) {
        while (isBreak(parent.getFirstChild())) {
            parent.getFirstChild().unlink();
        }
        if (parent.getFirstChild() instanceof Text text) {
            text.setLiteral(text.getLiteral().stripLeading());
            if (text.getLiteral().isEmpty()) {
                text.unlink();
            }
        }
        stripEnd(parent);
        while (isBreak(parent.getLastChild())) {
            parent.getLastChild().unlink();
            stripEnd(parent);
        }
    }

    private static boolean isBreak(Node node) {
        return node instanceof HardLineBreak || node instanceof SoftLineBreak;
    }

    private static void stripEnd(Node parent) {
        if (parent.getLastChild() instanceof Text text) {
            text.setLiteral(text.getLiteral().stripTrailing());
            if (text.getLiteral().isEmpty()) {
                text.unlink();
            }
        }
    }
}
