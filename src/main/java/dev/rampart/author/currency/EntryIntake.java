package dev.rampart.author.currency;

import dev.rampart.news.NewsItem;
import dev.rampart.news.NewsItems;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/**
 * Takes out of the news which pages of the documentation they name, and what kind of change they tell of. Each batch is one
 * transaction, with the mark of how far it came in it.
 */
@ApplicationScoped
class EntryIntake {
    private static final Logger LOG = Logger.getLogger(EntryIntake.class);
    private static final int AT_ONCE = 200;

    /** Two nodes store at once: what is seen later can have an earlier time. */
    private static final Duration OVERLAP = Duration.ofHours(1);

    @Inject
    NewsItems news;

    @Inject
    Clock clock;

    @Scheduled(
            identity = "currency-intake",
            every = "10m",
            delayed = "30s",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void takeAll() {
        NewsItem last = null;
        int taken = 0;
        do {
            NewsItem after = last;
            List<NewsItem> batch = QuarkusTransaction.requiringNew().call(() -> take(after));
            last = batch.size() < AT_ONCE ? null : batch.get(batch.size() - 1);
            taken += batch.size();
        } while (last != null);
        LOG.debugf("news looked through for documentation: %d", taken);
    }

    /** @param after what stood last in the batch before, or null */
    private List<NewsItem> take(NewsItem after) {
        IntakeMark mark = IntakeMark.locked();
        Instant since = mark.from(clock.instant()).minus(OVERLAP);
        List<NewsItem> batch = news.changedSince(since, after, AT_ONCE);
        if (!batch.isEmpty()) {
            keep(batch);
            Instant seen = batch.get(batch.size() - 1).updatedAt();
            mark.seenUntil = mark.seenUntil == null || seen.isAfter(mark.seenUntil) ? seen : mark.seenUntil;
        }
        return batch;
    }

    private void keep(List<NewsItem> batch) {
        Map<Long, Instant> known =
                TakenEntry.known(batch.stream().map(NewsItem::id).toList());
        List<NewsItem> fresh = batch.stream()
                .filter(item -> !item.updatedAt().equals(known.get(item.id())))
                .toList();
        TakenEntry.forget(known.keySet().stream()
                .filter(id -> fresh.stream().anyMatch(item -> item.id() == id))
                .toList());
        List<NewsItem> telling = fresh.stream().filter(Told::tellsOfChange).toList();
        if (telling.isEmpty()) {
            return;
        }
        Map<Long, List<String>> links =
                news.links(telling.stream().map(NewsItem::id).toList());
        telling.forEach(item -> Told.of(item, links.getOrDefault(item.id(), List.of()))
                .ifPresent(told -> TakenEntry.keep(told, item.updatedAt())));
    }
}
