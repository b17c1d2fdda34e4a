package dev.rampart.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** A database with the product's tables that nobody else uses, to be filled by SQL that H2 and PostgreSQL both know. */
final class Database {
    /** Ids of what is made here; sequences begin far below. */
    static final long FIRST_ID = 1_000_000_000L;

    private final Connection connection;
    private final boolean h2;

    Database(Connection connection) throws SQLException {
        this.connection = connection;
        this.h2 = connection.getMetaData().getDatabaseProductName().equals("H2");
    }

    Connection connection() {
        return connection;
    }

    /** A table of some whole numbers, in a column n. */
    String numbers(int from, int to, String table) {
        return h2
                ? "(select x as n from system_range(%d, %d)) %s".formatted(from, to, table)
                : "(select cast(i as bigint) as n from generate_series(%d, %d) i) %s".formatted(from, to, table);
    }

    void sql(String statement) throws SQLException {
        try (Statement one = connection.createStatement()) {
            one.execute(statement);
        }
    }

    /** So that it knows how many rows there are of what. */
    void analyze() throws SQLException {
        sql(h2 ? "analyze" : "vacuum analyze");
    }
}
