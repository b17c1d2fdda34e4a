package dev.rampart.plan;

import dev.rampart.content.ContentChanged;
import dev.rampart.content.Documents;
import dev.rampart.content.Edition;
import dev.rampart.content.InForce;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The goals that a plan can have. */
@ApplicationScoped
class Paths {
    private final InForce<CareerPath> paths;

    @Inject
    Paths(Documents documents, Clock clock) {
        paths = new InForce<>(documents, clock, PathKind.NAME, Paths::read);
    }

    private static List<CareerPath> read(List<Edition> editions) {
        return editions.stream()
                .map(edition -> CareerPath.of(edition.json()))
                .sorted(Comparator.comparing(CareerPath::title))
                .toList();
    }

    /** By title. */
    List<CareerPath> all() {
        return paths.all();
    }

    Optional<CareerPath> named(String id) {
        return all().stream().filter(path -> path.id().equals(id)).findFirst();
    }

    void changed(@Observes ContentChanged change) {
        paths.changed(change);
    }
}
