package dev.rampart.attempt;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

/**
 * The pace as a picture and in words. Its axis is time, in percent of the time allowed: the bar reaches to where the
 * milestones place the answered count, the dot is now.
 *
 * @param elapsed since the start
 * @param standing ahead or behind
 */
record PaceStrip(int answered, Duration elapsed, Standing standing, String bar, String dot, List<Mark> marks) {
    /** More labels than these stand too close: every second one is left out. */
    private static final int LABELS = 7;

    /**
     * A milestone on the strip.
     *
     * @param x in percent
     * @param past whether its time has come
     * @param labelled whether there is room for its label
     */
    record Mark(Milestone milestone, String x, boolean reached, boolean past, boolean labelled) {
        /** "24 by 1:00". */
        public String words() {
            return milestone.answered() + " by " + milestone.at();
        }
    }

    static PaceStrip of(Pacing pacing, int answered, Duration elapsed) {
        List<Milestone> milestones = pacing.milestones();
        int step = milestones.size() > LABELS ? 2 : 1;
        List<Mark> marks = java.util.stream.IntStream.range(0, milestones.size())
                .mapToObj(i -> {
                    Milestone milestone = milestones.get(i);
                    boolean last = i == milestones.size() - 1;
                    return new Mark(
                            milestone,
                            percent(milestone.by(), pacing.time()),
                            answered >= milestone.answered(),
                            elapsed.compareTo(milestone.by()) >= 0,
                            !last && (i + 1) % step == 0);
                })
                .toList();
        return new PaceStrip(
                answered,
                elapsed,
                pacing.standing(answered, elapsed),
                percent(pacing.due(answered), pacing.time()),
                percent(elapsed, pacing.time()),
                marks);
    }

    private static String percent(Duration part, Duration whole) {
        double share = Math.min(1, (double) part.toMillis() / whole.toMillis());
        return String.format(Locale.ROOT, "%.2f%%", 100 * share);
    }

    /** The milestone whose time came last, or null before the first. */
    public Mark last() {
        return marks.stream().filter(Mark::past).reduce((a, b) -> b).orElse(null);
    }

    /** The milestone whose time comes next, or null after the last. */
    public Mark next() {
        return marks.stream().filter(mark -> !mark.past()).findFirst().orElse(null);
    }

    /** What the picture says, for those who do not see it. */
    public String words() {
        StringBuilder words = new StringBuilder();
        words.append(answered).append(" answered after ").append(elapsed.toMinutes());
        words.append(elapsed.toMinutes() == 1 ? " minute" : " minutes");
        if (last() != null) {
            words.append("; the last milestone was ").append(last().words());
        }
        if (next() != null) {
            words.append("; the next is ").append(next().words());
        }
        return words.toString();
    }
}
