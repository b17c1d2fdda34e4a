package dev.rampart.workshop;

import dev.rampart.catalog.Blueprint;
import java.util.List;
import java.util.Map;

/**
 * The tasks of an exam that a workshop prepares for.
 *
 * @param exam its id
 * @param code as its provider writes it
 */
record Covered(String exam, String code, List<Blueprint.Task> tasks) {
    /** @param tasks ids by the exam's id */
    static List<Covered> of(Map<String, List<String>> tasks, List<Blueprint> exams) {
        return exams.stream()
                .filter(exam -> tasks.containsKey(exam.id()))
                .map(exam -> new Covered(
                        exam.id(),
                        exam.code(),
                        exam.domains().stream()
                                .flatMap(domain -> domain.tasks().stream())
                                .filter(task -> tasks.get(exam.id()).contains(task.id()))
                                .toList()))
                .toList();
    }
}
