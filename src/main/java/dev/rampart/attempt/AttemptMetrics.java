package dev.rampart.attempt;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;

/** How many attempts begin and how they end. */
@ApplicationScoped
class AttemptMetrics {
    @Inject
    MeterRegistry registry;

    void started(Kind kind) {
        registry.counter("rampart.attempts.started", "kind", lower(kind)).increment();
    }

    void submitted(Kind kind, Submission.By by) {
        registry.counter("rampart.attempts.submitted", "kind", lower(kind), "by", lower(by))
                .increment();
    }

    private static String lower(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }
}
