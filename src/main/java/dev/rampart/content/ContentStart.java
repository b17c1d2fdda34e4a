package dev.rampart.content;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/** Imports at start and whenever the operator's folder has changed; the node is ready once the first import ran. */
@Readiness
@ApplicationScoped
class ContentStart implements HealthCheck {
    private static final Logger LOG = Logger.getLogger(ContentStart.class);
    private static final int BEFORE_OTHERS = 100;

    @Inject
    ContentImport contentImport;

    @Inject
    ContentConfig config;

    private volatile boolean imported;

    /** The folder's signature when it was last imported. */
    private volatile String seen = "";

    synchronized void start(@Observes @Priority(BEFORE_OTHERS) StartupEvent event) {
        look();
    }

    /** The clock may tick while the start still imports: it waits for that, and then there is nothing to do. */
    @Scheduled(
            identity = "content-watch",
            every = "{rampart.content.watch-every}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    synchronized void watch() {
        if (!imported || !signature().equals(seen)) {
            look();
        }
    }

    /** What fails here is the database's or the disk's fault; what was imported before still serves. */
    private void look() {
        try {
            String signature = signature();
            contentImport.run(config.folder());
            seen = signature;
            imported = true;
        } catch (RuntimeException e) {
            LOG.error("content import failed; it is tried again", e);
        }
    }

    private String signature() {
        return config.folder().map(ContentStart::signature).orElse("");
    }

    /** A problem with the folder stands for what is in it, so that it is read as soon as that is mended. */
    private static String signature(Path folder) {
        return Folder.problem(folder).orElseGet(() -> {
            try {
                return Folder.signature(folder.toRealPath());
            } catch (IOException | UncheckedIOException e) {
                return "unreadable";
            }
        });
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("content imported").status(imported).build();
    }
}
