package dev.rampart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The file that the packaged product keeps its data in, by the address that it is given. */
class DataFileTest {
    @TempDir
    Path data;

    /** A job that is stopped, or a request that is cut off, must not take the database from everyone else. */
    @Test
    void a_thread_that_is_interrupted_while_it_writes_leaves_the_database_open() throws Exception {
        try (Connection first = open();
                Connection second = open()) {
            execute(first, "create table note (text varchar(20))");

            Thread.currentThread().interrupt();
            execute(first, "insert into note values ('interrupted')");
            assertTrue(Thread.interrupted(), "the interruption is kept for whoever waits for it");

            execute(second, "insert into note values ('next')");
            assertEquals(2, count(second));
        }
        assertTrue(Files.exists(data.resolve("rampart.mv.db")));
        try (Connection again = open()) {
            assertEquals(2, count(again));
        }
    }

    private Connection open() throws Exception {
        Properties settings = new Properties();
        settings.load(DataFileTest.class.getResourceAsStream("/application.properties"));
        String url = settings.getProperty("%prod.quarkus.datasource.jdbc.url");
        return DriverManager.getConnection(url.replace("${rampart.data:./data}", data.toString()));
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static int count(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from note")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
