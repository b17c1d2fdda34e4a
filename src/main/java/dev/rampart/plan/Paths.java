package dev.rampart.plan;

import dev.rampart.content.Documents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** The goals that a plan can have. */
@ApplicationScoped
class Paths {
    @Inject
    Documents documents;

    /** By title. */
    List<CareerPath> all() {
        return documents.inForce(PathKind.NAME).stream()
                .map(edition -> CareerPath.of(edition.json()))
                .sorted(java.util.Comparator.comparing(CareerPath::title))
                .toList();
    }

    Optional<CareerPath> named(String id) {
        return all().stream().filter(path -> path.id().equals(id)).findFirst();
    }
}
