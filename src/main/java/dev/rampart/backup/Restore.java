package dev.rampart.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.configuration.Configuration;
import org.jboss.logging.Logger;

/**
 * Brings a backup into an empty database: the schema is migrated to the version that the backup was taken of, the rows are
 * stored, and the start goes on with the migrations that came later. So a backup of any earlier version is taken.
 */
final class Restore {
    private static final Logger LOG = Logger.getLogger(Restore.class);

    private final Configuration migrations;
    private final DataSource database;

    /** @param migrations with all migrations of this version and the database to restore into */
    Restore(Configuration migrations) {
        this.migrations = migrations;
        this.database = migrations.getDataSource();
    }

    /** @throws RestoreRefused with a sentence; then no row was stored */
    void from(BackupFile file) {
        MigrationVersion wanted = MigrationVersion.fromVersion(file.manifest().schema());
        checkVersion(file, wanted);
        try {
            checkEmpty();
            Flyway.configure().configuration(migrations).target(wanted).load().migrate();
            load(file);
        } catch (SQLException e) {
            throw new RestoreRefused(
                    "Nothing was restored: the database failed with “" + e.getMessage()
                            + "”. Mend that and start again.",
                    e);
        }
    }

    private void checkVersion(BackupFile file, MigrationVersion wanted) {
        Flyway flyway = Flyway.configure().configuration(migrations).load();
        boolean known = Arrays.stream(flyway.info().all())
                .map(MigrationInfo::getVersion)
                .anyMatch(wanted::equals);
        if (!known) {
            throw new RestoreRefused("Nothing was restored: " + file.path() + " was taken by Rampart "
                    + file.manifest().version() + ", whose database (version " + wanted
                    + ") this version does not know. Start that version, or a later one.");
        }
        MigrationInfo current = flyway.info().current();
        if (current != null && current.getVersion().compareTo(wanted) > 0) {
            throw notEmpty(
                    "it has the tables of version " + current.getVersion() + " already, the backup those of " + wanted);
        }
    }

    private void checkEmpty() throws SQLException {
        try (Connection connection = database.getConnection()) {
            for (Table table : Tables.of(connection).ordered()) {
                try (Statement query = connection.createStatement()) {
                    query.setMaxRows(1);
                    try (ResultSet rows = query.executeQuery("select 1 from " + table.name())) {
                        if (rows.next()) {
                            throw notEmpty("there are rows in its table " + table.name());
                        }
                    }
                }
            }
        }
    }

    private static RestoreRefused notEmpty(String why) {
        return new RestoreRefused("Nothing was restored: the database is not empty, " + why
                + ". A backup goes into an empty database only: name a new folder in RAMPART_DATA, or make a new database. "
                + "To start with what is there, take RAMPART_RESTORE away.");
    }

    private void load(BackupFile file) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Tables tables = Tables.of(connection);
                checkTables(file, tables);
                new Loading(connection, tables, file).all();
                Sequences.goOnAfterWhatIsThere(connection, tables);
                connection.commit();
            } catch (SQLException | IOException | RuntimeException e) {
                connection.rollback();
                throw e instanceof RestoreRefused refused ? refused : unfit(file, e);
            } finally {
                connection.setAutoCommit(true);
            }
        }
        LOG.infof(
                "restored rows=%d tables=%d taken=%s of=%s schema=%s",
                file.manifest().rows(),
                file.manifest().tables().size(),
                file.manifest().createdAt(),
                file.manifest().database(),
                file.manifest().schema());
    }

    private static RestoreRefused unfit(BackupFile file, Exception cause) {
        return new RestoreRefused(
                "Nothing was restored: the database did not take the rows of " + file.path() + ": "
                        + cause.getMessage(),
                cause);
    }

    /** Both were made by the same migrations, so what differs was written by something else. */
    private static void checkTables(BackupFile file, Tables tables) {
        for (Table table : tables.ordered()) {
            boolean same = file.manifest()
                    .part(table.name())
                    .filter(part -> Set.copyOf(part.columns()).equals(Set.copyOf(table.columnNames())))
                    .isPresent();
            if (!same) {
                throw new RestoreRefused("Nothing was restored: " + file.path() + " has not the columns of the table "
                        + table.name() + " as the version of its database has them, so Rampart did not write it.");
            }
        }
    }
}
