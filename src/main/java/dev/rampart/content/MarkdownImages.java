package dev.rampart.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.SourceSpan;

/** The images of Markdown texts: {@code ![a picture of a trail](trail.png)} shows the file of that name beside the document. */
final class MarkdownImages {
    private MarkdownImages() {}

    /** @param at where it begins in the text */
    record Spot(String name, Place at, int from, int to) {}

    /** Every image of a text, in its order. */
    static List<Spot> in(String text) {
        List<Spot> found = new ArrayList<>();
        if (text.contains("![")) {
            MarkdownLinks.PARSER.parse(text).accept(new AbstractVisitor() {
                @Override
                public void visit(Image image) {
                    found(image, text).ifPresent(found::add);
                    visitChildren(image);
                }
            });
        }
        return found;
    }

    /** Where the name stands; -1 when the source does not tell, as with one that is defined elsewhere in the text. */
    private static java.util.Optional<Spot> found(Image image, String text) {
        List<SourceSpan> spans = image.getSourceSpans();
        if (spans.isEmpty()) {
            return java.util.Optional.empty();
        }
        SourceSpan first = spans.get(0);
        SourceSpan last = spans.get(spans.size() - 1);
        int end = last.getInputIndex() + last.getLength();
        int from = text.substring(0, Math.min(end, text.length())).lastIndexOf(image.getDestination());
        boolean within = from >= first.getInputIndex();
        return java.util.Optional.of(new Spot(
                image.getDestination(),
                new Place(first.getLineIndex() + 1, first.getColumnIndex() + 1),
                within ? from : -1,
                within ? from + image.getDestination().length() : -1));
    }

    static Set<String> names(String text) {
        Set<String> names = new TreeSet<>();
        in(text).forEach(found -> names.add(found.name()));
        return names;
    }

    /** The text with the addresses of its images in place of their names; those without an address stay. */
    static String placed(String text, Map<String, String> addresses) {
        if (addresses.isEmpty()) {
            return text;
        }
        StringBuilder placed = new StringBuilder(text);
        List<Spot> all = in(text);
        for (int i = all.size() - 1; i >= 0; i--) {
            Spot found = all.get(i);
            String address = addresses.get(found.name());
            if (address != null && found.from() >= 0) {
                placed.replace(found.from(), found.to(), address);
            }
        }
        return placed.toString();
    }

    /** The same for every text of a document; what has no image is left as it is. */
    static JsonNode placed(JsonNode json, Map<String, String> addresses) {
        if (addresses.isEmpty()) {
            return json;
        }
        if (json.isTextual()) {
            return json.textValue().contains("![") ? TextNode.valueOf(placed(json.textValue(), addresses)) : json;
        }
        if (json.isArray()) {
            ArrayNode array = JsonNodeFactory.instance.arrayNode();
            json.forEach(element -> array.add(placed(element, addresses)));
            return array;
        }
        if (json.isObject()) {
            ObjectNode object = JsonNodeFactory.instance.objectNode();
            json.properties().forEach(field -> object.set(field.getKey(), placed(field.getValue(), addresses)));
            return object;
        }
        return json;
    }

    /** Every text of a document with the JSON pointer to it. */
    static void texts(JsonNode json, String pointer, BiConsumer<String, String> each) {
        if (json.isTextual()) {
            each.accept(pointer, json.textValue());
        } else if (json.isArray()) {
            for (int i = 0; i < json.size(); i++) {
                texts(json.get(i), pointer + Draft.pointer(i), each);
            }
        } else if (json.isObject()) {
            json.properties().forEach(field -> texts(field.getValue(), pointer + Draft.pointer(field.getKey()), each));
        }
    }
}
