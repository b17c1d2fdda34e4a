package dev.rampart.plan;

import dev.rampart.catalog.Blueprint;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;

/** What there is to learn from for an exam. */
@ApplicationScoped
class Sources {
    /** @param preferred ids of what the learner's goal names */
    List<Resource> of(Blueprint exam, Set<String> preferred) {
        return List.of();
    }

    /** Ids of what the learner has finished, wherever they did it. */
    Set<String> finished(long accountId) {
        return Set.of();
    }

    /** Where a stage of a path leads to; what is not there is left out. */
    List<GoalPages.Link> links(CareerPath.Stage stage) {
        return List.of();
    }
}
