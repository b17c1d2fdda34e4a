package dev.rampart.question;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rampart.catalog.Blueprint;
import dev.rampart.catalog.TaskCheck;
import dev.rampart.content.Draft;
import dev.rampart.content.Wording;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a question must be beyond its schema: in the exam's blueprint, and answerable in one way. */
public final class QuestionCheck {
    private static final List<String> NUMBERS = List.of("ZERO", "ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX");
    private static final Pattern SELECT = Pattern.compile("\\(Select ([A-Z]+)\\.\\)", Pattern.CASE_INSENSITIVE);

    /** Which keys hold the answers of which item type. */
    private static final Map<String, List<String>> PARTS = Map.of(
            "multiple-choice", List.of("options"),
            "multiple-response", List.of("options"),
            "ordering", List.of("steps", "distractors"),
            "matching", List.of("responses", "prompts"));

    private final Draft draft;
    private final Optional<Blueprint> exam;

    private QuestionCheck(Draft draft, Optional<Blueprint> exam) {
        this.draft = draft;
        this.exam = exam;
    }

    static void of(Draft draft, List<Blueprint> exams) {
        Optional<Blueprint> exam = TaskCheck.exam(draft, "/exam", exams);
        new QuestionCheck(draft, exam).all();
    }

    /**
     * Whether what a learner gives as the answer can be given in one way, for an item that another document holds.
     *
     * @param at where the item stands
     */
    public static void ofItem(Draft draft, String at) {
        new QuestionCheck(draft, Optional.empty()).item(at);
    }

    private void all() {
        place("");
        JsonNode questions = draft.json().path("questions");
        for (int q = 0; questions.isArray() && q < questions.size(); q++) {
            String at = Draft.pointer("questions", q);
            place(at);
            skill(at, questions.path(q));
            item(at);
        }
    }

    private void item(String at) {
        JsonNode item = draft.json().at(at);
        parts(at, item);
        options(at, item);
        matching(at, item);
        for (String list : List.of("options", "steps", "responses", "prompts")) {
            different(at + "/" + list);
        }
    }

    private void place(String at) {
        exam.ifPresent(known -> TaskCheck.task(draft, at + "/task", known));
    }

    private java.util.stream.Stream<Blueprint.Task> tasks() {
        return exam.stream().flatMap(e -> e.domains().stream()).flatMap(d -> d.tasks().stream());
    }

    private void skill(String at, JsonNode question) {
        JsonNode skill = question.path("skill");
        JsonNode own =
                question.has("task") ? question.path("task") : draft.json().path("task");
        if (!skill.isTextual() || !own.isTextual()) {
            return;
        }
        String task = own.asText();
        if (!skill.asText().startsWith(task + ".")) {
            draft.flaw(at + "/skill", "The skill `%s` is not one of task %s.".formatted(skill.asText(), task));
            return;
        }
        List<String> known = tasks().filter(t -> t.id().equals(task))
                .flatMap(t -> t.skills().stream())
                .map(Blueprint.Skill::id)
                .toList();
        if (!known.isEmpty() && !known.contains(skill.asText())) {
            draft.flaw(
                    at + "/skill",
                    "Task %s has no skill `%s`. Its skills are %s."
                            .formatted(task, skill.asText(), Wording.listed(known)));
        }
    }

    private void parts(String at, JsonNode question) {
        String type = question.path("type").asText();
        if (PARTS.containsKey(type)) {
            PARTS.values().stream()
                    .flatMap(List::stream)
                    .distinct()
                    .filter(part -> question.has(part) && !PARTS.get(type).contains(part))
                    .forEach(part -> draft.flaw(
                            at + "/" + part,
                            "%s %s question has no `%s`. Remove them, or change its `type`."
                                    .formatted(type.startsWith("o") ? "An" : "A", type, part)));
        }
    }

    private void options(String at, JsonNode question) {
        String type = question.path("type").asText();
        JsonNode options = question.path("options");
        if (!options.isArray() || !PARTS.getOrDefault(type, List.of()).contains("options")) {
            return;
        }
        int correct = 0;
        for (JsonNode option : options) {
            if (option.has("correct") && !option.path("correct").isBoolean()) {
                return;
            }
            correct += option.path("correct").asBoolean() ? 1 : 0;
        }
        if (type.equals("multiple-choice") && correct != 1) {
            draft.flaw(
                    at + "/options",
                    ("%d options are marked `correct: true`; a multiple-choice question has exactly one. Mark one, or make it "
                                    + "multiple-response.")
                            .formatted(correct));
        }
        if (type.equals("multiple-response") && correct < 2) {
            draft.flaw(
                    at + "/options",
                    ("%s marked `correct: true`; a multiple-response question has two or more. Mark another, or "
                                    + "make it multiple-choice.")
                            .formatted(correct == 1 ? "1 option is" : "0 options are"));
        } else if (type.equals("multiple-response") && correct == options.size()) {
            draft.flaw(at + "/options", "Every option is marked `correct: true`. Add options that are wrong.");
        }
        select(at, question, type, correct);
    }

    private void select(String at, JsonNode question, String type, int correct) {
        if (!question.path("stem").isTextual()) {
            return;
        }
        Matcher said = SELECT.matcher(question.path("stem").asText());
        boolean found = said.find();
        if (type.equals("multiple-choice") && found) {
            draft.flaw(
                    at + "/stem",
                    "The stem says `%s`, but a multiple-choice question has one answer. Take it out."
                            .formatted(said.group()));
        }
        if (type.equals("multiple-response") && correct >= 2) {
            String wanted = correct < NUMBERS.size() ? NUMBERS.get(correct) : String.valueOf(correct);
            if (!found) {
                draft.flaw(
                        at + "/stem",
                        "The stem does not say how many to select. End it with `(Select %s.)`.".formatted(wanted));
            } else if (!said.group(1).equalsIgnoreCase(wanted)) {
                draft.flaw(
                        at + "/stem",
                        "The stem says `%s`, but %d options are marked `correct: true`."
                                .formatted(said.group(), correct));
            }
        }
    }

    private void matching(String at, JsonNode question) {
        List<String> responses = new ArrayList<>();
        question.path("responses").forEach(response -> responses.add(response.asText()));
        JsonNode prompts = question.path("prompts");
        for (int p = 0; !responses.isEmpty() && prompts.isArray() && p < prompts.size(); p++) {
            JsonNode response = prompts.path(p).path("response");
            if (response.isTextual() && !responses.contains(response.asText())) {
                draft.flaw(
                        at + Draft.pointer("prompts", p, "response"),
                        "The response `%s` is not among the `responses`; it has to be there word for word.%s"
                                .formatted(
                                        Wording.shortened(response.asText()),
                                        Wording.didYouMean(response.asText(), responses)));
            }
        }
    }

    /** A learner cannot tell two from each other that say the same. */
    private void different(String list) {
        Map<String, Integer> seen = new HashMap<>();
        JsonNode parts = draft.json().at(list);
        for (int i = 0; parts.isArray() && i < parts.size(); i++) {
            JsonNode text =
                    parts.path(i).isTextual() ? parts.path(i) : parts.path(i).path("text");
            if (!text.isTextual()) {
                continue;
            }
            Integer before = seen.putIfAbsent(text.asText().strip(), i + 1);
            if (before != null) {
                String at = list + "/" + i;
                draft.flaw(
                        parts.path(i).isTextual() ? at : at + "/text",
                        "%s says the same as number %d of its list. Make them differ."
                                .formatted(Wording.capital(draft.called(at)), before));
            }
        }
    }
}
