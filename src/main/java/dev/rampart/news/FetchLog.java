package dev.rampart.news;

import dev.rampart.news.feed.FeedItem;
import dev.rampart.news.feed.Fetched;
import dev.rampart.news.feed.RefreshCalculator;
import dev.rampart.news.feed.Rhythm;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jboss.logging.Logger;

/** Keeps how each fetch went: with its source, in the metrics, and as a line of the log. */
@ApplicationScoped
class FetchLog {
    private static final Logger LOG = Logger.getLogger(FetchLog.class);

    @Inject
    RefreshCalculator calculator;

    @Inject
    MeterRegistry metrics;

    @Inject
    Clock clock;

    /** A source that was asked, and how long it took to answer. */
    record Asked(FetchOrder order, long millis) {}

    /** @param items all that the document held, also what was not kept */
    void fetched(Asked asked, Fetched.Content content, List<FeedItem> items, EntryStore.Stored stored) {
        keep(asked, "fetched", stored, source -> {
            source.reaches(items, clock.instant());
            source.asked(rhythm(source));
            boolean gap = source.gap(clock.instant());
            Duration wait = gap ? Rhythm.SHORTEST : source.interval();
            source.state.succeeded(clock.instant(), calculator.afterSuccess(wait, content.fresh()), content.movedTo());
            source.state.version(content.validators());
            if (gap) {
                source.state.say(
                        "What it sent does not reach back to the time before: entries may have come and gone.");
            }
        });
    }

    void unchanged(Asked asked, Fetched.Unchanged unchanged) {
        keep(asked, "unchanged", EntryStore.Stored.NOTHING, source -> {
            source.asked(rhythm(source));
            source.state.succeeded(
                    clock.instant(),
                    calculator.afterSuccess(source.interval(), unchanged.fresh()),
                    unchanged.movedTo());
        });
    }

    /** The validators are those of the main address, which is asked first again. */
    void fetchedElsewhere(Asked asked, Fetched.Failed failed, EntryStore.Stored stored) {
        keep(asked, "fetched-elsewhere", stored, source -> {
            source.state.succeeded(
                    clock.instant(), calculator.afterSuccess(source.interval(), Duration.ZERO), Optional.empty());
            source.state.say("Read from its other address. Of the first: " + failed.sentence());
        });
    }

    void gone(Asked asked) {
        keep(asked, "gone", EntryStore.Stored.NOTHING, source -> source.state.retired(clock.instant()));
    }

    /** @return when it is asked again */
    Instant failed(Asked asked, Fetched.Failed failed) {
        AtomicReference<Instant> next = new AtomicReference<>(clock.instant());
        keep(
                asked,
                failed.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                EntryStore.Stored.NOTHING,
                source -> {
                    next.set(calculator.afterFailure(source.state.failures + 1, failed.retryAfter()));
                    source.state.failed(clock.instant(), next.get(), failed.status(), failed.sentence());
                });
        return next.get();
    }

    private Rhythm rhythm(NewsSource source) {
        return source.rhythm(NewsEntry.lastPublished(source.id), clock.instant());
    }

    /** A source may have been deleted or changed meanwhile; then there is nothing to keep. */
    private void keep(Asked asked, String outcome, EntryStore.Stored stored, Consumer<NewsSource> result) {
        QuarkusTransaction.requiringNew()
                .run(() -> NewsSource.<NewsSource>findByIdOptional(asked.order().sourceId())
                        .ifPresent(source -> {
                            result.accept(source);
                            NewsFetch.keep(source, outcome, stored, asked.millis());
                        }));
        metrics.counter("rampart.news.fetches", "outcome", outcome).increment();
        metrics.counter("rampart.news.entries", "stored", "new").increment(stored.added());
        metrics.counter("rampart.news.entries", "stored", "changed").increment(stored.changed());
        LOG.infof(
                "news source=%s outcome=%s new=%d changed=%d",
                asked.order().slug(), outcome, stored.added(), stored.changed());
    }
}
