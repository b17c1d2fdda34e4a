package dev.rampart.statistics;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** How many times fell into which span, from which a median is told without keeping each time. */
final class Spans {
    /** Where each span ends, in seconds, itself left out; the last one has no end. */
    private static final int[] ENDS = {15, 30, 45, 60, 90, 120, 150, 180, 240, 300, 420};

    private final long[] counts;

    private Spans(long[] counts) {
        this.counts = counts;
    }

    /**
     * A span as a chart shows it.
     *
     * @param width of its bar, in percent of the longest
     */
    record Span(String words, long count, long width) {}

    /** @param stored "" for none, else as {@link #stored} gives it */
    static Spans parse(String stored) {
        return new Spans(
                stored.isEmpty()
                        ? new long[ENDS.length + 1]
                        : Arrays.stream(stored.split(","))
                                .mapToLong(Long::parseLong)
                                .toArray());
    }

    String stored() {
        return Arrays.stream(counts).mapToObj(String::valueOf).collect(Collectors.joining(","));
    }

    void add(Duration time) {
        int span = 0;
        while (span < ENDS.length && time.toMillis() >= ENDS[span] * 1000L) {
            span++;
        }
        counts[span]++;
    }

    void add(Spans other) {
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.counts[i];
        }
    }

    long total() {
        return Arrays.stream(counts).sum();
    }

    /**
     * The time that half of them did not exceed, as if those of a span were spread over it evenly; in the last span its
     * beginning.
     */
    Duration median() {
        double half = total() / 2.0;
        long before = 0;
        for (int i = 0; i < ENDS.length; i++) {
            if (counts[i] > 0 && before + counts[i] >= half) {
                int start = i == 0 ? 0 : ENDS[i - 1];
                return Duration.ofSeconds(Math.round(start + (ENDS[i] - start) * (half - before) / counts[i]));
            }
            before += counts[i];
        }
        return Duration.ofSeconds(ENDS[ENDS.length - 1]);
    }

    List<Span> all() {
        long most = Math.max(1, Arrays.stream(counts).max().orElse(1));
        List<Span> all = new ArrayList<>();
        for (int i = 0; i < counts.length; i++) {
            String start = i == 0 ? "0 s" : words(ENDS[i - 1]);
            all.add(new Span(
                    i < ENDS.length ? start + " to " + words(ENDS[i]) : "from " + start,
                    counts[i],
                    Math.round(100.0 * counts[i] / most)));
        }
        return all;
    }

    /** "45 s", "2 min", "2 min 30 s". */
    static String words(long seconds) {
        long minutes = seconds / 60;
        long rest = seconds % 60;
        return minutes == 0 ? rest + " s" : minutes + " min" + (rest == 0 ? "" : " " + rest + " s");
    }
}
