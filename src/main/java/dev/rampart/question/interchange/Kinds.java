package dev.rampart.question.interchange;

import java.util.Map;

/** Item types of other systems that have no counterpart here, and why. */
final class Kinds {
    private static final String TYPED = "The answer is typed, and questions here are answered by choosing.";
    private static final String WRITTEN = "The answer is written freely and marked by a person.";
    private static final String BLANKS =
            "Several blanks are filled in within a text, and no item type of AWS exams does that.";
    private static final String PLACED =
            "Something is dragged onto a text or an image, and no item type of AWS exams does that.";

    private static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry("description", "It is a text that asks nothing."),
            Map.entry("essay", WRITTEN),
            Map.entry(
                    "numerical", "The answer is a number that is typed, and questions here are answered by choosing."),
            Map.entry("shortanswer", TYPED),
            Map.entry("cloze", BLANKS),
            Map.entry("multianswer", BLANKS),
            Map.entry("gapselect", BLANKS),
            Map.entry("calculated", "The answer is a number calculated anew for each learner."),
            Map.entry("calculatedsimple", "The answer is a number calculated anew for each learner."),
            Map.entry("calculatedmulti", "The options are calculated anew for each learner."),
            Map.entry("ddwtos", PLACED),
            Map.entry("ddmarker", PLACED),
            Map.entry("ddimageortext", PLACED),
            Map.entry("random", "It stands for any question of its category."),
            Map.entry("randomsamatch", "It is put together anew from other questions each time."));

    private Kinds() {}

    /** @param type as Moodle names it */
    static ForeignTask.Unknown unknown(String type) {
        return new ForeignTask.Unknown(
                type,
                REASONS.getOrDefault(type, "The item type `%s` has no counterpart here.".formatted(Prose.clean(type))));
    }
}
