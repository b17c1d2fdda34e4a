package dev.rampart.author.editor;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rampart.content.YamlText;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The plain form for documents of a kind: shown are the fields of one part, a question or a step, and what is typed there goes
 * into the document's text.
 */
sealed interface DocumentForm permits QuestionsForm, WorkshopForm {
    String QUESTIONS = "questions";
    String WORKSHOP = "workshop";

    /** "add:options", "remove:checks.0.options:2", "up:steps:1". */
    Pattern ACT = Pattern.compile("(add|remove|up|down):([a-z]+(?:\\.[0-9]+\\.[a-z]+)*)(?::([0-9]{1,4}))?");

    /** @return null for a kind that has none */
    static DocumentForm of(String kind) {
        return QUESTIONS.equals(kind) ? new QuestionsForm() : WORKSHOP.equals(kind) ? new WorkshopForm() : null;
    }

    /** The part of the document that the form shows, or empty where nothing of the kind stands. */
    Optional<ObjectNode> part(JsonNode document, int part);

    /** Puts what was typed into the part, and into what belongs to the whole document. */
    void take(ObjectNode document, int part, Fields fields);

    /** Where a key goes that the part does not have yet. */
    List<String> order(String list);

    /** How many parts there are. */
    int parts(JsonNode document);

    /** A new part after the last. */
    void add(ObjectNode document);

    void remove(ObjectNode document, int part);

    /** A text with what was typed in the fields of a part; the text itself when it cannot be read. */
    default String typed(String text, int part, Fields fields) {
        return changed(text, document -> take(document, part, fields));
    }

    /** Adds, removes or moves a row of the part, or adds or removes the part. */
    default String act(String text, int part, String act) {
        return changed(text, document -> {
            Matcher row = ACT.matcher(act);
            if (act.equals("add-part")) {
                add(document);
            } else if (act.equals("remove-part")) {
                remove(document, part);
            } else if (row.matches()) {
                part(document, part).ifPresent(shown -> Rows.act(shown, row, order(row.group(2))));
            }
        });
    }

    private static String changed(String text, Consumer<ObjectNode> change) {
        Optional<JsonNode> json = YamlText.json(text).filter(JsonNode::isObject);
        if (json.isEmpty()) {
            return text;
        }
        ObjectNode wanted = json.get().deepCopy();
        change.accept(wanted);
        return wanted.equals(json.get()) ? text : YamlText.merged(text, wanted);
    }
}
