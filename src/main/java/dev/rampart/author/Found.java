package dev.rampart.author;

import dev.rampart.content.Batch;
import dev.rampart.content.DocumentLine;
import dev.rampart.question.lint.Finding;
import dev.rampart.question.lint.Lint;
import dev.rampart.question.lint.Severity;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the linter found, document by document. */
record Found(Map<Batch.Location, List<Finding>> byDocument) {
    static Found of(Lint lint) {
        return new Found(lint.findings().stream()
                .collect(Collectors.groupingBy(finding -> new Batch.Location(finding.origin(), finding.path()))));
    }

    /** @return null when nothing was found in it; of a broken document the version that counts is another one */
    public Tally in(DocumentLine line) {
        List<Finding> findings = byDocument.get(new Batch.Location(line.origin(), line.path()));
        return findings == null || line.broken() ? null : Tally.of(findings);
    }

    /** Findings, and how many there are of each severity. */
    record Tally(List<Finding> findings, long errors, long warnings, long notes) {
        static Tally of(List<Finding> findings) {
            return new Tally(
                    findings,
                    count(findings, Severity.ERROR),
                    count(findings, Severity.WARNING),
                    count(findings, Severity.NOTE));
        }

        private static long count(List<Finding> findings, Severity severity) {
            return findings.stream()
                    .filter(finding -> finding.severity() == severity)
                    .count();
        }

        /** "1 error, 2 warnings". */
        public String words() {
            return Stream.of(counted(errors, "error"), counted(warnings, "warning"), counted(notes, "note"))
                    .filter(word -> !word.isEmpty())
                    .collect(Collectors.joining(", "));
        }

        private static String counted(long count, String word) {
            return count == 0 ? "" : count + " " + word + (count == 1 ? "" : "s");
        }

        /** The class of what looks most serious. */
        public String tone() {
            return errors > 0 ? "author-error" : warnings > 0 ? "author-warning" : "meta";
        }

        /** The names of the rules, each once. */
        public List<String> rules() {
            return findings.stream()
                    .map(finding -> finding.rule().id())
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    /** A document of which there is something to say. */
    record Row(Long document, String path, Tally tally) {}

    /** By path. */
    List<Row> rows(Map<Batch.Location, Long> ids) {
        Map<String, Row> rows = new TreeMap<>();
        byDocument.forEach((location, findings) -> {
            // What is someone's own has no id here.
            if (ids.containsKey(location)) {
                rows.put(location.path(), new Row(ids.get(location), location.path(), Tally.of(findings)));
            }
        });
        return List.copyOf(rows.values());
    }

    List<String> paths() {
        return byDocument.keySet().stream().map(Batch.Location::path).toList();
    }
}
