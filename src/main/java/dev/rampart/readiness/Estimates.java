package dev.rampart.readiness;

import dev.rampart.attempt.FirstExposures;
import dev.rampart.attempt.FormShape;
import dev.rampart.attempt.TimedSitting;
import dev.rampart.catalog.Blueprint;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Says how learners would do, as far as their answers tell. */
@ApplicationScoped
class Estimates {
    private static final int WEAKEST = 3;

    @Inject
    FirstExposures firstExposures;

    @Inject
    Clock clock;

    Outlook of(long accountId, Blueprint exam) {
        return of(firstExposures.of(accountId, exam), exam, clock.instant());
    }

    /** As it was at a time of the past, from nothing that was handed in later. */
    Outlook asOf(long accountId, Blueprint exam, Instant when) {
        List<TimedSitting> before = firstExposures.of(accountId, exam).stream()
                .filter(sitting -> sitting.submittedAt().isBefore(when))
                .toList();
        return of(before, exam, when);
    }

    private static Outlook of(List<TimedSitting> sittings, Blueprint exam, Instant now) {
        Map<String, Integer> form = FormShape.of(exam).domains();
        Missing missing = Missing.of(sittings, form, exam, now, Assumptions.USUAL);
        Estimate estimate = missing.nothing()
                ? Estimate.of(sittings, form, exam.readiness().threshold(), now, Assumptions.USUAL)
                : null;
        return new Outlook(missing, estimate, WeakTask.of(exam, sittings, WEAKEST), now);
    }
}
