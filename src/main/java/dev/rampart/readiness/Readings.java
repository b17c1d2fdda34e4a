package dev.rampart.readiness;

import dev.rampart.attempt.Attempts;
import dev.rampart.attempt.Tallies;
import dev.rampart.catalog.Blueprint;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Judges learners by the rule, on what they have sat. */
@ApplicationScoped
public class Readings {
    /** Far more than any rule asks for; older ones stand on the exam's page. */
    private static final int LATEST = 50;

    @Inject
    Attempts attempts;

    @Inject
    Tallies tallies;

    @Inject
    Clock clock;

    /** A learner's readiness for an exam, now. */
    public Readiness of(long accountId, Blueprint exam) {
        return Readiness.of(exam.readiness(), attempts.fullExams(accountId, exam, LATEST), clock.instant());
    }

    /** The readiness of several learners for an exam, by account; whoever has sat none is left out. */
    public Map<Long, Readiness> of(Collection<Long> accounts, Blueprint exam) {
        Map<Long, Readiness> readiness = new HashMap<>();
        tallies.fullExams(accounts, exam)
                .forEach((account, sittings) ->
                        readiness.put(account, Readiness.of(exam.readiness(), sittings, clock.instant())));
        return readiness;
    }
}
