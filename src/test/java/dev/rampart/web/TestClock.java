package dev.rampart.web;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The clock of the tests: it follows the system's until a test moves it. */
public final class TestClock extends Clock {
    private static final TestClock INSTANCE = new TestClock();
    private volatile Duration offset = Duration.ZERO;

    public static TestClock get() {
        return INSTANCE;
    }

    public void advance(Duration by) {
        offset = offset.plus(by);
    }

    public void set(Instant now) {
        offset = Duration.between(Instant.now(), now);
    }

    public void reset() {
        offset = Duration.ZERO;
    }

    @Override
    public Instant instant() {
        return ToldClock.told().orElseGet(() -> Instant.now().plus(offset));
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException();
    }

    @Singleton
    static class Producer {
        @Produces
        @Singleton
        @Alternative
        @Priority(1)
        Clock clock() {
            return INSTANCE;
        }
    }
}
