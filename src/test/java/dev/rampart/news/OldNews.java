package dev.rampart.news;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** Drops news for their age, for tests of what keeps them. */
@ApplicationScoped
public class OldNews {
    @Inject
    Retention retention;

    public void drop(Duration olderThan) {
        retention.dropOlderThan(olderThan);
    }
}
