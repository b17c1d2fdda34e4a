package dev.rampart.readiness;

import dev.rampart.attempt.Attempts;
import dev.rampart.catalog.Blueprint;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** Judges learners by the rule, on what they have sat. */
@ApplicationScoped
public class Readings {
    /** Far more than any rule asks for; older ones stand on the exam's page. */
    private static final int LATEST = 50;

    @Inject
    Attempts attempts;

    @Inject
    Clock clock;

    /** A learner's readiness for an exam, now. */
    public Readiness of(long accountId, Blueprint exam) {
        return Readiness.of(exam.readiness(), attempts.fullExams(accountId, exam, LATEST), clock.instant());
    }
}
