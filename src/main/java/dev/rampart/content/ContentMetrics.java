package dev.rampart.content;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicInteger;

/** How many documents are broken, and how many were taken over; as this node's last import found them. */
@ApplicationScoped
class ContentMetrics {
    @Inject
    MeterRegistry registry;

    private AtomicInteger good;
    private AtomicInteger broken;

    synchronized void ran(int files, ContentImport.Summary summary) {
        if (good == null) {
            good = gauge("good");
            broken = gauge("broken");
        }
        good.set(files - summary.broken());
        broken.set(summary.broken());
        registry.counter("rampart.content.imported").increment(summary.imported());
    }

    private AtomicInteger gauge(String state) {
        return registry.gauge(
                "rampart.content.documents",
                java.util.List.of(io.micrometer.core.instrument.Tag.of("state", state)),
                new AtomicInteger());
    }
}
