package dev.rampart.backup;

import dev.rampart.web.Problem;
import dev.rampart.web.SiteConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Takes backups of the running installation. */
@ApplicationScoped
class Backups {
    private static final Logger LOG = Logger.getLogger(Backups.class);

    private final ReentrantLock one = new ReentrantLock();

    @ConfigProperty(name = "quarkus.application.version")
    String version;

    @Inject
    SiteConfig site;

    @Inject
    DataSource database;

    @Inject
    Clock clock;

    /**
     * A backup that lies in a file of its own, for its one reader: so the database is held no longer than the writing takes,
     * and whoever asks gets a whole one or none.
     */
    record Taken(String name, long bytes, Path file) {
        /** Sends it and forgets it. */
        void sendTo(OutputStream out) throws IOException {
            try (InputStream in = Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE)) {
                in.transferTo(out);
            }
        }
    }

    /**
     * @param by the account that asked, for the log
     * @throws jakarta.ws.rs.WebApplicationException 409 while another one is taken
     */
    Taken take(long by) {
        if (!one.tryLock()) {
            throw Problem.exception(409, "A backup is being taken at this moment. Ask again in a minute.");
        }
        try {
            return write(by, clock.instant().truncatedTo(ChronoUnit.SECONDS));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            one.unlock();
        }
    }

    private Taken write(long by, Instant now) throws IOException, SQLException {
        Path folder = Files.createDirectories(Path.of(site.data()));
        // Readable for the server alone, like the folder.
        Path file = Files.createTempFile(folder, "backup-", ".zip");
        try (Connection connection = database.getConnection();
                OutputStream out = Files.newOutputStream(file)) {
            Manifest manifest = BackupWriter.write(connection, version, now, out);
            LOG.infof(
                    "backup rows=%d tables=%d bytes=%d by=%d",
                    manifest.rows(), manifest.tables().size(), Files.size(file), by);
        } catch (IOException | SQLException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
        return new Taken(name(now), Files.size(file), file);
    }

    /** "rampart-2026-11-24-0828.zip", by the clock of UTC. */
    private static String name(Instant now) {
        return "rampart-"
                + DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmm")
                        .withZone(ZoneOffset.UTC)
                        .format(now)
                + ".zip";
    }
}
