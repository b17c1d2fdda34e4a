package dev.rampart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Gives and changes the answers of an attempt from several threads until the server is gone, and remembers what the server
 * confirmed and what it never replied to. Each question belongs to one thread, so that every reply is foreseeable.
 */
final class AnswerStorm {
    private static final int THREADS = 4;
    private static final int PATIENCE_SECONDS = 60;

    private final String path;
    private final int questions;
    private final Map<Integer, Answer> confirmed = new ConcurrentHashMap<>();
    private final Map<Integer, Answer> unheard = new ConcurrentHashMap<>();

    AnswerStorm(long attempt, int questions) {
        this.path = "/attempts/" + attempt;
        this.questions = questions;
    }

    /** @param revision after it was stored */
    private record Answer(List<Integer> picks, int revision) {
        static final Answer NONE = new Answer(List.of(), 0);

        static Answer of(JsonNode json) {
            List<Integer> picks = new ArrayList<>();
            json.get("picks").forEach(pick -> picks.add(pick.intValue()));
            return new Answer(picks, json.get("revision").intValue());
        }

        /** As it is sent: with the revision that it changes. */
        Map<String, ?> sent() {
            return Map.of("picks", picks, "revision", revision - 1);
        }
    }

    /**
     * Rages until so many more answers are confirmed and the server is then killed.
     *
     * @return how many were confirmed in all by then
     */
    int until(int answers, ApiClient client, PackagedServer server, Random random) throws Exception {
        CountDownLatch enough = new CountDownLatch(answers);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<Integer>> counts = new ArrayList<>();
        try {
            for (int thread = 0; thread < THREADS; thread++) {
                int first = thread + 1;
                Random own = new Random(random.nextLong());
                counts.add(threads.submit(() -> answer(first, client, own, enough)));
            }
            assertTrue(enough.await(PATIENCE_SECONDS, TimeUnit.SECONDS), server::output);
            server.kill();
            int count = 0;
            for (Future<Integer> each : counts) {
                count += each.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
            return count;
        } finally {
            threads.shutdownNow();
        }
    }

    /** One thread's work, until the server is gone. */
    private int answer(int first, ApiClient client, Random random, CountDownLatch enough) {
        Map<Integer, JsonNode> asked = new ConcurrentHashMap<>();
        for (int count = 0; ; count++) {
            int position = first + THREADS * random.nextInt((questions - first) / THREADS + 1);
            Answer before = confirmed.getOrDefault(position, Answer.NONE);
            try {
                if (!asked.containsKey(position)) {
                    asked.put(position, client.get(path + "/items/" + position).ok());
                }
            } catch (IOException gone) {
                return count;
            }
            Answer next = new Answer(other(asked.get(position), before.picks(), random), before.revision() + 1);
            unheard.put(position, next);
            try {
                JsonNode saved = client.put(answer(position), next.sent()).ok();
                assertEquals(next.revision(), saved.get("revision").intValue());
            } catch (IOException gone) {
                return count;
            }
            confirmed.put(position, next);
            unheard.remove(position);
            enough.countDown();
        }
    }

    private String answer(int position) {
        return path + "/items/" + position + "/answer";
    }

    /** One thing chosen, and not what was chosen before; where there are places to fill, the others stay open. */
    private static List<Integer> other(JsonNode item, List<Integer> before, Random random) {
        List<Integer> picks;
        do {
            picks = new ArrayList<>();
            int places = item.get("places").size();
            for (int place = 0; place < Math.max(1, places); place++) {
                picks.add(-1);
            }
            picks.set(
                    random.nextInt(picks.size()),
                    random.nextInt(item.get("choices").size()));
        } while (picks.equals(before));
        return picks;
    }

    /**
     * Whatever was confirmed is stored, and what was not replied to is stored as it was sent or not at all; sent once more, it
     * is stored once.
     */
    void assertNothingIsLost(ApiClient client) throws IOException {
        for (Map.Entry<Integer, Answer> each : unheard.entrySet()) {
            Answer before = confirmed.getOrDefault(each.getKey(), Answer.NONE);
            Answer stored = stored(client, each.getKey());
            assertTrue(stored.equals(before) || stored.equals(each.getValue()), () -> each + " became " + stored);
            JsonNode saved =
                    client.put(answer(each.getKey()), each.getValue().sent()).ok();
            assertEquals(each.getValue().revision(), saved.get("revision").intValue());
        }
        confirmed.putAll(unheard);
        unheard.clear();
        for (Map.Entry<Integer, Answer> each : confirmed.entrySet()) {
            assertEquals(each.getValue(), stored(client, each.getKey()), "question " + each.getKey());
        }
    }

    private Answer stored(ApiClient client, int position) throws IOException {
        return Answer.of(client.get(answer(position)).ok());
    }

    /** The result has an answer wherever one was confirmed, and a blank elsewhere. */
    void assertCounted(JsonNode result) {
        for (JsonNode item : result.get("items")) {
            int position = item.get("position").intValue();
            assertEquals(!confirmed.containsKey(position), item.get("blank").booleanValue(), item::toString);
        }
    }
}
