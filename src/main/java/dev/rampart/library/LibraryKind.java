package dev.rampart.library;

import dev.rampart.catalog.Catalog;
import dev.rampart.catalog.TaskCheck;
import dev.rampart.content.Batch;
import dev.rampart.content.DocumentKind;
import dev.rampart.content.Documents;
import dev.rampart.content.Draft;
import dev.rampart.content.UniqueIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/** Lists of things elsewhere. The library reads those that count as they are, so nothing is kept besides. */
@ApplicationScoped
class LibraryKind implements DocumentKind {
    static final String NAME = "library";

    @Inject
    Catalog catalog;

    @Inject
    Documents documents;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title() {
        return "Library";
    }

    @Override
    public String files() {
        return "library/*.yaml";
    }

    @Override
    public String schema() {
        return "library.json";
    }

    @Override
    public Set<String> dependsOn() {
        return Set.of("exam");
    }

    @Override
    public void check(Draft draft, Batch batch) {
        for (int i = 0; i < draft.json().path("items").size(); i++) {
            String item = Draft.pointer("items", i);
            TaskCheck.tasks(draft, item + "/tasks", catalog.exams());
            draft.checkMarkdown(item + "/note");
        }
        UniqueIds.check(
                draft, batch, "items", (origin, ids) -> UniqueIds.owners(documents.inForce(NAME), "items", origin));
    }
}
