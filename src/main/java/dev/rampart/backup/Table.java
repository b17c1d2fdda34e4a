package dev.rampart.backup;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table as the database describes itself; names in lower case.
 *
 * @param key the columns of the primary key, empty if there is none
 */
record Table(String name, List<Column> columns, List<String> key, List<Reference> references) {
    record Column(String name, ColumnType type, boolean nullable) {}

    /** A column that holds the key of another table's row, or of this one's. */
    record Reference(String column, String to) {}

    List<String> columnNames() {
        return columns.stream().map(Column::name).toList();
    }

    Column column(String named) {
        return columns.stream()
                .filter(column -> column.name().equals(named))
                .findFirst()
                .orElseThrow();
    }

    /** The tables that rows of this one can point at. */
    Set<String> targets() {
        return references.stream().map(Reference::to).collect(Collectors.toSet());
    }

    /** Whether rows can be stored before those of another table, and be pointed at them later. */
    boolean canWaitFor(String other) {
        return references.stream()
                .filter(reference -> reference.to().equals(other))
                .allMatch(reference -> column(reference.column()).nullable());
    }

    /** The columns that can be filled only when all rows of these tables are there. */
    List<Column> pointingAt(Set<String> tables) {
        return columns.stream()
                .filter(column -> references.stream()
                        .anyMatch(reference ->
                                reference.column().equals(column.name()) && tables.contains(reference.to())))
                .toList();
    }

    String select() {
        return "select " + String.join(", ", columnNames()) + " from " + name;
    }

    String insert() {
        return "insert into " + name + " (" + String.join(", ", columnNames()) + ") values ("
                + Stream.generate(() -> "?").limit(columns.size()).collect(Collectors.joining(", ")) + ")";
    }

    /** Sets the columns of the row with a key: parameters in the order of both. */
    String update(List<Column> late) {
        return "update " + name + " set "
                + late.stream().map(column -> column.name() + " = ?").collect(Collectors.joining(", ")) + " where "
                + key.stream().map(column -> column + " = ?").collect(Collectors.joining(" and "));
    }
}
