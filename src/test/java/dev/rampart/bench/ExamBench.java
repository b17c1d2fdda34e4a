package dev.rampart.bench;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.PackagedServer;
import dev.rampart.bench.ExamDocuments.Asked;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
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
 * much slower than with a hundredth of that. The packaged product runs in a process of its own for each of the two.
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

    @BeforeEach
    void writeDocuments() throws IOException {
        Path documents = folder.resolve("content");
        bank = ExamDocuments.write(documents, BANK);
        content = Map.of("RAMPART_CONTENT_FOLDER", documents.toString());
    }

    @Test
    void on_h2() throws Exception {
        compare("H2", Place.onH2(folder.resolve("small")), Place.onH2(folder.resolve("large")));
    }

    @Test
    void on_postgresql() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setServerConfig("synchronous_commit", "on")
                .start()) {
            compare(
                    "PostgreSQL",
                    Place.onPostgres(server, folder.resolve("small")),
                    Place.onPostgres(server, folder.resolve("large")));
        }
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
        try (PackagedServer first = small.start(content);
                PackagedServer second = large.start(content)) {
            countedInto(first);
            String counted = countedInto(second);
            Load.compare(
                    name + ", %,d answers".formatted(ANSWERS),
                    ExamVisit.REQUESTS,
                    "1 %",
                    visits(first, few),
                    visits(second, many),
                    WARM_UP,
                    Crowd.QUESTIONS);
            System.out.printf("%nThe job that counts answers took in %s%n", counted);
        }
    }

    private static List<ExamVisit> visits(PackagedServer server, List<Learner> learners) throws Exception {
        List<ExamVisit> visits = new ArrayList<>();
        for (Learner learner : learners) {
            visits.add(new ExamVisit(server.address(), learner));
        }
        return visits;
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

    /** Once started, so that the tables and the documents are there. */
    private List<Learner> fill(String name, Place place, int learners, int answers) throws Exception {
        place.start(content).close();
        long began = System.nanoTime();
        int attempts = answers / Crowd.QUESTIONS;
        try (Connection connection = place.connect()) {
            List<Learner> measured =
                    new Crowd(new Database(connection)).gather(bank, WARM_UP + MEASURED, learners, attempts);
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
}
