package dev.rampart.news;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The clock of the news. Quartz lets one node of a cluster tick; {@link Refresh} bears two. */
@ApplicationScoped
class NewsJob {
    @Inject
    Refresh refresh;

    @Inject
    Retention retention;

    @Inject
    ChangeLog changes;

    @Scheduled(identity = "news-refresh", every = "60s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tick() {
        refresh.due();
    }

    @Scheduled(
            identity = "news-retention",
            every = "6h",
            delayed = "5m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forget() {
        retention.apply();
    }

    @Scheduled(
            identity = "news-changes",
            every = "6h",
            delayed = "6m",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forgetChanges() {
        changes.forgetOld();
    }
}
