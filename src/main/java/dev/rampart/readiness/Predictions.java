package dev.rampart.readiness;

import dev.rampart.attempt.Attempts;
import dev.rampart.attempt.PastAttempt;
import dev.rampart.catalog.Blueprint;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Says what was known at a time of the past, from nothing that came later. */
@ApplicationScoped
class Predictions {
    /** Enough to reach back over whatever was sat after the time that is asked for. */
    private static final int LATEST = 500;

    @Inject
    Attempts attempts;

    @Inject
    Estimates estimates;

    Prediction asOf(long accountId, Blueprint exam, Instant when) {
        List<PastAttempt> before = attempts.fullExams(accountId, exam, LATEST).stream()
                .filter(sitting -> sitting.submittedAt().isBefore(when))
                .toList();
        Prediction prediction = Prediction.of(Readiness.of(exam.readiness(), before, when));
        estimate(prediction, accountId, exam, when);
        return prediction;
    }

    /** Fills in the number, where there was one. */
    private void estimate(Prediction prediction, long accountId, Blueprint exam, Instant when) {
        Estimate estimate = estimates.asOf(accountId, exam, when).estimate();
        if (estimate != null) {
            prediction.share = estimate.share();
            prediction.shareLow = estimate.shareLow();
            prediction.shareHigh = estimate.shareHigh();
            prediction.chance = estimate.chance();
            prediction.chanceLow = estimate.chanceLow();
            prediction.chanceHigh = estimate.chanceHigh();
            prediction.answers = estimate.answers();
        }
    }
}
