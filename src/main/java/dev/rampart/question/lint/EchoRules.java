package dev.rampart.question.lint;

import dev.rampart.content.Wording;
import dev.rampart.question.lint.LintItem.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Words that stem and options share. */
final class EchoRules {
    /** How many words of the stem the key alone has to repeat. */
    private static final int ECHOES = 2;

    /** Shorter words are found everywhere. */
    private static final int SHORTEST = 5;

    /** How much more the key has to share with the others than any distractor does. */
    private static final double CONVERGED = 1.25;

    private static final int SHARED = 4;

    private EchoRules() {}

    static void wordEcho(LintItem item, Tell tell) {
        if (!item.answerable() || !item.multipleChoice()) {
            return;
        }
        Set<String> stem = long_(Words.telling(item.stem().shown()));
        Part key = item.keys().get(0);
        Set<String> echoes = echoes(stem, key, item.options());
        int ofOthers = item.distractors().stream()
                .mapToInt(part -> echoes(stem, part, item.options()).size())
                .max()
                .orElse(0);
        if (echoes.size() >= ECHOES && ofOthers == 0) {
            tell.of(
                    item,
                    key.at(),
                    "Of all options the key alone repeats words of the stem (%s …); use them in a distractor too, or name the thing otherwise."
                            .formatted(Wording.listed(echoes)));
        }
    }

    /** What an option repeats of the stem and no other option does. */
    private static Set<String> echoes(Set<String> stem, Part option, List<Part> options) {
        Set<String> own = new TreeSet<>(long_(Words.telling(option.text().shown())));
        own.retainAll(stem);
        for (Part other : options) {
            if (other != option) {
                own.removeAll(new HashSet<>(Words.telling(other.text().shown())));
            }
        }
        return own;
    }

    private static Set<String> long_(List<String> words) {
        Set<String> kept = new HashSet<>(words);
        kept.removeIf(word -> word.length() < SHORTEST);
        return kept;
    }

    /** A guesser adds up what the options share, and takes the one in the middle. */
    static void convergence(LintItem item, Tell tell) {
        if (!item.answerable() || !item.multipleChoice() || item.options().size() < 4) {
            return;
        }
        Map<Part, Set<String>> words = new HashMap<>();
        item.options()
                .forEach(part ->
                        words.put(part, new HashSet<>(Words.telling(part.text().shown()))));
        Part key = item.keys().get(0);
        int ofKey = shared(key, words);
        List<Integer> ofOthers = new ArrayList<>();
        item.distractors().forEach(part -> ofOthers.add(shared(part, words)));
        int next = ofOthers.stream().mapToInt(Integer::intValue).max().orElse(0);
        if (ofKey >= SHARED && ofKey >= next * CONVERGED && ofKey - next >= 2) {
            tell.of(
                    item,
                    key.at(),
                    "The key shares more of its words with the other options (%d) than any of these do (%d at most), so it stands in their "
                                    .formatted(ofKey, next)
                            + "middle; let the distractors share parts with each other as well.");
        }
    }

    private static int shared(Part option, Map<Part, Set<String>> words) {
        int shared = 0;
        for (Map.Entry<Part, Set<String>> other : words.entrySet()) {
            if (other.getKey() != option) {
                for (String word : words.get(option)) {
                    shared += other.getValue().contains(word) ? 1 : 0;
                }
            }
        }
        return shared;
    }
}
