package dev.rampart.question.interchange;

import dev.rampart.question.interchange.ForeignTask.Choice;
import dev.rampart.question.interchange.ForeignTask.Matching;
import dev.rampart.question.interchange.ForeignTask.Option;
import dev.rampart.question.interchange.ForeignTask.Ordering;
import dev.rampart.question.interchange.ForeignTask.Pair;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What is right in an item of QTI 2 or 3, and what an answer brings: all or nothing where that is so, else the share of each
 * option; and which feedback is told.
 */
final class QtiScoringText {
    static final String RESPONSE = "RESPONSE";
    static final String FEEDBACK = "FEEDBACK";
    static final String SOLUTION = "SOLUTION";
    static final String EXPLANATION = "EXPLANATION";

    private final QtiXml xml;
    private final ForeignTask task;
    private final boolean mapped;

    QtiScoringText(QtiXml xml, ForeignTask task) {
        this.xml = xml;
        this.task = task;
        this.mapped = task instanceof Choice choice && !Marks.allOrNothing(choice.options());
    }

    /**
     * @param told the choices that have feedback
     * @param explained whether there is an explanation
     */
    void declarations(Set<String> told, boolean explained) {
        if (task instanceof Choice choice) {
            choice(choice);
        } else if (task instanceof Ordering ordering) {
            response("ordered", "identifier", names("step_", ordering.steps().size()));
        } else if (task instanceof Matching matching) {
            response("multiple", "directedPair", pairs(matching));
        }
        xml.close();
        xml.open(
                "outcomeDeclaration",
                "identifier",
                "SCORE",
                "cardinality",
                "single",
                "baseType",
                "float",
                "normalMaximum",
                "1");
        xml.open("defaultValue").leaf("value", "0").close().close();
        if (!told.isEmpty()) {
            xml.empty(
                    "outcomeDeclaration", "identifier", FEEDBACK, "cardinality", "multiple", "baseType", "identifier");
        }
        if (explained) {
            xml.empty("outcomeDeclaration", "identifier", SOLUTION, "cardinality", "single", "baseType", "identifier");
        }
    }

    private void choice(Choice choice) {
        List<Option> options = choice.options();
        double best = options.stream().mapToDouble(Option::percent).max().orElse(0);
        List<String> right = IntStream.range(0, options.size())
                .filter(i -> options.get(i).percent() > 0
                        && (choice.multiple() || options.get(i).percent() == best))
                .mapToObj(i -> "choice_" + (i + 1))
                .toList();
        response(choice.multiple() ? "multiple" : "single", "identifier", right);
        if (mapped) {
            xml.open("mapping", "defaultValue", "0");
            for (int i = 0; i < options.size(); i++) {
                xml.empty(
                        "mapEntry",
                        "mapKey",
                        "choice_" + (i + 1),
                        "mappedValue",
                        share(options.get(i).percent()));
            }
            xml.close();
        }
    }

    private static String share(double percent) {
        return BigDecimal.valueOf(Math.round(percent * 1e5) / 1e7)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static List<String> pairs(Matching matching) {
        List<String> responses = QtiItemText.responses(matching);
        List<Pair> pairs = matching.pairs();
        return IntStream.range(0, pairs.size())
                .mapToObj(i -> "prompt_" + (i + 1) + " response_"
                        + (responses.indexOf(pairs.get(i).response()) + 1))
                .toList();
    }

    private void response(String cardinality, String baseType, List<String> right) {
        xml.open("responseDeclaration", "identifier", RESPONSE, "cardinality", cardinality, "baseType", baseType);
        if (!right.isEmpty()) {
            xml.open("correctResponse");
            right.forEach(said -> xml.leaf("value", said));
            xml.close();
        }
    }

    private static List<String> names(String prefix, int count) {
        return IntStream.rangeClosed(1, count).mapToObj(i -> prefix + i).toList();
    }

    void processing(Set<String> told, boolean explained) {
        xml.open("responseProcessing");
        if (mapped) {
            xml.open("setOutcomeValue", "identifier", "SCORE")
                    .empty("mapResponse", "identifier", RESPONSE)
                    .close();
        } else {
            xml.open("responseCondition").open("responseIf").open("match");
            xml.empty("variable", "identifier", RESPONSE).empty("correct", "identifier", RESPONSE);
            xml.close();
            set("SCORE", "float", "1");
            xml.close().close();
        }
        if (!told.isEmpty()) {
            xml.open("setOutcomeValue", "identifier", FEEDBACK).open("multiple");
            if (task instanceof Choice) {
                xml.empty("variable", "identifier", RESPONSE);
            } else {
                told.forEach(name -> xml.leaf("baseValue", name, "baseType", "identifier"));
            }
            xml.close().close();
        }
        if (explained) {
            set(SOLUTION, "identifier", EXPLANATION);
        }
        xml.close();
    }

    private void set(String outcome, String baseType, String said) {
        xml.open("setOutcomeValue", "identifier", outcome)
                .leaf("baseValue", said, "baseType", baseType)
                .close();
    }
}
