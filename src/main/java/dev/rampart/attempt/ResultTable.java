package dev.rampart.attempt;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A result as a table for spreadsheets: a row a question, texts without marks. */
final class ResultTable {
    private static final List<String> HEADER = List.of(
            "position",
            "question",
            "domain",
            "task",
            "level",
            "outcome",
            "your answer",
            "right answer",
            "confidence",
            "seconds on screen",
            "answer changes",
            "flagged",
            "fresh",
            "stem",
            "explanation");

    private ResultTable() {}

    static List<List<String>> rows(Result result) {
        List<List<String>> rows = new ArrayList<>(List.of(HEADER));
        result.items().forEach(item -> rows.add(row(item, result.analysis().changes())));
        return rows;
    }

    private static List<String> row(ResultItem item, Changes changes) {
        return Arrays.asList(
                String.valueOf(item.position()),
                item.question().id(),
                item.question().domain(),
                item.question().task(),
                String.valueOf(item.question().level()),
                item.outcome(),
                item.yours(),
                item.key(),
                item.confidence() == null ? null : item.confidence().words(),
                item.onScreen() == null
                        ? null
                        : String.format(Locale.ROOT, "%.1f", item.onScreen().toMillis() / 1000.0),
                changes.steps(item.position()),
                item.flagged() ? "yes" : "no",
                item.fresh() ? "yes" : "no",
                ResultItem.plain(item.question().stem()),
                item.question().explanation() == null
                        ? null
                        : ResultItem.plain(item.question().explanation()));
    }
}
