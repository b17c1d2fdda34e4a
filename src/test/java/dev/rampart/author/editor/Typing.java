package dev.rampart.author.editor;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a browser sends of a form that nobody changed, and what a test changes of it. */
final class Typing {
    private final Map<String, List<String>> fields = new LinkedHashMap<>();

    private Typing() {}

    static Typing question(JsonNode file, int place) {
        Typing typing = new Typing();
        typing.put("file.exam", file.path("exam").asText())
                .put("file.task", file.path("task").asText());
        typing.item(file.path("questions").path(place), "");
        return typing;
    }

    static Typing about(JsonNode workshop) {
        Typing typing = new Typing();
        for (String key : List.of("title", "summary", "level", "verified")) {
            typing.put(key, workshop.path(key).asText());
        }
        for (String key : List.of("services", "objectives", "prerequisites")) {
            typing.put(key, lines(workshop.path(key)));
        }
        workshop.path("topics").forEach(topic -> typing.add("topics", topic.asText()));
        typing.put("tasks", String.join("\n", WorkshopForm.taskLines(workshop)));
        typing.references(workshop, "references");
        return typing;
    }

    static Typing step(JsonNode workshop, int place) {
        JsonNode step = workshop.path("steps").path(place);
        Typing typing = new Typing();
        typing.put("title", step.path("title").asText())
                .put("minutes", step.path("minutes").asText());
        for (int c = 0; c < step.path("checks").size(); c++) {
            typing.item(step.path("checks").path(c), "checks." + c + ".");
        }
        return typing;
    }

    private void item(JsonNode item, String prefix) {
        for (String key : List.of("type", "stem", "explanation")) {
            put(prefix + key, item.path(key).asText());
        }
        for (String list : List.of("options", "steps", "distractors", "prompts")) {
            for (int i = 0; i < item.path(list).size(); i++) {
                JsonNode row = item.path(list).path(i);
                String name = prefix + list + "." + i + ".";
                put(name + "text", row.path("text").asText())
                        .put(name + "why", row.path("why").asText());
                if (list.equals("prompts")) {
                    put(name + "response", row.path("response").asText());
                }
                if (row.path("correct").asBoolean()) {
                    add(prefix + list + ".key", String.valueOf(i));
                }
            }
        }
        for (int i = 0; i < item.path("responses").size(); i++) {
            put(prefix + "responses." + i, item.path("responses").path(i).asText());
        }
        if (prefix.isEmpty()) {
            for (String key : List.of("id", "task", "skill", "level", "audience", "verified")) {
                put(key, item.path(key).asText());
            }
            put("status", item.path("status").asText("published"));
            put("services", lines(item.path("services"))).put("apart", lines(item.path("apart")));
            references(item, "references");
        }
    }

    private void references(JsonNode owner, String name) {
        for (int i = 0; i < owner.path("references").size(); i++) {
            JsonNode row = owner.path("references").path(i);
            put(name + "." + i + ".title", row.path("title").asText());
            put(name + "." + i + ".url", row.path("url").asText());
        }
    }

    private static String lines(JsonNode list) {
        List<String> lines = new ArrayList<>();
        list.forEach(each -> lines.add(each.asText()));
        return String.join("\n", lines);
    }

    Typing put(String name, String text) {
        fields.put(name, new ArrayList<>(List.of(text.replace("\n", "\r\n"))));
        return this;
    }

    private void add(String name, String text) {
        fields.computeIfAbsent(name, key -> new ArrayList<>()).add(text);
    }

    Fields fields() {
        return Fields.of(fields);
    }
}
