package dev.rampart.workshop;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rampart.catalog.Blueprint;
import dev.rampart.catalog.TaskCheck;
import dev.rampart.content.Draft;
import dev.rampart.content.Wording;
import dev.rampart.question.QuestionCheck;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a workshop must be beyond its schema: ids that are its own, times that add up, checks that can be answered. */
final class WorkshopCheck {
    private final Draft draft;
    private final Map<String, String> stepIds = new HashMap<>();
    private final Map<String, String> checkIds = new HashMap<>();
    private final Map<String, String> files = new HashMap<>();

    private WorkshopCheck(Draft draft) {
        this.draft = draft;
    }

    static void of(Draft draft, List<Blueprint> exams) {
        TaskCheck.tasks(draft, "/tasks", exams);
        new WorkshopCheck(draft).all();
    }

    private void all() {
        folder();
        minutes();
        draft.checkMarkdown("/summary");
        for (String list : List.of("objectives", "prerequisites")) {
            each(list).forEach(draft::checkMarkdown);
        }
        each("steps").forEach(this::step);
    }

    private List<String> each(String list) {
        return java.util.stream.IntStream.range(0, draft.json().path(list).size())
                .mapToObj(i -> Draft.pointer(list, i))
                .toList();
    }

    private void folder() {
        JsonNode id = draft.json().path("id");
        if (id.isTextual() && !draft.path().equals("workshops/" + id.asText() + "/workshop.yaml")) {
            draft.flaw(
                    "/id",
                    "The id is `%s`, so the folder has to be called workshops/%s."
                            .formatted(Wording.shortened(id.asText()), Wording.shortened(id.asText())));
        }
    }

    private void minutes() {
        int sum = 0;
        for (JsonNode step : draft.json().path("steps")) {
            if (!step.path("minutes").isInt()) {
                return;
            }
            sum += step.path("minutes").asInt();
        }
        JsonNode minutes = draft.json().path("minutes");
        if (minutes.isInt()
                && minutes.asInt() != sum
                && !draft.json().path("steps").isEmpty()) {
            draft.flaw(
                    "/minutes",
                    "The steps take %d minutes in all, but `minutes` says %d. Make them agree."
                            .formatted(sum, minutes.asInt()));
        }
    }

    private void step(String at) {
        own(at + "/id", stepIds, "The id `%s` stands on line %d already. Give this step an id of its own.");
        own(
                at + "/file",
                files,
                "The file `%s` is that of the step on line %d already. Give this step one of its own.");
        draft.checkCompanion(draft.json().at(at + "/file").asText());
        for (int c = 0; c < draft.json().at(at + "/checks").size(); c++) {
            check(at + Draft.pointer("checks", c));
        }
    }

    private void check(String at) {
        own(at + "/id", checkIds, "The id `%s` stands on line %d already. Give this check an id of its own.");
        QuestionCheck.ofItem(draft, at);
        draft.checkMarkdown(at + "/stem");
        draft.checkMarkdown(at + "/explanation");
        for (int o = 0; o < draft.json().at(at + "/options").size(); o++) {
            draft.checkMarkdown(at + Draft.pointer("options", o, "text"));
            draft.checkMarkdown(at + Draft.pointer("options", o, "why"));
        }
    }

    private void own(String pointer, Map<String, String> seen, String sentence) {
        JsonNode name = draft.json().at(pointer);
        String before = name.isTextual() ? seen.putIfAbsent(name.asText(), pointer) : null;
        if (before != null) {
            draft.flaw(pointer, sentence.formatted(Wording.shortened(name.asText()), draft.line(before)));
        }
    }
}
