package dev.rampart.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.PackagedServer;
import dev.rampart.bench.ExamDocuments.Asked;
import dev.rampart.bench.Load.Figures;
import dev.rampart.bench.Load.Request;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * How fast exams are with {@code -Dbench.answers} (5 million) answers of {@code -Dbench.learners} (100,000) learners, and how
 * much slower than with a hundredth of that. The packaged product runs in a process of its own for each of the two, and both
 * are asked by turns, so that whatever else the machine does meets both.
 */
@Timeout(7200)
class ExamBench {
    private static final int ANSWERS = Integer.getInteger("bench.answers", 5_000_000);
    private static final int LEARNERS = Integer.getInteger("bench.learners", 100_000);
    private static final int BANK = 400;
    private static final int WARM_UP = 10;
    private static final int MEASURED = 20;
    private static final Duration COUNTED = Duration.ofMinutes(30);
    private static final Pattern TAKEN_IN =
            Pattern.compile("attempts taken into question statistics: (\\d+) in (\\d+) ms");

    @TempDir
    Path folder;

    private List<Asked> bank;
    private Map<String, String> content;

    /** An installation that is filled, and then started for good. */
    private interface Place {
        PackagedServer start() throws IOException, InterruptedException;

        Connection connect() throws SQLException;
    }

    @BeforeEach
    void writeDocuments() throws IOException {
        Path documents = folder.resolve("content");
        bank = ExamDocuments.write(documents, BANK);
        content = Map.of("RAMPART_CONTENT_FOLDER", documents.toString());
    }

    @Test
    void on_h2() throws Exception {
        compare("H2", new InFile(folder.resolve("small"), content), new InFile(folder.resolve("large"), content));
    }

    private record InFile(Path data, Map<String, String> settings) implements Place {
        @Override
        public PackagedServer start() throws IOException, InterruptedException {
            return PackagedServer.start(data, settings);
        }

        @Override
        public Connection connect() throws SQLException {
            return DriverManager.getConnection("jdbc:h2:" + data.resolve("rampart"));
        }
    }

    @Test
    void on_postgresql() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("synchronous_commit", "on")
                        .start();
                Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database small");
            statement.execute("create database large");
            compare("PostgreSQL", in(server, "small"), in(server, "large"));
        }
    }

    private Place in(EmbeddedPostgres server, String database) {
        String url = server.getJdbcUrl("postgres", database);
        return new Place() {
            @Override
            public PackagedServer start() throws IOException, InterruptedException {
                return PackagedServer.startOnPostgres(
                        folder.resolve(database),
                        Map.of(
                                "RAMPART_CONTENT_FOLDER",
                                content.get("RAMPART_CONTENT_FOLDER"),
                                "QUARKUS_DATASOURCE_JDBC_URL",
                                url,
                                "QUARKUS_DATASOURCE_USERNAME",
                                "postgres",
                                "QUARKUS_DATASOURCE_PASSWORD",
                                "postgres"));
            }

            @Override
            public Connection connect() throws SQLException {
                return DriverManager.getConnection(url, "postgres", "postgres");
            }
        };
    }

    private void compare(String name, Place small, Place large) throws Exception {
        int learners = 100 * (WARM_UP + MEASURED);
        int answers = learners * Crowd.PAST * Crowd.QUESTIONS;
        assertTrue(
                LEARNERS >= learners && ANSWERS >= answers,
                "A hundredth has to have everyone who is measured, with all of their attempts: bench.learners="
                        + learners + " and bench.answers=" + answers + " are the fewest.");
        List<Learner> few = fill(name, small, LEARNERS / 100, ANSWERS / 100);
        List<Learner> many = fill(name, large, LEARNERS, ANSWERS);
        try (PackagedServer first = small.start();
                PackagedServer second = large.start()) {
            countedInto(first);
            String counted = countedInto(second);
            measure(name, first, second, few, many);
            System.out.printf("%nThe job that counts answers took in %s%n", counted);
        }
    }

    /**
     * Waits until the backlog is counted, so that nothing but the requests is measured.
     *
     * @return how much that was, and how fast
     */
    private static String countedInto(PackagedServer server) throws InterruptedException {
        server.await("attempts taken into question statistics", COUNTED);
        Matcher told = TAKEN_IN.matcher(server.output());
        if (!told.find()) {
            throw new AssertionError(server.output());
        }
        double answers = Double.parseDouble(told.group(1)) * Crowd.QUESTIONS;
        double seconds = Double.parseDouble(told.group(2)) / 1000;
        return "%,.0f answers in %,.0f s, %,.0f answers/s".formatted(answers, seconds, answers / seconds);
    }

    private void measure(
            String name, PackagedServer first, PackagedServer second, List<Learner> few, List<Learner> many)
            throws Exception {
        try (Load before = new Load(first.address(), few);
                Load after = new Load(second.address(), many)) {
            run(before, after, 0, WARM_UP / Load.CLIENTS);
            before.forget();
            after.forget();
            run(before, after, WARM_UP / Load.CLIENTS, before.blocks());
            print(name, before, after);
        }
    }

    /** Once started, so that the tables and the documents are there. */
    private List<Learner> fill(String name, Place place, int learners, int answers) throws Exception {
        place.start().close();
        long began = System.nanoTime();
        int attempts = answers / Crowd.QUESTIONS;
        try (Connection connection = place.connect()) {
            List<Learner> measured = new Crowd(connection).gather(bank, WARM_UP + MEASURED, learners, attempts);
            System.out.printf(
                    "%s: %,d learners, %d questions, %,d attempts, %,d answers in %d s%n",
                    name,
                    learners,
                    BANK,
                    attempts,
                    attempts * Crowd.QUESTIONS,
                    (System.nanoTime() - began) / 1_000_000_000);
            return measured;
        }
    }

    private static void run(Load before, Load after, int from, int to) throws Exception {
        for (Request request : Request.values()) {
            for (int block = from; block < to; block++) {
                before.block(request, block);
                after.block(request, block);
            }
        }
    }

    /** The columns of the last two compare with a hundredth of the data. */
    private static void print(String name, Load before, Load after) {
        Figures live = after.figures(Request.LIVE);
        System.out.printf(
                "%n| %s | p50 ms | p99 ms | requests/s | of `live` | p50 from 1 %% | requests/s from 1 %% |%n", name);
        System.out.println("|---|--:|--:|--:|--:|--:|--:|");
        for (Request request : Request.values()) {
            Figures then = before.figures(request);
            Figures now = after.figures(request);
            System.out.printf(
                    "| %s | %.1f | %.1f | %.0f | %.2f | %.2f × | %.2f × |%n",
                    request.words(),
                    now.p50(),
                    now.p99(),
                    now.perSecond(),
                    now.perSecond() / live.perSecond(),
                    now.p50() / then.p50(),
                    now.perSecond() / then.perSecond());
        }
    }
}
