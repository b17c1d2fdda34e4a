package dev.rampart.catalog;

import dev.rampart.content.ContentChanged;
import dev.rampart.content.Documents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** The exams that the product knows. */
@ApplicationScoped
public class Catalog {
    /** The specialty is what the product is for; then from the first exam to the last. */
    private static final List<String> LEVELS = List.of("specialty", "foundational", "associate", "professional");

    private static final Comparator<Blueprint> ORDER = Comparator.<Blueprint>comparingInt(
                    exam -> LEVELS.indexOf(exam.level()))
            .thenComparing(Blueprint::code);

    /** Another node may have imported: what it did is seen here after this long. */
    private static final Duration SHORT = Duration.ofSeconds(30);

    private final AtomicReference<Cached> cached = new AtomicReference<>();

    @Inject
    Documents documents;

    @Inject
    Clock clock;

    private record Cached(List<Blueprint> exams, Instant until) {}

    /** Every exam: the specialty first, then by level and code. */
    public List<Blueprint> exams() {
        Cached known = cached.get();
        if (known != null && clock.instant().isBefore(known.until())) {
            return known.exams();
        }
        List<Blueprint> exams = documents.inForce(ExamKind.NAME).stream()
                .map(edition -> Blueprint.of(edition.json()))
                .sorted(ORDER)
                .toList();
        // An import that ended meanwhile has put another value here, and what was read may be from before it.
        cached.compareAndSet(known, new Cached(exams, clock.instant().plus(SHORT)));
        return exams;
    }

    /** @param id for example "scs-c03", in any case */
    public Optional<Blueprint> exam(String id) {
        String wanted = id.toLowerCase(Locale.ROOT);
        return exams().stream().filter(exam -> exam.id().equals(wanted)).findFirst();
    }

    void changed(@Observes ContentChanged change) {
        if (change.kind().equals(ExamKind.NAME)) {
            cached.set(new Cached(List.of(), Instant.EPOCH));
        }
    }
}
