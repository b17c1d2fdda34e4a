package dev.rampart.author.editor;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rampart.content.YamlText;
import java.time.LocalDate;
import java.util.Map;

/**
 * What a new document begins with. What is to be written is empty rather than made up: the check tells what goes there, and
 * nothing of it can be published by mistake.
 *
 * @param beside Markdown files by name
 */
record Starter(String path, String text, Map<String, String> beside) {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** @param slug what they are about, see {@link Slug} */
    static Starter questions(String exam, String task, String slug) {
        ObjectNode file = JSON.objectNode().put("exam", exam).put("task", task);
        file.putArray("questions").add(question(Slug.item(exam, task, slug)));
        return new Starter(
                "questions/%s/%s-%s.yaml".formatted(exam, task, slug),
                "# yaml-language-server: $schema=../../schema/questions.json\n" + YamlText.of(file),
                Map.of());
    }

    static ObjectNode question(String id) {
        ObjectNode question = JSON.objectNode()
                .put("id", id)
                .put("type", "multiple-choice")
                .put("level", 300)
                .put("stem", "");
        ArrayNode options = question.putArray("options");
        options.addObject().put("text", "").put("correct", true).put("why", "");
        for (int i = 0; i < 3; i++) {
            options.addObject().put("text", "").put("why", "");
        }
        return question.put("explanation", "");
    }

    static Starter workshop(String title, String id) {
        ObjectNode workshop = JSON.objectNode()
                .put("id", id)
                .put("title", title)
                .put("level", 200)
                .put("summary", "");
        workshop.putArray("topics").add("Security Foundations");
        workshop.put("minutes", 15);
        workshop.putArray("objectives");
        workshop.putArray("steps")
                .add(step("01-step.md").put("id", "first-step").put("title", "First step"));
        return new Starter(
                "workshops/" + id + "/workshop.yaml",
                "# yaml-language-server: $schema=../../schema/workshop.json\n" + YamlText.of(workshop),
                Map.of("01-step.md", "Write what the learner reads.\n"));
    }

    static ObjectNode step(String file) {
        return JSON.objectNode()
                .put("id", "")
                .put("title", "")
                .put("minutes", 15)
                .put("file", file);
    }

    static Starter library(String title, String slug) {
        ObjectNode item = JSON.objectNode().put("id", slug);
        item.put("title", title)
                .put("kind", "documentation")
                .put("url", "https://")
                .put("level", 200)
                .put("note", "");
        ObjectNode file = JSON.objectNode();
        file.putArray("items").add(item);
        return new Starter(
                "library/" + slug + ".yaml",
                "# yaml-language-server: $schema=../schema/library.json\n" + YamlText.of(file),
                Map.of());
    }

    /** @param today on which its days are looked up */
    static Starter events(String title, String slug, LocalDate today) {
        ObjectNode event = JSON.objectNode().put("id", slug);
        event.put("title", title)
                .put("kind", "user-group")
                .put("starts", "")
                .put("place", "")
                .put("url", "https://")
                .put("verified", today.toString());
        ObjectNode file = JSON.objectNode();
        file.putArray("events").add(event);
        return new Starter(
                "events/" + slug + ".yaml",
                "# yaml-language-server: $schema=../schema/events.json\n" + YamlText.of(file),
                Map.of());
    }
}
