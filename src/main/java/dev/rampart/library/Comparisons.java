package dev.rampart.library;

import dev.rampart.content.ContentChanged;
import dev.rampart.content.Documents;
import dev.rampart.content.Edition;
import dev.rampart.content.InForce;
import dev.rampart.content.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Services that are taken for each other, side by side. */
@ApplicationScoped
public class Comparisons {
    private final InForce<Comparison> comparisons;

    @Inject
    Comparisons(Documents documents, Clock clock) {
        comparisons = new InForce<>(documents, clock, ComparisonKind.NAME, Comparisons::read);
    }

    /** Of one id the later origin wins, in whatever files they stand. */
    private static List<Comparison> read(List<Edition> editions) {
        Map<String, Comparison> byId = new LinkedHashMap<>();
        for (Origin origin : Origin.values()) {
            for (Edition edition : editions) {
                if (edition.origin() == origin) {
                    edition.json()
                            .path(ComparisonKind.NAME)
                            .forEach(each -> byId.put(each.path("id").asText(), Comparison.of(each)));
                }
            }
        }
        return byId.values().stream()
                .sorted(Comparator.comparing(Comparison::title, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    /** Every comparison, by title. */
    public List<Comparison> all() {
        return comparisons.all();
    }

    public Optional<Comparison> named(String id) {
        return all().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** The comparison of two, named as it names them, in whatever order. */
    public Optional<Comparison> of(String one, String other) {
        return one.equals(other)
                ? Optional.empty()
                : all().stream()
                        .filter(each -> each.pair().equals(Set.of(one, other)))
                        .findFirst();
    }

    void changed(@Observes ContentChanged change) {
        comparisons.changed(change);
    }
}
