package dev.rampart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rampart.content.TeamFolder;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code kill -9} of the packaged product while people sit exams, at a moment that nobody chose: no confirmed answer is lost
 * and no second of the deadline. {@code -Dcrash.seed} repeats a run as far as threads allow.
 */
class CrashIT {
    private static final long SEED = Long.getLong("crash.seed", System.nanoTime());
    private static final int QUESTIONS = 65;
    /** A quiz on the exam of {@link #shortExam()} has six questions at 2 s each. */
    private static final Duration SHORT = Duration.ofSeconds(12);
    /** The job looks every 10 s, and a node that died is given up by the others after a while. */
    private static final Duration SOON = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private final Random random = new Random(SEED);

    private interface Start {
        PackagedServer server() throws IOException, InterruptedException;
    }

    @Test
    void on_h2() throws Exception {
        Map<String, String> settings = Map.of("RAMPART_CONTENT_FOLDER", shortExam());
        survives(() -> PackagedServer.start(folder.resolve("data"), settings));
    }

    @Test
    void on_postgresql() throws Exception {
        // A database that says that a commit is stored only when it is; the builder's default is for speed.
        try (EmbeddedPostgres database = EmbeddedPostgres.builder()
                .setServerConfig("synchronous_commit", "on")
                .start()) {
            Map<String, String> settings = new HashMap<>();
            settings.put("RAMPART_CONTENT_FOLDER", shortExam());
            settings.put("QUARKUS_DATASOURCE_JDBC_URL", database.getJdbcUrl("postgres", "postgres"));
            settings.put("QUARKUS_DATASOURCE_USERNAME", "postgres");
            settings.put("QUARKUS_DATASOURCE_PASSWORD", "postgres");
            survives(() -> PackagedServer.startOnPostgres(folder.resolve("data"), settings));
        }
    }

    private void survives(Start start) throws Exception {
        System.out.println("crash.seed=" + SEED);
        ApiClient client;
        long exam;
        AnswerStorm storm;
        JsonNode clock;
        try (PackagedServer first = start.server()) {
            client = ApiClient.ofNewAdministrator(first);
            exam = begin(client, "scs-c03", "FULL", 201);
            clock = client.get("/attempts/" + exam).ok();
            storm = new AnswerStorm(exam, QUESTIONS);
            rage(storm, client, first);
        }
        long quiz;
        AnswerStorm shortStorm;
        Instant deadline;
        try (PackagedServer second = start.server()) {
            client = client.at(second);
            assertEquals(exam, begin(client, "scs-c03", "FULL", 200));
            assertSameClock(clock, client);
            storm.assertNothingIsLost(client);
            quiz = begin(client, "short", "QUIZ", 201);
            deadline = Instant.parse(
                    client.get("/attempts/" + quiz).ok().get("deadline").textValue());
            shortStorm = new AnswerStorm(quiz, 6);
            rage(shortStorm, client, second);
        }
        waitUntil(deadline);
        try (PackagedServer third = start.server()) {
            client = client.at(third);
            third.await("attempts submitted at their deadline: 1", SOON);
            JsonNode past = client.get("/attempts").ok().get("past").get(0);
            assertEquals(quiz, past.get("id").longValue());
            assertEquals(deadline, Instant.parse(past.get("submittedAt").textValue()));
            JsonNode result = client.get("/attempts/" + quiz + "/result").ok();
            assertEquals("DEADLINE", result.get("submittedBy").textValue());
            shortStorm.assertCounted(result);

            assertSameClock(clock, client);
            storm.assertNothingIsLost(client);
            client.post("/attempts/" + exam + "/submission", null).ok();
            storm.assertCounted(client.get("/attempts/" + exam + "/result").ok());
        }
    }

    private void rage(AnswerStorm storm, ApiClient client, PackagedServer server) throws Exception {
        int confirmed = storm.until(20 + random.nextInt(80), client, server, random);
        System.out.println("killed after " + confirmed + " confirmed answers");
    }

    /** The same client key before and after a crash is the same start. */
    private static long begin(ApiClient client, String exam, String kind, int status) throws IOException {
        ApiClient.Reply begun = client.post(
                "/exams/" + exam + "/attempts", Map.of("kind", kind, "spend", true, "clientKey", exam + " of today"));
        assertEquals(status, begun.status(), () -> String.valueOf(begun.body()));
        return begun.body().get("id").longValue();
    }

    /** The deadline is what it was, and the time left is what this machine's clock says, which is the server's too. */
    private static void assertSameClock(JsonNode before, ApiClient client) throws IOException {
        Instant asked = Instant.now();
        JsonNode now = client.get("/attempts/" + before.get("id").longValue()).ok();
        Instant answered = Instant.now();
        assertEquals(before.get("startedAt"), now.get("startedAt"));
        assertEquals(before.get("deadline"), now.get("deadline"));
        Instant deadline = Instant.parse(now.get("deadline").textValue());
        long left = now.get("remainingSeconds").longValue();
        assertTrue(left <= Duration.between(asked, deadline).toSeconds(), now::toString);
        assertTrue(left >= Duration.between(answered, deadline).toSeconds(), now::toString);
    }

    /** The packaged product knows no clock but the real one, so there is no other way to let a deadline pass. */
    private static void waitUntil(Instant deadline) throws InterruptedException {
        Duration left = Duration.between(Instant.now(), deadline);
        assertTrue(left.compareTo(SHORT) < 0, left::toString);
        if (!left.isNegative()) {
            Thread.sleep(left.toMillis() + 1);
        }
    }

    /** An operator's own exam, whose quiz is over soon. */
    private String shortExam() {
        Path content = folder.resolve("content");
        TeamFolder.write(content, "exams/short.yaml", """
                id: short
                code: SHORT
                name: A short exam
                level: specialty
                version: {first: 2026-01-01, last: null, note: For a test.}
                minutes: 1
                questions: 30
                scored: 30
                pass: 750
                price_usd: 0
                item_types: {multiple-choice: 100}
                readiness: {threshold: 80, exams: 3, window_days: 30, freshness: 90}
                guide: https://example.org/guide
                verified: 2026-11-24
                sources: None.
                domains:
                  - id: "1"
                    name: All of it
                    weight: 100
                    tasks:
                      - id: "1.1"
                        name: Answer
                        skills:
                          - id: "1.1.1"
                            name: Answer in time
                services: {Security: [AWS KMS]}
                """);
        TeamFolder.write(
                content,
                "questions/short/1.1.yaml",
                IntStream.rangeClosed(1, 6)
                        .mapToObj(CrashIT::question)
                        .collect(Collectors.joining("", "exam: short\ntask: \"1.1\"\nquestions:\n", "")));
        return content.toString();
    }

    private static String question(int n) {
        return """
                  - id: short-%1$d
                    type: multiple-choice
                    skill: "1.1.1"
                    level: 100
                    services: [AWS KMS]
                    stem: Which is number %1$d?
                    options:
                      - text: Alpha %1$d
                        correct: true
                        why: It is.
                      - text: Beta %1$d
                        why: It is not.
                      - text: Gamma %1$d
                        why: It is not.
                      - text: Delta %1$d
                        why: It is not.
                    explanation: It is the first.
                    references:
                      - title: A page
                        url: https://docs.aws.amazon.com/a
                    verified: 2026-11-24
                """.formatted(n);
    }
}
