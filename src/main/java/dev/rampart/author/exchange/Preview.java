package dev.rampart.author.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What was made of a file, in numbers.
 *
 * @param types questions by item type
 * @param unknown item types that have no counterpart here
 * @param categories by the number of their questions, the largest first; so the tags
 */
record Preview(
        long lines,
        long understood,
        long converted,
        long broken,
        long complete,
        long inFile,
        long inBank,
        long earlier,
        long hinted,
        List<Count> types,
        List<Count> unknown,
        List<Count> categories,
        List<Count> tags,
        List<ImportLine> troubles) {
    /** So many categories, and so many tags, can be mapped one by one; what is beyond goes with the rest. */
    static final int MAPPED = 100;

    private static final int TROUBLES = 5;

    /** @param name "" for questions without a category */
    record Count(String name, long questions) {}

    static Preview of(long importId) {
        List<ImportLine.Brief> understood = ImportLine.understood(importId);
        Map<String, Long> tags = understood.stream()
                .flatMap(line -> line.tags().stream().distinct())
                .collect(Collectors.groupingBy(tag -> tag, LinkedHashMap::new, Collectors.counting()));
        return new Preview(
                ImportLine.count("importId", importId),
                understood.size(),
                ImportLine.count("importId = ?1 and verdict = ?2 and notes <> ''", importId, Verdict.UNDERSTOOD),
                ImportLine.count("importId = ?1 and verdict = ?2", importId, Verdict.BROKEN),
                understood.stream().filter(ImportLine.Brief::complete).count(),
                like(understood, Likeness.IN_FILE),
                like(understood, Likeness.IN_BANK),
                like(understood, Likeness.EARLIER),
                understood.stream().filter(line -> line.task() != null).count(),
                types(importId, Verdict.UNDERSTOOD),
                types(importId, Verdict.UNKNOWN),
                sorted(understood.stream()
                        .filter(line -> line.task() == null)
                        .collect(Collectors.groupingBy(ImportLine.Brief::category, Collectors.counting()))),
                sorted(tags),
                ImportLine.<ImportLine>find(
                                "importId = ?1 and verdict <> ?2 order by position", importId, Verdict.UNDERSTOOD)
                        .page(0, TROUBLES)
                        .list());
    }

    private static long like(List<ImportLine.Brief> lines, Likeness likeness) {
        return lines.stream().filter(line -> line.likeness() == likeness).count();
    }

    private static List<Count> types(long importId, Verdict verdict) {
        return ImportLine.find(
                        "select type, count(*) from ImportLine where importId = ?1 and verdict = ?2 group by type"
                                + " order by count(*) desc, type",
                        importId,
                        verdict)
                .project(Count.class)
                .list();
    }

    private static List<Count> sorted(Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(entry -> new Count(entry.getKey(), entry.getValue()))
                .sorted(java.util.Comparator.comparing(Count::questions)
                        .reversed()
                        .thenComparing(Count::name))
                .limit(MAPPED)
                .toList();
    }

    public long incomplete() {
        return understood - complete;
    }

    /** Those that are in the bank or twice in the file. */
    public long twins() {
        return inFile + inBank;
    }

    public long there() {
        return twins() + earlier;
    }

    public long unknowns() {
        return unknown.stream().mapToLong(Count::questions).sum();
    }
}
