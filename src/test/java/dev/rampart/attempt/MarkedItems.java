package dev.rampart.attempt;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** Items of attempts that are over, for tests. */
final class MarkedItems {
    private MarkedItems() {}

    static Marked right(int position, Confidence confidence) {
        return new Marked(position, true, true, false, true, confidence, Duration.ofMinutes(2));
    }

    static Marked wrong(int position, Confidence confidence) {
        return new Marked(position, true, false, false, true, confidence, Duration.ofMinutes(2));
    }

    static Marked blank(int position, Confidence confidence) {
        return new Marked(position, true, false, true, false, confidence, Duration.ofMinutes(2));
    }

    static Marked timed(int position, boolean right, long seconds) {
        return new Marked(position, true, right, false, true, null, Duration.ofSeconds(seconds));
    }

    static Marked unmeasured(int position) {
        return new Marked(position, true, true, false, true, null, null);
    }

    static Marked unseen(int position) {
        return new Marked(position, false, false, true, false, null, null);
    }

    /** So many answers with a confidence, the first ones right. */
    static List<Marked> answers(Confidence confidence, int right, int wrong) {
        return IntStream.rangeClosed(1, right + wrong)
                .mapToObj(n -> n <= right ? right(n, confidence) : wrong(n, confidence))
                .toList();
    }
}
