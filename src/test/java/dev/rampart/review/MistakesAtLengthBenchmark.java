package dev.rampart.review;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.attempt.ExamHall;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** The mistake log of somebody who has missed twenty thousand questions. */
@QuarkusTest
class MistakesAtLengthBenchmark {
    private static final int ATTEMPTS = 2_000;

    @Inject
    People people;

    @Inject
    ExamHall hall;

    @Inject
    Mistakes mistakes;

    @Inject
    DataSource database;

    @Test
    void it_is_paged_and_summed_up_in_a_moment() throws SQLException {
        Person ada = people.learner("Ada");
        long quiz = hall.openQuiz(ada);
        hall.finish(ada, quiz, 0);
        repeat(quiz);
        mistakes.log(ada.id(), null, MistakeLog.Show.ALL, null);

        long start = System.nanoTime();
        MistakeLog log = mistakes.log(ada.id(), null, MistakeLog.Show.ALL, null);
        Duration first = since(start);
        assertEquals(10 * (ATTEMPTS + 1), log.all());
        start = System.nanoTime();
        MistakeLog next = mistakes.log(ada.id(), null, MistakeLog.Show.ALL, log.next());
        Duration second = since(start);
        assertEquals(10, next.lines().size());
        start = System.nanoTime();
        Mistakes.Reading reading = mistakes.reading(ada.id(), 90);
        Duration patterns = since(start);
        assertEquals(10 * (ATTEMPTS + 1), reading.patterns().missed());
        assertEquals(ATTEMPTS / 2, reading.patterns().explained().size());
        System.out.println("20,010 misses: first " + first + ", next " + second + ", patterns " + patterns);
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** Has the learner sat the same quiz again and again, and explain one question of each second. */
    private void repeat(long quiz) throws SQLException {
        String numbers = "(select d.n + 10 * c.n + 100 * b.n + 1000 * a.n as n from (values (0), (1)) a (n)" + ", "
                + digits("b") + ", " + digits("c") + ", " + digits("d") + ") x";
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            sql.execute("insert into attempt (id, account_id, exam, kind, extra, questions, started_at, deadline)"
                    + " select 700000000 + x.n, account_id, exam, kind, extra, questions, started_at, deadline from attempt, "
                    + numbers + " where id = " + quiz);
            sql.execute("insert into submission (attempt_id, submitted_at, submitted_by, correct, fresh)"
                    + " select 700000000 + x.n, submitted_at, submitted_by, correct, fresh from submission, " + numbers
                    + " where attempt_id = " + quiz);
            sql.execute(
                    "insert into attempt_item (id, attempt_id, position, version_id, question, domain, option_order,"
                            + " shown_at, fresh, picks, complete, revision, correct)"
                            + " select 700000000 + 100 * x.n + position, 700000000 + x.n, position, version_id, question, domain,"
                            + " option_order, shown_at, false, picks, complete, revision, correct from attempt_item, "
                            + numbers
                            + " where attempt_id = " + quiz);
            sql.execute("insert into mistake_reason (id, account_id, item_id, reason, explained_at)"
                    + " select 700000000 + x.n, account_id, 700000000 + 100 * x.n + 1, 'TORN', started_at from attempt, "
                    + numbers + " where id = " + quiz + " and mod(x.n, 2) = 0");
            // As a database does by itself after a while.
            sql.execute("analyze");
        }
    }

    private static String digits(String name) {
        return "(values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9)) " + name + " (n)";
    }
}
