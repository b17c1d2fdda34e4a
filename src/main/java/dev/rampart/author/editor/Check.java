package dev.rampart.author.editor;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rampart.content.Checked;
import dev.rampart.content.Draft;
import dev.rampart.content.Flaw;
import dev.rampart.plan.Goals;
import dev.rampart.question.lint.Finding;
import dev.rampart.question.lint.Severity;
import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What there is to say of a text that is being written, and what it looks like.
 *
 * @param flaws what keeps it from counting, by file and line
 * @param findings what the linter says of it beside the bank that counts
 * @param workshop null for another kind
 * @param other what it looks like where it is neither, or null
 * @param missing Markdown files that the document names and that are not there
 * @param text the document as text, which the form's fields have been put into; null when it was written as text
 */
@TemplateData
record Check(
        List<Flaw> flaws,
        List<Finding> findings,
        List<RenderedItem> items,
        RenderedWorkshop workshop,
        RenderedDocument other,
        SortedSet<String> missing,
        String text) {

    static Check of(Checked checked, List<Finding> findings, Editing editing, Goals goals) {
        List<Flaw> flaws = Stream.concat(checked.flaws().stream(), checked.objections().stream())
                .filter(flaw -> findings.stream()
                        .noneMatch(finding -> finding.sentence().equals(flaw.sentence())))
                .distinct()
                .toList();
        boolean readable = checked.json() != null && checked.json().isObject();
        return new Check(
                flaws,
                findings,
                readable && editing.questions() ? items(checked) : List.of(),
                readable && editing.workshop() ? RenderedWorkshop.of(checked, editing.files()) : null,
                readable && checked.kind() != null ? RenderedDocument.of(checked, goals) : null,
                readable && editing.workshop() ? missing(checked, editing) : new TreeSet<>(),
                editing.form() ? editing.text() : null);
    }

    private static List<RenderedItem> items(Checked checked) {
        List<RenderedItem> items = new ArrayList<>();
        JsonNode questions = checked.shown().path("questions");
        for (int q = 0; questions.isArray() && q < questions.size(); q++) {
            if (questions.path(q).isObject()) {
                items.add(RenderedItem.of(
                        questions.path(q), q + 1, checked.draft().line(Draft.pointer("questions", q))));
            }
        }
        return items;
    }

    private static SortedSet<String> missing(Checked checked, Editing editing) {
        SortedSet<String> missing = new TreeSet<>();
        for (JsonNode step : checked.json().path("steps")) {
            String file = step.path("file").asText();
            if (file.matches("[A-Za-z0-9][A-Za-z0-9._-]{0,195}\\.md")
                    && !editing.files().containsKey(file)) {
                missing.add(file);
            }
        }
        return missing;
    }

    public boolean clean() {
        return flaws.isEmpty() && findings.isEmpty();
    }

    /** "2 problems, 1 error, 3 warnings", or what else there is to say in a few words. */
    public String verdict() {
        if (clean()) {
            return "Nothing to mend.";
        }
        List<String> words = new ArrayList<>();
        count(words, flaws.size(), "problem");
        for (Severity severity : Severity.values()) {
            count(words, count(severity), severity.word());
        }
        return String.join(", ", words) + (publishable() ? "; it can be published." : ".");
    }

    public boolean publishable() {
        return flaws.isEmpty() && count(Severity.ERROR) == 0;
    }

    private long count(Severity severity) {
        return findings.stream()
                .filter(finding -> finding.severity() == severity)
                .count();
    }

    private static void count(List<String> words, long count, String noun) {
        if (count > 0) {
            words.add(count + " " + noun + (count == 1 ? "" : "s"));
        }
    }
}
