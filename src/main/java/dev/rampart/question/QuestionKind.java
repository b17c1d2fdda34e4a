package dev.rampart.question;

import dev.rampart.catalog.Catalog;
import dev.rampart.content.Batch;
import dev.rampart.content.DocumentKind;
import dev.rampart.content.Draft;
import dev.rampart.content.Edition;
import dev.rampart.content.UniqueIds;
import dev.rampart.question.lint.Linter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/** Files of questions. */
@ApplicationScoped
class QuestionKind implements DocumentKind {
    @Inject
    Catalog catalog;

    @Inject
    Items items;

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
        UniqueIds.check(draft, batch, "questions", items::owners);
        ApartCheck.of(draft, batch, items::known);
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
