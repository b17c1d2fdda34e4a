package dev.rampart.question.interchange;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConnection;

/**
 * Anki's collection in the form that every version reads (schema 11). Its database is made in memory. Source: Anki's database
 * structure, as AnkiDroid's wiki tells it.
 */
final class AnkiCollection {
    private static final List<String> SCHEMA = List.of(
            "create table col (id integer primary key, crt integer not null, mod integer not null, scm integer not null,"
                    + " ver integer not null, dty integer not null, usn integer not null, ls integer not null,"
                    + " conf text not null, models text not null, decks text not null, dconf text not null, tags text not null)",
            "create table notes (id integer primary key, guid text not null, mid integer not null, mod integer not null,"
                    + " usn integer not null, tags text not null, flds text not null, sfld integer not null,"
                    + " csum integer not null, flags integer not null, data text not null)",
            "create table cards (id integer primary key, nid integer not null, did integer not null, ord integer not null,"
                    + " mod integer not null, usn integer not null, type integer not null, queue integer not null,"
                    + " due integer not null, ivl integer not null, factor integer not null, reps integer not null,"
                    + " lapses integer not null, left integer not null, odue integer not null, odid integer not null,"
                    + " flags integer not null, data text not null)",
            "create table revlog (id integer primary key, cid integer not null, usn integer not null, ease integer not null,"
                    + " ivl integer not null, lastIvl integer not null, factor integer not null, time integer not null,"
                    + " type integer not null)",
            "create table graves (usn integer not null, oid integer not null, type integer not null)",
            "create index ix_notes_usn on notes (usn)",
            "create index ix_notes_csum on notes (csum)",
            "create index ix_cards_usn on cards (usn)",
            "create index ix_cards_nid on cards (nid)",
            "create index ix_cards_sched on cards (did, queue, due)",
            "create index ix_revlog_usn on revlog (usn)",
            "create index ix_revlog_cid on revlog (cid)");

    /** The separator of a note's fields. */
    private static final String UNIT = "\u001f";

    private static final int VERSION = 11;

    private AnkiCollection() {}

    static byte[] of(List<AnkiNote> notes, Instant now) {
        SqliteLibrary.prepare();
        try (Connection connection = JDBC.createConnection("jdbc:sqlite::memory:", new Properties())) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                for (String definition : SCHEMA) {
                    statement.executeUpdate(definition);
                }
            }
            collection(connection, notes, now);
            notes(connection, notes, now.getEpochSecond());
            connection.commit();
            return ((SQLiteConnection) connection).serialize("main");
        } catch (SQLException | LinkageError e) {
            throw new IllegalStateException(
                    "Anki packages cannot be made on this machine: SQLite's library does not load. "
                            + "The operator can name a folder whose files may be run by -Dorg.sqlite.tmpdir.",
                    e);
        }
    }

    private static void collection(Connection connection, List<AnkiNote> notes, Instant now) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into col values (1, ?, ?, ?, " + VERSION + ", 0, 0, 0, ?, ?, ?, ?, '{}')")) {
            insert.setLong(1, now.getEpochSecond() / 86_400 * 86_400);
            insert.setLong(2, now.getEpochSecond() * 1000);
            insert.setLong(3, now.getEpochSecond() * 1000);
            insert.setString(4, AnkiPackage.json(AnkiSettings.collection()));
            insert.setString(5, AnkiPackage.json(AnkiSettings.models(now)));
            insert.setString(6, AnkiPackage.json(decks(notes, now)));
            insert.setString(7, AnkiPackage.json(AnkiSettings.options()));
            insert.executeUpdate();
        }
    }

    private static Map<String, Object> decks(List<AnkiNote> notes, Instant now) {
        Map<String, Object> decks = new LinkedHashMap<>();
        decks.put("1", AnkiSettings.deck(1, "Default", now));
        Set<String> names = new TreeSet<>();
        for (AnkiNote note : notes) {
            for (int end = note.deck().length(); end > 0; end = note.deck().lastIndexOf("::", end - 1)) {
                names.add(note.deck().substring(0, end));
            }
        }
        names.forEach(name -> decks.put(String.valueOf(deck(name)), AnkiSettings.deck(deck(name), name, now)));
        return decks;
    }

    private static long deck(String name) {
        return AnkiNote.number("deck " + name);
    }

    private static void notes(Connection connection, List<AnkiNote> notes, long modified) throws SQLException {
        Set<Long> used = new HashSet<>();
        try (PreparedStatement note =
                        connection.prepareStatement("insert into notes values (?, ?, ?, ?, -1, ?, ?, ?, ?, 0, '')");
                PreparedStatement card = connection.prepareStatement(
                        "insert into cards values (?, ?, ?, 0, ?, -1, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, '')")) {
            for (int i = 0; i < notes.size(); i++) {
                AnkiNote of = notes.get(i);
                long id = AnkiNote.number(of.guid());
                while (!used.add(id)) {
                    id++;
                }
                note.setLong(1, id);
                note.setString(2, of.guid());
                note.setLong(3, AnkiSettings.MODEL);
                note.setLong(4, modified);
                note.setString(5, of.tags());
                note.setString(6, of.front() + UNIT + of.back());
                note.setString(7, of.sorted());
                note.setLong(8, of.checkSum());
                note.executeUpdate();
                card.setLong(1, id);
                card.setLong(2, id);
                card.setLong(3, deck(of.deck()));
                card.setLong(4, modified);
                card.setInt(5, i + 1);
                card.executeUpdate();
            }
        }
    }
}
