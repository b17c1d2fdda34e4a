package dev.rampart.news.feed;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * Reads what would be XML if it were well-formed: bare ampersands, HTML's entities, control characters, elements that do
 * not end, prefixes that nobody declared. It knows no document types, so nothing can be declared in one.
 */
final class LenientXml {
    /** What XML cannot contain, however it is escaped. */
    private static final Pattern IMPOSSIBLE = Pattern.compile(
            "(?i)[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]+|&#(?:x0*(?:[0-8bcef]|1[0-9a-f])|0*(?:[0-8]|1[124-9]|2\\d|3[01]));");

    private static final Pattern BARE_AMPERSAND =
            Pattern.compile("&(?!(?:#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)");

    private LenientXml() {}

    /** @return null if there is no element in it */
    static FeedElement read(String document) throws TooMuchException {
        String possible = BARE_AMPERSAND
                .matcher(IMPOSSIBLE.matcher(document).replaceAll(""))
                .replaceAll("&amp;");
        Document parsed = Jsoup.parse(possible, "", Parser.xmlParser());
        FeedTree tree = new FeedTree();
        Deque<Map<String, String>> namespaces = new ArrayDeque<>();
        Node node = parsed.childNodeSize() == 0 ? null : parsed.childNode(0);
        while (node != null && !tree.full()) {
            enter(node, tree, namespaces);
            if (node.childNodeSize() > 0) {
                node = node.childNode(0);
                continue;
            }
            while (node != parsed && node.nextSibling() == null) {
                leave(node, tree, namespaces);
                node = node.parent();
            }
            if (node == parsed) {
                break;
            }
            leave(node, tree, namespaces);
            node = node.nextSibling();
        }
        return tree.root();
    }

    private static void enter(Node node, FeedTree tree, Deque<Map<String, String>> namespaces) throws TooMuchException {
        if (node instanceof TextNode text) {
            tree.text(text.getWholeText());
        } else if (node instanceof Element element) {
            Map<String, String> known = declared(element, namespaces.peek());
            namespaces.push(known);
            tree.start(name(element.tagName(), known, known.get("")));
            for (Attribute attribute : element.attributes()) {
                if (!attribute.getKey().startsWith("xmlns")) {
                    tree.attribute(name(attribute.getKey(), known, null), attribute.getValue());
                }
            }
        }
    }

    private static void leave(Node node, FeedTree tree, Deque<Map<String, String>> namespaces) {
        if (node instanceof Element) {
            namespaces.pop();
            tree.end();
        }
    }

    private static Map<String, String> declared(Element element, Map<String, String> above) {
        Map<String, String> known = above == null ? Map.of("xml", "http://www.w3.org/XML/1998/namespace") : above;
        for (Attribute attribute : element.attributes()) {
            String key = attribute.getKey();
            if (key.equals("xmlns") || key.startsWith("xmlns:")) {
                known = known == above || above == null ? new HashMap<>(known) : known;
                known.put(key.equals("xmlns") ? "" : key.substring(6), attribute.getValue());
            }
        }
        return known;
    }

    private static String name(String written, Map<String, String> namespaces, String defaultNamespace) {
        int colon = written.indexOf(':');
        return colon <= 0
                ? FeedNames.of(defaultNamespace, null, written)
                : FeedNames.of(
                        namespaces.get(written.substring(0, colon)),
                        written.substring(0, colon),
                        written.substring(colon + 1));
    }
}
