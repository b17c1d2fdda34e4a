package dev.rampart.news;

import dev.rampart.news.feed.FeedFetcher;
import dev.rampart.news.feed.FetchRules;
import dev.rampart.news.feed.RefreshCalculator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.util.Locale;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Sets up the plain classes of {@code news.feed} as the operator wants them. */
@ApplicationScoped
class FetchTools {
    @Produces
    @Singleton
    FeedFetcher fetcher(NewsConfig config, Clock clock) {
        Set<String> allowed = config.allowedHosts().orElse(Set.of()).stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        FetchRules rules = new FetchRules(
                config.userAgent(),
                config.connectTimeout(),
                config.totalTimeout(),
                config.maxSize().asLongValue(),
                allowed,
                config.proxy());
        return new FeedFetcher(rules, clock);
    }

    void close(@Disposes FeedFetcher fetcher) throws IOException {
        fetcher.close();
    }

    @Produces
    @Singleton
    RefreshCalculator calculator(Clock clock) {
        return new RefreshCalculator(clock, RandomGenerator.getDefault());
    }
}
