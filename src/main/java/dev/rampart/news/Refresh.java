package dev.rampart.news;

import dev.rampart.news.feed.FeedFetcher;
import dev.rampart.news.feed.FeedItem;
import dev.rampart.news.feed.FeedParser;
import dev.rampart.news.feed.Fetched;
import dev.rampart.news.feed.UnreadableFeedException;
import dev.rampart.news.feed.Validators;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * The way of the news: a source is due, is fetched, read, cleaned, stored. A node claims a source before it fetches, so that
 * no two do at once; whatever goes wrong is the one source's own matter.
 */
@ApplicationScoped
class Refresh {
    private static final Logger LOG = Logger.getLogger(Refresh.class);

    /** Of one tick; what is left over comes with the next. */
    private static final int BATCH = 50;

    @Inject
    FeedFetcher fetcher;

    @Inject
    EntryStore store;

    @Inject
    FetchLog log;

    @Inject
    NewsConfig config;

    @Inject
    Clock clock;

    /** What an address gave. */
    private record Answer(Fetched fetched, List<FeedItem> items) {}

    /** Refreshes all sources whose time has come. */
    void due() {
        all(QuarkusTransaction.requiringNew().call(() -> NewsSource.due(clock.instant(), BATCH)));
    }

    /** A few at a time, so that a slow one does not keep the others waiting. Returns when all are done. */
    void all(List<Long> sourceIds) {
        ExecutorService threads = Executors.newFixedThreadPool(config.parallel());
        sourceIds.forEach(id -> threads.execute(() -> one(id)));
        threads.shutdown();
        try {
            threads.awaitTermination(1, TimeUnit.HOURS);
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    /** @return false if another node, or another thread, fetches it at this moment */
    boolean one(long sourceId) {
        Optional<FetchOrder> order = claim(sourceId);
        order.ifPresent(this::carryOut);
        return order.isPresent();
    }

    private Optional<FetchOrder> claim(long sourceId) {
        Instant now = clock.instant();
        // Two addresses at most, and time to store; a node that dies in between holds it no longer than that.
        Duration atMost = config.totalTimeout().multipliedBy(2).plusMinutes(2);
        return QuarkusTransaction.requiringNew()
                .call(() -> NewsSource.claim(sourceId, now, atMost)
                        ? NewsSource.<NewsSource>findByIdOptional(sourceId).map(NewsSource::order)
                        : Optional.empty());
    }

    private void carryOut(FetchOrder order) {
        try {
            Answer answer = ask(order.address(), order.validators());
            if (answer.fetched() instanceof Fetched.Failed failed) {
                Optional<Answer> other = order.mirror()
                        .map(mirror -> ask(mirror, Validators.NONE))
                        .filter(second -> second.fetched() instanceof Fetched.Content);
                if (other.isPresent()) {
                    log.fetchedElsewhere(order, failed, store(order, other.get().items()));
                    return;
                }
            }
            settle(order, answer);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.errorf(e, "news fetch failed source=%s", order.slug());
            log.failed(
                    order,
                    Fetched.Failed.of(
                            Fetched.Reason.UNREADABLE, "Rampart could not store what it sent; the log says more."));
        }
    }

    private Answer ask(URI address, Validators known) {
        Fetched fetched = fetcher.fetch(address, known);
        if (fetched instanceof Fetched.Content content) {
            try {
                return new Answer(content, FeedParser.parse(content.body(), content.contentType()));
            } catch (UnreadableFeedException e) {
                return new Answer(Fetched.Failed.of(Fetched.Reason.UNREADABLE, e.getMessage()), List.of());
            }
        }
        return new Answer(fetched, List.of());
    }

    private void settle(FetchOrder order, Answer answer) {
        if (answer.fetched() instanceof Fetched.Content content) {
            log.fetched(order, content, store(order, answer.items()));
        } else if (answer.fetched() instanceof Fetched.Unchanged unchanged) {
            log.unchanged(order, unchanged);
        } else if (answer.fetched() instanceof Fetched.Gone) {
            log.gone(order);
        } else if (answer.fetched() instanceof Fetched.Failed failed) {
            log.failed(order, failed);
        }
    }

    private EntryStore.Stored store(FetchOrder order, List<FeedItem> items) {
        return store.store(order.sourceId(), order.drafting().drafts(items, clock.instant()));
    }
}
