package dev.rampart.bench;

import dev.rampart.PackagedServer;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/**
 * An installation that is filled while it stands still, and started.
 *
 * @param data its data folder
 * @param url its database, as JDBC knows it
 * @param user of the database, or null for H2
 */
record Place(Path data, String url, String user) {
    static Place onH2(Path data) {
        return new Place(data, "jdbc:h2:" + data.resolve("rampart"), null);
    }

    /** A database of this server, which is made for it. */
    static Place onPostgres(EmbeddedPostgres server, Path data) throws SQLException {
        String name = data.getFileName().toString();
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name);
        }
        return new Place(data, server.getJdbcUrl("postgres", name), "postgres");
    }

    /** @param settings beside the database's */
    PackagedServer start(Map<String, String> settings) throws IOException, InterruptedException {
        if (user == null) {
            return PackagedServer.start(data, settings);
        }
        Map<String, String> all = new HashMap<>(settings);
        all.put("QUARKUS_DATASOURCE_JDBC_URL", url);
        all.put("QUARKUS_DATASOURCE_USERNAME", user);
        all.put("QUARKUS_DATASOURCE_PASSWORD", user);
        return PackagedServer.startOnPostgres(data, all);
    }

    Connection connect() throws SQLException {
        return user == null ? DriverManager.getConnection(url) : DriverManager.getConnection(url, user, user);
    }
}
