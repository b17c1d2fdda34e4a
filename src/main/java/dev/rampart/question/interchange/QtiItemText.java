package dev.rampart.question.interchange;

import dev.rampart.question.interchange.ForeignTask.Choice;
import dev.rampart.question.interchange.ForeignTask.Matching;
import dev.rampart.question.interchange.ForeignTask.Option;
import dev.rampart.question.interchange.ForeignTask.Ordering;
import dev.rampart.question.interchange.ForeignTask.Pair;
import dev.rampart.question.interchange.ForeignTask.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Writes an item of QTI 2.1 or 3.0. Reasons are modal feedback under the names of the choices that they belong to, since that
 * may hold paragraphs and code; the explanation is told with every answer.
 */
final class QtiItemText {
    private final QtiXml xml;
    private final UnaryOperator<String> images;
    private final Map<String, String> feedback = new LinkedHashMap<>();

    private QtiItemText(QtiDialect dialect, UnaryOperator<String> images) {
        this.xml = new QtiXml(dialect);
        this.images = images;
    }

    /** @param images the address that an image's name gets */
    static String of(QtiDialect dialect, String identifier, ForeignItem item, UnaryOperator<String> images) {
        return new QtiItemText(dialect, images).write(identifier, item);
    }

    private String write(String identifier, ForeignItem item) {
        ForeignTask task = item.task();
        String explanation = Xhtml.of(References.appended(item.explanation(), item.references()), images);
        boolean explained = !explanation.isEmpty();
        QtiScoringText scoring = new QtiScoringText(xml, task);
        collect(task);
        begin(identifier, item.title() == null ? identifier : item.title());
        scoring.declarations(feedback.keySet(), explained);
        xml.open("itemBody").raw("<div>" + Xhtml.of(item.stem(), images) + "</div>");
        if (task instanceof Choice choice) {
            choice(choice);
        } else if (task instanceof Ordering ordering) {
            ordering(ordering);
        } else if (task instanceof Matching matching) {
            matching(matching);
        }
        xml.close();
        scoring.processing(feedback.keySet(), explained);
        feedback.forEach((name, html) -> modal(QtiScoringText.FEEDBACK, name, html));
        if (explained) {
            modal(QtiScoringText.SOLUTION, QtiScoringText.EXPLANATION, explanation);
        }
        return xml.toString();
    }

    private void begin(String identifier, String title) {
        xml.open(
                "assessmentItem",
                "xmlns",
                xml.dialect().items,
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation",
                xml.dialect().items + " " + xml.dialect().itemsSchema,
                "identifier",
                identifier,
                "title",
                title,
                "adaptive",
                "false",
                "timeDependent",
                "false");
    }

    private void collect(ForeignTask task) {
        if (task instanceof Choice choice) {
            collect("choice_", choice.options().stream().map(Option::feedback).toList());
        } else if (task instanceof Ordering ordering) {
            collect("step_", steps(ordering).stream().map(Step::feedback).toList());
        } else if (task instanceof Matching matching) {
            collect("prompt_", matching.pairs().stream().map(Pair::feedback).toList());
        }
    }

    private void collect(String prefix, List<String> said) {
        for (int i = 0; i < said.size(); i++) {
            if (!said.get(i).isEmpty()) {
                feedback.put(prefix + (i + 1), Xhtml.of(said.get(i), images));
            }
        }
    }

    private void choice(Choice choice) {
        xml.open(
                "choiceInteraction",
                "responseIdentifier",
                QtiScoringText.RESPONSE,
                "shuffle",
                "true",
                "maxChoices",
                choice.multiple() ? "0" : "1");
        choices(
                "simpleChoice",
                "choice_",
                choice.options().stream().map(Option::text).toList());
        xml.close();
    }

    private void ordering(Ordering ordering) {
        // With steps that do not belong there, it is told how many do.
        String chosen = ordering.surplus().isEmpty()
                ? null
                : String.valueOf(ordering.steps().size());
        xml.open(
                "orderInteraction",
                "responseIdentifier",
                QtiScoringText.RESPONSE,
                "shuffle",
                "true",
                "minChoices",
                chosen,
                "maxChoices",
                chosen);
        choices(
                "simpleChoice",
                "step_",
                steps(ordering).stream().map(Step::text).toList());
        xml.close();
    }

    private static List<Step> steps(Ordering ordering) {
        return Stream.concat(ordering.steps().stream(), ordering.surplus().stream())
                .toList();
    }

    private void matching(Matching matching) {
        String all = String.valueOf(matching.pairs().size());
        xml.open(
                "matchInteraction",
                "responseIdentifier",
                QtiScoringText.RESPONSE,
                "shuffle",
                "true",
                "maxAssociations",
                all);
        xml.open("simpleMatchSet");
        choices(
                "simpleAssociableChoice",
                "prompt_",
                matching.pairs().stream().map(Pair::prompt).toList(),
                "matchMax",
                "1");
        xml.close().open("simpleMatchSet");
        choices("simpleAssociableChoice", "response_", responses(matching), "matchMax", all);
        xml.close().close();
    }

    /** Those that belong to a prompt first, each once. */
    static List<String> responses(Matching matching) {
        return Stream.concat(matching.pairs().stream().map(Pair::response), matching.surplus().stream())
                .distinct()
                .toList();
    }

    private void choices(String element, String prefix, List<String> texts, String... more) {
        for (int i = 0; i < texts.size(); i++) {
            List<String> attributes = new ArrayList<>(List.of("identifier", prefix + (i + 1)));
            attributes.addAll(List.of(more));
            xml.open(element, attributes.toArray(String[]::new))
                    .raw(Xhtml.line(texts.get(i), images))
                    .close();
        }
    }

    private void modal(String outcome, String name, String html) {
        xml.open("modalFeedback", "outcomeIdentifier", outcome, "identifier", name, "showHide", "show");
        if (xml.dialect() == QtiDialect.V30) {
            xml.open("contentBody").raw(html).close();
        } else {
            xml.raw(html);
        }
        xml.close();
    }
}
