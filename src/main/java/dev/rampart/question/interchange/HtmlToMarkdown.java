package dev.rampart.question.interchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.ThematicBreak;
import org.jsoup.nodes.Element;

/** Walks clean HTML and builds the Markdown document that says the same: the blocks; {@link InlineMarkdown} has the rest. */
final class HtmlToMarkdown {
    /** What is nested deeper keeps its text alone. */
    private static final int DEEPEST = 40;

    private static final Set<String> CONTAINERS = Set.of(
            "div",
            "dl",
            "dd",
            "dt",
            "figure",
            "figcaption",
            "section",
            "article",
            "header",
            "footer",
            "main",
            "body",
            "center",
            "li",
            "td",
            "th",
            "tr",
            "tbody",
            "thead");

    private static final Set<String> BLOCKS =
            Set.of("p", "ul", "ol", "pre", "blockquote", "hr", "table", "h1", "h2", "h3", "h4", "h5", "h6");

    private final List<Image> images;

    private HtmlToMarkdown(List<Image> images) {
        this.images = images;
    }

    /** @param images those that stand-ins in the text name by their number */
    static Document document(Element body, List<Image> images) {
        Document document = new Document();
        new HtmlToMarkdown(images).blocks(body, document, 0);
        return document;
    }

    private void blocks(Element parent, Node into, int depth) {
        List<org.jsoup.nodes.Node> line = new ArrayList<>();
        for (org.jsoup.nodes.Node node : parent.childNodes()) {
            if (node instanceof Element element && block(element)) {
                paragraph(line, into);
                add(element, into, depth);
            } else {
                line.add(node);
            }
        }
        paragraph(line, into);
    }

    private static boolean block(Element element) {
        String name = element.normalName();
        return BLOCKS.contains(name)
                || CONTAINERS.contains(name)
                || element.childrenSize() > 0
                        && element.children().stream().anyMatch(child -> BLOCKS.contains(child.normalName()));
    }

    private void paragraph(List<org.jsoup.nodes.Node> line, Node into) {
        Paragraph paragraph = new Paragraph();
        InlineMarkdown.add(line, paragraph, images, true);
        if (paragraph.getFirstChild() != null) {
            into.appendChild(paragraph);
        }
        line.clear();
    }

    private void add(Element element, Node into, int depth) {
        if (depth > DEEPEST) {
            paragraph(new ArrayList<>(List.of(new org.jsoup.nodes.TextNode(element.text()))), into);
            return;
        }
        switch (element.normalName()) {
            case "ul" -> list(element, new BulletList(), into, depth);
            case "ol" -> list(element, ordered(element), into, depth);
            case "pre" -> code(element, into);
            case "blockquote" -> nested(element, new BlockQuote(), into, depth);
            case "hr" -> into.appendChild(new ThematicBreak());
            case "table" -> table(element, into, depth);
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element, into);
            default -> blocks(element, into, depth + 1);
        }
    }

    private void nested(Element element, Node block, Node into, int depth) {
        blocks(element, block, depth + 1);
        if (block.getFirstChild() != null) {
            into.appendChild(block);
        }
    }

    private static OrderedList ordered(Element element) {
        OrderedList list = new OrderedList();
        list.setMarkerDelimiter(".");
        list.setMarkerStartNumber(1);
        return list;
    }

    private void list(Element element, ListBlock list, Node into, int depth) {
        if (list instanceof BulletList bullets) {
            bullets.setMarker("-");
        }
        boolean tight = true;
        for (Element child : element.children()) {
            ListItem item = new ListItem();
            if (child.is("li")) {
                blocks(child, item, depth + 1);
            } else {
                add(child, item, depth + 1);
            }
            if (item.getFirstChild() != null) {
                tight &= item.getFirstChild() == item.getLastChild()
                        || item.getLastChild() instanceof ListBlock
                                && item.getFirstChild().getNext() == item.getLastChild();
                list.appendChild(item);
            }
        }
        list.setTight(tight);
        Node before = into.getLastChild();
        if (list.getFirstChild() == null) {
            return;
        }
        if (before != null && before.getClass() == list.getClass()) {
            // Two lists in a row would be read as one: the other marker keeps them apart.
            if (list instanceof BulletList bullets) {
                bullets.setMarker(((BulletList) before).getMarker().equals("-") ? "*" : "-");
            } else if (list instanceof OrderedList numbers) {
                numbers.setMarkerDelimiter(
                        ((OrderedList) before).getMarkerDelimiter().equals(".") ? ")" : ".");
            }
        }
        into.appendChild(list);
    }

    private static void code(Element element, Node into) {
        String text = element.wholeText();
        String info = "";
        int end = text.indexOf(Prose.LANGUAGE_END);
        if (!text.isEmpty() && text.charAt(0) == Prose.LANGUAGE && end > 0) {
            info = text.substring(1, end);
            text = text.substring(end + 1);
        }
        text = text.startsWith("\n") ? text.substring(1) : text;
        if (text.isBlank()) {
            return;
        }
        FencedCodeBlock code = new FencedCodeBlock();
        code.setFenceCharacter("`");
        code.setInfo(info);
        code.setLiteral(text.stripTrailing() + "\n");
        into.appendChild(code);
    }

    private void heading(Element element, Node into) {
        Heading heading = new Heading();
        heading.setLevel(element.normalName().charAt(1) - '0');
        InlineMarkdown.add(element.childNodes(), heading, images, false);
        if (heading.getFirstChild() != null) {
            into.appendChild(heading);
        }
    }

    /** A table needs a row for its head; the first one is taken. */
    private void table(Element element, Node into, int depth) {
        List<Element> rows = element.select("tr").stream()
                .filter(row -> row.closest("table") == element && row.childrenSize() > 0)
                .toList();
        int width = rows.stream().mapToInt(Element::childrenSize).max().orElse(0);
        if (width < 2
                || width > 50
                || !element.select("pre, ul, ol, table table").isEmpty()) {
            blocks(element, into, depth + 1);
            return;
        }
        TableBlock table = new TableBlock();
        TableHead head = new TableHead();
        head.appendChild(row(rows.get(0), width, true));
        table.appendChild(head);
        TableBody body = new TableBody();
        rows.stream().skip(1).forEach(row -> body.appendChild(row(row, width, false)));
        if (body.getFirstChild() != null) {
            table.appendChild(body);
        }
        into.appendChild(table);
    }

    private TableRow row(Element element, int width, boolean header) {
        TableRow row = new TableRow();
        for (int i = 0; i < width; i++) {
            TableCell cell = new TableCell();
            cell.setHeader(header);
            if (i < element.childrenSize()) {
                InlineMarkdown.add(element.child(i).childNodes(), cell, images, false);
            }
            row.appendChild(cell);
        }
        return row;
    }
}
