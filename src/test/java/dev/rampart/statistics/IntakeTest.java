package dev.rampart.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.attempt.ExamHall;
import dev.rampart.attempt.SharedForms;
import dev.rampart.catalog.Catalog;
import dev.rampart.web.TestClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Each attempt counts exactly once, and the sums say what the answers say. */
@QuarkusTest
class IntakeTest {
    @Inject
    People people;

    @Inject
    ExamHall hall;

    @Inject
    Intake intake;

    @Inject
    SharedForms forms;

    @Inject
    Catalog catalog;

    @Inject
    DataSource database;

    private List<Long> sat;

    /** As after an upgrade: exams were sat, and nothing has been counted. */
    @BeforeEach
    void examsOfBefore() throws SQLException {
        sql("delete from question_sums");
        sql("update submission set counted_at = null");
        sat = new ArrayList<>();
        Random random = new Random(5);
        for (int n = 0; n < 4; n++) {
            Person person = people.learner("Learner " + n);
            sat.add(hall.sitFullExam(person, 25 + random.nextInt(35)));
            long quiz = hall.openQuiz(person);
            hall.finish(person, quiz, random.nextInt(11));
            sat.add(quiz);
        }
        for (long attempt : sat) {
            vary(attempt, random);
        }
        hall.openQuiz(people.learner("Who goes on"));
    }

    /** Times, flags, confidence, blanks and what was seen before, as they would come about. */
    private void vary(long attempt, Random random) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(
                        "update attempt_item set on_screen_millis = ?, confidence = ?, flagged_at = case when ? then answered_at end,"
                                + " fresh = ?, picks = case when ? then null else picks end, correct = (correct and not ?),"
                                + " shown_at = case when ? then null else shown_at end where attempt_id = ? and position = ?")) {
            for (int position = 1; position <= 65; position++) {
                boolean blank = random.nextInt(12) == 0;
                update.setObject(1, random.nextInt(9) == 0 ? null : 1_000L + random.nextInt(500_000));
                update.setString(2, List.of("SURE", "UNSURE", "GUESS").get(random.nextInt(3)));
                update.setBoolean(3, random.nextInt(5) == 0);
                update.setBoolean(4, random.nextInt(6) != 0);
                update.setBoolean(5, blank);
                update.setBoolean(6, blank);
                update.setBoolean(7, random.nextInt(15) == 0);
                update.setLong(8, attempt);
                update.setInt(9, position);
                update.executeUpdate();
            }
        }
    }

    @AfterEach
    void resetClock() {
        TestClock.get().reset();
    }

    @Test
    void what_was_sat_before_is_taken_in_batch_by_batch_and_says_what_the_answers_say() throws SQLException {
        int taken;
        do {
            taken = intake.take(3);
        } while (taken == 3);
        assertEquals(0, intake.take(3), "nothing counts twice");
        assertSumsSayWhatTheAnswersSay();
        assertTrue(sums().stream().anyMatch(one -> one.sums.ranked > 1), "some questions were asked more than once");
    }

    private void assertSumsSayWhatTheAnswersSay() throws SQLException {
        Map<Long, String> reckoned = RawRows.reckoned(database);
        assertFalse(reckoned.isEmpty());
        assertEquals(reckoned, RawRows.told(sums()));
        Map<Long, Double> discriminations = RawRows.discriminations(database);
        for (QuestionSums one : sums()) {
            // What is kept of rest scores ends at a hundredth of a percent.
            assertEquals(discriminations.get(one.versionId), one.sums.discrimination(), 0.005, one.question);
        }
    }

    private List<QuestionSums> sums() {
        return QuarkusTransaction.requiringNew().call(() -> QuestionSums.listAll());
    }

    @Test
    void two_nodes_at_once_count_each_attempt_once() throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            Callable<Integer> node = () -> {
                int all = 0;
                int taken;
                do {
                    taken = intake.take(2);
                    all += taken;
                } while (taken > 0);
                return all;
            };
            int all = 0;
            for (Future<Integer> taken : nodes.invokeAll(List.of(node, node))) {
                all += taken.get();
            }
            assertEquals(number("select count(*) from submission where counted_at is not null"), all);
        } finally {
            nodes.shutdownNow();
        }
        assertSumsSayWhatTheAnswersSay();
    }

    @Test
    void a_batch_that_is_cut_off_is_as_if_it_had_never_begun() throws SQLException {
        intake.take(2);
        Map<Long, String> before = RawRows.told(sums());
        QuarkusTransaction.begin();
        assertEquals(4, intake.takeWithin(4));
        QuestionSums.flush();
        QuarkusTransaction.rollback();
        assertEquals(before, RawRows.told(sums()));
        assertEquals(2, number("select count(*) from submission where counted_at is not null"));
        intake.takeAll();
        assertSumsSayWhatTheAnswersSay();
    }

    @Test
    void a_sealed_exam_counts_once_its_seal_is_lifted() throws SQLException {
        Person ada = people.learner("Ada");
        Person bea = people.learner("Bea");
        SharedForms.Fixed fixed = forms.fix(
                        catalog.exam("scs-c03").orElseThrow(),
                        List.of(ada.id(), bea.id()),
                        TestClock.get().instant().plus(Duration.ofDays(1)),
                        "/groups/none")
                .orElseThrow();
        long hers = ((SharedForms.Start.Seated) forms.sit(fixed.form(), ada.id(), null)).attempt();
        hall.finish(ada, hers, 40);
        intake.takeAll();
        assertNull(countedAt(hers), "Bea has not sat it yet");
        hall.finish(bea, ((SharedForms.Start.Seated) forms.sit(fixed.form(), bea.id(), null)).attempt(), 50);
        intake.takeAll();
        assertNotNull(countedAt(hers));
        assertSumsSayWhatTheAnswersSay();
    }

    @Test
    void a_visitors_sample_is_passed_over() throws SQLException {
        people.postAsVisitor("/sample", Map.of()).then().statusCode(303);
        sql("update attempt set due_at = null where account_id is null");
        sql("insert into submission (attempt_id, submitted_at, submitted_by, correct, fresh) select a.id, a.started_at,"
                + " 'LEARNER', 0, 0 from attempt a where a.account_id is null and not exists"
                + " (select 1 from submission s where s.attempt_id = a.id)");
        sql(
                "update attempt_item set correct = false, fresh = true, shown_at = current_timestamp where correct is null and"
                        + " attempt_id in (select id from attempt where account_id is null)");
        intake.takeAll();
        assertEquals(
                0,
                number("select count(*) from submission where counted_at is null and attempt_id in"
                        + " (select id from attempt where account_id is null)"));
        assertSumsSayWhatTheAnswersSay();
    }

    @Test
    void who_leaves_takes_no_sum_along() throws SQLException {
        Person ada = people.learner("Ada");
        hall.sitFullExam(ada, 30);
        intake.takeAll();
        Map<Long, String> before = RawRows.told(sums());
        people.post(ada, "/account/deletion", Map.of("current", People.PASSWORD))
                .then()
                .statusCode(200);
        intake.takeAll();
        assertEquals(before, RawRows.told(sums()));
    }

    private Object countedAt(long attempt) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement select = connection.createStatement();
                ResultSet row =
                        select.executeQuery("select counted_at from submission where attempt_id = " + attempt)) {
            assertTrue(row.next());
            return row.getObject(1);
        }
    }

    private int number(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement select = connection.createStatement();
                ResultSet row = select.executeQuery(query)) {
            row.next();
            return row.getInt(1);
        }
    }

    private void sql(String statement) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement one = connection.createStatement()) {
            one.execute(statement);
        }
    }
}
