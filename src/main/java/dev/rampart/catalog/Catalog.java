package dev.rampart.catalog;

import dev.rampart.content.ContentChanged;
import dev.rampart.content.Documents;
import dev.rampart.content.InForce;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The exams that the product knows. */
@ApplicationScoped
public class Catalog {
    /** The specialty is what the product is for; then from the first exam to the last. */
    private static final List<String> LEVELS = List.of("specialty", "foundational", "associate", "professional");

    private static final Comparator<Blueprint> ORDER = Comparator.<Blueprint>comparingInt(
                    exam -> LEVELS.indexOf(exam.level()))
            .thenComparing(Blueprint::code);

    private final InForce<Blueprint> exams;

    @Inject
    Catalog(Documents documents, Clock clock) {
        exams = new InForce<>(
                documents,
                clock,
                ExamKind.NAME,
                editions -> editions.stream()
                        .map(edition -> Blueprint.of(edition.json()))
                        .sorted(ORDER)
                        .toList());
    }

    /** Every exam: the specialty first, then by level and code. */
    public List<Blueprint> exams() {
        return exams.all();
    }

    /** @param id for example "scs-c03", in any case */
    public Optional<Blueprint> exam(String id) {
        String wanted = id.toLowerCase(Locale.ROOT);
        return exams().stream().filter(exam -> exam.id().equals(wanted)).findFirst();
    }

    void changed(@Observes ContentChanged change) {
        exams.changed(change);
    }
}
