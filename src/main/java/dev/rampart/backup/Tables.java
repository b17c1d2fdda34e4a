package dev.rampart.backup;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;

/** The tables that a backup has, in the order in which their rows can be stored: what is pointed at comes first. */
record Tables(List<Table> ordered) {
    /** Reads them from the database itself, so that a new table is in every backup unless {@link LeftOut} names it. */
    static Tables of(Connection connection) throws SQLException {
        List<Table> tables = new ArrayList<>();
        for (String stored : names(connection)) {
            if (!LeftOut.has(stored.toLowerCase(Locale.ROOT))) {
                tables.add(table(connection, stored));
            }
        }
        return new Tables(order(tables));
    }

    /** All tables of the schema as the database spells them, by name. */
    static List<String> names(Connection connection) throws SQLException {
        List<String> names = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement("select table_name from information_schema.tables"
                + " where table_schema = ? and table_type = 'BASE TABLE' order by table_name")) {
            query.setString(1, connection.getSchema());
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    names.add(rows.getString(1));
                }
            }
        }
        return names;
    }

    private static Table table(Connection connection, String stored) throws SQLException {
        DatabaseMetaData schema = connection.getMetaData();
        List<Table.Column> columns = new ArrayList<>();
        try (ResultSet rows = schema.getColumns(null, connection.getSchema(), stored, null)) {
            while (rows.next()) {
                columns.add(new Table.Column(
                        rows.getString("COLUMN_NAME").toLowerCase(Locale.ROOT),
                        ColumnType.of(rows.getInt("DATA_TYPE"), rows.getString("TYPE_NAME")),
                        rows.getInt("NULLABLE") == DatabaseMetaData.columnNullable));
            }
        }
        TreeMap<Short, String> key = new TreeMap<>();
        try (ResultSet rows = schema.getPrimaryKeys(null, connection.getSchema(), stored)) {
            while (rows.next()) {
                key.put(rows.getShort("KEY_SEQ"), rows.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
            }
        }
        List<Table.Reference> references = new ArrayList<>();
        try (ResultSet rows = schema.getImportedKeys(null, connection.getSchema(), stored)) {
            while (rows.next()) {
                references.add(new Table.Reference(
                        rows.getString("FKCOLUMN_NAME").toLowerCase(Locale.ROOT),
                        rows.getString("PKTABLE_NAME").toLowerCase(Locale.ROOT)));
            }
        }
        return new Table(stored.toLowerCase(Locale.ROOT), columns, List.copyOf(key.values()), references);
    }

    /** Where tables point at each other in a circle, one goes first whose pointers may be missing for a while. */
    private static List<Table> order(List<Table> tables) {
        List<Table> ordered = new ArrayList<>();
        List<Table> left = new ArrayList<>(tables);
        while (!left.isEmpty()) {
            Table next = left.stream()
                    .filter(table -> left.stream()
                            .noneMatch(
                                    other -> other != table && table.targets().contains(other.name())))
                    .findFirst()
                    .or(() -> left.stream()
                            .filter(table -> left.stream().allMatch(other -> table.canWaitFor(other.name())))
                            .findFirst())
                    .orElseThrow(() -> new IllegalStateException("None of these tables can be restored first: "
                            + left.stream().map(Table::name).toList()));
            ordered.add(next);
            left.remove(next);
        }
        return List.copyOf(ordered);
    }

    /** The columns of a table that point at its own rows, or at those of tables that come later. */
    List<Table.Column> late(Table table) {
        Set<String> notYet = new HashSet<>();
        ordered.subList(ordered.indexOf(table), ordered.size()).forEach(later -> notYet.add(later.name()));
        return table.pointingAt(notYet);
    }
}
