package dev.rampart.backup;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a backup says of itself.
 *
 * @param product always {@value #PRODUCT}
 * @param format of the file, counted up when a reader of the old one could not read the new one
 * @param schema the last migration of the database that it was taken of: "5"
 * @param version of the product that took it
 * @param database the kind of database that it was taken of: "H2"
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record Manifest(
        String product,
        int format,
        String schema,
        String version,
        Instant createdAt,
        String database,
        List<Part> tables) {
    static final String PRODUCT = "Rampart";
    static final int FORMAT = 1;
    static final String ENTRY = "manifest.json";

    /**
     * One table.
     *
     * @param sha256 of its entry's content, in lower-case hexadecimal
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Part(String name, List<String> columns, long rows, String sha256) {
        String entry() {
            return entry(name);
        }

        static String entry(String table) {
            return "tables/" + table + ".jsonl";
        }
    }

    /** Whether it could be one of ours; what it tells is checked against the file. */
    boolean plausible() {
        return PRODUCT.equals(product)
                && schema != null
                && schema.matches("[0-9]{1,9}([._][0-9]{1,9}){0,3}")
                && tables != null
                && tables.stream()
                        .allMatch(part -> part.name() != null
                                && part.name().matches("[a-z][a-z0-9_]*")
                                && part.columns() != null);
    }

    long rows() {
        return tables.stream().mapToLong(Part::rows).sum();
    }

    Optional<Part> part(String table) {
        return tables.stream().filter(part -> part.name().equals(table)).findFirst();
    }
}
