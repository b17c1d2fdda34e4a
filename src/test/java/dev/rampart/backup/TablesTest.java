package dev.rampart.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TablesTest {
    @Inject
    DataSource database;

    @Test
    void every_table_of_the_schema_is_in_a_backup_or_left_out_with_a_reason() throws SQLException, IOException {
        try (Connection connection = database.getConnection()) {
            Set<String> schema = schema(connection);
            Set<String> told =
                    BackupWriter.write(connection, "test", Instant.EPOCH, new ByteArrayOutputStream()).tables().stream()
                            .map(Manifest.Part::name)
                            .collect(Collectors.toCollection(TreeSet::new));
            assertTrue(told.contains("account") && told.contains("attempt_item"), told.toString());
            schema.stream().filter(LeftOut::has).forEach(told::add);
            assertEquals(schema, told);
        }
    }

    @Test
    void every_table_that_is_left_out_by_name_is_there() throws SQLException {
        try (Connection connection = database.getConnection()) {
            Set<String> named = LeftOut.named();
            named.removeAll(schema(connection));
            assertEquals(Set.of(), named);
        }
    }

    @Test
    void what_is_pointed_at_comes_first_or_can_be_pointed_at_later() throws SQLException {
        try (Connection connection = database.getConnection()) {
            Tables tables = Tables.of(connection);
            Set<String> stored = new TreeSet<>();
            for (Table table : tables.ordered()) {
                Set<String> missing = new TreeSet<>(table.targets());
                missing.removeAll(stored);
                assertTrue(tables.late(table).stream().allMatch(Table.Column::nullable), table.name());
                assertTrue(tables.late(table).isEmpty() || !table.key().isEmpty(), table.name());
                assertEquals(missing.isEmpty(), tables.late(table).isEmpty(), table.name());
                stored.add(table.name());
            }
        }
    }

    @Test
    void every_sequence_is_named_after_the_table_that_it_serves() throws SQLException {
        try (Connection connection = database.getConnection()) {
            Set<String> served = schema(connection).stream().map(Sequences::of).collect(Collectors.toSet());
            Set<String> strange = new TreeSet<>(Sequences.steps(connection).keySet());
            assertTrue(strange.contains("account_seq"), strange.toString());
            strange.removeAll(served);
            assertEquals(Set.of(), strange);
        }
    }

    private static Set<String> schema(Connection connection) throws SQLException {
        return Tables.names(connection).stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
