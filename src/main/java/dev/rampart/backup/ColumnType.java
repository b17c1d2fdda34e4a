package dev.rampart.backup;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;

/** How the values of a column stand in a backup: one spelling for both databases. A missing value is null in each. */
enum ColumnType {
    WHOLE(Types.BIGINT) {
        @Override
        void write(JsonGenerator json, ResultSet row, int column) throws SQLException, IOException {
            json.writeNumber(row.getLong(column));
        }

        @Override
        void bind(PreparedStatement statement, int parameter, JsonNode json) throws SQLException {
            statement.setLong(parameter, json.longValue());
        }
    },
    DECIMAL(Types.NUMERIC) {
        @Override
        void write(JsonGenerator json, ResultSet row, int column) throws SQLException, IOException {
            json.writeString(row.getBigDecimal(column).toPlainString());
        }

        @Override
        void bind(PreparedStatement statement, int parameter, JsonNode json) throws SQLException {
            statement.setBigDecimal(parameter, new java.math.BigDecimal(json.textValue()));
        }
    },
    FRACTION(Types.DOUBLE) {
        @Override
        void write(JsonGenerator json, ResultSet row, int column) throws SQLException, IOException {
            json.writeNumber(row.getDouble(column));
        }

        @Override
        void bind(PreparedStatement statement, int parameter, JsonNode json) throws SQLException {
            statement.setDouble(parameter, json.doubleValue());
        }
    },
    TRUTH(Types.BOOLEAN) {
        @Override
        void write(JsonGenerator json, ResultSet row, int column) throws SQLException, IOException {
            json.writeBoolean(row.getBoolean(column));
        }

        @Override
        void bind(PreparedStatement statement, int parameter, JsonNode json) throws SQLException {
            statement.setBoolean(parameter, json.booleanValue());
        }
    },
    TEXT(Types.VARCHAR) {
        @Override
        void write(JsonGenerator json, ResultSet row, int column) throws SQLException, IOException {
            json.writeString(row.getString(column));
        }

        /** H2 stores the character NUL, PostgreSQL cannot; nobody reads it. */
        @Override
        void bind(PreparedStatement statement, int parameter, JsonNode json) throws SQLException {
            statement.setString(parameter, json.textValue().replace("\0", ""));
        }
    },
    INSTANT(Types.TIMESTAMP_WITH_TIMEZONE) {
        @Override
        void write(JsonGenerator json, ResultSet row, int column) throws SQLException, IOException {
            json.writeString(
                    row.getObject(column, OffsetDateTime.class).toInstant().toString());
        }

        @Override
        void bind(PreparedStatement statement, int parameter, JsonNode json) throws SQLException {
            statement.setObject(parameter, Instant.parse(json.textValue()).atOffset(ZoneOffset.UTC));
        }
    },
    DAY(Types.DATE) {
        @Override
        void write(JsonGenerator json, ResultSet row, int column) throws SQLException, IOException {
            json.writeString(row.getObject(column, LocalDate.class).toString());
        }

        @Override
        void bind(PreparedStatement statement, int parameter, JsonNode json) throws SQLException {
            statement.setObject(parameter, LocalDate.parse(json.textValue()));
        }
    },
    HOUR(Types.TIME) {
        @Override
        void write(JsonGenerator json, ResultSet row, int column) throws SQLException, IOException {
            json.writeString(row.getObject(column, LocalTime.class).toString());
        }

        @Override
        void bind(PreparedStatement statement, int parameter, JsonNode json) throws SQLException {
            statement.setObject(parameter, LocalTime.parse(json.textValue()));
        }
    },
    LOCAL(Types.TIMESTAMP) {
        @Override
        void write(JsonGenerator json, ResultSet row, int column) throws SQLException, IOException {
            json.writeString(row.getObject(column, LocalDateTime.class).toString());
        }

        @Override
        void bind(PreparedStatement statement, int parameter, JsonNode json) throws SQLException {
            statement.setObject(parameter, LocalDateTime.parse(json.textValue()));
        }
    },
    BINARY(Types.BINARY) {
        @Override
        void write(JsonGenerator json, ResultSet row, int column) throws SQLException, IOException {
            json.writeBinary(row.getBytes(column));
        }

        @Override
        void bind(PreparedStatement statement, int parameter, JsonNode json) throws SQLException, IOException {
            statement.setBytes(parameter, json.binaryValue());
        }
    };

    /** One of {@link Types}, for a value that is missing. */
    final int missing;

    ColumnType(int missing) {
        this.missing = missing;
    }

    /** Writes a value that is there. */
    abstract void write(JsonGenerator json, ResultSet row, int column) throws SQLException, IOException;

    /**
     * Binds a value that is there.
     *
     * @throws RuntimeException if it is spelt otherwise than {@link #write} does
     */
    abstract void bind(PreparedStatement statement, int parameter, JsonNode json) throws SQLException, IOException;

    /**
     * @param type one of {@link Types}, as the driver tells it
     * @param name what the database calls the type; PostgreSQL's driver tells both kinds of timestamps as the one
     * @throws IllegalStateException for a type that no migration has used yet: it needs a spelling here first
     */
    static ColumnType of(int type, String name) {
        return switch (type) {
            case Types.BIGINT, Types.INTEGER, Types.SMALLINT, Types.TINYINT -> WHOLE;
            case Types.NUMERIC, Types.DECIMAL -> DECIMAL;
            case Types.DOUBLE, Types.FLOAT, Types.REAL -> FRACTION;
            case Types.BOOLEAN, Types.BIT -> TRUTH;
            case Types.VARCHAR, Types.CHAR, Types.CLOB, Types.LONGVARCHAR -> TEXT;
            case Types.TIMESTAMP_WITH_TIMEZONE -> INSTANT;
            case Types.TIMESTAMP -> name.toLowerCase(Locale.ROOT).equals("timestamptz") ? INSTANT : LOCAL;
            case Types.DATE -> DAY;
            case Types.TIME -> HOUR;
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY, Types.BLOB -> BINARY;
            default -> throw new IllegalStateException("A backup cannot spell values of the type " + name + " yet.");
        };
    }
}
