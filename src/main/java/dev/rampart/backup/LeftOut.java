package dev.rampart.backup;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Tables that no backup has, each with the reason. Every other table of the schema is in it, without being named. */
final class LeftOut {
    private static final String JOBS = "qrtz_";

    private static final Map<String, String> REASONS = new LinkedHashMap<>();

    static {
        REASONS.put("session", "Sessions: everyone signs in again, with the password they had.");
        REASONS.put("knock", "Counts of failed sign-ins: they are forgotten within the hour anyway.");
        REASONS.put("setup_link", "The link that makes the first administrator: each start makes its own.");
        REASONS.put("password_link", "Links for a new password: they are valid for a day.");
        REASONS.put(
                "password_link",
                "Links that set a new password: they work for a day, and new ones are made in no time.");
        REASONS.put("content_import", "The lock of the import of documents: the database's own start writes it.");
        REASONS.put(
                "statistics_intake", "The lock of the job that counts answers: the database's own start writes it.");
        REASONS.put("alert_intake", "The lock of the job that makes alerts: the database's own start writes it.");
        REASONS.put(
                "news_change", "What the search of the news has to take in: its index is made again from the news.");
        REASONS.put("news_epoch", "The name of the database for that index: a restored one gets a new name.");
        for (String taken : java.util.List.of("currency_intake", "currency_entry", "currency_page")) {
            REASONS.put(taken, "What the news tell of the documentation: it is taken out of them again.");
        }
        REASONS.put(
                "flyway_schema_history", "The history of the schema: the database that is restored into has its own.");
        REASONS.put(JOBS, "The plan of the jobs: each start writes it.");
    }

    private LeftOut() {}

    /** Sentences, for people. */
    static java.util.Collection<String> reasons() {
        return REASONS.values();
    }

    /** @param table its name in lower case */
    static Optional<String> reason(String table) {
        return Optional.ofNullable(REASONS.get(table.startsWith(JOBS) ? JOBS : table));
    }

    static boolean has(String table) {
        return reason(table).isPresent();
    }

    /** Those that are named, to be held against the schema. */
    static java.util.Set<String> named() {
        java.util.Set<String> named = new java.util.TreeSet<>(REASONS.keySet());
        named.remove(JOBS);
        return named;
    }
}
