package dev.rampart.catalog;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rampart.content.Draft;
import dev.rampart.content.Wording;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether the exams and tasks that a document names exist. */
public final class TaskCheck {
    private TaskCheck() {}

    /**
     * The exam that an author names.
     *
     * @return empty if there is none, which is told then
     */
    public static Optional<Blueprint> exam(Draft draft, String pointer, List<Blueprint> exams) {
        JsonNode id = draft.json().at(pointer);
        Optional<Blueprint> exam = named(id.asText(), exams);
        if (id.isTextual() && exam.isEmpty()) {
            draft.flaw(pointer, unknown(id.asText(), exams));
        }
        return exam;
    }

    /** Tells of a task that the exam does not have. */
    public static void task(Draft draft, String pointer, Blueprint exam) {
        JsonNode task = draft.json().at(pointer);
        List<String> known = exam.domains().stream()
                .flatMap(domain -> domain.tasks().stream())
                .map(Blueprint.Task::id)
                .toList();
        if (task.isTextual() && !known.contains(task.asText())) {
            draft.flaw(
                    pointer,
                    "%s has no task `%s`. Its tasks are %s."
                            .formatted(exam.code(), Wording.shortened(task.asText()), Wording.listed(known)));
        }
    }

    /** Tells of exams and tasks that are not there in a map of exams to their tasks, as in {@code {scs-c03: ["4.2"]}}. */
    public static void tasks(Draft draft, String pointer, List<Blueprint> exams) {
        for (Map.Entry<String, JsonNode> entry : draft.json().at(pointer).properties()) {
            String place = pointer + Draft.pointer(entry.getKey());
            Optional<Blueprint> exam = named(entry.getKey(), exams);
            if (exam.isEmpty()) {
                draft.flawOfKey(place, unknown(entry.getKey(), exams));
            }
            for (int t = 0; exam.isPresent() && t < entry.getValue().size(); t++) {
                task(draft, place + "/" + t, exam.get());
            }
        }
    }

    private static Optional<Blueprint> named(String id, List<Blueprint> exams) {
        return exams.stream().filter(exam -> exam.id().equals(id)).findFirst();
    }

    private static String unknown(String id, List<Blueprint> exams) {
        List<String> known = exams.stream().map(Blueprint::id).toList();
        return "There is no exam `%s`.%s Known are %s."
                .formatted(Wording.shortened(id), Wording.didYouMean(id, known), Wording.listed(known));
    }
}
