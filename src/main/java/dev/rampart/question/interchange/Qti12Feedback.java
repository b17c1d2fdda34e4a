package dev.rampart.question.interchange;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The feedback of a QTI 1.2 item, as HTML by its identifier; each piece is told once. */
final class Qti12Feedback {
    private static final String ALWAYS = "general_fb";

    /** Canvas's names for what goes with the whole question. */
    static final Set<String> GENERAL = Set.of(Qti12Feedback.ALWAYS, "correct_fb", "general_incorrect_fb");

    private final Map<String, String> htmlById = new LinkedHashMap<>();
    private final Map<String, Set<String>> byAnswer;
    private final Set<String> told = new LinkedHashSet<>();

    Qti12Feedback(XmlElement item, Qti12Scoring scoring) {
        item.descendants("itemfeedback")
                .forEach(piece -> htmlById.merge(
                        piece.attribute("ident"), Qti12Material.html(piece), (first, more) -> first + more));
        byAnswer = scoring.feedbackByAnswer();
    }

    /** What is told of one answer, or "". */
    String of(String response, String answer) {
        Set<String> ids = byAnswer.getOrDefault(response + " " + answer, Set.of());
        told.addAll(ids);
        return ids.stream()
                .sorted()
                .map(id -> htmlById.getOrDefault(id, ""))
                .filter(html -> !html.isBlank())
                .collect(Collectors.joining("\n"));
    }

    /** What goes with the whole question: all that was not asked for so far. */
    List<String> rest() {
        return htmlById.keySet().stream()
                .filter(id -> !told.contains(id))
                .sorted((a, b) -> Boolean.compare(b.equals(ALWAYS), a.equals(ALWAYS)))
                .map(htmlById::get)
                .toList();
    }

    /** Whether some of the rest is told only when the answer is right or only when it is wrong. */
    boolean conditional() {
        return htmlById.entrySet().stream()
                .anyMatch(piece -> !told.contains(piece.getKey())
                        && !piece.getKey().equals(ALWAYS)
                        && !piece.getValue().isBlank());
    }
}
