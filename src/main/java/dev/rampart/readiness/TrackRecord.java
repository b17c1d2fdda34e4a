package dev.rampart.readiness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * What was predicted against what came of the real exam, over so many results that no person shows.
 *
 * @param groups of equal size by what was predicted, the lowest first; empty while there are too few results
 * @param count of the results that had a number
 * @param brier the mean squared distance of the predicted chance from what came, 0 to 1; smaller is better
 * @param brierOfShare the same for someone who says the overall share for each
 */
public record TrackRecord(List<Group> groups, int count, double brier, double brierOfShare) {
    /** Before that many results no chance is held against anything. */
    public static final int ENOUGH = 100;

    /** So many results at least are one group, so that none of them is a person. */
    private static final int SMALLEST = 20;

    private static final int DECILES = 10;

    /** @param chance that was predicted, from 0 to 1 */
    record Pair(double chance, boolean passed) {
        private double distance(double told) {
            return Math.pow((passed ? 1 : 0) - told, 2);
        }
    }

    /**
     * @param predicted the mean of the chances, from 0 to 1
     * @param results how many, of which passed were passed
     */
    public record Group(double predicted, int results, int passed) {
        public String predictedWords() {
            return percent(predicted);
        }

        public String passedWords() {
            return percent((double) passed / results);
        }

        /** For a drawing of 300 units. */
        public int predictedWidth() {
            return (int) Math.round(predicted * 300);
        }

        public int passedWidth() {
            return 300 * passed / results;
        }
    }

    static TrackRecord of(List<Pair> pairs) {
        int count = pairs.size();
        if (count < ENOUGH) {
            return new TrackRecord(List.of(), count, 0, 0);
        }
        List<Pair> sorted =
                pairs.stream().sorted(Comparator.comparingDouble(Pair::chance)).toList();
        int groups = Math.min(DECILES, count / SMALLEST);
        List<Group> found = new ArrayList<>();
        for (int i = 0; i < groups; i++) {
            found.add(group(sorted.subList(i * count / groups, (i + 1) * count / groups)));
        }
        double share = (double) passed(pairs) / count;
        return new TrackRecord(
                List.copyOf(found),
                count,
                pairs.stream()
                        .mapToDouble(pair -> pair.distance(pair.chance()))
                        .average()
                        .orElseThrow(),
                pairs.stream()
                        .mapToDouble(pair -> pair.distance(share))
                        .average()
                        .orElseThrow());
    }

    private static Group group(List<Pair> pairs) {
        return new Group(pairs.stream().mapToDouble(Pair::chance).average().orElseThrow(), pairs.size(), passed(pairs));
    }

    private static int passed(List<Pair> pairs) {
        return (int) pairs.stream().filter(Pair::passed).count();
    }

    private static String percent(double share) {
        return Math.round(share * 100) + " %";
    }

    public boolean enough() {
        return count >= ENOUGH;
    }

    /** How many results are missing. */
    public int missing() {
        return Math.max(0, ENOUGH - count);
    }

    public String brierWords() {
        return String.format(Locale.ENGLISH, "%.3f", brier);
    }

    public String brierOfShareWords() {
        return String.format(Locale.ENGLISH, "%.3f", brierOfShare);
    }

    /** For a learner: what came of those with the lowest and the highest numbers; null while there are too few. */
    public String words() {
        if (!enough()) {
            return null;
        }
        Group low = groups.get(0);
        Group high = groups.get(groups.size() - 1);
        return "Learners here told " + count
                + " real results for which there had been a number. Of those with the lowest"
                + " numbers, " + low.predictedWords() + " on average, " + low.passedWords()
                + " passed; of those with the highest, " + high.predictedWords() + ", " + high.passedWords() + ".";
    }
}
