package dev.rampart.admin;

import io.quarkus.scheduler.FailedExecution;
import io.quarkus.scheduler.Scheduler;
import io.quarkus.scheduler.SuccessfulExecution;
import io.quarkus.scheduler.Trigger;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What runs by itself, when, and how it last went. In a cluster each node knows how its own runs went. */
@ApplicationScoped
class Jobs {
    private final Map<String, Instant> failures = new ConcurrentHashMap<>();

    @Inject
    Scheduler scheduler;

    /**
     * @param last when it last began, on whatever node; null if it did not yet
     * @param next null if it will not
     * @param failedAt when the last run of this node failed; null if it did not
     */
    record Line(String name, Instant last, Instant next, Instant failedAt) {
        public boolean failed() {
            return failedAt != null;
        }
    }

    boolean running() {
        return scheduler.isStarted() && scheduler.isRunning();
    }

    /** By name. */
    List<Line> all() {
        return scheduler.isStarted()
                ? scheduler.getScheduledJobs().stream()
                        .map(this::line)
                        .sorted(Comparator.comparing(Line::name))
                        .toList()
                : List.of();
    }

    private Line line(Trigger job) {
        return new Line(job.getId(), job.getPreviousFireTime(), job.getNextFireTime(), failures.get(job.getId()));
    }

    void succeeded(@Observes SuccessfulExecution run) {
        failures.remove(run.getExecution().getTrigger().getId());
    }

    void failed(@Observes FailedExecution run) {
        failures.put(run.getExecution().getTrigger().getId(), run.getExecution().getFireTime());
    }
}
