package dev.rampart.web;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The system's clock, which can be told on one thread and for one call that it is another time: so a demonstration gets its
 * past from the code that makes the present. Nobody else's time changes.
 */
public final class ToldClock extends Clock {
    private static final ThreadLocal<Instant> TOLD = new ThreadLocal<>();

    private final Clock system = Clock.systemUTC();

    /** Does something as if it were that time. */
    public static <T> T at(Instant time, Supplier<T> act) {
        Instant before = TOLD.get();
        TOLD.set(time);
        try {
            return act.get();
        } finally {
            if (before == null) {
                TOLD.remove();
            } else {
                TOLD.set(before);
            }
        }
    }

    /** What this thread was told, if anything. */
    public static Optional<Instant> told() {
        return Optional.ofNullable(TOLD.get());
    }

    @Override
    public Instant instant() {
        return told().orElseGet(system::instant);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return system.withZone(zone);
    }
}
