package dev.rampart.author.editor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rampart.content.YamlText;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/** The lists of a form: options, steps, prompts, references. */
final class Rows {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Rows() {}

    /** @param act see {@link DocumentForm#ACT} */
    static void act(ObjectNode part, Matcher act, List<String> order) {
        String[] path = act.group(2).split("\\.");
        JsonNode owner = part;
        for (int i = 0; i + 1 < path.length; i += 2) {
            owner = owner.path(path[i]).path(Integer.parseInt(path[i + 1]));
        }
        String list = path[path.length - 1];
        if (!(owner instanceof ObjectNode map)
                || map.has(list) && !map.get(list).isArray()) {
            return;
        }
        ArrayNode rows = map.has(list) ? (ArrayNode) map.get(list) : JSON.arrayNode();
        int place = act.group(3) == null ? rows.size() : Integer.parseInt(act.group(3));
        switch (act.group(1)) {
            case "add" -> rows.add(fresh(list));
            case "remove" -> rows.remove(place);
            case "up" -> move(rows, place, place - 1);
            default -> move(rows, place, place + 1);
        }
        if (rows.isEmpty()) {
            map.remove(list);
        } else {
            put(map, list, rows, order);
        }
    }

    private static void move(ArrayNode rows, int from, int to) {
        if (from >= 0 && from < rows.size() && to >= 0 && to < rows.size()) {
            JsonNode row = rows.get(from);
            rows.set(from, rows.get(to));
            rows.set(to, row);
        }
    }

    private static JsonNode fresh(String list) {
        return switch (list) {
            case "responses" -> JSON.textNode("");
            case "references" -> JSON.objectNode().put("title", "").put("url", "https://");
            case "prompts" -> JSON.objectNode().put("text", "").put("response", "");
            case "checks" -> check();
            default -> JSON.objectNode().put("text", "");
        };
    }

    private static ObjectNode check() {
        ObjectNode check =
                JSON.objectNode().put("id", "").put("type", "multiple-choice").put("stem", "");
        ArrayNode options = check.putArray("options");
        options.addObject().put("text", "").put("correct", true);
        options.addObject().put("text", "");
        options.addObject().put("text", "");
        return check;
    }

    /** In its place among the others. */
    static void put(ObjectNode map, String key, JsonNode held, List<String> order) {
        ObjectNode with = YamlText.with(map, key, held, order);
        map.removeAll();
        map.setAll(with);
    }

    /**
     * A text that was typed. What is the same but for space at its end stays as it is written; an empty field takes the key away.
     *
     * @param needed whether the key stays, with an empty text, so that the author is told what goes there
     */
    static void text(ObjectNode map, String key, Fields fields, String name, boolean needed, List<String> order) {
        if (!fields.has(name)) {
            return;
        }
        String typed = fields.text(name).stripTrailing();
        JsonNode before = map.path(key);
        if (before.isTextual() && before.textValue().stripTrailing().equals(typed)) {
            return;
        }
        if (typed.isBlank() && !needed) {
            map.remove(key);
        } else if (!typed.equals(before.asText())) {
            put(map, key, JSON.textNode(typed.contains("\n") ? typed + "\n" : typed), order);
        }
    }

    /** A number that was typed; what is none stays a text, of which the author is told. */
    static void number(ObjectNode map, String key, Fields fields, String name, List<String> order) {
        if (!fields.has(name)) {
            return;
        }
        String typed = fields.text(name).strip();
        if (typed.isEmpty()) {
            map.remove(key);
        } else if (!typed.equals(map.path(key).asText())) {
            put(
                    map,
                    key,
                    typed.matches("[0-9]{1,6}") ? JSON.numberNode(Integer.parseInt(typed)) : JSON.textNode(typed),
                    order);
        }
    }

    /** Lines that were typed, one for each text of a list. */
    static void lines(ObjectNode map, String key, Fields fields, String name, List<String> order) {
        List<String> before = new ArrayList<>();
        map.path(key)
                .forEach(text -> text.asText()
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .forEach(before::add));
        if (fields.has(name) && !fields.lines(name).equals(before)) {
            list(map, key, fields.lines(name), order);
        }
    }

    static void list(ObjectNode map, String key, List<String> texts, List<String> order) {
        ArrayNode list = JSON.arrayNode();
        texts.forEach(list::add);
        if (list.isEmpty()) {
            map.remove(key);
        } else if (!list.equals(map.path(key))) {
            put(map, key, list, order);
        }
    }
}
