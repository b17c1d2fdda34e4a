package dev.rampart.interest;

import dev.rampart.catalog.Blueprint;
import dev.rampart.plan.Aims;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What someone says that they want to hear of.
 *
 * @param products by AWS's names
 * @param levels 100 to 400; empty for any
 * @param path a career path's id, or null for that of the plan
 * @param fromPlan whether the exam and the path of the plan count
 */
record Told(ProductNames products, List<TaskKey> tasks, List<Integer> levels, String path, boolean fromPlan) {
    static final List<Integer> LEVELS = List.of(100, 200, 300, 400);

    Told {
        tasks = tasks.stream().filter(Objects::nonNull).distinct().toList();
        levels = levels.stream().filter(Objects::nonNull).distinct().sorted().toList();
        path = path == null || path.isBlank() ? null : path.strip();
    }

    /** What is wrong, by field, as sentences. */
    Map<String, String> errors(Collection<Blueprint> exams, Collection<Aims.Way> paths) {
        Map<String, String> errors = new LinkedHashMap<>();
        products.error().ifPresent(error -> errors.put("products", error));
        tasks.stream()
                .filter(task -> exams.stream().noneMatch(exam -> has(exam, task)))
                .findFirst()
                .ifPresent(task -> errors.put("tasks", unknown(task, exams)));
        levels.stream()
                .filter(level -> !LEVELS.contains(level))
                .findFirst()
                .ifPresent(level ->
                        errors.put("levels", "There is no level %d: they are 100, 200, 300 and 400.".formatted(level)));
        if (path != null && paths.stream().noneMatch(way -> way.id().equals(path))) {
            errors.put("path", "There is no career path “%s”. Choose one of the list.".formatted(cut(path)));
        }
        return errors;
    }

    private static boolean has(Blueprint exam, TaskKey key) {
        return exam.id().equals(key.exam())
                && exam.domains().stream()
                        .flatMap(domain -> domain.tasks().stream())
                        .anyMatch(task -> task.id().equals(key.task()));
    }

    private static String unknown(TaskKey key, Collection<Blueprint> exams) {
        Optional<Blueprint> exam =
                exams.stream().filter(one -> one.id().equals(key.exam())).findFirst();
        return exam.isPresent()
                ? "%s has no task “%s”.".formatted(exam.get().code(), cut(key.task()))
                : "There is no exam “%s”.".formatted(cut(key.exam()));
    }

    private static String cut(String typed) {
        String text = String.valueOf(typed);
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }
}
