package dev.rampart.attempt;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/**
 * How long each question was on the screen, by the server's clock: from when it was shown until another page of the attempt
 * was, in all its turns together.
 *
 * @param pace the time that there was for one question
 * @param items all of them, in their order
 */
record Timing(Duration pace, List<Marked> items) {
    private static final int SLOWEST = 5;

    /** From so many times the pace on a question is slow. */
    private static final int SLOW = 2;

    /** Those with a time. */
    List<Marked> timed() {
        return items.stream().filter(item -> item.onScreen() != null).toList();
    }

    /** Whether times were measured when it was sat; an attempt of which nothing was shown counts as if they were. */
    public boolean recorded() {
        return !timed().isEmpty() || items.stream().noneMatch(Marked::shown);
    }

    public boolean empty() {
        return timed().isEmpty();
    }

    /** The longest first. */
    public List<Marked> slowest() {
        return timed().stream()
                .sorted(Comparator.comparing(Marked::onScreen).reversed())
                .limit(SLOWEST)
                .toList();
    }

    /** The time that half of the questions did not exceed. */
    Duration median() {
        List<Duration> times = timed().stream().map(Marked::onScreen).sorted().toList();
        return times.get((times.size() - 1) / 2);
    }

    List<Marked> slow() {
        return timed().stream()
                .filter(item -> item.onScreen().compareTo(pace.multipliedBy(SLOW)) > 0)
                .toList();
    }

    public TimeChart chart() {
        return TimeChart.of(this);
    }

    public String paceWords() {
        return Times.words(pace);
    }

    /** What the times say, as sentences. */
    public String sentence() {
        if (!recorded()) {
            return "Times were not measured yet when you sat this.";
        }
        if (empty()) {
            return "No question was on the screen, so there are no times.";
        }
        String half = "Half of the questions were on the screen for at most " + Times.words(median()) + "; the pace is "
                + paceWords() + ". ";
        return half + slowWords();
    }

    private String slowWords() {
        int slow = slow().size();
        if (slow == 0) {
            return "None took more than twice the pace.";
        }
        long missed = slow().stream().filter(item -> !item.correct()).count();
        String took = slow == 1 ? "One took more than twice the pace, " : slow + " took more than twice the pace, ";
        String of = slow == 1
                ? (missed == 1 ? "and it was not right" : "and it was right")
                : missed == 0
                        ? "and all of them were right"
                        : missed == slow
                                ? "and none of them was right"
                                : "and " + missed + " of them " + (missed == 1 ? "was" : "were") + " not right";
        return took + of + (missed > 0 ? ": a flag and a guess would have kept the time for others." : ".");
    }
}
