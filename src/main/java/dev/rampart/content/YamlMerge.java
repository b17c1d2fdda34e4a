package dev.rampart.content;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Puts what is wanted into the text of a document, line by line: a key or an item that says the same keeps its lines, and one
 * that does not is written anew. Comments and empty lines that follow it stay. It may give up on layouts that it does not know.
 */
final class YamlMerge {
    private final List<String> lines;
    private final List<String> out = new ArrayList<>();

    private YamlMerge(String text) {
        this.lines = Arrays.asList(text.split("\n", -1));
    }

    /** @return null when the text is laid out otherwise than line by line */
    static String of(String text, JsonNode wanted) {
        try {
            LoaderOptions options = new LoaderOptions();
            options.setCodePointLimit(Integer.MAX_VALUE);
            Node root = new org.yaml.snakeyaml.Yaml(options).compose(new StringReader(text));
            JsonNode before = Yaml.read(text).json();
            if (!(root instanceof MappingNode map) || !before.isObject() || !wanted.isObject() || !inBlocks(map)) {
                return null;
            }
            YamlMerge merge = new YamlMerge(text.endsWith("\n") ? text.substring(0, text.length() - 1) : text);
            merge.out.addAll(merge.lines.subList(0, firstLine(map)));
            merge.keys(map, (ObjectNode) before, (ObjectNode) wanted, "", merge.lines.size());
            return String.join("\n", merge.out) + "\n";
        } catch (YAMLException | BrokenYaml e) {
            return null;
        }
    }

    private static int firstLine(MappingNode map) {
        return map.getValue().isEmpty() ? 0 : line(map.getValue().get(0).getKeyNode());
    }

    private static int line(Node node) {
        return node.getStartMark().getLine();
    }

    private static int column(Node node) {
        return node.getStartMark().getColumn();
    }

    /** Whether each key begins a line of its own. */
    private static boolean inBlocks(MappingNode map) {
        int before = -1;
        for (NodeTuple tuple : map.getValue()) {
            if (map.getFlowStyle() == org.yaml.snakeyaml.DumperOptions.FlowStyle.FLOW
                    || line(tuple.getKeyNode()) <= before) {
                return false;
            }
            before = line(tuple.getKeyNode());
        }
        return !map.getValue().isEmpty();
    }

    /** @param first what stands before the first key on its line, as "  - "; "" where nothing but space does */
    private void keys(MappingNode map, ObjectNode before, ObjectNode wanted, String first, int end) {
        Map<String, Integer> places = new HashMap<>();
        List<NodeTuple> tuples = map.getValue();
        for (int i = 0; i < tuples.size(); i++) {
            places.put(((ScalarNode) tuples.get(i).getKeyNode()).getValue(), i);
        }
        int indent = column(tuples.get(0).getKeyNode());
        int begin = out.size();
        for (Map.Entry<String, JsonNode> entry : wanted.properties()) {
            Integer place = places.get(entry.getKey());
            if (place == null) {
                insert(YamlText.entry(entry.getKey(), entry.getValue(), indent), begin);
                continue;
            }
            int from = line(tuples.get(place).getKeyNode());
            int to = place + 1 < tuples.size() ? line(tuples.get(place + 1).getKeyNode()) : end;
            int at = out.size();
            key(tuples.get(place), entry, before.path(entry.getKey()), from, to, indent);
            out.set(at, " ".repeat(indent) + out.get(at).substring(indent));
        }
        for (NodeTuple gone : tuples) {
            if (!wanted.has(((ScalarNode) gone.getKeyNode()).getValue())) {
                int place = tuples.indexOf(gone);
                int from = line(gone.getKeyNode());
                int to = place + 1 < tuples.size() ? line(tuples.get(place + 1).getKeyNode()) : end;
                lines.subList(tail(from, to, indent), to).stream()
                        .filter(line -> place + 1 == tuples.size() || !line.isBlank())
                        .forEach(out::add);
            }
        }
        if (!first.isEmpty() && out.size() > begin) {
            out.set(begin, first + out.get(begin).substring(indent));
        }
    }

    /** Before the comments and empty lines that end what was written so far: these lead to what comes next. */
    private void insert(String text, int begin) {
        int at = out.size();
        while (at > begin && out.get(at - 1).isBlank()) {
            at--;
        }
        out.addAll(at, text.lines().toList());
    }

    private void key(
            NodeTuple tuple, Map.Entry<String, JsonNode> wanted, JsonNode before, int from, int to, int indent) {
        Node held = tuple.getValueNode();
        if (before.equals(wanted.getValue())) {
            out.addAll(lines.subList(from, to));
        } else if (held instanceof MappingNode map
                && before.isObject()
                && wanted.getValue().isObject()
                && !wanted.getValue().isEmpty()
                && inBlocks(map)
                && firstLine(map) > from) {
            out.addAll(lines.subList(from, firstLine(map)));
            keys(map, (ObjectNode) before, (ObjectNode) wanted.getValue(), "", to);
        } else if (held instanceof SequenceNode list
                && wanted.getValue().isArray()
                && !wanted.getValue().isEmpty()
                && dashed(list)
                && line(list.getValue().get(0)) > from) {
            out.addAll(lines.subList(from, line(list.getValue().get(0))));
            items(list, (ArrayNode) before, (ArrayNode) wanted.getValue(), to);
        } else {
            out.addAll(YamlText.entry(wanted.getKey(), wanted.getValue(), indent)
                    .lines()
                    .toList());
            out.addAll(lines.subList(tail(from, to, indent), to));
        }
    }

    /** Where the comments and empty lines at the end of some lines begin. */
    private int tail(int from, int to, int indent) {
        int tail = to;
        while (tail > from + 1 && leads(lines.get(tail - 1), indent)) {
            tail--;
        }
        return tail;
    }

    /** Deeper than the key, what looks like a comment may be part of a text. */
    private static boolean leads(String line, int indent) {
        String text = line.stripLeading();
        return text.isEmpty() || text.startsWith("#") && line.length() - text.length() <= indent;
    }

    /** Whether each item begins a line of its own, right after its dash. */
    private boolean dashed(SequenceNode list) {
        int before = -1;
        for (Node item : list.getValue()) {
            String start = lines.get(line(item))
                    .substring(0, Math.min(column(item), lines.get(line(item)).length()));
            if (line(item) <= before || !start.matches(" *- +")) {
                return false;
            }
            before = line(item);
        }
        return !list.getValue().isEmpty();
    }

    private void items(SequenceNode list, ArrayNode before, ArrayNode wanted, int end) {
        List<Node> nodes = list.getValue();
        String firstLine = lines.get(line(nodes.get(0)));
        int indent = firstLine.indexOf('-');
        boolean apart = nodes.size() > 1
                ? lines.subList(tail(line(nodes.get(0)), line(nodes.get(1)), indent), line(nodes.get(1))).stream()
                        .anyMatch(String::isBlank)
                : before.path(0).has("stem") && before.path(0).has("id");
        int stop = tail(line(nodes.get(nodes.size() - 1)), end, indent);
        int[] match = match(before, wanted);
        for (int w = 0; w < wanted.size(); w++) {
            if (w > 0) {
                separate(apart);
            }
            if (match[w] < 0) {
                out.addAll(YamlText.item(wanted.get(w), indent).lines().toList());
            } else {
                int from = line(nodes.get(match[w]));
                int to = match[w] + 1 < nodes.size() ? line(nodes.get(match[w] + 1)) : stop;
                item(nodes.get(match[w]), before.get(match[w]), wanted.get(w), from, to, indent);
            }
        }
        // What stands after the last item belongs to what comes next in the document, so it stays there.
        while (out.get(out.size() - 1).isBlank()) {
            out.remove(out.size() - 1);
        }
        out.addAll(lines.subList(stop, end));
    }

    private void separate(boolean apart) {
        boolean blank = out.get(out.size() - 1).isBlank();
        if (apart && !blank && !out.get(out.size() - 1).stripLeading().startsWith("#")) {
            out.add("");
        } else if (!apart && blank) {
            out.remove(out.size() - 1);
        }
    }

    private void item(Node node, JsonNode before, JsonNode wanted, int from, int to, int indent) {
        if (before.equals(wanted)) {
            out.addAll(lines.subList(from, to));
        } else if (node instanceof MappingNode map && wanted.isObject() && !wanted.isEmpty() && inBlocks(map)) {
            keys(map, (ObjectNode) before, (ObjectNode) wanted, lines.get(from).substring(0, column(node)), to);
        } else {
            out.addAll(YamlText.item(wanted, indent).lines().toList());
            out.addAll(lines.subList(tail(from, to, indent), to));
        }
    }

    /** Which item was which: by id, by what it says, or else by place. */
    private static int[] match(ArrayNode before, ArrayNode wanted) {
        int[] match = new int[wanted.size()];
        Arrays.fill(match, -1);
        boolean[] used = new boolean[before.size()];
        for (int pass = 0; pass < 3; pass++) {
            for (int w = 0; w < wanted.size(); w++) {
                for (int b = 0; match[w] < 0 && b < before.size(); b++) {
                    if (!used[b] && same(pass, before.get(b), wanted.get(w), b == w)) {
                        match[w] = b;
                        used[b] = true;
                    }
                }
            }
        }
        return match;
    }

    private static boolean same(int pass, JsonNode before, JsonNode wanted, boolean place) {
        if (pass == 0) {
            return before.equals(wanted);
        }
        if (pass == 1) {
            return before.path("id").isTextual() && before.path("id").equals(wanted.path("id"));
        }
        // Another id in the same place is a renamed item only when the id is all that tells items apart.
        return place && before.isObject() == wanted.isObject();
    }
}
