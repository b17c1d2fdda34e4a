package dev.rampart.bench;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;

/**
 * Sources, entries and what readers did with them, put into a database by SQL. Entries are spread over ten years, 500 sources, 5
 * levels and 200 products; each has some 40 words of a vocabulary in which, as in a language, few are frequent.
 */
final class Newsroom {
    static final int SOURCES = 500;
    static final Instant LAST = Instant.parse("2026-01-01T00:00:00Z");

    private static final Instant FIRST = Instant.parse("2016-01-01T00:00:00Z");
    private static final int PRODUCTS = 200;
    private static final int WORDS = 40;
    private static final int VOCABULARY = 30_000;
    /** What a reader marked as read one by one, and half as many saved. */
    private static final int MARKED = 30;
    /** So many entries in a transaction: H2's file grows a hundredfold in one of them all. */
    private static final int AT_ONCE = 2000;

    private final Database database;
    private final long first = Database.FIRST_ID;

    Newsroom(Database database) {
        this.database = database;
    }

    /**
     * @param feeds where the feeds lie; the source's number is appended
     * @param measured so many of the readers are signed in
     */
    Accounts.Signed[] gather(FeedHosts feeds, int entries, int readers, int measured) throws SQLException {
        Accounts.make(database, readers);
        Accounts.Signed[] signed = new Accounts.Signed[measured];
        for (int n = 0; n < measured; n++) {
            signed[n] = Accounts.signIn(database, n);
        }
        sources(feeds);
        database.sql(
                "insert into news_product (id, name, for_everyone) select %d + x.n, 'Product ' || x.n, true from %s"
                        .formatted(first, database.numbers(0, PRODUCTS - 1, "x")));
        for (int from = 1; from <= entries; from += AT_ONCE) {
            entries(database.numbers(from, Math.min(from + AT_ONCE - 1, entries), "x"), entries);
        }
        for (int from = 0; from < readers; from += AT_ONCE) {
            marks(database.numbers(from, Math.min(from + AT_ONCE, readers) - 1, "x"), entries);
        }
        database.analyze();
        return signed;
    }

    /** None is due before it is meant to be; those that came with the product are not asked at all. */
    private void sources(FeedHosts feeds) throws SQLException {
        database.sql("update news_source set followed = false");
        for (int n = 0; n < SOURCES; n++) {
            database.sql("""
                    insert into news_source (id, slug, title, url, home, kind, interval_minutes, only_categories, products, followed,
                        failures, next_fetch_at, added_at)
                    values (%1$d, 'scale-%2$d', 'Source %2$d', '%3$s', 'https://example.test/%2$d', '%4$s', 60, '', '', true,
                        0, timestamp with time zone '2100-01-01 00:00:00+00:00', current_timestamp)
                    """.formatted(
                            first + n,
                            n,
                            feeds.address(n),
                            new String[] {"BLOG", "ANNOUNCEMENT", "BULLETIN", "DOCUMENTATION", "RELEASE"}[n % 5]));
        }
    }

    void makeDue() throws SQLException {
        database.sql("update news_source set next_fetch_at = timestamp with time zone '2020-01-01 00:00:00+00:00',"
                + " claimed_until = null where slug like 'scale-%'");
    }

    private void entries(String numbers, int entries) throws SQLException {
        database.sql("""
                insert into news_entry (id, source_id, guid_key, link_key, fingerprint, kind, level, title, link, summary, body,
                    families, tags, cves, published_at, first_published_at, date_basis, stored_at, updated_at)
                select %1$d + x.n, s.id, 'guid' || x.n, 'link' || x.n, 'print' || x.n, s.kind,
                    case mod(x.n * 7, 5) when 0 then null else mod(x.n * 7, 5) * 100 end,
                    'How to do the thing number ' || x.n || ' with a service that has a long name',
                    'https://example.test/' || x.n,
                    'A summary of some two lines, as blogs have it: it says what the post is about and whom it may help to do what.',
                    '<p>' || (select string_agg(%5$s, ' ') from %6$s) || '</p>'
                        || repeat('<p>Text of an entry that goes on for a while, since entries do.</p>', 12),
                    '', '', '', %2$s, %2$s, 'SURE', %2$s, %2$s
                from %3$s join news_source s on s.id = %1$d + mod(x.n, %4$d)
                """.formatted(
                        first,
                        "timestamp with time zone '2016-01-01 00:00:00+00:00' + x.n * interval '%d' second"
                                .formatted(step(entries)),
                        numbers,
                        SOURCES,
                        "translate(cast(cast(floor(power(%d, %s)) as bigint) as varchar), '0123456789', 'abcdefghij')"
                                .formatted(VOCABULARY, chance()),
                        database.numbers(1, WORDS, "w")));
        database.sql("""
                insert into news_entry_product (product_id, entry_id)
                select distinct %1$d + cast(floor(power(%2$d, %3$s)) as bigint) - 1, %1$d + x.n from %4$s cross join %5$s
                """.formatted(first, PRODUCTS, chance(), numbers, database.numbers(1, 2, "w")));
    }

    private void marks(String readers, int entries) throws SQLException {
        String entry = "%d + 1 + mod(x.n * 7919 + w.n * 104729, %d)".formatted(first, entries);
        database.sql("""
                insert into news_reading (account_id, entry_id, is_read, marked_at)
                select distinct %1$d + x.n, %2$s, true, current_timestamp from %3$s cross join %4$s
                """.formatted(first, entry, readers, database.numbers(1, MARKED, "w")));
        database.sql("""
                insert into news_saved (account_id, entry_id, saved_at)
                select distinct %1$d + x.n, %2$s, current_timestamp from %3$s cross join %4$s
                """.formatted(first, entry, readers, database.numbers(1, MARKED / 2, "w")));
    }

    /** A number from 0 to 1 that looks like chance, of the entry x and its w-th word or product. */
    private static String chance() {
        return "(mod(x.n * 612361 + w.n * 104729 + mod(x.n, 97) * w.n * 7919, 1000003) / 1000003.0)";
    }

    /** The n-th most frequent word. */
    static String word(int n) {
        StringBuilder word = new StringBuilder();
        Integer.toString(n).chars().forEach(digit -> word.append((char) ('a' + digit - '0')));
        return word.toString();
    }

    /** The place of an entry in the list. */
    static String cursor(int entry, int entries) {
        return FIRST.plusSeconds(step(entries) * entry).getEpochSecond() + "-" + (Database.FIRST_ID + entry);
    }

    /** Seconds from one entry to the next. */
    private static long step(int entries) {
        return Duration.between(FIRST, LAST).toSeconds() / entries;
    }
}
