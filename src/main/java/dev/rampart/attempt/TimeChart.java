package dev.rampart.attempt;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Time per question as bars in their order, to be drawn as SVG over the whole width there is: places from left to right are
 * in percent, heights in pixels. A bar that is not right is hatched and has a mark below the axis, so that nothing is told by
 * colour alone.
 *
 * @param pace where the line of the pace stands
 * @param top the time at the upper edge; longer bars are cut there
 */
record TimeChart(List<Bar> bars, int pace, Duration top, List<Label> labels, String words) {
    static final int HEIGHT = 128;
    private static final double SHARE_OF_SLOT = 0.72;
    private static final double WIDEST = 6;

    /** The edge lies between twice and so many times the pace, so that one long question does not flatten the others. */
    private static final int LOWEST_TOP = 2;

    private static final int HIGHEST_TOP = 4;
    private static final int LABELS = 13;

    /**
     * @param cut whether it took longer than fits
     * @param title for those who point at it
     */
    record Bar(int position, String x, String width, int y, int height, String outcome, boolean cut, String title) {
        public boolean right() {
            return outcome.equals("right");
        }

        public boolean blank() {
            return outcome.equals("blank");
        }
    }

    /** The number of a question below its bar. */
    record Label(int position, String x) {}

    static TimeChart of(Timing timing) {
        List<Marked> items = timing.items();
        Duration top = top(timing);
        double slot = 100.0 / items.size();
        double width = Math.min(WIDEST, slot * SHARE_OF_SLOT);
        int step = step(items.size());
        List<Bar> bars = new ArrayList<>();
        List<Label> labels = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Marked item = items.get(i);
            double middle = slot * (i + 0.5);
            if (item.onScreen() != null) {
                bars.add(bar(item, middle - width / 2, width, top));
            }
            if (item.position() == 1 || item.position() % step == 0) {
                labels.add(new Label(item.position(), percent(middle)));
            }
        }
        return new TimeChart(bars, HEIGHT - height(timing.pace(), top), top, labels, words(timing));
    }

    private static Bar bar(Marked item, double x, double width, Duration top) {
        int height = Math.max(1, height(item.onScreen(), top));
        return new Bar(
                item.position(),
                percent(x),
                percent(width),
                HEIGHT - height,
                height,
                item.outcome(),
                item.onScreen().compareTo(top) > 0,
                "Question " + item.position() + ", " + item.outcome() + ": " + item.time());
    }

    private static Duration top(Timing timing) {
        Duration lowest = timing.pace().multipliedBy(LOWEST_TOP);
        Duration highest = timing.pace().multipliedBy(HIGHEST_TOP);
        Duration longest = timing.timed().stream()
                .map(Marked::onScreen)
                .max(Duration::compareTo)
                .orElse(lowest);
        return longest.compareTo(highest) > 0 ? highest : longest.compareTo(lowest) < 0 ? lowest : longest;
    }

    private static int height(Duration time, Duration top) {
        return (int) Math.round(HEIGHT * Math.min(1, (double) time.toMillis() / top.toMillis()));
    }

    /** Every one, every fifth, every tenth …: as many as fit. */
    private static int step(int questions) {
        int step = 1;
        for (int next : new int[] {5, 10, 20, 50, 100}) {
            if (questions / step > LABELS) {
                step = next;
            }
        }
        return step;
    }

    private static String percent(double share) {
        return String.format(Locale.ROOT, "%.2f%%", share);
    }

    private static String words(Timing timing) {
        if (timing.empty()) {
            return timing.sentence();
        }
        Marked slowest = timing.slowest().get(0);
        return "Time per question, in the order of the questions. The longest was question " + slowest.position()
                + " with "
                + slowest.time() + "; the line of the pace is at " + timing.paceWords()
                + ". The table of all times says the same.";
    }

    public int baseline() {
        return HEIGHT;
    }

    /** "5 min 14 s". */
    public String topWords() {
        return Times.words(top);
    }

    /** Whether a bar is cut at the upper edge. */
    public boolean cut() {
        return bars.stream().anyMatch(Bar::cut);
    }
}
