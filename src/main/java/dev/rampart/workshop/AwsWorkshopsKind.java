package dev.rampart.workshop;

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

/** Lists of workshops that AWS publishes; an operator's folder may add a list to the one that is shipped. */
@ApplicationScoped
class AwsWorkshopsKind implements DocumentKind {
    static final String NAME = "aws-workshops";

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
        return "AWS's workshops";
    }

    @Override
    public String files() {
        return "workshops/*.yaml";
    }

    @Override
    public String schema() {
        return "aws-workshops.json";
    }

    @Override
    public Set<String> dependsOn() {
        return Set.of("exam");
    }

    @Override
    public void check(Draft draft, Batch batch) {
        for (int i = 0; i < draft.json().path("workshops").size(); i++) {
            String workshop = Draft.pointer("workshops", i);
            TaskCheck.tasks(draft, workshop + "/tasks", catalog.exams());
            draft.checkMarkdown(workshop + "/note");
        }
        UniqueIds.check(
                draft,
                batch,
                "workshops",
                (origin, ids) -> UniqueIds.owners(documents.inForce(NAME), "workshops", origin));
    }
}
