package dev.rampart.question.interchange;

import java.util.Map;
import java.util.Set;

/** Canvas's and Common Cartridge's names for what an item asks. */
final class Qti12Types {
    private static final Set<String> UNDERSTOOD = Set.of(
            "multiple_choice_question",
            "true_false_question",
            "multiple_answers_question",
            "matching_question",
            "ordering_question",
            "cc.multiple_choice.v0p1",
            "cc.multiple_response.v0p1",
            "cc.true_false.v0p1");

    private static final String TYPED =
            "Answers are typed in it, and questions here are answered by choosing, ordering or matching.";
    private static final String BY_HAND = "Its answers are marked by a person; here every question is marked at once.";
    private static final String NUMBER =
            "Its answer is a number, and questions here are answered by choosing, ordering or matching.";
    private static final String GAPS = "It has several gaps, each with its own answers; write a question for each gap.";
    private static final String PLACE = "Its answer is a place in a picture, which has no counterpart here.";

    private static final Map<String, String> REASONS = Map.ofEntries(
            Map.entry("short_answer_question", TYPED),
            Map.entry("cc.fib.v0p1", TYPED),
            Map.entry("cc.pattern_match.v0p1", TYPED),
            Map.entry("response_str", TYPED),
            Map.entry("essay_question", BY_HAND),
            Map.entry("cc.essay.v0p1", BY_HAND),
            Map.entry("file_upload_question", BY_HAND),
            Map.entry("numerical_question", NUMBER),
            Map.entry("calculated_question", "Its numbers are made up anew each time, which has no counterpart here."),
            Map.entry("response_num", NUMBER),
            Map.entry("fill_in_multiple_blanks_question", GAPS),
            Map.entry("multiple_dropdowns_question", GAPS),
            Map.entry("hot_spot_question", PLACE),
            Map.entry("render_hotspot", PLACE),
            Map.entry("response_xy", PLACE),
            Map.entry(
                    "categorization_question",
                    "Several answers belong to one category, which has no counterpart here."),
            Map.entry("text_only_question", "It is a text and asks nothing."),
            Map.entry("text", "It is a text and asks nothing."));

    private Qti12Types() {}

    static boolean understood(String type) {
        return UNDERSTOOD.contains(type);
    }

    static String reason(String type) {
        return REASONS.getOrDefault(type, "Questions of this kind have no counterpart here.");
    }
}
