package dev.rampart.author.editor;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.List;

/**
 * What the form shows of a part. Names are those of the fields: keys and places in lists, with dots between.
 *
 * @param json the question, the step or the workshop
 * @param prefix of the fields' names, as "checks.0."
 */
@TemplateData
record PartView(JsonNode json, String prefix) {
    /**
     * A row of a list.
     *
     * @param name of its fields, without what follows the last dot
     */
    @TemplateData
    record Row(int place, int number, boolean first, boolean last, String name, JsonNode json) {
        public String text() {
            return json.isTextual() ? json.textValue() : text("text");
        }

        public String text(String key) {
            return json.path(key).asText();
        }

        public boolean correct() {
            return json.path("correct").asBoolean();
        }

        /** So many lines as it has, and one more to write on. */
        public int lines(String key) {
            return height(text(key), 2);
        }
    }

    static int height(String text, int least) {
        long lines = text.lines().mapToLong(line -> 1 + line.length() / 80).sum();
        return (int) Math.min(30, Math.max(least, lines + 1));
    }

    public String name(String key) {
        return prefix + key;
    }

    public String text(String key) {
        return json.path(key).asText();
    }

    public int lines(String key, int least) {
        return height(text(key), least);
    }

    /** The texts of a list, a line each. */
    public String joined(String list) {
        List<String> texts = new ArrayList<>();
        json.path(list).forEach(text -> texts.add(text.asText()));
        return String.join("\n", texts);
    }

    public boolean has(String list, String text) {
        for (JsonNode each : json.path(list)) {
            if (each.asText().equals(text)) {
                return true;
            }
        }
        return false;
    }

    public boolean is(String key, String text) {
        return text(key).equals(text);
    }

    public List<Row> rows(String list) {
        List<Row> rows = new ArrayList<>();
        JsonNode all = json.path(list);
        for (int i = 0; all.isArray() && i < all.size(); i++) {
            rows.add(new Row(i, i + 1, i == 0, i == all.size() - 1, prefix + list + "." + i, all.path(i)));
        }
        return rows;
    }

    /** The knowledge checks of a step, each with its own fields. */
    public List<PartView> checks() {
        List<PartView> checks = new ArrayList<>();
        for (JsonNode check : json.path("checks")) {
            checks.add(new PartView(check, prefix + "checks." + checks.size() + "."));
        }
        return checks;
    }

    /** The lists that a type of item has. */
    public boolean choice() {
        return text("type").startsWith("multiple") || !ordering() && !matching();
    }

    public boolean single() {
        return !is("type", "multiple-response");
    }

    public boolean ordering() {
        return is("type", "ordering");
    }

    public boolean matching() {
        return is("type", "matching");
    }

    public String taskLines() {
        return String.join("\n", WorkshopForm.taskLines(json));
    }

    /** A day that a browser's date field can show. */
    public boolean day(String key) {
        return text(key).isEmpty() || text(key).matches("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    }
}
