package dev.rampart.news;

import dev.rampart.news.feed.Fetched;
import dev.rampart.news.feed.RefreshCalculator;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
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

    void fetched(FetchOrder order, Fetched.Content content, EntryStore.Stored stored) {
        keep(order, source -> {
            source.state.succeeded(clock.instant(), calculator.afterSuccess(source.interval()), content.movedTo());
            source.state.version(content.validators());
        });
        count("fetched", order, stored);
    }

    void unchanged(FetchOrder order, Fetched.Unchanged unchanged) {
        keep(
                order,
                source -> source.state.succeeded(
                        clock.instant(), calculator.afterSuccess(source.interval()), unchanged.movedTo()));
        count("unchanged", order, new EntryStore.Stored(0, 0));
    }

    /** The validators are those of the main address, which is asked first again. */
    void fetchedElsewhere(FetchOrder order, Fetched.Failed failed, EntryStore.Stored stored) {
        keep(order, source -> {
            source.state.succeeded(clock.instant(), calculator.afterSuccess(source.interval()), Optional.empty());
            source.state.say("Read from its other address. Of the first: " + failed.sentence());
        });
        count("fetched-elsewhere", order, stored);
    }

    void gone(FetchOrder order) {
        keep(order, source -> source.state.retired(clock.instant()));
        count("gone", order, new EntryStore.Stored(0, 0));
    }

    void failed(FetchOrder order, Fetched.Failed failed) {
        keep(
                order,
                source -> source.state.failed(
                        clock.instant(),
                        calculator.afterFailure(source.state.failures + 1, failed.retryAfter()),
                        failed.status(),
                        failed.sentence()));
        count(failed.reason().name().toLowerCase(Locale.ROOT).replace('_', '-'), order, new EntryStore.Stored(0, 0));
    }

    /** A source may have been deleted or changed meanwhile; then there is nothing to keep. */
    private static void keep(FetchOrder order, Consumer<NewsSource> result) {
        QuarkusTransaction.requiringNew()
                .run(() -> NewsSource.<NewsSource>findByIdOptional(order.sourceId())
                        .ifPresent(result));
    }

    private void count(String outcome, FetchOrder order, EntryStore.Stored stored) {
        metrics.counter("rampart.news.fetches", "outcome", outcome).increment();
        metrics.counter("rampart.news.entries", "stored", "new").increment(stored.added());
        metrics.counter("rampart.news.entries", "stored", "changed").increment(stored.changed());
        LOG.infof(
                "news source=%s outcome=%s new=%d changed=%d", order.slug(), outcome, stored.added(), stored.changed());
    }
}
