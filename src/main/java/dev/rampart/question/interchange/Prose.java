package dev.rampart.question.interchange;

import dev.rampart.web.SafeHtml;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Document;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * The texts of one question on their way in: HTML and plain text become Markdown, HTML after it passed the allow-list. What
 * was left out is remembered in {@link #notes}. On the way out Markdown becomes HTML or plain text.
 */
final class Prose {
    static final List<Extension> EXTENSIONS = List.of(TablesExtension.create());

    /** Stands in for an image while the allow-list, which knows none, is passed; no text has these characters. */
    static final char IMAGE = '\uE000';

    static final char IMAGE_END = '\uE001';

    /** The same for the language of a block of code. */
    static final char LANGUAGE = '\uE002';

    static final char LANGUAGE_END = '\uE003';

    private static final Pattern STAND_INS = Pattern.compile("[\uE000-\uE003]");

    static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();

    /** Text in which HTML may stand, but need not. */
    private static final Pattern MARKUP =
            Pattern.compile("</?[A-Za-z][^<>]{0,2000}>|<!--|&(#[0-9]{1,7}|[A-Za-z]{2,20});");

    private static final Pattern BLOCKS =
            Pattern.compile("<(p|br|div|ul|ol|table|pre|h[1-6]|blockquote)\\b", Pattern.CASE_INSENSITIVE);

    /** What neither documents nor databases take. */
    private static final Pattern UNPRINTABLE =
            Pattern.compile("[\\p{Cntrl}\\x80-\\x9f\\p{Cs}\\uFFFE\\uFFFF&&[^\\n\\t]]");

    private static final String OPEN = "<p>";
    private static final String CLOSE = "</p>";

    private final UnaryOperator<String> images;
    private final Set<String> notes = new LinkedHashSet<>();

    /** @param images the name among the media for what an image's address says, or null for an image that is not there */
    Prose(UnaryOperator<String> images) {
        this.images = images;
    }

    /** For texts of which no image is kept. */
    Prose() {
        this(address -> null);
    }

    /** What was left out of the texts so far, a sentence each. */
    List<String> notes() {
        return List.copyOf(notes);
    }

    /** Markdown that says what the HTML does, as far as Markdown can. */
    String html(String html) {
        if (html.isBlank()) {
            return "";
        }
        org.jsoup.nodes.Document dirty =
                Jsoup.parseBodyFragment(STAND_INS.matcher(html).replaceAll(" "));
        dirty.outputSettings().prettyPrint(false);
        for (Element code : dirty.select("pre > code[class^=language-]")) {
            String language = code.className().substring("language-".length()).replaceAll("[^A-Za-z0-9+#-].*", "");
            code.prependText(LANGUAGE + language + LANGUAGE_END);
        }
        List<Image> kept = new ArrayList<>();
        dirty.select("img").forEach(image -> keep(image, kept));
        recordings(dirty);
        String clean = SafeHtml.clean(dirty.body().html(), "");
        Document document =
                HtmlToMarkdown.document(Jsoup.parseBodyFragment(clean).body(), kept);
        return Written.markdown(document);
    }

    /** Markdown that shows a text as it is; its line breaks are kept. */
    String plain(String text) {
        Document document = new Document();
        for (String paragraph : clean(text).strip().split("\\R[ \\t]*(?=\\R)\\R\\s*")) {
            Paragraph node = new Paragraph();
            for (String line : paragraph.split("\\R")) {
                if (!line.isBlank()) {
                    if (node.getFirstChild() != null) {
                        node.appendChild(new HardLineBreak());
                    }
                    node.appendChild(new Text(line.strip()));
                }
            }
            if (node.getFirstChild() != null) {
                document.appendChild(node);
            }
        }
        return Written.markdown(document);
    }

    /** What people typed into a plain field that takes HTML, too: its line breaks count unless it has blocks of its own. */
    String auto(String text) {
        if (!MARKUP.matcher(text).find()) {
            return plain(text);
        }
        return html(BLOCKS.matcher(text).find() ? text : text.strip().replaceAll("\\R", "<br>"));
    }

    private void keep(Element image, List<Image> kept) {
        String address = image.attr("src").strip();
        String name = images.apply(address);
        String alt = image.attr("alt").strip().replaceAll("\\s+", " ");
        if (name == null) {
            notes.add(
                    address.startsWith("http")
                            ? "An image from elsewhere is left out, since pages load nothing from other places."
                            : "An image that does not come with the file is left out.");
            image.replaceWith(new org.jsoup.nodes.TextNode(alt.isEmpty() ? "" : "[" + alt + "]"));
            return;
        }
        Image node = new Image(name, null);
        node.appendChild(new Text(alt));
        image.replaceWith(new org.jsoup.nodes.TextNode("" + IMAGE + kept.size() + IMAGE_END));
        kept.add(node);
    }

    private void recordings(Element body) {
        if (!body.select("audio, video, iframe, object, embed, applet").isEmpty()) {
            notes.add("A recording or something embedded is left out.");
        }
        if (!body.select("math").isEmpty()) {
            notes.add("A formula in MathML is left as plain text.");
        }
        body.select("script, style, iframe, object, embed, applet, noscript, template")
                .remove();
    }

    /** Markdown of the same that has no characters in it which no text has, and line feeds as line breaks. */
    static String clean(String text) {
        String lines = text.replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u2028', '\n')
                .replace('\u2029', '\n');
        return UNPRINTABLE.matcher(lines).replaceAll(" ");
    }

    /** A link in Markdown. */
    static String link(String title, String address) {
        Link link = new Link(address, null);
        link.appendChild(new Text(clean(title).replaceAll("\\s+", " ").strip()));
        Paragraph paragraph = new Paragraph();
        paragraph.appendChild(link);
        Document document = new Document();
        document.appendChild(paragraph);
        return Written.markdown(document);
    }

    /**
     * @param images the address that an image's name gets
     */
    static String toHtml(String markdown, UnaryOperator<String> images) {
        return renderer(images).render(PARSER.parse(markdown)).strip();
    }

    /** The same without the paragraph around it, when it is one paragraph. */
    static String toHtmlLine(String markdown, UnaryOperator<String> images) {
        String html = toHtml(markdown, images);
        boolean one = html.startsWith(OPEN) && html.indexOf(CLOSE) == html.length() - CLOSE.length();
        return one ? html.substring(OPEN.length(), html.length() - CLOSE.length()) : html;
    }

    /** The text alone on one line, for formats without markup. */
    static String toText(String markdown) {
        return SafeHtml.text(toHtml(markdown, UnaryOperator.identity())).replaceAll("\\s+", " ");
    }

    private static HtmlRenderer renderer(UnaryOperator<String> images) {
        return HtmlRenderer.builder()
                .extensions(EXTENSIONS)
                .escapeHtml(true)
                .sanitizeUrls(true)
                .attributeProviderFactory(context -> (node, tag, attributes) -> {
                    if (node instanceof Image image) {
                        attributes.put("src", images.apply(image.getDestination()));
                    }
                })
                .build();
    }

    /** The same with the descriptions of images in place of them, for formats that have none. */
    static String withoutImages(String markdown) {
        Node document = PARSER.parse(markdown);
        List<Image> images = new ArrayList<>();
        collect(document, images);
        if (images.isEmpty()) {
            return markdown;
        }
        for (Image image : images) {
            Text alt = new Text("[" + alt(image) + "]");
            image.insertBefore(alt);
            image.unlink();
        }
        return Written.markdown(document);
    }

    private static String alt(Image image) {
        StringBuilder alt = new StringBuilder();
        for (Node child = image.getFirstChild(); child != null; child = child.getNext()) {
            alt.append(child instanceof Text text ? text.getLiteral() : "");
        }
        return alt.isEmpty() ? "image" : alt.toString();
    }

    /** The names of the images that a text shows. */
    static List<String> imagesIn(String markdown) {
        List<Image> images = new ArrayList<>();
        collect(PARSER.parse(markdown), images);
        return images.stream().map(Image::getDestination).toList();
    }

    private static void collect(Node node, List<Image> images) {
        if (node instanceof Image image) {
            images.add(image);
        }
        for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
            collect(child, images);
        }
    }
}
