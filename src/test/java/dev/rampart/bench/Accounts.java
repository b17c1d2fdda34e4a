package dev.rampart.bench;

import dev.rampart.account.OpaqueToken;
import java.sql.SQLException;

/** Accounts put into a database by SQL; the n-th has the id {@link Database#FIRST_ID} + n. */
final class Accounts {
    private Accounts() {}

    static void make(Database database, int number) throws SQLException {
        database.sql("""
                insert into account (id, email, name, password_hash, role, zone, created_at)
                select %d + x.n, 'learner' || x.n || '@example.test', 'Learner ' || x.n, 'none', 'LEARNER', 'UTC',
                  timestamp with time zone '2026-01-01 00:00:00+00:00' + x.n * interval '60' second from %s
                """.formatted(Database.FIRST_ID, database.numbers(0, number - 1, "x")));
    }

    /** @param session the text of the cookie, @param token for the API */
    record Signed(String session, String token) {}

    static Signed signIn(Database database, int n) throws SQLException {
        OpaqueToken session = OpaqueToken.random("");
        OpaqueToken token = OpaqueToken.random("rampart_");
        database.sql("""
                insert into session (id, account_id, token_hash, device, created_at, last_seen_at)
                values (%1$d, %1$d, '%2$s', 'Benchmark', current_timestamp, current_timestamp)
                """.formatted(Database.FIRST_ID + n, session.hash()));
        database.sql("""
                insert into api_token (id, account_id, name, token_hash, created_at, expires_at)
                values (%1$d, %1$d, 'Benchmark', '%2$s', current_timestamp, current_timestamp + interval '1' day)
                """.formatted(Database.FIRST_ID + n, token.hash()));
        return new Signed(session.text(), token.text());
    }
}
