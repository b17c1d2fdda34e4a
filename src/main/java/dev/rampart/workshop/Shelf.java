package dev.rampart.workshop;

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

/** The workshops that there are now, from easy to hard. */
@ApplicationScoped
class Shelf {
    private final InForce<Workshop> own;
    private final InForce<AwsWorkshop> aws;

    @Inject
    Shelf(Documents documents, Clock clock) {
        own = new InForce<>(
                documents,
                clock,
                WorkshopKind.NAME,
                editions -> editions.stream()
                        .map(Workshop::of)
                        .sorted(Comparator.comparingInt(Workshop::level).thenComparing(Workshop::title))
                        .toList());
        aws = new InForce<>(documents, clock, AwsWorkshopsKind.NAME, Shelf::listed);
    }

    /** Of one id the later origin wins, in whatever files they stand. */
    private static List<AwsWorkshop> listed(List<Edition> editions) {
        Map<String, AwsWorkshop> byId = new LinkedHashMap<>();
        for (Origin origin : Origin.values()) {
            editions.stream()
                    .filter(edition -> edition.origin() == origin)
                    .forEach(edition -> edition.json()
                            .path("workshops")
                            .forEach(one -> byId.put(one.path("id").asText(), AwsWorkshop.of(one))));
        }
        return byId.values().stream()
                .sorted(Comparator.comparing(AwsWorkshop::level, Comparator.nullsLast(Comparator.naturalOrder()))
                        .thenComparing(AwsWorkshop::title, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    List<Workshop> own() {
        return own.all();
    }

    List<AwsWorkshop> aws() {
        return aws.all();
    }

    Optional<Workshop> own(String id) {
        return own().stream().filter(workshop -> workshop.id().equals(id)).findFirst();
    }

    Optional<AwsWorkshop> aws(String id) {
        return aws().stream().filter(workshop -> workshop.id().equals(id)).findFirst();
    }

    void changed(@Observes ContentChanged change) {
        own.changed(change);
        aws.changed(change);
    }
}
