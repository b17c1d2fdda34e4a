package dev.rampart.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The one clock of the product. Nothing asks the system for the time directly, so that tests can set it. */
@ApplicationScoped
class ClockProducer {
    @Produces
    @Singleton
    Clock clock() {
        return new ToldClock();
    }
}
