package dev.rampart.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;

/**
 * What one server is asked, and how long it takes. Two clients ask at a time, each as another person, one request after
 * another.
 */
final class Load<V extends Visit> implements AutoCloseable {
    private static final int CLIENTS = 2;

    /**
     * @param perSecond of both clients together
     */
    record Figures(double p50, double p99, double perSecond) {}

    private final ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
    private final List<V> visits;
    private final int times;
    private final Map<Request<V>, List<Long>> nanos = new HashMap<>();
    private final Map<Request<V>, Long> elapsed = new HashMap<>();

    /** @param times how often each of them sends a request in a block */
    private Load(List<V> visits, int times) {
        this.visits = visits;
        this.times = times;
    }

    /**
     * Asks two servers by turns, so that whatever else the machine does meets both, and prints how the second did.
     *
     * @param name of the table
     * @param requests first of all the one that the others are compared with
     * @param than what the first server is, as a column names it
     * @param warmUp so many of the visits are not measured
     */
    static <V extends Visit> void compare(
            String name, List<Request<V>> requests, String than, List<V> first, List<V> second, int warmUp, int times)
            throws Exception {
        try (Load<V> before = new Load<>(first, times);
                Load<V> after = new Load<>(second, times)) {
            run(requests, before, after, 0, warmUp / CLIENTS);
            before.forget();
            after.forget();
            run(requests, before, after, warmUp / CLIENTS, first.size() / CLIENTS);
            print(name, requests, than, before, after);
        }
    }

    private static <V extends Visit> void run(
            List<Request<V>> requests, Load<V> before, Load<V> after, int from, int to) throws Exception {
        for (Request<V> request : requests) {
            for (int block = from; block < to; block++) {
                before.block(request, block);
                after.block(request, block);
            }
        }
    }

    /** The columns of the last two compare with the first server. */
    private static <V extends Visit> void print(
            String name, List<Request<V>> requests, String than, Load<V> before, Load<V> after) {
        Figures live = after.figures(requests.get(0));
        System.out.printf(
                "%n| %s | p50 ms | p99 ms | requests/s | of `live` | p50 from %s | requests/s from %s |%n",
                name, than, than);
        System.out.println("|---|--:|--:|--:|--:|--:|--:|");
        for (Request<V> request : requests) {
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

    /** Has the next two visitors ask for this. */
    private void block(Request<V> request, int block) throws Exception {
        long began = System.nanoTime();
        List<Future<List<Long>>> answers = new ArrayList<>();
        for (int client = 0; client < CLIENTS; client++) {
            V visit = visits.get(block * CLIENTS + client);
            answers.add(clients.submit(() -> {
                List<Long> took = new ArrayList<>();
                for (int n = 1; n <= times; n++) {
                    took.add(request.sent().by(visit, n));
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
    private void forget() {
        nanos.clear();
        elapsed.clear();
    }

    private Figures figures(Request<V> request) {
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
