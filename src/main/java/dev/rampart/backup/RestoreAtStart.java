package dev.rampart.backup;

import io.quarkus.flyway.FlywayConfigurationCustomizer;
import io.quarkus.runtime.PreventFurtherStepsException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/** Restores between the migrations that the backup has seen and those that it has not, before anything else runs. */
@ApplicationScoped
class RestoreAtStart implements FlywayConfigurationCustomizer {
    @Inject
    BackupConfig config;

    private boolean done;

    /** Is told the migrations before they run, more than once if more than one asks for them. */
    @Override
    public synchronized void customize(FluentConfiguration migrations) {
        if (config.restore().isPresent() && !done) {
            restore(config.restore().get(), migrations);
            done = true;
        }
    }

    private static void restore(Path path, FluentConfiguration migrations) {
        try (BackupFile file = BackupFile.open(path)) {
            new Restore(migrations).from(file);
        } catch (RestoreRefused e) {
            throw new PreventFurtherStepsException(e.getMessage(), 1);
        }
    }
}
