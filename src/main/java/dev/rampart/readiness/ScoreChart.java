package dev.rampart.readiness;

import dev.rampart.attempt.PastAttempt;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The latest exams as bars under the line they have to pass, oldest first, to be drawn as SVG.
 *
 * @param height of the drawing in user units; its width is {@link #WIDTH}
 * @param line where the threshold stands
 */
public record ScoreChart(List<Bar> bars, int height, int line, int threshold) {
    public static final int WIDTH = 300;
    private static final int PITCH = 36;

    /** @param tone "good", "warn", or "" for an exam that does not count */
    public record Bar(int y, int width, String label, String tone) {
        /** Where the label's base line stands. */
        public int baseline() {
            return y + 16;
        }

        /** Whether the label fits into the bar; else it stands beside it. */
        public boolean roomy() {
            return width >= 60;
        }

        public int labelStart() {
            return roomy() ? 8 : width + 8;
        }
    }

    /** The chart of the counted exams, or of the latest ones while none counts. */
    public static ScoreChart of(Readiness readiness) {
        List<PastAttempt> shown = new ArrayList<>(
                readiness.counted().isEmpty()
                        ? readiness.sittings().stream()
                                .limit(readiness.rule().exams())
                                .toList()
                        : readiness.counted());
        Collections.reverse(shown);
        int threshold = readiness.rule().threshold();
        List<Bar> bars = new ArrayList<>();
        for (PastAttempt sitting : shown) {
            String tone = !readiness.counts(sitting) ? "" : sitting.score().above(threshold) ? "good" : "warn";
            bars.add(new Bar(
                    bars.size() * PITCH + 2,
                    Math.max(1, sitting.correct() * WIDTH / sitting.questions()),
                    sitting.score().percent() + " %",
                    tone));
        }
        return new ScoreChart(bars, bars.size() * PITCH + 18, threshold * WIDTH / 100, threshold);
    }

    /** The chart in words, for whoever does not see it. */
    public String words() {
        String scores = String.join(", ", bars.stream().map(Bar::label).toList());
        return "Scores of the latest exams, oldest first: " + scores + ". The line is at " + threshold + " %.";
    }

    /** Where the drawing's last line of text, the threshold, stands. */
    public int caption() {
        return height - 4;
    }

    /** Where the threshold's line ends. */
    public int foot() {
        return height - 18;
    }
}
