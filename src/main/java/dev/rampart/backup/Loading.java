package dev.rampart.backup;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * Stores the rows of a backup, some hundred at a time. Columns that point at rows which are not there yet stay empty at
 * first, and are filled when a table's file is read once more at the end.
 */
final class Loading {
    private static final int AT_ONCE = 500;

    private final Connection connection;
    private final Tables tables;
    private final BackupFile file;

    Loading(Connection connection, Tables tables, BackupFile file) {
        this.connection = connection;
        this.tables = tables;
        this.file = file;
    }

    void all() throws SQLException, IOException {
        for (Table table : tables.ordered()) {
            insert(table, tables.late(table));
        }
        for (Table table : tables.ordered()) {
            if (!tables.late(table).isEmpty()) {
                point(table, tables.late(table));
            }
        }
    }

    private void insert(Table table, List<Table.Column> late) throws SQLException, IOException {
        eachRow(table, table.insert(), (statement, row) -> {
            for (int i = 0; i < table.columns().size(); i++) {
                Table.Column column = table.columns().get(i);
                bind(statement, i + 1, column, late.contains(column) ? null : row.get(column.name()));
            }
            return true;
        });
    }

    private void point(Table table, List<Table.Column> late) throws SQLException, IOException {
        eachRow(table, table.update(late), (statement, row) -> {
            int parameter = 1;
            for (Table.Column column : late) {
                bind(statement, parameter++, column, row.get(column.name()));
            }
            for (String column : table.key()) {
                bind(statement, parameter++, table.column(column), row.get(column));
            }
            return late.stream().anyMatch(column -> !row.path(column.name()).isNull());
        });
    }

    private interface Binding {
        /** @return whether the row is worth the statement */
        boolean bind(PreparedStatement statement, JsonNode row) throws SQLException, IOException;
    }

    private void eachRow(Table table, String sql, Binding binding) throws SQLException, IOException {
        Manifest.Part part = file.manifest().part(table.name()).orElseThrow();
        long number = 0;
        try (BufferedReader rows = file.rows(part);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (String line = rows.readLine(); line != null; line = rows.readLine()) {
                number++;
                if (binding.bind(statement, Json.MAPPER.readTree(line))) {
                    statement.addBatch();
                }
                if (number % AT_ONCE == 0) {
                    statement.executeBatch();
                }
            }
            statement.executeBatch();
        } catch (SQLException | IOException | RuntimeException e) {
            throw new IOException("table " + table.name() + ", row " + number + " or before it: " + e.getMessage(), e);
        }
    }

    private static void bind(PreparedStatement statement, int parameter, Table.Column column, JsonNode value)
            throws SQLException, IOException {
        if (value == null || value.isNull()) {
            statement.setNull(parameter, column.type().missing);
        } else {
            column.type().bind(statement, parameter, value);
        }
    }
}
