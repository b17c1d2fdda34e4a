package dev.rampart.question.interchange;

import dev.rampart.question.interchange.ForeignTask.Choice;
import dev.rampart.question.interchange.ForeignTask.Matching;
import dev.rampart.question.interchange.ForeignTask.Option;
import dev.rampart.question.interchange.ForeignTask.Ordering;
import dev.rampart.question.interchange.ForeignTask.Pair;
import dev.rampart.question.interchange.ForeignTask.Step;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jsoup.parser.Parser;

/** Writes items of QTI 1.2 as Canvas does. */
final class Qti12ItemText {
    private static final String RESPONSE = "response1";

    private final XmlText xml;
    private final UnaryOperator<String> images;
    private final Map<String, String> feedback = new LinkedHashMap<>();

    /** @param images the address that an image's name gets */
    Qti12ItemText(XmlText xml, UnaryOperator<String> images) {
        this.xml = xml;
        this.images = images;
    }

    /** What has no counterpart here was never one of our questions, and is not written. */
    void write(String identifier, ForeignItem item) {
        if (item.task() instanceof ForeignTask.Unknown) {
            return;
        }
        feedback.clear();
        String explanation = Xhtml.of(References.appended(item.explanation(), item.references()), images);
        if (!explanation.isEmpty()) {
            feedback.put("general_fb", explanation);
        }
        xml.open("item", "ident", identifier, "title", item.title() == null ? "Question" : item.title());
        fields(identifier, item);
        xml.open("presentation");
        html(item.stem());
        if (item.task() instanceof Choice choice) {
            choice(choice);
        } else if (item.task() instanceof Ordering ordering) {
            ordering(ordering);
        } else if (item.task() instanceof Matching matching) {
            matching(matching);
        }
        xml.close();
        feedback.forEach((id, html) -> {
            xml.open("itemfeedback", "ident", id).open("flow_mat");
            material(html);
            xml.close().close();
        });
        xml.close();
    }

    private void fields(String identifier, ForeignItem item) {
        xml.open("itemmetadata").open("qtimetadata");
        field("question_type", type(item.task()));
        field("points_possible", "1.0");
        item.bank().forEach(name -> field(Qti12Fields.BANK, name));
        Labels.tags(item, identifier).forEach(tag -> field(Qti12Fields.TAG, tag));
        xml.close().close();
    }

    private void field(String label, String said) {
        xml.open("qtimetadatafield")
                .leaf("fieldlabel", label)
                .leaf("fieldentry", said)
                .close();
    }

    private static String type(ForeignTask task) {
        if (task instanceof Choice choice) {
            List<String> texts = choice.options().stream().map(Option::text).toList();
            boolean truth = texts.size() == 2 && texts.contains("True") && texts.contains("False");
            return choice.multiple()
                    ? "multiple_answers_question"
                    : truth ? "true_false_question" : "multiple_choice_question";
        }
        return task instanceof Ordering ? "ordering_question" : "matching_question";
    }

    private void choice(Choice choice) {
        List<Option> options = choice.options();
        xml.open("response_lid", "ident", RESPONSE, "rcardinality", choice.multiple() ? "Multiple" : "Single");
        xml.open("render_choice", "shuffle", "Yes");
        for (int i = 0; i < options.size(); i++) {
            label(answer(i), options.get(i).text());
        }
        xml.close().close().close().open("resprocessing");
        outcomes();
        for (int i = 0; i < options.size(); i++) {
            told(RESPONSE, answer(i), options.get(i).feedback(), false);
        }
        if (choice.multiple()) {
            together(options);
        }
        for (int i = 0; i < options.size(); i++) {
            double percent = options.get(i).percent();
            boolean alone = !choice.multiple() || !Marks.allOrNothing(options);
            if (percent != 0 && alone) {
                xml.open("respcondition", "continue", choice.multiple() ? "Yes" : "No")
                        .open("conditionvar");
                equal(RESPONSE, answer(i));
                xml.close();
                score(choice.multiple() ? "Add" : "Set", percent);
                xml.close();
            }
        }
    }

    private void together(List<Option> options) {
        xml.open("respcondition", "continue", "No").open("conditionvar").open("and");
        for (int i = 0; i < options.size(); i++) {
            if (options.get(i).percent() > 0) {
                equal(RESPONSE, answer(i));
            } else {
                xml.open("not");
                equal(RESPONSE, answer(i));
                xml.close();
            }
        }
        xml.close().close();
        score("Set", 100);
        xml.close();
    }

    private void ordering(Ordering ordering) {
        xml.open("response_lid", "ident", RESPONSE, "rcardinality", "Ordered").open("render_extension");
        xml.open("ims_render_object", "shuffle", "Yes", "orientation", "Row").open("flow_label");
        List<Step> all = Stream.concat(ordering.steps().stream(), ordering.surplus().stream())
                .toList();
        for (int i = 0; i < all.size(); i++) {
            label(answer(i), all.get(i).text());
        }
        xml.close().close().close().close().close().open("resprocessing");
        outcomes();
        for (int i = 0; i < all.size(); i++) {
            told(RESPONSE, answer(i), all.get(i).feedback(), false);
        }
        xml.open("respcondition", "continue", "No").open("conditionvar");
        for (int i = 0; i < ordering.steps().size(); i++) {
            equal(RESPONSE, answer(i));
        }
        xml.close();
        score("Set", 100);
        xml.close();
    }

    private void matching(Matching matching) {
        List<String> responses = Stream.concat(
                        matching.pairs().stream().map(Pair::response), matching.surplus().stream())
                .distinct()
                .toList();
        for (int i = 0; i < matching.pairs().size(); i++) {
            xml.open("response_lid", "ident", prompt(i)).open("material");
            text(matching.pairs().get(i).prompt());
            xml.close().open("render_choice", "shuffle", "Yes");
            for (int j = 0; j < responses.size(); j++) {
                label(answer(j), responses.get(j));
            }
            xml.close().close();
        }
        xml.close().open("resprocessing");
        outcomes();
        for (int i = 0; i < matching.pairs().size(); i++) {
            String right = answer(responses.indexOf(matching.pairs().get(i).response()));
            xml.open("respcondition").open("conditionvar");
            equal(prompt(i), right);
            xml.close();
            score("Add", 100.0 / matching.pairs().size());
            xml.close();
            told(prompt(i), right, matching.pairs().get(i).feedback(), true);
        }
    }

    private static String answer(int i) {
        return "a" + (i + 1);
    }

    private static String prompt(int i) {
        return "response_p" + (i + 1);
    }

    /** What scores there are, and the feedback that goes with every answer. */
    private void outcomes() {
        xml.open("outcomes")
                .empty("decvar", "maxvalue", "100", "minvalue", "0", "varname", "SCORE", "vartype", "Decimal")
                .close();
        if (feedback.containsKey("general_fb")) {
            xml.open("respcondition", "continue", "Yes")
                    .open("conditionvar")
                    .empty("other")
                    .close();
            shown("general_fb");
        }
    }

    private void told(String response, String answer, String said, boolean whenNot) {
        if (said.isEmpty()) {
            return;
        }
        String id = (whenNot ? response.replace("response_", "") : answer) + "_fb";
        feedback.put(id, Xhtml.of(said, images));
        xml.open("respcondition", "continue", "Yes").open("conditionvar");
        if (whenNot) {
            xml.open("not");
        }
        equal(response, answer);
        if (whenNot) {
            xml.close();
        }
        xml.close();
        shown(id);
    }

    private void shown(String id) {
        xml.empty("displayfeedback", "feedbacktype", "Response", "linkrefid", id)
                .close();
    }

    private void equal(String response, String answer) {
        xml.leaf("varequal", answer, "respident", response);
    }

    private void score(String action, double percent) {
        xml.leaf(
                "setvar",
                new java.math.BigDecimal(String.valueOf(Marks.round(percent))).toPlainString(),
                "action",
                action,
                "varname",
                "SCORE");
    }

    private void label(String id, String markdown) {
        xml.open("response_label", "ident", id).open("material");
        text(markdown);
        xml.close().close();
    }

    /** Answers without markup are plain, since Canvas shows no other in its matchings. */
    private void text(String markdown) {
        String html = Xhtml.line(markdown, images);
        if (html.contains("<")) {
            xml.leaf("mattext", html, "texttype", "text/html");
        } else {
            xml.leaf("mattext", Parser.unescapeEntities(html, false), "texttype", "text/plain");
        }
    }

    private void html(String markdown) {
        material(Xhtml.of(markdown, images));
    }

    private void material(String html) {
        xml.open("material").leaf("mattext", html, "texttype", "text/html").close();
    }
}
