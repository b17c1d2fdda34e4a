package dev.rampart.backup;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a backup: a zip with one file for each table, a row a line as JSON, and the manifest last, since it tells what was
 * counted on the way. A few rows at a time are in memory, however many there are.
 */
final class BackupWriter {
    private static final int ROWS_AT_ONCE = 200;

    private BackupWriter() {}

    /**
     * Sees all tables as they are at one moment, while others go on writing.
     *
     * @param connection outside a transaction; it comes back as it was
     * @param out is not closed
     */
    static Manifest write(Connection connection, String version, Instant now, OutputStream out)
            throws SQLException, IOException {
        int isolation = connection.getTransactionIsolation();
        connection.setAutoCommit(false);
        try {
            connection.setTransactionIsolation(oneMoment(connection));
            return writeAll(connection, version, now, out);
        } finally {
            connection.rollback();
            connection.setTransactionIsolation(isolation);
            connection.setAutoCommit(true);
        }
    }

    /** By H2's repeatable read only the tables of the first query stand still; by its serializable all do, and nobody waits. */
    private static int oneMoment(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("H2")
                ? Connection.TRANSACTION_SERIALIZABLE
                : Connection.TRANSACTION_REPEATABLE_READ;
    }

    private static Manifest writeAll(Connection connection, String version, Instant now, OutputStream out)
            throws SQLException, IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        List<Manifest.Part> parts = new ArrayList<>();
        String schema = schema(connection);
        for (Table table : Tables.of(connection).ordered()) {
            parts.add(write(connection, table, zip));
        }
        Manifest manifest = new Manifest(
                Manifest.PRODUCT,
                Manifest.FORMAT,
                schema,
                version,
                now,
                connection.getMetaData().getDatabaseProductName(),
                parts);
        zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
        Json.MAPPER.writeValue(zip, manifest);
        zip.closeEntry();
        zip.finish();
        return manifest;
    }

    /** The last migration that ran; also the first query, which decides what moment it is. */
    private static String schema(Connection connection) throws SQLException {
        try (Statement query = connection.createStatement();
                ResultSet last = query.executeQuery("select \"version\" from \"flyway_schema_history\""
                        + " where \"success\" = true and \"version\" is not null"
                        + " order by \"installed_rank\" desc")) {
            last.next();
            return last.getString(1);
        }
    }

    private static Manifest.Part write(Connection connection, Table table, ZipOutputStream zip)
            throws SQLException, IOException {
        zip.putNextEntry(new ZipEntry(Manifest.Part.entry(table.name())));
        DigestOutputStream digest = new DigestOutputStream(new BufferedOutputStream(zip, 1 << 16), sha256());
        long count = 0;
        try (JsonGenerator json = Json.MAPPER.getFactory().createGenerator(digest);
                Statement query = connection.createStatement()) {
            json.setPrettyPrinter(new MinimalPrettyPrinter(""));
            query.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet rows = query.executeQuery(table.select())) {
                while (rows.next()) {
                    write(json, table, rows);
                    json.writeRaw('\n');
                    count++;
                }
            }
        }
        digest.flush();
        zip.closeEntry();
        return new Manifest.Part(
                table.name(),
                table.columnNames(),
                count,
                HexFormat.of().formatHex(digest.getMessageDigest().digest()));
    }

    private static void write(JsonGenerator json, Table table, ResultSet row) throws SQLException, IOException {
        json.writeStartObject();
        for (int i = 0; i < table.columns().size(); i++) {
            json.writeFieldName(table.columns().get(i).name());
            if (row.getObject(i + 1) == null) {
                json.writeNull();
            } else {
                table.columns().get(i).type().write(json, row, i + 1);
            }
        }
        json.writeEndObject();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
