package dev.rampart.author.exchange;

import dev.rampart.catalog.Catalog;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The form in which an instructor says where the questions of a file go. */
@ApplicationScoped
class MappingForm {
    private static final List<String> LEVELS = List.of("", "100", "200", "300", "400");

    @Inject
    Catalog catalog;

    @Inject
    Banks banks;

    /**
     * A category or a tag.
     *
     * @param typed where it goes
     * @param error what is wrong with that, or null
     */
    record Row(int number, String name, long questions, String typed, String error) {}

    /**
     * @param errors by the name of the field
     * @param plan what the choices come to, or null while they are not without mistakes
     * @param places how many questions go to which task
     */
    record Filled(
            Choices choices,
            List<Row> categories,
            List<Row> tags,
            Map<String, String> errors,
            List<String> tasks,
            List<Banks.Bank> audiences,
            Plan plan,
            List<Plan.Count> places) {
        public boolean faulty() {
            return !errors.isEmpty();
        }

        public List<String> levels() {
            return LEVELS.subList(1, LEVELS.size());
        }

        public String error(String field) {
            return errors.get(field);
        }
    }

    /** What is suggested before anything was decided. */
    Choices suggested(Preview preview) {
        TaskNames names = new TaskNames(catalog.exams());
        return new Choices(
                suggested(preview.categories(), names),
                suggested(preview.tags(), names),
                "",
                "",
                "",
                Choices.OUT,
                Choices.OUT);
    }

    private static Map<String, String> suggested(List<Preview.Count> counts, TaskNames names) {
        Map<String, String> suggested = new LinkedHashMap<>();
        counts.forEach(count -> names.named(count.name()).ifPresent(task -> suggested.put(count.name(), task)));
        return suggested;
    }

    /** The form with what is wrong in it. */
    Filled filled(QuestionImport known, Preview preview, Choices choices) {
        Map<String, String> errors = new LinkedHashMap<>();
        List<Row> categories = rows("category", preview.categories(), choices.categories(), errors);
        List<Row> tags = rows("tag", preview.tags(), choices.tags(), errors);
        wrong(choices.rest()).ifPresent(error -> errors.put("rest", error));
        if (!LEVELS.contains(choices.level())) {
            errors.put("level", "A level is 100, 200, 300 or 400.");
        }
        List<Banks.Bank> mine = banks.named(known.accountId);
        if (!choices.audience().isEmpty()
                && mine.stream().noneMatch(one -> one.id().equals(choices.audience()))) {
            errors.put("audience", "You do not belong to these people. Choose others.");
        }
        Plan plan = Plan.of(known.id, ImportLine.understood(known.id), choices, catalog);
        return new Filled(
                choices,
                categories,
                tags,
                errors,
                new TaskNames(catalog.exams()).all(),
                mine,
                errors.isEmpty() ? plan : null,
                plan.places(catalog));
    }

    /** The same when it is to be confirmed: everything needs a place, and something has to be stored. */
    Filled confirmed(QuestionImport known, Preview preview, Choices choices) {
        Filled filled = filled(known, preview, choices);
        if (filled.plan() == null) {
            return filled;
        }
        int lost = filled.plan().lost().size();
        if (lost > 0) {
            filled.errors()
                    .put(
                            "rest",
                            (lost == 1 ? "1 question has" : lost + " questions have")
                                    + " no task yet. Say where the rest goes, or leave it out.");
        } else if (filled.plan().stored() == 0) {
            filled.errors().put("rest", "By this nothing would be stored. Take something in, or cancel the import.");
        }
        return filled;
    }

    private List<Row> rows(
            String field, List<Preview.Count> counts, Map<String, String> typed, Map<String, String> errors) {
        List<Row> rows = new ArrayList<>();
        for (Preview.Count count : counts) {
            String said = typed.getOrDefault(count.name(), "");
            String error = wrong(said).orElse(null);
            rows.add(new Row(rows.size(), count.name(), count.questions(), said, error));
            if (error != null) {
                errors.put(field + "-" + (rows.size() - 1), error);
            }
        }
        return rows;
    }

    private java.util.Optional<String> wrong(String said) {
        return said.isBlank()
                        || Target.leavesOut(said)
                        || Target.written(said, catalog).isPresent()
                ? java.util.Optional.empty()
                : java.util.Optional.of(
                        "No exam here has this task. Write it as in SCS-C03 4.2, or “leave out”, or leave the field empty.");
    }

    /** What a form says of categories or tags, in the order in which it shows them. */
    static Map<String, String> typed(List<Preview.Count> counts, List<String> typed) {
        return byName(counts, number -> number < typed.size() ? typed.get(number) : "");
    }

    private static Map<String, String> byName(List<Preview.Count> counts, Function<Integer, String> typed) {
        Map<String, String> byName = new LinkedHashMap<>();
        for (int i = 0; i < counts.size(); i++) {
            String said = typed.apply(i);
            if (said != null && !said.isBlank()) {
                byName.put(counts.get(i).name(), said.strip());
            }
        }
        return byName;
    }
}
