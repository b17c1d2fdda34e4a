package dev.rampart.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The sequences that ids come from: each is named after its table. */
final class Sequences {
    private static final String SUFFIX = "_seq";

    private Sequences() {}

    /** The step of each sequence of the schema, by its name in lower case. */
    static Map<String, Long> steps(Connection connection) throws SQLException {
        Map<String, Long> steps = new TreeMap<>();
        try (PreparedStatement query = connection.prepareStatement(
                "select sequence_name, increment from information_schema.sequences where sequence_schema = ?")) {
            query.setString(1, connection.getSchema());
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    steps.put(rows.getString(1).toLowerCase(Locale.ROOT), rows.getLong(2));
                }
            }
        }
        return steps;
    }

    static String of(String table) {
        return table + SUFFIX;
    }

    /** The next id of a table is the one after its largest: a sequence gives the end of the range that is used next. */
    static void goOnAfterWhatIsThere(Connection connection, Tables tables) throws SQLException {
        Map<String, Long> steps = steps(connection);
        for (Table table : tables.ordered()) {
            Long step = steps.get(of(table.name()));
            if (step != null) {
                long last = last(connection, table);
                if (last > 0) {
                    try (Statement restart = connection.createStatement()) {
                        restart.execute("alter sequence " + of(table.name()) + " restart with " + (last + step));
                    }
                }
            }
        }
    }

    private static long last(Connection connection, Table table) throws SQLException {
        try (Statement query = connection.createStatement();
                ResultSet max = query.executeQuery("select max(id) from " + table.name())) {
            max.next();
            return max.getLong(1);
        }
    }
}
