package dev.rampart.question.lint;

import dev.rampart.question.lint.LintItem.Part;
import java.util.Comparator;
import java.util.List;

/** Options by their length, in characters as they are shown. */
final class LengthRules {
    /** A difference that a reader sees at a glance: this share, and at least so many characters. */
    private static final double MARKED = 1.15;

    private static final int SEEN = 10;

    /** How unlike the longest and the shortest may be. */
    private static final double UNEQUAL = 2;

    private static final int UNEQUAL_SEEN = 40;

    private LengthRules() {}

    static void keyLongest(LintItem item, Tell tell) {
        if (!longest(item)) {
            return;
        }
        Part key =
                item.keys().stream().min(Comparator.comparingInt(Part::length)).orElseThrow();
        int next = item.distractors().stream().mapToInt(Part::length).max().orElseThrow();
        if (key.length() >= next * MARKED && key.length() - next >= SEEN) {
            tell.of(
                    item,
                    key.at(),
                    "The key has %d characters and the longest distractor %d; shorten the key, or give a distractor as much detail."
                            .formatted(key.length(), next));
        }
    }

    /** Whether each key is longer than every distractor, be it by a single character. */
    static boolean longest(LintItem item) {
        return item.answerable()
                && item.keys().stream().mapToInt(Part::length).min().orElseThrow()
                        > item.distractors().stream()
                                .mapToInt(Part::length)
                                .max()
                                .orElseThrow();
    }

    static void unequal(LintItem item, Tell tell) {
        List<Part> byLength = item.options().stream()
                .sorted(Comparator.comparingInt(Part::length))
                .toList();
        if (byLength.size() < 2) {
            return;
        }
        int least = byLength.get(0).length();
        Part most = byLength.get(byLength.size() - 1);
        if (least > 0 && most.length() >= least * UNEQUAL && most.length() - least >= UNEQUAL_SEEN) {
            tell.of(
                    item,
                    most.at(),
                    "This option has %d characters and the shortest %d; bring the options to about the same length."
                            .formatted(most.length(), least));
        }
    }
}
