package dev.rampart.review;

import dev.rampart.library.Comparison;
import dev.rampart.question.Answer;
import dev.rampart.question.Interaction;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Two services that a learner takes for each other.
 *
 * @param picked how often one stood in a wrong pick where the right answer names the other
 * @param named how often the learner named them as the two between which they were torn
 * @param comparison to read, or null
 */
record Confusion(String first, String second, int picked, int named, Comparison comparison) {
    /** A text that names more on its side than this says little about any of them. */
    private static final int MOST = 2;

    /** Two names, the lesser first. */
    record Pair(String first, String second) {
        static Pair of(String one, String other) {
            return one.compareTo(other) <= 0 ? new Pair(one, other) : new Pair(other, one);
        }
    }

    /** The pairs that a wrong answer shows: what only the wrong pick names, with what only the right answer names. */
    static Set<Pair> shownBy(Interaction interaction, Answer answer, ConfusionNames names) {
        Set<Pair> pairs = new HashSet<>();
        List<Integer> picks = answer.picks();
        if (interaction instanceof Interaction.Choice choice) {
            List<String> wrong = new ArrayList<>();
            List<String> right = new ArrayList<>();
            for (int i = 0; i < choice.options().size(); i++) {
                Interaction.Option option = choice.options().get(i);
                if (option.correct()) {
                    right.add(option.text());
                } else if (picks.contains(i)) {
                    wrong.add(option.text());
                }
            }
            add(pairs, String.join("\n", wrong), String.join("\n", right), names);
        } else if (interaction instanceof Interaction.Matching matching) {
            for (int i = 0; i < picks.size(); i++) {
                int right = matching.prompts().get(i).response();
                if (picks.get(i) != Answer.BLANK && picks.get(i) != right) {
                    add(
                            pairs,
                            matching.responses().get(picks.get(i)),
                            matching.responses().get(right),
                            names);
                }
            }
        }
        return pairs;
    }

    private static void add(Set<Pair> pairs, String wrong, String right, ConfusionNames names) {
        Set<String> picked = names.in(wrong);
        Set<String> meant = names.in(right);
        Set<String> both = new HashSet<>(picked);
        both.retainAll(meant);
        picked.removeAll(both);
        meant.removeAll(both);
        if (picked.size() <= MOST && meant.size() <= MOST) {
            picked.forEach(one -> meant.forEach(other -> pairs.add(Pair.of(one, other))));
        }
    }

    /** Once may be chance; a pair that has a comparison, or that the learner named, is told at once. */
    boolean telling() {
        return picked + named > 1 || named > 0 || comparison != null;
    }

    int times() {
        return picked + named;
    }

    /** "3 wrong picks, named by you once". */
    public String counts() {
        String wrong = picked == 0 ? "" : picked == 1 ? "one wrong pick" : picked + " wrong picks";
        String own = named == 0 ? "" : "named by you " + (named == 1 ? "once" : named + " times");
        return wrong + (wrong.isEmpty() || own.isEmpty() ? "" : ", ") + own;
    }
}
