package dev.rampart.admin;

import dev.rampart.content.DocumentDesk;
import dev.rampart.news.NewsHealth;
import dev.rampart.web.SiteConfig;
import dev.rampart.web.Viewer;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

/** Looks at what an installation needs in order to run, on the machine that answers. */
@RequestScoped
class Health {
    private static final int ANSWERS_WITHIN_SECONDS = 2;
    private static final long LEAST_BYTES = 1L << 30;
    private static final double FULL = 0.9;

    @Inject
    DataSource database;

    @Inject
    Flyway migrations;

    @Inject
    DocumentDesk documents;

    @Inject
    NewsHealth news;

    @Inject
    Jobs jobs;

    @Inject
    SiteConfig site;

    @Inject
    Viewer viewer;

    List<Finding> findings() {
        return List.of(database(), schema(), running(), documents(), news(), disk(), memory());
    }

    private Finding database() {
        try (Connection connection = database.getConnection()) {
            String name = connection.getMetaData().getDatabaseProductName() + " "
                    + connection.getMetaData().getDatabaseProductVersion();
            return connection.isValid(ANSWERS_WITHIN_SECONDS)
                    ? Finding.fine("Database", name + " answers.")
                    : Finding.fails("Database", name + " does not answer within two seconds.");
        } catch (SQLException e) {
            return Finding.fails("Database", "It cannot be reached: " + e.getMessage());
        }
    }

    private Finding schema() {
        MigrationInfo last = migrations.info().current();
        int pending = migrations.info().pending().length;
        String version = last == null
                ? "No migration has run."
                : "Version " + last.getVersion() + " (" + last.getDescription() + "), since "
                        + viewer.date(last.getInstalledOn().toInstant()) + ".";
        return pending == 0
                ? Finding.fine("Schema", version)
                : Finding.look(
                        "Schema", version + " Waiting to run: " + pending + ". They run at the next start.", null);
    }

    private Finding running() {
        List<String> failed = jobs.all().stream()
                .filter(Jobs.Line::failed)
                .map(Jobs.Line::name)
                .toList();
        if (!jobs.running()) {
            return Finding.fails(
                    "Jobs",
                    "They stand still on this machine: no exam is handed in at its deadline. Start Rampart again.");
        }
        return failed.isEmpty()
                ? Finding.fine("Jobs", "They run; see below.")
                : Finding.look(
                        "Jobs", "The last run failed of " + String.join(", ", failed) + ". The log says why.", null);
    }

    private Finding documents() {
        DocumentDesk.Count count = documents.count();
        return count.broken() == 0
                ? Finding.fine("Documents", count.all() + " are in use, none is broken.")
                : Finding.look(
                        "Documents",
                        count.broken() + " of " + count.all()
                                + " are broken; the last good version of each stays in use.",
                        "/author/problems");
    }

    private Finding news() {
        NewsHealth.Report report = news.report();
        String read =
                report.readAt() == null ? "Nothing was read yet." : "Last read " + viewer.ago(report.readAt()) + ".";
        return report.late().isEmpty()
                ? Finding.fine("News", report.followed() + " sources are followed. " + read)
                : Finding.look("News", "Late: " + String.join(", ", report.late()) + ". " + read, "/news/sources");
    }

    private Finding disk() {
        try {
            FileStore disk = Files.getFileStore(existing(Path.of(site.data()).toAbsolutePath()));
            String free =
                    size(disk.getUsableSpace()) + " of " + size(disk.getTotalSpace()) + " are free in the data folder.";
            return disk.getUsableSpace() < LEAST_BYTES
                    ? Finding.look("Disk", free + " Make room: a backup needs some too.", null)
                    : Finding.fine("Disk", free);
        } catch (IOException e) {
            return Finding.look("Disk", "The data folder cannot be looked at: " + e.getMessage(), null);
        }
    }

    /** With PostgreSQL the folder may not be there yet: it would come to stand in the first one above that is. */
    private static Path existing(Path folder) {
        Path there = folder;
        while (!Files.exists(there) && there.getParent() != null) {
            there = there.getParent();
        }
        return there;
    }

    private static Finding memory() {
        Runtime machine = Runtime.getRuntime();
        long used = machine.totalMemory() - machine.freeMemory();
        String sentence = size(used) + " of the " + size(machine.maxMemory()) + " that Java may take are in use.";
        return used > FULL * machine.maxMemory()
                ? Finding.look("Memory", sentence + " Give it more by -Xmx, or look at what runs.", null)
                : Finding.fine("Memory", sentence);
    }

    /** "3.2 GB", in powers of 1024. */
    static String size(long bytes) {
        double megabytes = bytes / 1048576.0;
        return megabytes < 1000
                ? String.format(Locale.ROOT, "%.0f MB", megabytes)
                : String.format(Locale.ROOT, "%.1f GB", megabytes / 1024);
    }
}
