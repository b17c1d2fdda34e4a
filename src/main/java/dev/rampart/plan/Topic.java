package dev.rampart.plan;

import dev.rampart.catalog.Blueprint;
import java.util.List;
import java.util.Map;

/**
 * A task of an exam's blueprint, as much of the study time as it should get.
 *
 * @param task its id, for example "4.2"
 * @param share of all study time; those of an exam make 1
 */
record Topic(String task, String name, String domain, String domainName, double share) {

    /**
     * The weight of a domain goes to its tasks in equal parts.
     *
     * @param emphasis by domain, 1 when absent: how much more or less than its weight it gets
     */
    static List<Topic> of(Blueprint exam, Map<String, Double> emphasis) {
        double total = exam.domains().stream()
                .mapToDouble(domain -> domain.weight() * emphasis.getOrDefault(domain.id(), 1.0))
                .sum();
        return exam.domains().stream()
                .flatMap(domain -> domain.tasks().stream()
                        .map(task -> new Topic(
                                task.id(),
                                task.name(),
                                domain.id(),
                                domain.name(),
                                domain.weight()
                                        * emphasis.getOrDefault(domain.id(), 1.0)
                                        / total
                                        / domain.tasks().size())))
                .toList();
    }
}
