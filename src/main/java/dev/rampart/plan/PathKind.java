package dev.rampart.plan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rampart.catalog.Catalog;
import dev.rampart.content.Batch;
import dev.rampart.content.DocumentKind;
import dev.rampart.content.Draft;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.function.Predicate;

/** Documents of career paths. Plans read those that count as they are, so nothing is kept besides. */
@ApplicationScoped
class PathKind implements DocumentKind {
    static final String NAME = "path";

    @Inject
    Catalog catalog;

    @Inject
    Sources sources;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title() {
        return "Career path";
    }

    @Override
    public String files() {
        return "paths/*.yaml";
    }

    @Override
    public String schema() {
        return "path.json";
    }

    @Override
    public Set<String> dependsOn() {
        return Set.of("exam", "workshop", "aws-workshops", "library");
    }

    @Override
    public void check(Draft draft, Batch batch) {
        String id = draft.json().path("id").textValue();
        if (id != null && !draft.path().equals("paths/" + id + ".yaml")) {
            draft.flaw("/id", "The id is `" + id + "`, so the file has to be called paths/" + id + ".yaml.");
        }
        JsonNode stages = draft.json().path("stages");
        for (int i = 0; i < stages.size(); i++) {
            known(
                    draft,
                    Draft.pointer("stages", i, "exams"),
                    "exam",
                    exam -> catalog.exam(exam).isPresent());
            known(draft, Draft.pointer("stages", i, "workshops"), "workshop", one -> sources.has("workshop:" + one));
            known(
                    draft,
                    Draft.pointer("stages", i, "aws-workshops"),
                    "workshop of AWS's",
                    one -> sources.has("aws-workshop:" + one));
            known(draft, Draft.pointer("stages", i, "library"), "library item", one -> sources.has("library:" + one));
        }
    }

    private static void known(Draft draft, String pointer, String what, Predicate<String> known) {
        JsonNode ids = draft.json().at(pointer);
        for (int i = 0; i < ids.size(); i++) {
            String id = ids.path(i).asText();
            if (!known.test(id)) {
                draft.flaw(pointer + "/" + i, "There is no " + what + " `" + id + "`. Mend the id, or leave it out.");
            }
        }
    }
}
