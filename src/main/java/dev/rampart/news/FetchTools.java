package dev.rampart.news;

import dev.rampart.news.feed.RefreshCalculator;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.random.RandomGenerator;

/** Sets up the plain classes of {@code news.feed} as the operator wants them. */
@ApplicationScoped
class FetchTools {
    @Produces
    @Singleton
    RefreshCalculator calculator(Clock clock) {
        return new RefreshCalculator(clock, RandomGenerator.getDefault());
    }
}
