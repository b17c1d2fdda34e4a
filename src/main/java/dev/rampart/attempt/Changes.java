package dev.rampart.attempt;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The answers that were given up for others, question by question.
 *
 * @param recorded whether changes were recorded when the attempt was sat
 */
record Changes(List<Changed> all, boolean recorded) {
    /**
     * @param before whether each answer that was given up was right, the first one first
     * @param last what stood in the end
     */
    record Changed(Marked last, List<Boolean> before) {
        public int position() {
            return last.position();
        }

        boolean fromRight() {
            return before.get(0);
        }

        /** "wrong → right". */
        public String steps() {
            return before.stream().map(right -> right ? "right" : "wrong").collect(Collectors.joining(" → ")) + " → "
                    + end();
        }

        private String end() {
            return last.complete() || last.blank() ? last.outcome() : "unfinished";
        }
    }

    /**
     * @param items all of them
     * @param changed marked, in the order in which they were made
     */
    static Changes of(List<Marked> items, List<AnswerChange> changed, boolean recorded) {
        Map<Integer, List<Boolean>> before = new LinkedHashMap<>();
        changed.forEach(change -> before.computeIfAbsent(change.position, position -> new ArrayList<>())
                .add(change.correct));
        return new Changes(
                items.stream()
                        .filter(item -> before.containsKey(item.position()))
                        .map(item -> new Changed(item, before.get(item.position())))
                        .toList(),
                recorded);
    }

    public boolean empty() {
        return all.isEmpty();
    }

    /** The steps of an item, or null if its answer was not changed. */
    public String steps(int position) {
        return all.stream()
                .filter(changed -> changed.position() == position)
                .map(Changed::steps)
                .findFirst()
                .orElse(null);
    }

    /** How many went from a first answer that was right, or not, to a last one that is right, or not. */
    int count(boolean fromRight, boolean toRight) {
        return (int) all.stream()
                .filter(changed ->
                        changed.fromRight() == fromRight && changed.last().correct() == toRight)
                .count();
    }

    public int won() {
        return count(false, true);
    }

    public int lost() {
        return count(true, false);
    }

    /** The counts, and what they come to. */
    public String sentence() {
        if (!recorded) {
            return "Changed answers were not recorded yet when you sat this.";
        }
        if (empty()) {
            return "You gave up no answer for another one.";
        }
        List<String> parts = new ArrayList<>();
        add(parts, won(), "from wrong to right");
        add(parts, lost(), "from right to wrong");
        add(parts, count(false, false), "from wrong to wrong");
        add(parts, count(true, true), "from right and back to right");
        return "You changed " + (all.size() == 1 ? "one answer" : all.size() + " answers") + ": "
                + String.join(", ", parts) + ". " + balance();
    }

    private static void add(List<String> parts, int count, String words) {
        if (count > 0) {
            parts.add(count + " " + words);
        }
    }

    private String balance() {
        int gain = won() - lost();
        if (gain > 0) {
            return "Second thoughts won you " + points(gain) + ".";
        }
        return gain < 0
                ? "Second thoughts cost you " + points(-gain) + ": change an answer for a reason that you can name."
                : "In sum that neither won nor cost anything.";
    }

    private static String points(int count) {
        return count == 1 ? "one right answer" : Given.number(count) + " right answers";
    }
}
