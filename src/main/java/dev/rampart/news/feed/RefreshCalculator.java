package dev.rampart.news.feed;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** When a source is to be asked again. Chance spreads the requests, so that no server is asked for everything at once. */
public final class RefreshCalculator {
    static final Duration FIRST_RETRY = Duration.ofMinutes(15);
    static final Duration LONGEST_RETRY = Duration.ofDays(1);

    /** A server may ask for more patience than that, but then it means something else. */
    static final Duration LONGEST_WAIT = Duration.ofDays(7);

    private final Clock clock;
    private final RandomGenerator random;

    public RefreshCalculator(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /**
     * The interval later, and up to a twentieth of it more; not before the answer is stale, if that is within a day.
     *
     * @param fresh how long the server wants its answer to be used (RFC 9111, section 5.2.2.1), or zero
     */
    public Instant afterSuccess(Duration interval, Duration fresh) {
        Duration asked = fresh.compareTo(Rhythm.LONGEST) < 0 ? fresh : Rhythm.LONGEST;
        Duration wait = interval.compareTo(asked) < 0 ? asked : interval;
        return clock.instant().plus(scaled(wait, 1 + random.nextDouble() / 20));
    }

    /**
     * A quarter of an hour after the first failure, then twice as long each time up to a day, give or take a fifth; never
     * before the server's own word, if that is at most a week.
     *
     * @param failures in a row, this one included
     */
    public Instant afterFailure(int failures, Optional<Instant> retryAfter) {
        Instant now = clock.instant();
        Duration doubled = FIRST_RETRY.multipliedBy(1L << Math.min(Math.max(failures - 1, 0), 10));
        Duration wait = doubled.compareTo(LONGEST_RETRY) < 0 ? doubled : LONGEST_RETRY;
        Instant own = now.plus(scaled(wait, 0.8 + random.nextDouble() * 0.4));
        Instant latest = now.plus(LONGEST_WAIT);
        return retryAfter
                .map(asked -> asked.isAfter(latest) ? latest : asked)
                .filter(asked -> asked.isAfter(own))
                .orElse(own);
    }

    private static Duration scaled(Duration duration, double factor) {
        return Duration.ofMillis(Math.round(duration.toMillis() * factor));
    }
}
