package dev.rampart.question.interchange;

import dev.rampart.question.interchange.ForeignTask.Choice;
import dev.rampart.question.interchange.ForeignTask.Matching;
import dev.rampart.question.interchange.ForeignTask.Option;
import dev.rampart.question.interchange.ForeignTask.Ordering;
import dev.rampart.question.interchange.ForeignTask.Pair;
import dev.rampart.question.interchange.ForeignTask.Step;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Writes an item of QTI 2.1 or 3.0. Reasons are modal feedback under the names of the choices that they belong to, since that
 * may hold paragraphs and code; the explanation is told with every answer.
 */
final class QtiItemText {
    private static final String RESPONSE = "RESPONSE";
    private static final String FEEDBACK = "FEEDBACK";
    static final String SOLUTION = "SOLUTION";
    private static final String EXPLANATION = "EXPLANATION";

    private final QtiDialect dialect;
    private final UnaryOperator<String> images;
    private final XmlText xml = new XmlText();
    private final Map<String, String> feedback = new LinkedHashMap<>();

    private QtiItemText(QtiDialect dialect, UnaryOperator<String> images) {
        this.dialect = dialect;
        this.images = images;
    }

    /** @param images the address that an image's name gets */
    static String of(QtiDialect dialect, String identifier, ForeignItem item, UnaryOperator<String> images) {
        return new QtiItemText(dialect, images).write(identifier, item);
    }

    private String write(String identifier, ForeignItem item) {
        open(
                "assessmentItem",
                "xmlns",
                dialect.items,
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation",
                dialect.items + " " + dialect.itemsSchema,
                "identifier",
                identifier,
                "title",
                item.title() == null ? identifier : item.title(),
                "adaptive",
                "false",
                "timeDependent",
                "false");
        String explanation = Xhtml.of(References.appended(item.explanation(), item.references()), images);
        boolean mapped = false;
        if (item.task() instanceof Choice choice) {
            mapped = !Marks.allOrNothing(choice.options());
            declareChoice(choice, mapped);
        } else if (item.task() instanceof Ordering ordering) {
            declareOrdering(ordering);
        } else if (item.task() instanceof Matching matching) {
            declareMatching(matching);
        }
        outcomes(!explanation.isEmpty());
        open("itemBody").raw("<div>" + Xhtml.of(item.stem(), images) + "</div>");
        if (item.task() instanceof Choice choice) {
            choice(choice);
        } else if (item.task() instanceof Ordering ordering) {
            ordering(ordering);
        } else if (item.task() instanceof Matching matching) {
            matching(matching);
        }
        xml.close();
        processing(item.task(), mapped, !explanation.isEmpty());
        feedback.forEach((name, html) -> modal(FEEDBACK, name, html));
        if (!explanation.isEmpty()) {
            modal(SOLUTION, EXPLANATION, explanation);
        }
        return xml.toString();
    }

    private void declareChoice(Choice choice, boolean mapped) {
        List<Option> options = choice.options();
        double best = options.stream().mapToDouble(Option::percent).max().orElse(0);
        List<String> right = IntStream.range(0, options.size())
                .filter(i -> choice.multiple()
                        ? options.get(i).percent() > 0
                        : options.get(i).percent() == best && best > 0)
                .mapToObj(i -> "choice_" + (i + 1))
                .toList();
        declaration(choice.multiple() ? "multiple" : "single", "identifier", right);
        if (mapped) {
            open("mapping", "defaultValue", "0");
            for (int i = 0; i < options.size(); i++) {
                empty(
                        "mapEntry",
                        "mapKey",
                        "choice_" + (i + 1),
                        "mappedValue",
                        number(options.get(i).percent() / 100));
            }
            xml.close();
        }
        xml.close();
        for (int i = 0; i < options.size(); i++) {
            told("choice_" + (i + 1), options.get(i).feedback());
        }
    }

    private void declareOrdering(Ordering ordering) {
        List<Step> all = all(ordering);
        for (int i = 0; i < all.size(); i++) {
            told("step_" + (i + 1), all.get(i).feedback());
        }
        List<String> right = IntStream.rangeClosed(1, ordering.steps().size())
                .mapToObj(i -> "step_" + i)
                .toList();
        declare("ordered", "identifier", right);
    }

    private static List<Step> all(Ordering ordering) {
        return Stream.concat(ordering.steps().stream(), ordering.surplus().stream())
                .toList();
    }

    private void declareMatching(Matching matching) {
        List<String> responses = responses(matching);
        List<String> pairs = new ArrayList<>();
        for (int i = 0; i < matching.pairs().size(); i++) {
            Pair pair = matching.pairs().get(i);
            pairs.add("prompt_" + (i + 1) + " response_" + (responses.indexOf(pair.response()) + 1));
            told("prompt_" + (i + 1), pair.feedback());
        }
        declare("multiple", "directedPair", pairs);
    }

    private void declare(String cardinality, String baseType, List<String> right) {
        declaration(cardinality, baseType, right);
        xml.close();
    }

    private void declaration(String cardinality, String baseType, List<String> right) {
        open("responseDeclaration", "identifier", RESPONSE, "cardinality", cardinality, "baseType", baseType);
        if (!right.isEmpty()) {
            open("correctResponse");
            right.forEach(said -> leaf("value", said));
            xml.close();
        }
    }

    private void outcomes(boolean explained) {
        open(
                "outcomeDeclaration",
                "identifier",
                "SCORE",
                "cardinality",
                "single",
                "baseType",
                "float",
                "normalMaximum",
                "1");
        open("defaultValue");
        leaf("value", "0");
        xml.close().close();
        if (!feedback.isEmpty()) {
            empty("outcomeDeclaration", "identifier", FEEDBACK, "cardinality", "multiple", "baseType", "identifier");
        }
        if (explained) {
            empty("outcomeDeclaration", "identifier", SOLUTION, "cardinality", "single", "baseType", "identifier");
        }
    }

    private void choice(Choice choice) {
        open(
                "choiceInteraction",
                "responseIdentifier",
                RESPONSE,
                "shuffle",
                "true",
                "maxChoices",
                choice.multiple() ? "0" : "1");
        for (int i = 0; i < choice.options().size(); i++) {
            choice("simpleChoice", "choice_" + (i + 1), choice.options().get(i).text());
        }
        xml.close();
    }

    private void ordering(Ordering ordering) {
        // With steps that do not belong there, it is told how many do.
        String chosen = ordering.surplus().isEmpty()
                ? null
                : String.valueOf(ordering.steps().size());
        open(
                "orderInteraction",
                "responseIdentifier",
                RESPONSE,
                "shuffle",
                "true",
                "minChoices",
                chosen,
                "maxChoices",
                chosen);
        List<Step> all = all(ordering);
        for (int i = 0; i < all.size(); i++) {
            choice("simpleChoice", "step_" + (i + 1), all.get(i).text());
        }
        xml.close();
    }

    private void matching(Matching matching) {
        List<String> responses = responses(matching);
        String all = String.valueOf(matching.pairs().size());
        open("matchInteraction", "responseIdentifier", RESPONSE, "shuffle", "true", "maxAssociations", all);
        open("simpleMatchSet");
        for (int i = 0; i < matching.pairs().size(); i++) {
            choice(
                    "simpleAssociableChoice",
                    "prompt_" + (i + 1),
                    matching.pairs().get(i).prompt(),
                    "matchMax",
                    "1");
        }
        xml.close();
        open("simpleMatchSet");
        for (int i = 0; i < responses.size(); i++) {
            choice("simpleAssociableChoice", "response_" + (i + 1), responses.get(i), "matchMax", all);
        }
        xml.close().close();
    }

    private static List<String> responses(Matching matching) {
        return Stream.concat(matching.pairs().stream().map(Pair::response), matching.surplus().stream())
                .distinct()
                .toList();
    }

    private void choice(String element, String name, String markdown, String... more) {
        List<String> attributes = new ArrayList<>(List.of("identifier", name));
        attributes.addAll(List.of(more));
        open(element, attributes.toArray(String[]::new))
                .raw(Xhtml.line(markdown, images))
                .close();
    }

    private void told(String name, String markdown) {
        if (!markdown.isEmpty()) {
            feedback.put(name, Xhtml.of(markdown, images));
        }
    }

    private void processing(ForeignTask task, boolean mapped, boolean explained) {
        open("responseProcessing");
        if (mapped) {
            open("setOutcomeValue", "identifier", "SCORE");
            empty("mapResponse", "identifier", RESPONSE);
            xml.close();
        } else {
            open("responseCondition");
            open("responseIf");
            open("match");
            empty("variable", "identifier", RESPONSE);
            empty("correct", "identifier", RESPONSE);
            xml.close();
            set("SCORE", "float", "1");
            xml.close().close();
        }
        if (!feedback.isEmpty()) {
            open("setOutcomeValue", "identifier", FEEDBACK);
            open("multiple");
            if (task instanceof Choice) {
                empty("variable", "identifier", RESPONSE);
            } else {
                feedback.keySet().forEach(name -> leaf("baseValue", name, "baseType", "identifier"));
            }
            xml.close().close();
        }
        if (explained) {
            set(SOLUTION, "identifier", EXPLANATION);
        }
        xml.close();
    }

    private void set(String outcome, String baseType, String said) {
        open("setOutcomeValue", "identifier", outcome);
        leaf("baseValue", said, "baseType", baseType);
        xml.close();
    }

    private void modal(String outcome, String name, String html) {
        open("modalFeedback", "outcomeIdentifier", outcome, "identifier", name, "showHide", "show");
        boolean within = dialect == QtiDialect.V30;
        if (within) {
            open("contentBody");
        }
        xml.raw(html);
        if (within) {
            xml.close();
        }
        xml.close();
    }

    private static String number(double number) {
        return BigDecimal.valueOf(Math.round(number * 1e7) / 1e7)
                .stripTrailingZeros()
                .toPlainString();
    }

    private XmlText open(String name, String... attributes) {
        return xml.open(dialect.element(name), dialect.attributes(attributes));
    }

    private void empty(String name, String... attributes) {
        xml.empty(dialect.element(name), dialect.attributes(attributes));
    }

    private void leaf(String name, String text, String... attributes) {
        xml.leaf(dialect.element(name), text, dialect.attributes(attributes));
    }
}
