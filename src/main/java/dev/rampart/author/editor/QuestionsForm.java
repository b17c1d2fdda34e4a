package dev.rampart.author.editor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A file of questions; each question is a part. */
record QuestionsForm() implements DocumentForm {
    private static final List<String> ORDER = List.of("exam", "task", "pool", "questions");

    @Override
    public Optional<ObjectNode> part(JsonNode document, int part) {
        JsonNode question = document.path("questions").path(part);
        return question.isObject() ? Optional.of((ObjectNode) question) : Optional.empty();
    }

    @Override
    public void take(ObjectNode document, int part, Fields fields) {
        Rows.text(document, "exam", fields, "file.exam", true, ORDER);
        Rows.text(document, "task", fields, "file.task", false, ORDER);
        part(document, part).ifPresent(question -> {
            ItemForm.take(question, fields, "");
            nameIt(document, question);
        });
    }

    /** A question whose author gave it no id gets one that tells what it is about; from then on it stays. */
    private void nameIt(JsonNode document, ObjectNode question) {
        String stem = question.path("stem").asText();
        if (question.path("id").asText().isBlank() && !stem.isBlank()) {
            Set<String> taken = new HashSet<>();
            document.path("questions")
                    .forEach(other -> taken.add(other.path("id").asText()));
            String task = question.path("task").asText(document.path("task").asText());
            Rows.put(
                    question,
                    "id",
                    question.textNode(
                            Slug.free(Slug.item(document.path("exam").asText(), task, stem), taken::contains)),
                    ItemForm.ORDER);
        }
    }

    @Override
    public List<String> order(String list) {
        return ItemForm.ORDER;
    }

    @Override
    public int parts(JsonNode document) {
        return document.path("questions").size();
    }

    @Override
    public void add(ObjectNode document) {
        if (!document.path("questions").isArray()) {
            document.set("questions", document.arrayNode());
        }
        ((ArrayNode) document.path("questions")).add(Starter.question(""));
    }

    @Override
    public void remove(ObjectNode document, int part) {
        ((ArrayNode) document.path("questions")).remove(part);
    }
}
