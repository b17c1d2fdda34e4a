package dev.rampart.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * What a document says, written as our files are: a key a line in the order it is given, texts of several lines after
 * {@code |}, short lists on one line. Read again it is the same.
 */
public final class YamlText {
    /** What editors that know other versions of YAML might take for something else than a text. */
    private static final Pattern NO_TEXT = Pattern.compile(
            "(?i)|~|null|true|false|yes|no|on|off|y|n|[-+]?[0-9][0-9_]*|[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)(e[-+]?[0-9]+)?"
                    + "|0[xo][0-9a-f]+|[-+]?\\.(inf|nan)|[0-9]+(:[0-9]+)+(\\.[0-9]*)?");

    private static final Pattern PLAIN_START = Pattern.compile("[\\p{L}\\p{N}(/<$\u201C]");
    private static final Pattern IN_FLOW = Pattern.compile("[,\\[\\]{}]");

    /** A list is written on one line up to this many characters. */
    private static final int ONE_LINE = 120;

    private static final int SHORT = 48;

    private YamlText() {}

    /** @param json a group of keys, or a list */
    public static String of(JsonNode json) {
        return json.isArray() ? items(json, 0) : keys(json, 0);
    }

    /** What a text says; empty when it is no YAML, or goes beyond JSON. */
    public static Optional<JsonNode> json(String text) {
        try {
            return Optional.of(Yaml.read(text).json());
        } catch (BrokenYaml e) {
            return Optional.empty();
        }
    }

    /**
     * A text that says what is wanted and is otherwise as it was: what does not change keeps its wording, its order and its
     * comments.
     */
    public static String merged(String text, JsonNode wanted) {
        String merged = YamlMerge.of(text, wanted);
        if (merged != null && json(merged).filter(wanted::equals).isPresent()) {
            return merged;
        }
        String comments = text.lines().takeWhile(line -> line.startsWith("#")).collect(Collectors.joining("\n"));
        return (comments.isEmpty() ? "" : comments + "\n") + of(wanted);
    }

    private static String keys(JsonNode map, int indent) {
        StringBuilder text = new StringBuilder();
        for (Map.Entry<String, JsonNode> entry : map.properties()) {
            text.append(entry(entry.getKey(), entry.getValue(), indent));
        }
        return text.toString();
    }

    /** A key and what it holds, in whole lines. */
    static String entry(String key, JsonNode held, int indent) {
        return " ".repeat(indent) + scalar(key, false) + ":" + held(held, indent);
    }

    private static String items(JsonNode list, int indent) {
        StringBuilder text = new StringBuilder();
        for (JsonNode item : list) {
            // Questions stand apart from each other, as paragraphs do.
            text.append(text.length() > 0 && item.has("stem") && item.has("id") ? "\n" : "")
                    .append(item(item, indent));
        }
        return text.toString();
    }

    /** An item of a list, in whole lines. */
    static String item(JsonNode item, int indent) {
        String dash = " ".repeat(indent) + "-";
        if (item.isObject() && !item.isEmpty()) {
            return dash + " " + keys(item, indent + 2).substring(indent + 2);
        }
        return item.isArray() && !item.isEmpty() && !onOneLine(item)
                ? dash + "\n" + items(item, indent + 2)
                : dash + held(item, indent);
    }

    private static String held(JsonNode held, int indent) {
        if (held.isContainerNode()) {
            if (held.isEmpty() || onOneLine(held)) {
                return " " + flow(held) + "\n";
            }
            return "\n" + (held.isArray() ? items(held, indent + 2) : keys(held, indent + 2));
        }
        return held.isTextual() && held.textValue().indexOf('\n') >= 0 && canStandInBlock(held.textValue())
                ? block(held.textValue(), indent + 2)
                : " " + scalar(held, false) + "\n";
    }

    /** Lists of short words, and groups of such lists, as in {@code tasks}. */
    private static boolean onOneLine(JsonNode node) {
        boolean words = StreamSupport.stream(node.spliterator(), false)
                .allMatch(each -> node.isObject()
                        ? each.isArray() && onOneLine(each)
                        : each.isValueNode()
                                && each.asText().length() <= SHORT
                                && !each.asText().contains("\n"));
        return words && flow(node).length() <= ONE_LINE;
    }

    private static String flow(JsonNode node) {
        if (node.isArray()) {
            return StreamSupport.stream(node.spliterator(), false)
                    .map(YamlText::flow)
                    .collect(Collectors.joining(", ", "[", "]"));
        }
        if (node.isObject()) {
            return node.properties().stream()
                    .map(entry -> scalar(entry.getKey(), true) + ": " + flow(entry.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return scalar(node, true);
    }

    private static String scalar(JsonNode node, boolean flow) {
        return node.isTextual() ? scalar(node.textValue(), flow) : node.isNull() ? "null" : node.asText();
    }

    private static String scalar(String text, boolean flow) {
        boolean plain = !NO_TEXT.matcher(text).matches()
                && PLAIN_START.matcher(text.substring(0, 1)).matches()
                && text.equals(text.strip())
                && !text.contains(": ")
                && !text.endsWith(":")
                && !text.contains(" #")
                && text.codePoints().noneMatch(YamlText::unprintable)
                && !(flow && IN_FLOW.matcher(text).find());
        return plain ? text : quoted(text);
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (unprintable(c)) {
                        quoted.append("\\u%04X".formatted(c));
                    } else {
                        quoted.appendCodePoint(c);
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }

    private static boolean unprintable(int c) {
        return c < ' '
                || c >= 0x7F && c < 0xA0
                || c == 0x2028
                || c == 0x2029
                || c == 0xFEFF
                || c == 0xFFFE
                || c == 0xFFFF;
    }

    private static boolean canStandInBlock(String text) {
        return !text.isBlank()
                && text.lines().noneMatch(line -> line.isBlank() && !line.isEmpty())
                && text.codePoints().noneMatch(c -> c != '\n' && c != '\t' && unprintable(c));
    }

    private static String block(String text, int indent) {
        String end = text.endsWith("\n\n") ? "+" : text.endsWith("\n") ? "" : "-";
        // The first line tells how far a block is indented, unless it begins with space itself.
        String depth = " \n\t".indexOf(text.charAt(0)) >= 0 ? "2" : "";
        String whole = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        return " |" + depth + end + "\n"
                + whole.lines()
                        .map(line -> line.isEmpty() ? "\n" : " ".repeat(indent) + line + "\n")
                        .collect(Collectors.joining())
                + (whole.endsWith("\n") ? "\n" : "");
    }

    /** A copy of a group of keys with one more, or another, which stands where a list of names puts it. */
    public static ObjectNode with(ObjectNode map, String key, JsonNode held, List<String> order) {
        ObjectNode copy = map.objectNode();
        boolean done = map.has(key);
        int rank = order.indexOf(key);
        for (Map.Entry<String, JsonNode> entry : map.properties()) {
            if (!done && rank >= 0 && order.indexOf(entry.getKey()) > rank) {
                copy.set(key, held);
                done = true;
            }
            copy.set(entry.getKey(), entry.getKey().equals(key) ? held : entry.getValue());
        }
        if (!done) {
            copy.set(key, held);
        }
        return copy;
    }
}
