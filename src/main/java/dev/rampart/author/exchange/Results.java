package dev.rampart.author.exchange;

import java.util.List;

/** What came of an import, in numbers. */
final class Results {
    private record ByOutcome(Outcome outcome, long questions) {}

    private Results() {}

    static List<Preview.Count> outcomes(long importId) {
        return ImportLine.find(
                        "select outcome, count(*) from ImportLine where importId = ?1 and outcome is not null"
                                + " group by outcome order by outcome",
                        importId)
                .project(ByOutcome.class)
                .stream()
                .map(row -> new Preview.Count(row.outcome().title(), row.questions()))
                .toList();
    }

    /** Whether any were handed to a second instructor. */
    static boolean waiting(long importId) {
        return ImportLine.count("importId = ?1 and outcome = ?2", importId, Outcome.WAITING) > 0;
    }

    /** Why questions were not stored. */
    static List<Preview.Count> reasons(long importId) {
        return ImportLine.find(
                        "select reason, count(*) from ImportLine where importId = ?1 and outcome in ?2"
                                + " group by reason order by count(*) desc",
                        importId,
                        List.of(Outcome.LEFT_OUT, Outcome.FAILED))
                .project(Preview.Count.class)
                .list();
    }
}
