package dev.rampart.question.lint;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rampart.content.Draft;
import dev.rampart.content.Passage;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * An item as the rules look at it. It is read tolerantly, since it may be a draft or at odds with its schema: what is not
 * there is empty.
 *
 * @param at the JSON pointer to the item
 * @param options of multiple choice and multiple response, else none
 * @param parts every text with a rationale: options, steps, distractors or prompts
 * @param texts all that a learner reads, rationales too, by JSON pointer; code is left out
 */
record LintItem(
        Draft draft,
        String at,
        String id,
        String type,
        Passage stem,
        List<Part> options,
        List<Part> parts,
        Map<String, String> texts,
        JsonNode json) {
    private static final List<String> WITH_RATIONALE = List.of("options", "steps", "distractors", "prompts");

    /**
     * A text that a learner reads and the reason that goes with it.
     *
     * @param at the JSON pointer to the text
     * @param key whether it is, or belongs to, the right answer
     */
    record Part(String at, Passage text, boolean key, String why) {
        /** In characters as they are shown. */
        int length() {
            return text.shown().length();
        }
    }

    static List<LintItem> of(Draft draft) {
        List<LintItem> items = new ArrayList<>();
        JsonNode questions = draft.json().path("questions");
        for (int i = 0; questions.isArray() && i < questions.size(); i++) {
            if (questions.path(i).isObject()) {
                items.add(of(draft, Draft.pointer("questions", i), questions.path(i)));
            }
        }
        return items;
    }

    private static LintItem of(Draft draft, String at, JsonNode json) {
        String type = text(json, "type");
        boolean choice = type.equals("multiple-choice") || type.equals("multiple-response");
        List<Part> parts = new ArrayList<>();
        for (String list : WITH_RATIONALE) {
            JsonNode all = json.path(list);
            for (int i = 0; all.isArray() && i < all.size(); i++) {
                boolean key =
                        list.equals("options") ? all.path(i).path("correct").asBoolean() : !list.equals("distractors");
                parts.add(new Part(
                        at + Draft.pointer(list, i, "text"),
                        Passage.of(text(all.path(i), "text")),
                        key,
                        text(all.path(i), "why")));
            }
        }
        Passage stem = Passage.of(text(json, "stem"));
        return new LintItem(
                draft,
                at,
                text(json, "id"),
                type,
                stem,
                choice ? parts : List.of(),
                parts,
                texts(at, json, stem, parts),
                json);
    }

    private static Map<String, String> texts(String at, JsonNode json, Passage stem, List<Part> parts) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put(at + "/stem", stem.prose());
        for (Part part : parts) {
            texts.put(part.at(), part.text().prose());
            texts.put(
                    part.at().substring(0, part.at().lastIndexOf('/')) + "/why",
                    Passage.of(part.why()).prose());
        }
        texts.put(at + "/explanation", Passage.of(text(json, "explanation")).prose());
        for (String list : List.of("services", "responses")) {
            for (int i = 0; i < json.path(list).size(); i++) {
                texts.put(at + Draft.pointer(list, i), json.path(list).path(i).asText());
            }
        }
        return texts;
    }

    static String text(JsonNode json, String key) {
        return json.path(key).isTextual() ? json.path(key).textValue().strip() : "";
    }

    /** To whom it is limited; "" for everyone. */
    String audience() {
        return json.path("audience").asText(draft.json().path("audience").asText(""));
    }

    boolean multipleChoice() {
        return type.equals("multiple-choice");
    }

    List<Part> keys() {
        return options.stream().filter(Part::key).toList();
    }

    List<Part> distractors() {
        return options.stream().filter(part -> !part.key()).toList();
    }

    /** Whether it has a key and something to tell it from. */
    boolean answerable() {
        return !keys().isEmpty() && !distractors().isEmpty();
    }

    String stemAt() {
        return at + "/stem";
    }

    /** What is asked: the last sentence of the stem that ends with a question mark, or else its last sentence. */
    String question() {
        String last = "";
        String asked = "";
        for (String sentence : sentences(stem.prose())) {
            last = sentence.startsWith("(") ? last : sentence;
            asked = sentence.endsWith("?") ? sentence : asked;
        }
        return asked.isEmpty() ? last : asked;
    }

    /** A full stop within a name or a number ends no sentence. */
    private static List<String> sentences(String text) {
        List<String> sentences = new ArrayList<>();
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean last = i + 1 == text.length();
            boolean ends = text.charAt(i) == '\n'
                    || ".?!:".indexOf(text.charAt(i)) >= 0 && (last || Character.isWhitespace(text.charAt(i + 1)));
            if (ends || last) {
                String sentence = text.substring(from, i + 1).strip();
                if (!sentence.isEmpty()) {
                    sentences.add(sentence);
                }
                from = i + 1;
            }
        }
        return sentences;
    }
}
