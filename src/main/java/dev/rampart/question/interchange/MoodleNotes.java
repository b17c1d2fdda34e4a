package dev.rampart.question.interchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What Moodle knows of a question beyond what there is here. */
final class MoodleNotes {
    private static final Set<String> USUAL = Set.of(
            "",
            "Your answer is correct.",
            "Your answer is partially correct.",
            "Your answer is incorrect.",
            "<p>Your answer is correct.</p>",
            "<p>Your answer is partially correct.</p>",
            "<p>Your answer is incorrect.</p>");

    private MoodleNotes() {}

    static List<String> of(XmlElement question) {
        List<String> notes = new ArrayList<>();
        boolean combined = Stream.of("correctfeedback", "partiallycorrectfeedback", "incorrectfeedback")
                .flatMap(question::children)
                .anyMatch(feedback -> !USUAL.contains(feedback.text("text")));
        if (combined) {
            notes.add("Feedback for right, partly right and wrong answers as a whole is left out.");
        }
        if (!yes(question, "shuffleanswers", true)) {
            notes.add("The order of the options was fixed; here they are shuffled.");
        }
        if (question.children("hint").findAny().isPresent()) {
            notes.add("Hints for further attempts, and what such attempts cost, are left out.");
        } else if (!usualPenalty(question)) {
            notes.add("Further attempts cost `%s` of the marks; here there is one attempt."
                    .formatted(Prose.clean(question.text("penalty"))));
        }
        if (yes(question, "hidden", false)) {
            notes.add("The question was hidden in Moodle.");
        }
        if (question.is("question") && !Set.of("", "ALL").contains(question.text("selecttype"))) {
            notes.add("Moodle showed some of the steps each time; here all of them are put in order.");
        }
        return notes;
    }

    private static boolean usualPenalty(XmlElement question) {
        String penalty = question.text("penalty");
        return penalty.isEmpty()
                || penalty.matches("0|1|0\\.0+|1\\.0+|0\\.33+|0\\.10*")
                || question.attribute("type").equals("description");
    }

    static boolean yes(XmlElement question, String flag, boolean otherwise) {
        return question.child(flag)
                .map(element -> element.text().strip())
                .filter(said -> !said.isEmpty())
                .map(said -> said.equals("true") || said.equals("1"))
                .orElse(otherwise);
    }
}
