package dev.rampart.admin;

import dev.rampart.web.SiteConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What this installation runs on. */
@ApplicationScoped
class Installation {
    @ConfigProperty(name = "quarkus.application.version")
    String version;

    @Inject
    SiteConfig site;

    @Inject
    DataSource database;

    record Facts(String version, String publicUrl, String database, String java) {}

    Facts facts() {
        return new Facts(version, site.publicUrl(), databaseName(), System.getProperty("java.version"));
    }

    private String databaseName() {
        try (Connection connection = database.getConnection()) {
            return connection.getMetaData().getDatabaseProductName() + " "
                    + connection.getMetaData().getDatabaseProductVersion();
        } catch (SQLException e) {
            return "not reachable: " + e.getMessage();
        }
    }
}
