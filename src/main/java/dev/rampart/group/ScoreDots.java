package dev.rampart.group;

import dev.rampart.attempt.Score;
import java.util.ArrayList;
import java.util.List;

/**
 * Scores as dots on a line from 0 to 100 % with the threshold across it, to be drawn as SVG. The latest is the large one.
 *
 * @param line where the threshold stands, in user units
 */
record ScoreDots(List<Dot> dots, int line, int threshold) {
    static final int WIDTH = 160;
    private static final int MARGIN = 8;

    /** @param tone "good" above the threshold, else "warn" */
    record Dot(int x, boolean latest, String tone) {
        public int radius() {
            return latest ? 7 : 4;
        }
    }

    /** @param scores the oldest first */
    static ScoreDots of(List<Score> scores, int threshold) {
        List<Dot> dots = new ArrayList<>();
        for (Score score : scores) {
            boolean latest = dots.size() == scores.size() - 1;
            dots.add(new Dot(
                    place(score.correct() * 100.0 / score.total()), latest, score.above(threshold) ? "good" : "warn"));
        }
        return new ScoreDots(List.copyOf(dots), place(threshold), threshold);
    }

    private static int place(double percent) {
        return (int) Math.round(MARGIN + percent * (WIDTH - 2 * MARGIN) / 100);
    }
}
