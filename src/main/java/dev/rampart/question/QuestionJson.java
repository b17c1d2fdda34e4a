package dev.rampart.question;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * Questions as documents write them, see {@code content/schema/questions.json}. Each is kept as it stands there, with what
 * its file says for all of them put into it.
 */
final class QuestionJson {
    /** The exam's usual, where an author leaves it out. */
    private static final int USUAL_LEVEL = 300;

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
            .build();

    private QuestionJson() {}

    /** The questions of a file, each complete by itself. */
    static List<ObjectNode> each(JsonNode file) {
        List<ObjectNode> questions = new ArrayList<>();
        for (JsonNode question : file.path("questions")) {
            ObjectNode whole = question.deepCopy();
            whole.put("exam", file.path("exam").asText());
            whole.put("pool", file.path("pool").asText("bank"));
            if (!whole.has("audience") && file.path("audience").isTextual()) {
                whole.put("audience", file.path("audience").asText());
            }
            if (!whole.has("task")) {
                whole.put("task", file.path("task").asText());
            }
            questions.add(whole);
        }
        return questions;
    }

    /** The same text for the same content, in whatever order its keys stand. */
    static String canonical(ObjectNode question) {
        try {
            return MAPPER.writeValueAsString(MAPPER.treeToValue(question, Object.class));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Question read(String body) {
        return read(node(body));
    }

    static ObjectNode node(String body) {
        try {
            return (ObjectNode) MAPPER.readTree(body);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Question read(JsonNode q) {
        return new Question(
                q.path("id").asText(),
                q.path("exam").asText(),
                q.path("task").asText(),
                q.path("skill").asText(null),
                q.path("level").asInt(USUAL_LEVEL),
                list(q.path("services"), JsonNode::asText),
                list(q.path("apart"), JsonNode::asText),
                text(q, "stem"),
                interaction(q),
                text(q, "explanation"),
                list(q.path("references"), r -> new Question.Reference(text(r, "title"), text(r, "url"))),
                q.has("verified") ? LocalDate.parse(q.path("verified").asText()) : null,
                Question.Status.valueOf(q.path("status").asText("published").toUpperCase(Locale.ROOT)),
                Question.Pool.valueOf(q.path("pool").asText("bank").toUpperCase(Locale.ROOT)),
                q.path("audience").asText(null));
    }

    static Interaction interaction(JsonNode q) {
        String type = q.path("type").asText();
        return switch (type) {
            case "multiple-choice", "multiple-response" ->
                new Interaction.Choice(
                        type.equals("multiple-response"),
                        list(
                                q.path("options"),
                                o -> new Interaction.Option(
                                        text(o, "text"), o.path("correct").asBoolean(), text(o, "why"))));
            case "ordering" ->
                new Interaction.Ordering(
                        list(q.path("steps"), QuestionJson::step), list(q.path("distractors"), QuestionJson::step));
            case "matching" -> matching(q);
            default -> throw new IllegalArgumentException("No item type: " + type);
        };
    }

    private static Interaction.Step step(JsonNode step) {
        return new Interaction.Step(text(step, "text"), text(step, "why"));
    }

    private static Interaction.Matching matching(JsonNode q) {
        List<String> responses = list(q.path("responses"), JsonNode::asText);
        List<Interaction.Prompt> prompts = list(
                q.path("prompts"),
                p -> new Interaction.Prompt(
                        text(p, "text"), responses.indexOf(p.path("response").asText()), text(p, "why")));
        return new Interaction.Matching(responses, prompts);
    }

    private static String text(JsonNode node, String key) {
        return node.path(key).asText("").strip();
    }

    private static <T> List<T> list(JsonNode nodes, Function<JsonNode, T> each) {
        return StreamSupport.stream(nodes.spliterator(), false).map(each).toList();
    }
}
