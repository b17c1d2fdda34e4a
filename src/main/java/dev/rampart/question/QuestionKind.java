package dev.rampart.question;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rampart.catalog.Catalog;
import dev.rampart.content.Batch;
import dev.rampart.content.DocumentKind;
import dev.rampart.content.Draft;
import dev.rampart.content.Edition;
import dev.rampart.content.Flaw;
import dev.rampart.content.Reader;
import dev.rampart.content.UniqueIds;
import dev.rampart.question.lint.Linter;
import dev.rampart.question.lint.Severity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Files of questions. */
@ApplicationScoped
class QuestionKind implements DocumentKind {
    @Inject
    Catalog catalog;

    @Inject
    Items items;

    @Inject
    Linter linter;

    @Inject
    Audiences audiences;

    @Override
    public String name() {
        return Linter.KIND;
    }

    @Override
    public String title() {
        return "Questions";
    }

    @Override
    public String files() {
        return "questions/**.yaml";
    }

    @Override
    public String schema() {
        return "questions.json";
    }

    @Override
    public Set<String> dependsOn() {
        return Set.of("exam");
    }

    @Override
    public void check(Draft draft, Batch batch) {
        QuestionCheck.of(draft, catalog.exams());
        AudienceCheck.of(draft, audiences, items::elsewhere);
        UniqueIds.check(draft, batch, "questions", items::owners);
        ApartCheck.of(draft, batch, items::known);
    }

    /** What the linter calls an error. */
    @Override
    public List<Flaw> objections(Draft draft) {
        return linter.lint(draft).stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(finding -> new Flaw(finding.line(), finding.column(), finding.sentence()))
                .toList();
    }

    @Override
    public boolean personal(JsonNode json) {
        return Stream.concat(
                        Stream.of(json),
                        StreamSupport.stream(json.path("questions").spliterator(), false))
                .anyMatch(part -> part.path("audience").asText().startsWith("owner:"));
    }

    /** The questions' own, and where one of them names another of the same file. */
    @Override
    public List<String> ids(JsonNode json) {
        JsonNode questions = json.path("questions");
        Set<String> own = new HashSet<>();
        questions.forEach(question -> own.add(question.path("id").asText()));
        List<String> pointers = new ArrayList<>();
        for (int q = 0; q < questions.size(); q++) {
            pointers.add(Draft.pointer("questions", q, "id"));
            JsonNode apart = questions.path(q).path("apart");
            for (int a = 0; a < apart.size(); a++) {
                if (own.contains(apart.path(a).asText())) {
                    pointers.add(Draft.pointer("questions", q, "apart", a));
                }
            }
        }
        return pointers;
    }

    @Override
    public void checkAuthor(Draft draft, Reader author) {
        AudienceCheck.ofAuthor(draft, author);
    }

    @Override
    public void inForce(Edition edition) {
        items.place(edition);
    }

    @Override
    public void withdrawn(String path) {
        items.withdraw(path);
    }
}
