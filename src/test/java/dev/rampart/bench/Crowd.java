package dev.rampart.bench;

import dev.rampart.bench.ExamDocuments.Asked;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Learners and their past exams, put into a database by SQL: each learner has sat one full exam at most, but a few, who are
 * measured, a dozen. Whoever was asked a question has also been shown it.
 */
final class Crowd {
    static final int QUESTIONS = 65;
    static final int PAST = 12;
    private static final long FIRST_ID = Database.FIRST_ID;
    /** So many attempts in a transaction: H2's file grows a hundredfold in one of them all. */
    private static final int AT_ONCE = 500;

    private static final String BEGUN =
            "timestamp with time zone '2026-01-01 00:00:00+00:00' + x.n * interval '60' second";

    private final Database database;

    /** @param database with the product's documents */
    Crowd(Database database) {
        this.database = database;
    }

    /** @return the learners to measure */
    List<Learner> gather(List<Asked> bank, int measured, int learners, int attempts) throws SQLException {
        Accounts.make(database, learners);
        List<Learner> known = new ArrayList<>();
        for (int n = 0; n < measured; n++) {
            known.add(signIn(n, measured));
        }
        bank(bank);
        for (int from = 0; from < attempts; from += AT_ONCE) {
            sit(database.numbers(from, Math.min(from + AT_ONCE, attempts) - 1, "x"), measured, learners);
        }
        database.sql("drop table bench_question");
        database.analyze();
        return known;
    }

    private Learner signIn(int n, int measured) throws SQLException {
        Accounts.Signed signed = Accounts.signIn(database, n);
        // Instructors are learners as well, and read more.
        database.sql("update account set role = 'INSTRUCTOR' where id = " + (FIRST_ID + n));
        List<Long> past = new ArrayList<>();
        for (int k = 0; k < PAST; k++) {
            past.add(FIRST_ID + n + (long) k * measured);
        }
        return new Learner(signed.session(), signed.token(), past);
    }

    /** The questions by number, for as long as attempts are made of them. */
    private void bank(List<Asked> bank) throws SQLException {
        database.sql("""
                create table bench_question (n integer primary key, question varchar(100), version_id bigint,
                  domain varchar(10), option_order varchar(60), yes varchar(60), no varchar(60))
                """);
        try (PreparedStatement insert = database.connection().prepareStatement("""
                insert into bench_question (n, question, version_id, domain, option_order, yes, no)
                select ?, i.id, v.id, v.domain, ?, ?, ? from item i join item_version v on v.id = i.version_id where i.id = ?
                """)) {
            int n = 0;
            for (Asked asked : bank) {
                insert.setInt(1, n++);
                insert.setString(2, asked.order());
                insert.setString(3, asked.right());
                insert.setString(4, asked.wrong());
                insert.setString(5, asked.id());
                if (insert.executeUpdate() != 1) {
                    throw new AssertionError("Not imported: " + asked);
                }
            }
        }
    }

    /** Those who are measured leave a quarter of the bank unseen. */
    private void sit(String numbers, int measured, int learners) throws SQLException {
        int theirs = measured * PAST;
        String owner = "%d + case when x.n < %d then mod(x.n, %d) else %d + mod(x.n - %d, %d) end"
                .formatted(FIRST_ID, theirs, measured, measured, theirs, learners - measured);
        String items =
                "%s cross join %s join bench_question q on q.n = mod(x.n * %d + p.n, case when x.n < %d then 300 else 400 end)"
                        .formatted(numbers, database.numbers(1, QUESTIONS, "p"), QUESTIONS, theirs);
        String right = "mod(x.n * 7 + p.n * 3, 100) < 75";
        database.sql("""
                insert into attempt (id, account_id, exam, kind, extra, questions, started_at, deadline)
                select %d + x.n, %s, '%s', 'FULL', 'NONE', %d, %s, %s + interval '170' minute from %s
                """.formatted(FIRST_ID, owner, ExamDocuments.EXAM, QUESTIONS, BEGUN, BEGUN, numbers));
        database.sql("""
                insert into submission (attempt_id, submitted_at, submitted_by, correct, fresh)
                select %d + x.n, %s + interval '150' minute, 'LEARNER', 44 + mod(x.n, 10), %d from %s
                """.formatted(FIRST_ID, BEGUN, QUESTIONS, numbers));
        database.sql("""
                insert into attempt_item (id, attempt_id, position, version_id, question, domain, option_order, shown_at, fresh,
                  picks, complete, answered_at, revision, correct)
                select %1$d + x.n * %2$d + p.n, %1$d + x.n, p.n, q.version_id, q.question, q.domain, q.option_order,
                  %3$s + p.n * interval '2' minute, true, case when %4$s then q.yes else q.no end, true,
                  %3$s + p.n * interval '2' minute + interval '1' minute, 1, %4$s
                from %5$s
                """.formatted(FIRST_ID, QUESTIONS, BEGUN, right, items));
        database.sql("""
                insert into exposure (account_id, question, first_shown, last_shown)
                select e.account, e.question, e.at, e.at
                from (select %s as account, q.question, min(%s) as at from %s group by %s, q.question) e
                where not exists (select 1 from exposure o where o.account_id = e.account and o.question = e.question)
                """.formatted(owner, BEGUN, items, owner));
    }
}
