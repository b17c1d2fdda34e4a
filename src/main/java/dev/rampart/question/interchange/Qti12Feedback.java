package dev.rampart.question.interchange;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The feedback of a QTI 1.2 item, as HTML by its identifier; each piece is told once. */
final class Qti12Feedback {
    /** Canvas's names for what goes with the whole question. */
    static final Set<String> GENERAL = Set.of("general_fb", "correct_fb", "general_incorrect_fb");

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

    /** What goes with the whole question: all that was not asked for so far, whatever is said twice once. */
    String rest() {
        List<String> ids = htmlById.keySet().stream()
                .filter(id -> !told.contains(id))
                .sorted((a, b) -> Boolean.compare(b.equals("general_fb"), a.equals("general_fb")))
                .toList();
        return ids.stream()
                .map(htmlById::get)
                .filter(html -> !html.isBlank())
                .distinct()
                .collect(Collectors.joining("\n"));
    }
}
