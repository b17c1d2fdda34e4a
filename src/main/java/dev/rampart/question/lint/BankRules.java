package dev.rampart.question.lint;

import dev.rampart.content.Wording;
import dev.rampart.question.lint.LintItem.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What can be told of items only beside each other. Each looks words up in an index rather than compare each item with each. */
final class BankRules {
    private static final int SHINGLE = 3;
    private static final int FEWEST_SHINGLES = 8;

    /** Shingles in common, as a share of those that either has (Jaccard), from which two stems tell the same story. */
    private static final double ALIKE = 0.4;

    /** A run of so many words that a key and another stem share is no accident. */
    private static final int RUN = 7;

    private static final int FEWEST_KEYS = 8;
    private static final double CROWDED = 0.5;

    private BankRules() {}

    static void nearDuplicates(List<LintItem> items, Tell tell) {
        List<Set<String>> shingles = items.stream()
                .map(item -> (Set<String>)
                        new HashSet<>(Words.runs(Words.of(item.stem().shown()), SHINGLE)))
                .toList();
        Map<String, List<Integer>> index = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            Map<Integer, Integer> common = new HashMap<>();
            for (String shingle : shingles.get(i)) {
                List<Integer> before = index.computeIfAbsent(shingle, key -> new ArrayList<>());
                before.forEach(other -> common.merge(other, 1, Integer::sum));
                before.add(i);
            }
            int here = i;
            common.forEach((other, count) -> {
                int either = shingles.get(here).size() + shingles.get(other).size() - count;
                double alike = (double) count / either;
                if (alike >= ALIKE
                        && Math.min(
                                        shingles.get(here).size(),
                                        shingles.get(other).size())
                                >= FEWEST_SHINGLES) {
                    tell.of(
                            items.get(here),
                            items.get(here).stemAt(),
                            "The stem is nearly that of `%s` (%d %% in common); change the situation, or drop one of the two."
                                    .formatted(
                                            Wording.shortened(items.get(other).id()), Math.round(alike * 100)));
                }
            });
        }
    }

    /** The words of a key stand in another stem, or the same key answers two items: whoever meets one knows the other. */
    static void givesAway(List<LintItem> items, Tell tell) {
        Map<String, Integer> stems = new HashMap<>();
        Map<String, Integer> keys = new HashMap<>();
        for (int i = 0; i < items.size(); i++) {
            for (String run : Words.runs(Words.of(items.get(i).stem().prose()), RUN)) {
                stems.merge(run, i, (a, b) -> a.equals(b) ? a : -1);
            }
        }
        for (int i = 0; i < items.size(); i++) {
            LintItem item = items.get(i);
            for (Part key : item.keys()) {
                List<String> words = Words.of(key.text().shown());
                if (words.size() < RUN) {
                    continue;
                }
                Integer before = keys.putIfAbsent(String.join(" ", words), i);
                if (before != null && before != i) {
                    tell.of(
                            item,
                            key.at(),
                            "The same key answers `%s`; change one of the two so that neither gives the other away."
                                    .formatted(
                                            Wording.shortened(items.get(before).id())));
                }
                inStem(items, stems, i, key, words, tell);
            }
        }
    }

    private static void inStem(
            List<LintItem> items, Map<String, Integer> stems, int own, Part key, List<String> words, Tell tell) {
        for (String run : Words.runs(words, RUN)) {
            int other = stems.getOrDefault(run, own);
            // A run that many stems have is a turn of phrase. One that a distractor has too gives nothing away.
            boolean usual = other == own || other < 0 || distractorHas(items.get(own), run);
            if (!usual) {
                tell.of(
                        items.get(own),
                        key.at(),
                        "The stem of `%s` says \u201C%s\u201D, as this key does; word one of the two otherwise, so that it does not give the other away."
                                .formatted(Wording.shortened(items.get(other).id()), run));
                return;
            }
        }
    }

    private static boolean distractorHas(LintItem item, String run) {
        return item.distractors().stream()
                .anyMatch(
                        part -> String.join(" ", Words.of(part.text().shown())).contains(run));
    }

    /** As authored, file by file: options are shuffled when shown, but not in print and not for whoever reads the file. */
    static void keyPositions(List<LintItem> items, Tell tell) {
        Map<Object, List<LintItem>> byFile = new LinkedHashMap<>();
        items.stream()
                .filter(item -> item.multipleChoice() && item.answerable())
                .forEach(item -> byFile.computeIfAbsent(item.draft(), file -> new ArrayList<>())
                        .add(item));
        for (List<LintItem> file : byFile.values()) {
            Map<Integer, Integer> counts = new HashMap<>();
            file.forEach(item -> counts.merge(item.options().indexOf(item.keys().get(0)) + 1, 1, Integer::sum));
            counts.forEach((position, count) -> {
                if (file.size() >= FEWEST_KEYS && count > file.size() * CROWDED) {
                    tell.of(
                            file.get(0),
                            "/questions",
                            "%d of %d keys of this file are option %d; spread them over all positions."
                                    .formatted(count, file.size(), position));
                }
            });
        }
    }
}
