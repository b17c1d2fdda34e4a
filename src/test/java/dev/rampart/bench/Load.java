package dev.rampart.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/**
 * What one server is asked, and how long it takes. Two clients ask at a time, each as another learner, one request after
 * another.
 */
final class Load implements AutoCloseable {
    static final int CLIENTS = 2;

    /** What is measured, in the order in which it is asked for. */
    enum Request {
        LIVE("`/q/health/live`"),
        SHOW("show a question for the first time"),
        SAVE("save an answer"),
        RESULT("result page"),
        ATTEMPTS("list of attempts (exam page)"),
        STATISTICS("question statistics");

        private final String words;

        Request(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        private long send(Visit visit, int n) throws Exception {
            return switch (this) {
                case LIVE -> visit.live();
                case SHOW -> visit.showQuestion(n);
                case SAVE -> visit.saveAnswer(n);
                case RESULT -> visit.result(n);
                case ATTEMPTS -> visit.attempts();
                case STATISTICS -> visit.statistics(n);
            };
        }
    }

    /**
     * @param perSecond of both clients together
     */
    record Figures(double p50, double p99, double perSecond) {}

    private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    private final List<Visit> visits = new ArrayList<>();
    private final Map<Request, List<Long>> nanos = new EnumMap<>(Request.class);
    private final Map<Request, Long> elapsed = new EnumMap<>(Request.class);

    Load(String site, List<Learner> learners) throws Exception {
        for (Learner learner : learners) {
            visits.add(new Visit(site, learner));
        }
    }

    int blocks() {
        return visits.size() / CLIENTS;
    }

    /** Has the next learners ask for this once for each question of an exam. */
    void block(Request request, int block) throws Exception {
        long began = System.nanoTime();
        List<Future<List<Long>>> answers = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            Visit visit = visits.get(block * CLIENTS + client);
            answers.add(clients.submit(() -> {
                List<Long> took = new ArrayList<>();
                for (int n = 1; n <= Crowd.QUESTIONS; n++) {
                    took.add(request.send(visit, n));
                }
                return took;
            }));
        }
        for (Future<List<Long>> answer : answers) {
            nanos.computeIfAbsent(request, any -> new ArrayList<>()).addAll(answer.get());
        }
        elapsed.merge(request, System.nanoTime() - began, Long::sum);
    }

    /** What was measured so far was to warm up. */
    void forget() {
        nanos.clear();
        elapsed.clear();
    }

    Figures figures(Request request) {
        long[] sorted =
                nanos.get(request).stream().mapToLong(Long::longValue).sorted().toArray();
        return new Figures(quantile(sorted, 0.5), quantile(sorted, 0.99), sorted.length / (elapsed.get(request) / 1e9));
    }

    /** In milliseconds. */
    private static double quantile(long[] sorted, double share) {
        return LongStream.of(sorted)
                        .skip((long) Math.ceil(share * sorted.length) - 1)
                        .findFirst()
                        .orElseThrow()
                / 1e6;
    }

    @Override
    public void close() {
        clients.shutdownNow();
    }
}
