package dev.rampart.author.editor;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * An item as it stands in a text that is being written, which may lack anything: as a learner is shown it, and with its key.
 *
 * @param number from 1
 * @param line on which it begins, from 1
 * @param facts "multiple-choice", "level 300" and the like
 * @param choices what a learner chooses from, in the order in which they see it
 * @param prompts what a learner gives a choice to: prompts, or the places of an order; none where choices are ticked
 * @param parts the texts with their key and reasons, in the author's order
 * @param verified the day, or ""
 */
@TemplateData
record RenderedItem(
        int number,
        int line,
        String id,
        String type,
        List<String> facts,
        String stem,
        List<Choice> choices,
        List<String> prompts,
        List<Part> parts,
        String explanation,
        List<Reference> references,
        String verified) {

    @TemplateData
    record Choice(String letter, String text) {}

    /** @param response what a prompt is to be given, else "" */
    @TemplateData
    record Part(String mark, boolean right, String text, String response, String why) {}

    @TemplateData
    record Reference(String title, String url) {
        /** Whether it is an address that a page shows as a link. */
        public boolean leads() {
            return url.startsWith("https://") && url.length() > "https://".length() && !title.isBlank();
        }
    }

    static RenderedItem of(JsonNode json, int number, int line) {
        String type = json.path("type").asText();
        return new RenderedItem(
                number,
                line,
                json.path("id").asText(),
                type,
                facts(json),
                json.path("stem").asText(),
                choices(json, type),
                prompts(json, type),
                parts(json, type),
                json.path("explanation").asText(),
                references(json),
                json.path("verified").asText());
    }

    private static List<String> facts(JsonNode json) {
        List<String> facts = new ArrayList<>();
        facts.add(json.path("type").asText("no type yet"));
        if (json.has("level")) {
            facts.add("level " + json.path("level").asText());
        }
        if (json.has("task")) {
            facts.add("task " + json.path("task").asText());
        }
        if (json.has("skill")) {
            facts.add("skill " + json.path("skill").asText());
        }
        json.path("services").forEach(service -> facts.add(service.asText()));
        if (json.path("status").asText().equals("draft")) {
            facts.add("status draft: shown to no learner");
        } else if (json.path("status").asText().equals("unverified")) {
            facts.add("unverified: in quizzes only");
        }
        return facts;
    }

    /** Shuffled as on the exam screen, and always the same way, so that it does not jump while somebody types. */
    private static List<Choice> choices(JsonNode json, String type) {
        List<String> texts = new ArrayList<>();
        switch (type) {
            case "ordering" -> {
                json.path("steps").forEach(step -> texts.add(text(step)));
                json.path("distractors").forEach(step -> texts.add(text(step)));
            }
            case "matching" -> json.path("responses").forEach(response -> texts.add(text(response)));
            default -> json.path("options").forEach(option -> texts.add(text(option)));
        }
        Collections.shuffle(texts, new Random(json.path("id").asText().hashCode()));
        List<Choice> choices = new ArrayList<>();
        for (String text : texts) {
            choices.add(new Choice(String.valueOf((char) ('A' + choices.size() % 26)), text));
        }
        return choices;
    }

    private static String text(JsonNode part) {
        return part.isTextual() ? part.textValue() : part.path("text").asText();
    }

    private static List<String> prompts(JsonNode json, String type) {
        List<String> prompts = new ArrayList<>();
        if (type.equals("matching")) {
            json.path("prompts").forEach(prompt -> prompts.add(text(prompt)));
        } else if (type.equals("ordering")) {
            json.path("steps").forEach(step -> prompts.add("Step " + (prompts.size() + 1)));
        }
        return prompts;
    }

    private static List<Part> parts(JsonNode json, String type) {
        List<Part> parts = new ArrayList<>();
        switch (type) {
            case "ordering" -> {
                json.path("steps").forEach(step -> parts.add(part("Step " + (parts.size() + 1), true, step)));
                json.path("distractors").forEach(step -> parts.add(part("Not used", false, step)));
            }
            case "matching" -> {
                List<String> given = new ArrayList<>();
                json.path("prompts").forEach(prompt -> {
                    parts.add(part("Prompt " + (parts.size() + 1), false, prompt));
                    given.add(prompt.path("response").asText());
                });
                json.path("responses").forEach(response -> {
                    if (!given.contains(response.asText())) {
                        parts.add(part("Not used", false, response));
                    }
                });
            }
            default ->
                json.path("options").forEach(option -> {
                    boolean right = option.path("correct").asBoolean();
                    parts.add(part(right ? "Right" : "Wrong", right, option));
                });
        }
        return parts;
    }

    private static Part part(String mark, boolean right, JsonNode part) {
        return new Part(
                mark,
                right,
                text(part),
                part.path("response").asText(),
                part.path("why").asText());
    }

    private static List<Reference> references(JsonNode json) {
        List<Reference> references = new ArrayList<>();
        json.path("references")
                .forEach(reference -> references.add(new Reference(
                        reference.path("title").asText(), reference.path("url").asText())));
        return references;
    }

    /** What a learner is told to do. */
    public String instruction() {
        if (type.equals("ordering")) {
            return "Put the steps in order.";
        }
        if (type.equals("matching")) {
            return "Choose a response for each prompt.";
        }
        // Without a key it still reads as a question will.
        long right = Math.max(1, parts.stream().filter(Part::right).count());
        List<String> numbers = List.of("none", "one", "two", "three", "four", "five", "six");
        return "Select " + (right < numbers.size() ? numbers.get((int) right) : right) + ".";
    }

    public boolean single() {
        return !type.equals("multiple-response");
    }
}
