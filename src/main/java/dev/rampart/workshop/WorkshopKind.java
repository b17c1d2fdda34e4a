package dev.rampart.workshop;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rampart.catalog.Catalog;
import dev.rampart.content.Batch;
import dev.rampart.content.DocumentKind;
import dev.rampart.content.Draft;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Workshops of ours. The shelf reads those that count as they are, so nothing is kept besides. */
@ApplicationScoped
class WorkshopKind implements DocumentKind {
    static final String NAME = "workshop";

    @Inject
    Catalog catalog;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String title() {
        return "Workshop";
    }

    @Override
    public String files() {
        return "workshops/*/workshop.yaml";
    }

    @Override
    public String schema() {
        return "workshop.json";
    }

    @Override
    public Set<String> dependsOn() {
        return Set.of("exam");
    }

    /** The text of each step. */
    @Override
    public List<String> companions(JsonNode json) {
        return IntStream.range(0, json.path("steps").size())
                .mapToObj(i -> Draft.pointer("steps", i, "file"))
                .toList();
    }

    /** A workshop's alone: those of its steps and checks are its own affair. */
    @Override
    public List<String> ids(JsonNode json) {
        return List.of("/id");
    }

    @Override
    public void check(Draft draft, Batch batch) {
        WorkshopCheck.of(draft, catalog.exams());
    }
}
