package dev.rampart.question.interchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The declaration of a QTI 2 response: what is right, and what answers score.
 *
 * @param several whether it holds more than one answer
 * @param correct the right answer, in the file's order
 * @param mapping what each answer adds, when answers are scored one by one; else empty
 */
record QtiResponse(boolean several, List<String> correct, Map<String, Double> mapping) {
    static QtiResponse of(XmlElement item, String identifier) {
        XmlElement declaration = item.children("responseDeclaration")
                .filter(one -> one.attribute("identifier").equals(identifier))
                .findFirst()
                .orElse(null);
        if (declaration == null) {
            return new QtiResponse(false, List.of(), Map.of());
        }
        List<String> correct = declaration
                .children("correctResponse")
                .flatMap(right -> right.children("value"))
                .map(right -> right.text().strip().replaceAll("\\s+", " "))
                .toList();
        Map<String, Double> mapping = new LinkedHashMap<>();
        if (correct.isEmpty() || mapped(item)) {
            declaration
                    .descendants("mapEntry")
                    .forEach(entry ->
                            mapping.put(entry.attribute("mapKey").strip(), number(entry.attribute("mappedValue"))));
        }
        return new QtiResponse(!declaration.attribute("cardinality").equals("single"), correct, mapping);
    }

    private static boolean mapped(XmlElement item) {
        return item.children("responseProcessing")
                .anyMatch(processing -> processing.attribute("template").contains("map_response")
                        || processing.descendants("mapResponse").findAny().isPresent());
    }

    /** What a set of answers brings; 1 for the right one when answers are not scored one by one. */
    double score(Set<String> answers) {
        if (!mapping.isEmpty()) {
            return answers.stream()
                    .mapToDouble(answer -> mapping.getOrDefault(answer, 0.0))
                    .sum();
        }
        boolean right =
                several ? answers.equals(Set.copyOf(correct)) : answers.stream().anyMatch(correct::contains);
        return right && !answers.isEmpty() ? 1 : 0;
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
