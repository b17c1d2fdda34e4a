package dev.rampart.question.interchange;

import java.util.List;

/** What a question of another system asks to be done. */
public sealed interface ForeignTask {
    /**
     * Choose among options; true/false too.
     *
     * @param multiple whether several may be selected
     */
    record Choice(boolean multiple, List<Option> options) implements ForeignTask {}

    /**
     * @param percent of the marks that selecting it gives; negative takes marks away
     * @param feedback Markdown, or ""
     */
    record Option(String text, double percent, String feedback) {}

    /** Put into order; the steps stand in the right one. */
    record Ordering(List<String> steps) implements ForeignTask {}

    /**
     * @param surplus responses that belong to no prompt
     */
    record Matching(List<Pair> pairs, List<String> surplus) implements ForeignTask {}

    /** @param feedback Markdown, or "" */
    record Pair(String prompt, String response, String feedback) {}

    /**
     * An item type that has no counterpart here.
     *
     * @param type as the format names it, for example "essay"
     * @param reason a sentence for the importing instructor
     */
    record Unknown(String type, String reason) implements ForeignTask {}
}
