package dev.rampart.readiness;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The share to be expected and its interval on an axis up to 100 %, with the line to pass, to be drawn as SVG.
 *
 * @param low where the interval begins, as are {@code middle} and {@code high}
 * @param line where the threshold stands
 */
record EstimateChart(int low, int middle, int high, int line, int threshold, List<Tick> ticks) {
    static final int WIDTH = 300;

    record Tick(int x, String label, String anchor) {}

    static EstimateChart of(Estimate estimate) {
        int from =
                Math.max(0, Math.min(Math.min(50, (int) (estimate.shareLow() * 10) * 10), below(estimate.threshold())));
        int step = from < 50 ? 20 : 10;
        List<Tick> ticks = IntStream.iterate(100, percent -> percent >= from, percent -> percent - step)
                // The threshold has a label of its own.
                .filter(percent -> Math.abs(percent - estimate.threshold()) > 5)
                .mapToObj(percent -> new Tick(
                        x(percent / 100.0, from),
                        percent + " %",
                        percent == 100 ? "end" : percent == from ? "start" : "middle"))
                .toList();
        return new EstimateChart(
                x(estimate.shareLow(), from),
                x(estimate.share(), from),
                x(estimate.shareHigh(), from),
                x(estimate.threshold() / 100.0, from),
                estimate.threshold(),
                ticks);
    }

    /** A round number far enough below the threshold that its label has room. */
    private static int below(int threshold) {
        return (threshold - 5) / 10 * 10;
    }

    private static int x(double share, int from) {
        return (int) Math.round((share * 100 - from) * WIDTH / (100 - from));
    }

    public int width() {
        return Math.max(1, high - low);
    }
}
