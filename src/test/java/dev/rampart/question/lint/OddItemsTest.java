package dev.rampart.question.lint;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rampart.content.Drafts;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** An item may be half written, or written by someone who tries things out: each rule copes with it. */
class OddItemsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Property(tries = 500)
    void no_rule_fails_and_each_finding_can_be_shown(@ForAll("files") String file) {
        for (Finding finding : Lint.of(List.of(Drafts.of("questions/x.yaml", file)), Items.TODAY)
                .findings()) {
            assertTrue(finding.line() >= 1 && finding.column() >= 1, finding.toString());
            assertTrue(finding.sentence().matches("(?s)[A-Z0-9`].*\\."), finding.sentence());
        }
    }

    @Provide
    Arbitrary<String> files() {
        return item().list().ofMinSize(1).ofMaxSize(4).map(items -> {
            ObjectNode file = JSON.createObjectNode().put("exam", "scs-c03");
            file.putArray("questions").addAll(items);
            return file.toString();
        });
    }

    private static Arbitrary<JsonNode> item() {
        Arbitrary<JsonNode> type = Arbitraries.of(
                        "multiple-choice", "multiple-response", "ordering", "matching", "essay", "")
                .map(JSON.getNodeFactory()::textNode);
        Arbitrary<JsonNode> parts = part().list().ofMaxSize(6).map(all -> {
            ArrayNode list = JSON.createArrayNode();
            all.forEach(list::add);
            return list;
        });
        Arbitrary<JsonNode> list = Arbitraries.frequencyOf(Tuple.of(4, parts), Tuple.of(1, text()));
        Arbitrary<JsonNode> whole = Combinators.combine(type, text(), list, list, list, text(), text())
                .as((t, stem, options, steps, prompts, verified, rest) -> {
                    ObjectNode item = JSON.createObjectNode();
                    item.set("type", t);
                    item.set("stem", stem);
                    item.set("options", options);
                    item.set("steps", steps);
                    item.set("prompts", prompts);
                    item.set("verified", verified);
                    item.set("explanation", rest);
                    item.set("services", prompts);
                    item.set("id", rest);
                    return item;
                });
        return Arbitraries.frequencyOf(Tuple.of(8, whole), Tuple.of(1, text()));
    }

    private static Arbitrary<JsonNode> part() {
        return Combinators.combine(text(), Arbitraries.of(true, false), text()).as((text, correct, why) -> {
            ObjectNode part = JSON.createObjectNode();
            part.set("text", text);
            part.put("correct", correct);
            part.set("why", why);
            return part;
        });
    }

    private static Arbitrary<JsonNode> text() {
        return Arbitraries.of(
                        "",
                        " ",
                        "\n\n",
                        "`",
                        "```",
                        "```json\n{}\n```",
                        "    indented",
                        "| a | b |\n|---|---|\n| `x` | **NOT** |",
                        "**",
                        "*a **b* c**",
                        "Which is NOT?",
                        "Which of these is not an",
                        "an",
                        "is",
                        "(Select TWO.)",
                        "Select 6",
                        "All of the above",
                        "A and B",
                        "Always `never` always.",
                        "? ! . :",
                        "...",
                        "<b>CMK</b> & AWS SSO",
                        "\uD83D\uDD11 Schl\u00FCssel",
                        "a.b.c.".repeat(3000),
                        "which ".repeat(2000),
                        "Amazon SageMaker and Security Hub",
                        "2026-11-24",
                        "1999-01-01",
                        "2026-02-31")
                .map(text -> (JsonNode) JSON.getNodeFactory().textNode(text))
                .injectNull(0.05)
                .map(text -> text == null ? JSON.getNodeFactory().nullNode() : text);
    }
}
