package dev.rampart.author.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rampart.content.WrittenDocument;
import dev.rampart.content.YamlText;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Writes documents of what was understood, by what was decided. */
record Composing(Choices choices, Pictures pictures) {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    WrittenDocument document(String path, Target target, List<ImportLine> lines) {
        ObjectNode file = JSON.objectNode().put("exam", target.exam()).put("task", target.task());
        Map<String, byte[]> beside = new HashMap<>();
        lines.forEach(line -> file.withArray("questions").add(question(line, beside)));
        return new WrittenDocument(path, YamlText.of(file), beside);
    }

    private ObjectNode question(ImportLine line, Map<String, byte[]> beside) {
        ObjectNode question = JSON.objectNode().put("id", line.question);
        question.setAll(pictures.placed(body(line.body), beside));
        if (!question.has("level") && !choices.level().isEmpty()) {
            question = Rewriting.with(question, "level", JSON.numberNode(Integer.parseInt(choices.level())));
        }
        if (!line.complete) {
            question = Rewriting.with(question, "status", JSON.textNode("unverified"));
        }
        return choices.audience().isEmpty()
                ? question
                : Rewriting.with(question, "audience", JSON.textNode(choices.audience()));
    }

    private static ObjectNode body(String text) {
        try {
            return (ObjectNode) MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether it has all that was asked of a question that was verified. */
    private static boolean verifiable(ObjectNode after, ObjectNode before) {
        return after.path("type").equals(before.path("type"))
                && Stream.of("level", "services", "explanation", "references", "verified")
                        .allMatch(after::has)
                && Stream.of("options", "steps", "distractors", "prompts")
                        .allMatch(parts ->
                                after.path(parts).size() == before.path(parts).size()
                                        && after.path(parts).findValues("why").size()
                                                == after.path(parts).size());
    }

    /**
     * A new version of a question: what its document said of its place and people stays, and whatever else was said here and the
     * file has no word of. Whether it is verified depends on what it has then.
     */
    ObjectNode renewed(ImportLine line, ObjectNode before, Map<String, byte[]> beside) {
        ObjectNode after = question(line, beside);
        ObjectNode said = body(line.body);
        boolean referred = !said.has("references") && before.has("references");
        for (String kept : List.of("level", "skill", "services", "references", "verified", "apart")) {
            if (!said.has(kept) && before.has(kept)) {
                after = Rewriting.with(after, kept, before.get(kept));
            }
        }
        if (referred && !before.has("status") && verifiable(after, before)) {
            after.remove("status");
        }
        for (String kept : List.of("task", "audience")) {
            after.remove(kept);
            if (before.has(kept)) {
                after = Rewriting.with(after, kept, before.get(kept));
            }
        }
        return after.put("id", line.twin);
    }
}
