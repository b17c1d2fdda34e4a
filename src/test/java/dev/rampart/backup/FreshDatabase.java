package dev.rampart.backup;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.Closeable;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.Configuration;
import org.h2.jdbcx.JdbcDataSource;

/** An empty database to restore into. */
final class FreshDatabase implements Closeable {
    private final DataSource source;
    private final Closeable end;

    private FreshDatabase(DataSource source, Closeable end) {
        this.source = source;
        this.end = end;
    }

    static FreshDatabase h2() {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        h2.setUser("sa");
        return new FreshDatabase(h2, () -> {
            try (Connection connection = h2.getConnection();
                    Statement shutdown = connection.createStatement()) {
                shutdown.execute("shutdown");
            } catch (SQLException e) {
                throw new IOException(e);
            }
        });
    }

    static FreshDatabase postgres() throws IOException {
        EmbeddedPostgres server = EmbeddedPostgres.builder().start();
        return new FreshDatabase(server.getPostgresDatabase(), server);
    }

    /** The migrations of the product, for this database. */
    Configuration migrations(Flyway product) {
        return Flyway.configure().configuration(product.getConfiguration()).dataSource(source);
    }

    void restore(Flyway product, BackupFile file) {
        new Restore(migrations(product)).from(file);
    }

    Connection connect() throws SQLException {
        return source.getConnection();
    }

    /** The rows of a query, each with its values in one spelling for both databases, in order of that. */
    static List<String> rows(Connection connection, String query) throws SQLException {
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            while (row.next()) {
                StringBuilder line = new StringBuilder();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    String name = row.getMetaData().getColumnName(i).toLowerCase(Locale.ROOT);
                    line.append(name).append('=').append(spelt(row, i)).append("; ");
                }
                rows.add(line.toString());
            }
        }
        rows.sort(null);
        return rows;
    }

    private static String spelt(ResultSet row, int column) throws SQLException {
        String type = row.getMetaData().getColumnTypeName(column).toLowerCase(Locale.ROOT);
        if (type.equals("timestamptz") || type.startsWith("timestamp with time zone")) {
            OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
            return time == null ? "null" : time.toInstant().toString();
        }
        if (type.startsWith("bool")) {
            boolean truth = row.getBoolean(column);
            return row.wasNull() ? "null" : Boolean.toString(truth);
        }
        return String.valueOf(row.getString(column));
    }

    @Override
    public void close() throws IOException {
        end.close();
    }
}
