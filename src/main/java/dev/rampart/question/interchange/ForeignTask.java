package dev.rampart.question.interchange;

import java.util.List;

/** What a question of another system asks to be done. Texts and feedback are Markdown; a text without feedback has "". */
public sealed interface ForeignTask {
    /**
     * Choose among options; true/false too, with the options True and False.
     *
     * @param multiple whether several may be selected
     */
    record Choice(boolean multiple, List<Option> options) implements ForeignTask {
        public Choice {
            options = List.copyOf(options);
        }
    }

    /** @param percent of the marks that selecting it gives; negative takes marks away, above 0 is right at least in part */
    record Option(String text, double percent, String feedback) {}

    /**
     * Put into order; the steps stand in the right one.
     *
     * @param surplus steps that do not belong into the order
     */
    record Ordering(List<Step> steps, List<Step> surplus) implements ForeignTask {
        public Ordering {
            steps = List.copyOf(steps);
            surplus = List.copyOf(surplus);
        }
    }

    record Step(String text, String feedback) {}

    /**
     * Give each prompt a response; the same response may stand in several pairs.
     *
     * @param surplus responses that belong to no prompt
     */
    record Matching(List<Pair> pairs, List<String> surplus) implements ForeignTask {
        public Matching {
            pairs = List.copyOf(pairs);
            surplus = List.copyOf(surplus);
        }
    }

    record Pair(String prompt, String response, String feedback) {}

    /**
     * An item type that has no counterpart here.
     *
     * @param type as the format names it, for example "essay"
     * @param reason a sentence for the importing instructor
     */
    record Unknown(String type, String reason) implements ForeignTask {}
}
