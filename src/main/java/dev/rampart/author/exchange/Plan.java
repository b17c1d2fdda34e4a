package dev.rampart.author.exchange;

import dev.rampart.catalog.Catalog;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What becomes of the understood lines of an import by what was decided; the same choices always give the same plan, so that a
 * job can go on where another one stopped.
 *
 * @param documents new ones, by path
 * @param renewed lines that are a new version of a question, by that question
 * @param out lines that are left out, by reason
 * @param lost lines for which nobody said where they go
 */
record Plan(
        Map<String, Document> documents,
        Map<String, ImportLine.Brief> renewed,
        Map<String, List<ImportLine.Brief>> out,
        List<ImportLine.Brief> lost) {
    /** Few enough to be looked through, and to be stored without keeping others waiting. */
    private static final int MOST = 50;

    /** In characters: documents have a largest size. */
    private static final int LARGEST = 250_000;

    /** The lines of one document. */
    record Document(Target target, List<ImportLine.Brief> lines) {}

    /** How many questions go where. */
    record Count(String place, long questions) {}

    static Plan of(long importId, List<ImportLine.Brief> lines, Choices choices, Catalog catalog) {
        Plan plan = new Plan(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>(), new ArrayList<>());
        Map<Target, List<ImportLine.Brief>> placed = new LinkedHashMap<>();
        for (ImportLine.Brief line : lines) {
            Optional<String> reason = left(line, choices);
            if (reason.isPresent()) {
                plan.leave(line, reason.get());
            } else if (line.likeness() == Likeness.EARLIER && choices.renews()) {
                plan.renew(line);
            } else {
                plan.place(line, choices, catalog, placed);
            }
        }
        placed.forEach((target, all) -> plan.cut(importId, target, all));
        return plan;
    }

    private static Optional<String> left(ImportLine.Brief line, Choices choices) {
        if (line.likeness() == Likeness.IN_FILE && !choices.takesTwins()) {
            return Optional.of("The file asks it twice.");
        }
        if (line.likeness() == Likeness.IN_BANK && !choices.takesTwins()) {
            return Optional.of("The bank asks it already.");
        }
        if (line.likeness() == Likeness.EARLIER && !choices.renews() && !choices.takesEarlier()) {
            return Optional.of("It was imported before.");
        }
        return Optional.empty();
    }

    private void leave(ImportLine.Brief line, String reason) {
        out.computeIfAbsent(reason, all -> new ArrayList<>()).add(line);
    }

    /** Of two lines with one name the file's first is the new version. */
    private void renew(ImportLine.Brief line) {
        if (renewed.putIfAbsent(line.twin(), line) != null) {
            leave(line, "Another question of the file has the same name.");
        }
    }

    private void place(
            ImportLine.Brief line, Choices choices, Catalog catalog, Map<Target, List<ImportLine.Brief>> placed) {
        if (line.exam() != null && line.task() != null) {
            placed.computeIfAbsent(new Target(line.exam(), line.task()), all -> new ArrayList<>())
                    .add(line);
            return;
        }
        String said = said(line, choices);
        if (Target.leavesOut(said)) {
            leave(line, "You left its category, its tag or the rest out.");
            return;
        }
        Target.written(said, catalog)
                .ifPresentOrElse(
                        target -> placed.computeIfAbsent(target, all -> new ArrayList<>())
                                .add(line),
                        () -> lost.add(line));
    }

    private static String said(ImportLine.Brief line, Choices choices) {
        String category = choices.categories().getOrDefault(line.category(), "");
        if (!category.isBlank()) {
            return category;
        }
        return line.tags().stream()
                .map(tag -> choices.tags().getOrDefault(tag, ""))
                .filter(said -> !said.isBlank())
                .findFirst()
                .orElse(choices.rest());
    }

    private void cut(long importId, Target target, List<ImportLine.Brief> lines) {
        int from = 0;
        for (int n = 1; from < lines.size(); n++) {
            int to = from;
            int size = 0;
            while (to < lines.size() && to - from < MOST && (to == from || size < LARGEST)) {
                size += lines.get(to++).size();
            }
            documents.put(
                    "questions/%s/imported-%d-%s-%02d.yaml".formatted(target.exam(), importId, target.task(), n),
                    new Document(target, lines.subList(from, to)));
            from = to;
        }
    }

    /** How many go to each task. */
    public List<Count> places(Catalog catalog) {
        Map<String, Long> counts = new TreeMap<>();
        documents
                .values()
                .forEach(document -> counts.merge(
                        catalog.exam(document.target().exam()).orElseThrow().code() + " "
                                + document.target().task(),
                        (long) document.lines().size(),
                        Long::sum));
        return counts.entrySet().stream()
                .map(entry -> new Count(entry.getKey(), entry.getValue()))
                .toList();
    }

    public List<Count> reasons() {
        return out.entrySet().stream()
                .map(entry -> new Count(entry.getKey(), entry.getValue().size()))
                .toList();
    }

    /** How many questions are stored, new versions among them. */
    public long stored() {
        return documents.values().stream()
                        .mapToLong(document -> document.lines().size())
                        .sum()
                + renewed.size();
    }

    public long unverified() {
        return documents.values().stream()
                        .flatMap(document -> document.lines().stream())
                        .filter(line -> !line.complete())
                        .count()
                + renewed.values().stream().filter(line -> !line.complete()).count();
    }
}
