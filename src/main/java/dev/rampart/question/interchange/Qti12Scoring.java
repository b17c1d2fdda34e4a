package dev.rampart.question.interchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The response processing of a QTI 1.2 item, carried out: what an answer scores and which feedback it brings. Conditions are
 * taken in turn, and one that sets the score ends it unless it says to continue; those that add to it are summed up, as Canvas
 * means them. Source: 1EdTech QTI ASI 1.2, and Canvas's exports.
 */
final class Qti12Scoring {
    private static final double NOTHING = 1e-9;

    private final List<XmlElement> conditions;

    Qti12Scoring(XmlElement item) {
        this.conditions = item.descendants("respcondition").toList();
    }

    /** What the given answers, by the identifier of the response, score. */
    double score(Map<String, Set<String>> given) {
        double score = 0;
        for (XmlElement condition : conditions) {
            if (!holds(condition, given)) {
                continue;
            }
            boolean sets = false;
            for (XmlElement change : condition.children("setvar").toList()) {
                double by = number(change.text());
                switch (change.attribute("action")) {
                    case "Add" -> score += by;
                    case "Subtract" -> score -= by;
                    case "Multiply" -> score *= by;
                    case "Divide" -> score = Math.abs(by) < NOTHING ? score : score / by;
                    default -> {
                        score = by;
                        sets = true;
                    }
                }
            }
            if (sets && !condition.attribute("continue").equalsIgnoreCase("Yes")) {
                return score;
            }
        }
        return score;
    }

    /** The sets of answers to a response that some condition asks for and rewards, each in the order that it names them. */
    List<List<String>> rewarded(String response) {
        List<List<String>> rewarded = new ArrayList<>();
        for (XmlElement condition : conditions) {
            boolean rewards = condition.children("setvar").anyMatch(change -> number(change.text()) > NOTHING);
            List<String> asked = new ArrayList<>();
            condition.child("conditionvar").ifPresent(test -> asked(test, response, asked));
            if (rewards && !asked.isEmpty()) {
                rewarded.add(asked);
            }
        }
        return rewarded;
    }

    private static void asked(XmlElement test, String response, List<String> asked) {
        test.children().filter(child -> !child.is("not")).forEach(child -> {
            if (child.is("varequal") && child.attribute("respident").equals(response)) {
                asked.add(child.text().strip());
            } else {
                asked(child, response, asked);
            }
        });
    }

    /**
     * The feedback that belongs to one answer alone: told when it is selected, or, among answers that are matched, when it is not.
     */
    Map<String, Set<String>> feedbackByAnswer() {
        Map<String, Set<String>> answersByFeedback = new HashMap<>();
        for (XmlElement condition : conditions) {
            List<String> named = new ArrayList<>();
            condition
                    .descendants("varequal")
                    .forEach(equal -> named.add(
                            equal.attribute("respident") + " " + equal.text().strip()));
            String answer = named.size() == 1 ? named.get(0) : "";
            condition
                    .children("displayfeedback")
                    .forEach(shown -> answersByFeedback
                            .computeIfAbsent(shown.attribute("linkrefid"), id -> new HashSet<>())
                            .add(answer));
        }
        Map<String, Set<String>> feedbackByAnswer = new HashMap<>();
        answersByFeedback.forEach((id, answers) -> {
            String answer = answers.iterator().next();
            if (answers.size() == 1 && !answer.isEmpty() && !Qti12Feedback.GENERAL.contains(id)) {
                feedbackByAnswer
                        .computeIfAbsent(answer, key -> new LinkedHashSet<>())
                        .add(id);
            }
        });
        return feedbackByAnswer;
    }

    private static boolean holds(XmlElement condition, Map<String, Set<String>> given) {
        return condition.child("conditionvar").map(test -> all(test, given)).orElse(false);
    }

    private static boolean all(XmlElement test, Map<String, Set<String>> given) {
        return test.children().allMatch(part -> part(part, given));
    }

    private static boolean part(XmlElement test, Map<String, Set<String>> given) {
        Set<String> answers = given.getOrDefault(test.attribute("respident"), Set.of());
        return switch (test.name()) {
            case "and" -> all(test, given);
            case "or" -> test.children().anyMatch(part -> part(part, given));
            case "not" -> !all(test, given);
            case "other" -> true;
            case "unanswered" -> answers.isEmpty();
            case "varequal", "varsubset" -> answers.contains(test.text().strip());
            default -> false;
        };
    }

    private static double number(String text) {
        try {
            double number = Double.parseDouble(text.strip());
            return Double.isFinite(number) ? number : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
