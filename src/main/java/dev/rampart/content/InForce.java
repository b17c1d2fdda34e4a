package dev.rampart.content;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What the documents of a kind say, kept in memory for features that keep nothing of them besides. Read anew after an import
 * on this node (its owner passes {@link ContentChanged} on), and soon after one on another.
 */
public final class InForce<T> {
    /** Another node may have imported: what it did is seen here after this long. */
    private static final Duration SHORT = Duration.ofSeconds(30);

    private final AtomicReference<Cached<T>> cached = new AtomicReference<>();
    private final Clock clock;
    private final String kind;
    private final Supplier<List<T>> reading;

    private record Cached<T>(List<T> all, Instant until) {}

    /** @param kind the {@link DocumentKind#name} */
    public InForce(Documents documents, Clock clock, String kind, Function<List<Edition>, List<T>> reading) {
        this(clock, kind, () -> reading.apply(documents.inForce(kind)));
    }

    /** For who needs more of the documents than what they say. */
    public InForce(Clock clock, String kind, Supplier<List<T>> reading) {
        this.clock = clock;
        this.kind = kind;
        this.reading = reading;
    }

    public List<T> all() {
        Cached<T> known = cached.get();
        if (known != null && clock.instant().isBefore(known.until())) {
            return known.all();
        }
        List<T> all = reading.get();
        // An import that ended meanwhile has put another value here, and what was read may be from before it.
        cached.compareAndSet(known, new Cached<>(all, clock.instant().plus(SHORT)));
        return all;
    }

    public void changed(ContentChanged change) {
        if (change.kind().equals(kind)) {
            cached.set(new Cached<>(List.of(), Instant.EPOCH));
        }
    }
}
