package dev.rampart.workshop;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** Reads the parts of a document. */
final class Nodes {
    private Nodes() {}

    static String text(JsonNode node, String key) {
        return node.path(key).asText("").strip();
    }

    /** Null when there is none. */
    static Integer number(JsonNode node, String key) {
        return node.path(key).isInt() ? node.path(key).intValue() : null;
    }

    static List<JsonNode> list(JsonNode nodes) {
        return StreamSupport.stream(nodes.spliterator(), false).toList();
    }

    static List<String> texts(JsonNode nodes) {
        return list(nodes).stream().map(JsonNode::asText).map(String::strip).toList();
    }

    /** Tasks by the exam's id, as in {@code {scs-c03: ["4.2"]}}. */
    static Map<String, List<String>> tasks(JsonNode nodes) {
        Map<String, List<String>> tasks = new LinkedHashMap<>();
        nodes.properties().forEach(entry -> tasks.put(entry.getKey(), texts(entry.getValue())));
        return tasks;
    }
}
