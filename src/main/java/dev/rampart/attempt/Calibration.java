package dev.rampart.attempt;

import java.util.List;
import java.util.stream.Stream;

/**
 * How often a learner was right who said to be sure, unsure or guessing. Blanks say nothing of either.
 *
 * @param lines one for each confidence, the surest first
 * @param silent answers without a word on confidence
 */
record Calibration(List<Line> lines, Score silent) {
    /** Of fewer answers no share is read. */
    static final int ENOUGH = 5;

    private static final int TRUST = 90;
    private static final int MOSTLY = 75;

    record Line(Confidence confidence, Score score) {
        public boolean said() {
            return score.total() > 0;
        }
    }

    static Calibration of(List<Marked> items) {
        List<Marked> answered = items.stream().filter(item -> !item.blank()).toList();
        return new Calibration(
                Stream.of(Confidence.values())
                        .map(confidence -> new Line(confidence, score(answered, confidence)))
                        .toList(),
                score(answered, null));
    }

    private static Score score(List<Marked> answered, Confidence confidence) {
        return answered.stream()
                .filter(item -> item.confidence() == confidence)
                .map(item -> Score.of(item.correct()))
                .reduce(Score.NONE, Score::plus);
    }

    Score score(Confidence confidence) {
        return lines.stream()
                .filter(line -> line.confidence() == confidence)
                .map(Line::score)
                .findFirst()
                .orElse(Score.NONE);
    }

    /** Whether nothing was said of any answer. */
    public boolean none() {
        return lines.stream().noneMatch(Line::said);
    }

    /** How to read it. */
    public String sentence() {
        if (none()) {
            return "You did not say how sure you were of any answer. Mark answers as sure, unsure or guess while you sit, and "
                    + "this shows whether you can trust that feeling, and which right answers were luck.";
        }
        Score sure = score(Confidence.SURE);
        int missed = sure.total() - sure.correct();
        if (sure.total() < ENOUGH) {
            return "You were sure of " + (sure.total() == 0 ? "none" : "only " + Given.number(sure.total()))
                    + ", too few to say whether your sureness can be trusted.";
        }
        String of = "When you were sure, you were right " + sure.correct() + " of " + sure.total() + " times";
        if (missed == 0 || sure.correct() * 100 >= TRUST * sure.total()) {
            return of + ": you can trust it, and spend a review on the rest.";
        }
        String look = missed == 1 ? "the one that you were sure of" : "the " + missed + " that you were sure of";
        return sure.correct() * 100 >= MOSTLY * sure.total()
                ? of + ": read " + look + " and missed first, since nothing but a test finds those."
                : of + ", too seldom to rely on it: read " + look + " and missed first.";
    }

    /** How many right answers were guesses, as a sentence, or null if none was. */
    public String luck() {
        int lucky = score(Confidence.GUESS).correct();
        return lucky == 0
                ? null
                : lucky == 1
                        ? "One right answer was a guess, and may not be there the next time."
                        : lucky + " right answers were guesses, and may not be there the next time.";
    }
}
