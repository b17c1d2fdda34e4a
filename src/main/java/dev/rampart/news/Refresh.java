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
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/**
 * The way of the news: a source is due, is fetched, read, cleaned, stored. A node claims a source before it fetches, so that
 * no two do at once; whatever goes wrong is the one source's own matter.
 */
@ApplicationScoped
class Refresh {
    private static final Logger LOG = Logger.getLogger(Refresh.class);

    /** Of one tick; what is left over comes with the next. */
    private static final int MOST = 2000;

    @Inject
    Fetchers fetchers;

    @Inject
    EntryStore store;

    @Inject
    Stories stories;

    @Inject
    FetchLog log;

    @Inject
    NewsConfig config;

    @Inject
    Clock clock;

    /** What an address gave. */
    private record Answer(Fetched fetched, List<FeedItem> items) {}

    /** Refreshes the sources whose time has come. */
    void due() {
        all(QuarkusTransaction.requiringNew().call(() -> DueSource.now(clock.instant(), MOST)));
    }

    /**
     * A few hosts at a time, so that a slow one does not keep the others waiting; of one host one source after the other, with
     * a pause between. Returns when all are done; what a slow host did not get to stays due.
     */
    void all(List<DueSource> sources) {
        ExecutorService threads = Executors.newFixedThreadPool(config.parallel());
        sources.stream()
                .collect(Collectors.groupingBy(DueSource::host, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach(host -> threads.execute(() -> oneByOne(host)));
        threads.shutdown();
        try {
            threads.awaitTermination(1, TimeUnit.HOURS);
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    /**
     * A host that asks for patience gets it for all of its feeds; one that has taken as long as a single fetch may take is
     * asked for no more until the next tick.
     */
    private void oneByOne(List<DueSource> sources) {
        long end = System.nanoTime() + config.totalTimeout().toNanos();
        Iterator<DueSource> left = sources.iterator();
        while (left.hasNext()) {
            Optional<Instant> busyUntil =
                    claim(left.next().id(), DueSource::claimDue).flatMap(this::carryOut);
            if (busyUntil.isPresent()) {
                left.forEachRemaining(later -> postpone(later.id(), busyUntil.get()));
            } else if (left.hasNext() && (System.nanoTime() - end >= 0 || !pause())) {
                return;
            }
        }
    }

    private boolean pause() {
        try {
            Thread.sleep(config.hostPause().toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void postpone(long sourceId, Instant until) {
        QuarkusTransaction.requiringNew()
                .run(() -> NewsSource.<NewsSource>findByIdOptional(sourceId)
                        .ifPresent(source -> source.state.dueAt(until)));
    }

    /** @return false if another node, or another thread, fetches it at this moment */
    boolean one(long sourceId) {
        Optional<FetchOrder> order = claim(sourceId, DueSource::claim);
        order.ifPresent(this::carryOut);
        return order.isPresent();
    }

    /** @return whether this node is the one that fetches a source, from now on for so long at most */
    private interface Claim {
        boolean of(long sourceId, Instant now, Duration atMost);
    }

    private Optional<FetchOrder> claim(long sourceId, Claim claim) {
        Instant now = clock.instant();
        // Two addresses at most, and time to store; a node that dies in between holds it no longer than that.
        Duration atMost = config.totalTimeout().multipliedBy(2).plusMinutes(2);
        return QuarkusTransaction.requiringNew()
                .call(() -> claim.of(sourceId, now, atMost)
                        ? NewsSource.<NewsSource>findByIdOptional(sourceId).map(NewsSource::order)
                        : Optional.empty());
    }

    /** @return until when its host wants to be left alone, if it says so */
    private Optional<Instant> carryOut(FetchOrder order) {
        long began = System.nanoTime();
        try {
            FeedFetcher fetcher = fetchers.that(order.inside());
            Answer answer = ask(fetcher, order.address(), order.validators());
            if (answer.fetched() instanceof Fetched.Failed failed) {
                Optional<Answer> other = order.mirror()
                        .map(mirror -> ask(fetcher, mirror, Validators.NONE))
                        .filter(second -> second.fetched() instanceof Fetched.Content);
                if (other.isPresent()) {
                    log.fetchedElsewhere(
                            asked(order, began),
                            failed,
                            store(order, other.get().items()));
                    return Optional.empty();
                }
            }
            return settle(order, answer, began);
        } catch (RuntimeException | StackOverflowError e) {
            LOG.errorf(e, "news fetch failed source=%s", order.slug());
            log.failed(
                    asked(order, began),
                    Fetched.Failed.of(
                            Fetched.Reason.UNREADABLE, "Rampart could not store what it sent; the log says more."));
            return Optional.empty();
        }
    }

    private static FetchLog.Asked asked(FetchOrder order, long began) {
        return new FetchLog.Asked(order, (System.nanoTime() - began) / 1_000_000);
    }

    private static Answer ask(FeedFetcher fetcher, URI address, Validators known) {
        Fetched fetched = fetcher.fetch(address, known);
        if (fetched instanceof Fetched.Content content) {
            try {
                return new Answer(
                        content,
                        FeedParser.feed(
                                        content.body(),
                                        content.contentType(),
                                        content.movedTo().orElse(address))
                                .items());
            } catch (UnreadableFeedException e) {
                return new Answer(Fetched.Failed.of(Fetched.Reason.UNREADABLE, e.getMessage()), List.of());
            }
        }
        return new Answer(fetched, List.of());
    }

    private Optional<Instant> settle(FetchOrder order, Answer answer, long began) {
        FetchLog.Asked asked = asked(order, began);
        if (answer.fetched() instanceof Fetched.Content content) {
            log.fetched(asked, content, answer.items(), store(order, answer.items()));
        } else if (answer.fetched() instanceof Fetched.Unchanged unchanged) {
            log.unchanged(asked, unchanged);
        } else if (answer.fetched() instanceof Fetched.Gone) {
            log.gone(asked);
        } else if (answer.fetched() instanceof Fetched.Failed failed) {
            Instant next = log.failed(asked, failed);
            return failed.retryAfter().map(until -> until.isBefore(next) ? until : next);
        }
        return Optional.empty();
    }

    private EntryStore.Stored store(FetchOrder order, List<FeedItem> items) {
        EntryStore.Stored stored =
                store.store(order.sourceId(), order.drafting().drafts(items, clock.instant()));
        stories.settle(stored.written());
        return stored;
    }
}
