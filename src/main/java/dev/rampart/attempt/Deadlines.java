package dev.rampart.attempt;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jboss.logging.Logger;

/** What happens to attempts without anyone asking for it. */
@ApplicationScoped
class Deadlines {
    private static final Logger LOG = Logger.getLogger(Deadlines.class);
    private static final int DROPPED_AT_ONCE = 500;

    @Inject
    Proctor proctor;

    @Inject
    AttemptConfig config;

    @Inject
    Clock clock;

    @Scheduled(
            identity = "attempt-deadlines",
            every = "{rampart.attempts.deadline-check}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void callTime() {
        int submitted = proctor.submitOverdue();
        if (submitted > 0) {
            LOG.infof("attempts submitted at their deadline: %d", submitted);
        }
    }

    /** Visitors' samples are nobody's: they go after a while. */
    @Scheduled(identity = "attempt-samples", every = "1h", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void dropOldSamples() {
        Instant before = clock.instant().minus(config.samplesKept());
        QuarkusTransaction.requiringNew().run(() -> {
            List<Long> old = Attempt.find("select id from Attempt where visitor is not null and startedAt < ?1", before)
                    .page(0, DROPPED_AT_ONCE)
                    .project(Long.class)
                    .list();
            AttemptData.deleteAttempts(old);
        });
    }
}
