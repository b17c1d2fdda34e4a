package dev.rampart.author.editor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The fields of an item: a question of the bank, or a knowledge check of a workshop. */
final class ItemForm {
    static final List<String> ORDER = List.of(
            "id",
            "task",
            "skill",
            "type",
            "level",
            "status",
            "audience",
            "services",
            "apart",
            "stem",
            "options",
            "steps",
            "distractors",
            "responses",
            "prompts",
            "explanation",
            "references",
            "verified");

    static final List<String> ROW = List.of("text", "correct", "response", "why");
    private static final List<String> REFERENCE = List.of("title", "url");

    /** Which lists hold the parts of which type. */
    private static final Map<String, List<String>> PARTS = Map.of(
            "multiple-choice", List.of("options"),
            "multiple-response", List.of("options"),
            "ordering", List.of("steps", "distractors"),
            "matching", List.of("prompts", "responses"));

    private ItemForm() {}

    /** @param prefix of the fields' names, as "checks.0." */
    static void take(ObjectNode item, Fields fields, String prefix) {
        for (String list : List.of("options", "steps", "distractors", "prompts")) {
            rows(item, list, fields, prefix + list);
        }
        for (int i = 0; i < item.path("responses").size(); i++) {
            response(item, i, fields, prefix + "responses." + i);
        }
        Rows.text(item, "id", fields, prefix + "id", true, ORDER);
        Rows.text(item, "task", fields, prefix + "task", false, ORDER);
        Rows.text(item, "skill", fields, prefix + "skill", false, ORDER);
        Rows.number(item, "level", fields, prefix + "level", ORDER);
        status(item, fields, prefix + "status");
        Rows.text(item, "audience", fields, prefix + "audience", false, ORDER);
        Rows.lines(item, "services", fields, prefix + "services", ORDER);
        Rows.lines(item, "apart", fields, prefix + "apart", ORDER);
        Rows.text(item, "stem", fields, prefix + "stem", true, ORDER);
        Rows.text(item, "explanation", fields, prefix + "explanation", false, ORDER);
        references(item, fields, prefix + "references", ORDER);
        Rows.text(item, "verified", fields, prefix + "verified", false, ORDER);
        // Last, since it takes along what was typed.
        type(item, fields, prefix + "type");
    }

    /** Published is what it is when nothing is said. */
    private static void status(ObjectNode item, Fields fields, String name) {
        boolean said = item.has("status") || !fields.text(name).equals("published");
        if (said) {
            Rows.text(item, "status", fields, name, false, ORDER);
        }
    }

    /** Another type takes the texts along that there are, each with its reason. */
    private static void type(ObjectNode item, Fields fields, String name) {
        String before = item.path("type").asText();
        Rows.text(item, "type", fields, name, true, ORDER);
        String type = item.path("type").asText();
        List<String> lists = PARTS.get(type);
        if (type.equals(before) || lists == null || lists.equals(PARTS.get(before))) {
            return;
        }
        ArrayNode rows = item.arrayNode();
        for (String list : List.of("options", "steps", "distractors", "prompts")) {
            for (JsonNode row : item.path(list)) {
                ObjectNode moved = rows.addObject();
                moved.set("text", row.path("text"));
                if (type.equals("matching")) {
                    moved.put("response", "");
                }
                if (row.has("why")) {
                    moved.set("why", row.path("why"));
                }
            }
        }
        item.path("responses").forEach(response -> rows.addObject().set("text", response));
        item.remove(List.of("options", "steps", "distractors", "prompts", "responses"));
        if (type.equals("matching")) {
            Rows.put(item, "responses", item.arrayNode().add("").add(""), ORDER);
        }
        Rows.put(item, lists.get(0), rows, ORDER);
    }

    private static void rows(ObjectNode item, String list, Fields fields, String name) {
        for (int i = 0; i < item.path(list).size(); i++) {
            if (item.path(list).path(i) instanceof ObjectNode row && fields.has(name + "." + i + ".text")) {
                Rows.text(row, "text", fields, name + "." + i + ".text", true, ROW);
                Rows.text(row, "response", fields, name + "." + i + ".response", true, ROW);
                Rows.text(row, "why", fields, name + "." + i + ".why", false, ROW);
                if (list.equals("options")) {
                    correct(row, fields.all(name + ".key").contains(String.valueOf(i)));
                }
            }
        }
    }

    private static void correct(ObjectNode option, boolean correct) {
        if (correct != option.path("correct").asBoolean()) {
            if (correct) {
                Rows.put(option, "correct", option.booleanNode(true), ROW);
            } else {
                option.remove("correct");
            }
        }
    }

    /** A response that is reworded is reworded in the prompts that it is given to, too. */
    private static void response(ObjectNode item, int place, Fields fields, String name) {
        JsonNode before = item.path("responses").path(place);
        String typed = fields.text(name).strip();
        if (!fields.has(name) || typed.equals(before.asText().strip())) {
            return;
        }
        ((ArrayNode) item.path("responses")).set(place, item.textNode(typed));
        for (JsonNode prompt : item.path("prompts")) {
            if (prompt instanceof ObjectNode row
                    && !before.asText().isBlank()
                    && row.path("response").equals(before)) {
                row.put("response", typed);
            }
        }
    }

    static void references(ObjectNode owner, Fields fields, String name, List<String> order) {
        List<JsonNode> rows = new ArrayList<>();
        owner.path("references").forEach(rows::add);
        for (int i = 0; i < rows.size(); i++) {
            if (rows.get(i) instanceof ObjectNode row) {
                Rows.text(row, "title", fields, name + "." + i + ".title", true, REFERENCE);
                Rows.text(row, "url", fields, name + "." + i + ".url", true, REFERENCE);
            }
        }
    }
}
