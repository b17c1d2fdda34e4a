package dev.rampart.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is written is what is read again, and what was written by hand stays. */
class YamlTextTest {
    private static final String BY_HAND = """
            # written by the network team
            exam: scs-c03
            task: "4.2"   # see the blueprint
            questions:
              # the first one is from June
              - id: one
                type: multiple-choice
                stem: >
                  Folded
                  text.
                # options are by Kim
                options:
                  - {text: A, correct: true, why: "Because: so."}
                  - text: B
                    why: It is not.
                verified: 2026-11-24

              # the second is new
              - id: two
                stem: |
                  # no comment, but a heading

                  And text.
            # the end
            """;

    @Test
    void every_shipped_document_is_written_so_that_it_reads_the_same() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("content"))) {
            List<Path> all =
                    files.filter(file -> file.toString().endsWith(".yaml")).toList();
            assertTrue(all.size() > 40);
            for (Path file : all) {
                JsonNode json = json(Files.readString(file));
                assertEquals(json, json(YamlText.of(json)), file.toString());
            }
        }
    }

    @Test
    void odd_texts_come_back_as_they_were() {
        ObjectNode odd = JsonNodeFactory.instance.objectNode();
        List<String> texts = List.of(
                "",
                " ",
                "~",
                "No",
                "1e3",
                "0x1F",
                "12:30",
                "- item",
                "a: b",
                "a #b",
                "ends:",
                "'q'",
                "\"q\"",
                "tab\tin",
                "\n",
                "a\n",
                "a\n\n",
                "\na",
                " a\n b",
                "a\n \nb",
                "a\r\nb",
                "# head\n",
                "*star",
                "&and",
                "%",
                "@at",
                "`code` x",
                "{b}",
                "[b]",
                "\u2028",
                "\uFEFF",
                "back\\slash",
                "…",
                "😀",
                "---",
                "a\n# b\n",
                "\ta\nb",
                "x".repeat(300));
        for (int i = 0; i < texts.size(); i++) {
            odd.put("t" + i, texts.get(i));
        }
        odd.putArray("list").add("a, b").add("c").add("[d]");
        odd.putArray("texts").add("a\nb\n").addArray().add("x".repeat(200));
        odd.putObject("yes").putArray("4.2").add("4.1").add(3).add(true).addNull();
        odd.putArray("empty");
        assertEquals(odd, json(YamlText.of(odd)), YamlText.of(odd));
    }

    @Test
    void it_is_laid_out_as_our_files_are() {
        JsonNode json = json("""
                {exam: x, questions: [{id: a, services: [AWS KMS, "AWS, Inc"], stem: "One.\\n\\nTwo?\\n", options: [{text: "`a` b",
                correct: true}], verified: 2026-11-24}, {id: b, stem: s}]}
                """);
        assertEquals("""
                exam: x
                questions:
                  - id: a
                    services: [AWS KMS, "AWS, Inc"]
                    stem: |
                      One.

                      Two?
                    options:
                      - text: "`a` b"
                        correct: true
                    verified: 2026-11-24

                  - id: b
                    stem: s
                """, YamlText.of(json));
    }

    @Test
    void nothing_changed_is_the_same_text() {
        assertEquals(BY_HAND, YamlText.merged(BY_HAND, json(BY_HAND)));
    }

    @Test
    void a_changed_text_takes_the_place_of_its_lines_and_leaves_all_others() {
        ObjectNode wanted = json(BY_HAND).deepCopy();
        ((ObjectNode) wanted.at("/questions/0/options/1")).put("why", "It is\nneither.\n");
        assertEquals(
                BY_HAND.replace("        why: It is not.\n", "        why: |\n          It is\n          neither.\n"),
                YamlText.merged(BY_HAND, wanted));
    }

    @Test
    void a_folded_text_a_question_and_a_key_are_changed_added_and_removed_beside_comments() {
        ObjectNode wanted = json(BY_HAND).deepCopy();
        ObjectNode first = (ObjectNode) wanted.at("/questions/0");
        first.put("stem", "New.\n");
        first.remove("verified");
        ((ArrayNode) first.path("options")).remove(0);
        ArrayNode questions = (ArrayNode) wanted.path("questions");
        questions.addObject().put("id", "three").put("stem", "Third.");
        String merged = YamlText.merged(BY_HAND, wanted);
        assertEquals(wanted, json(merged));
        for (String comment : List.of(
                "# written by the network team\n",
                "task: \"4.2\"   # see the blueprint",
                "  # the first one is from June\n  - id: one",
                "    # options are by Kim\n    options:\n      - text: B",
                "  # the second is new\n  - id: two",
                "\n\n  - id: three\n    stem: Third.\n",
                "# the end\n")) {
            assertTrue(merged.contains(comment), comment + " in\n" + merged);
        }
        assertTrue(merged.contains("    stem: |\n      New.\n"), merged);
    }

    @Test
    void removing_the_last_question_keeps_what_follows_the_list() {
        String text = "questions:\n  - id: one\n\n  - id: two\n    stem: s\n\npool: bank\n";
        ObjectNode wanted = json(text).deepCopy();
        ((ArrayNode) wanted.path("questions")).remove(1);
        assertEquals("questions:\n  - id: one\n\npool: bank\n", YamlText.merged(text, wanted));
    }

    @Test
    void questions_that_change_places_take_their_comments_inside_along() {
        ObjectNode wanted = json(BY_HAND).deepCopy();
        ArrayNode questions = (ArrayNode) wanted.path("questions");
        questions.add(questions.remove(0));
        String merged = YamlText.merged(BY_HAND, wanted);
        assertEquals(wanted, json(merged));
        assertTrue(merged.contains("# options are by Kim"), merged);
    }

    @Test
    void another_layout_is_written_anew_with_the_comments_above_it() {
        String flow = "# kept\n{exam: x, questions: [{id: a}]}\n";
        ObjectNode wanted = json(flow).deepCopy();
        wanted.put("exam", "z");
        assertEquals("# kept\nexam: z\nquestions:\n  - id: a\n", YamlText.merged(flow, wanted));
    }

    @Test
    void a_change_in_every_shipped_question_leaves_all_other_lines_as_they_were() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("content/questions"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".yaml")).toList()) {
                String text = Files.readString(file);
                ObjectNode wanted = json(text).deepCopy();
                wanted.path("questions").forEach(question -> ((ObjectNode) question).put("explanation", "Other."));
                String merged = YamlText.merged(text, wanted);
                assertEquals(wanted, json(merged), file.toString());
                long other = merged.lines()
                        .filter(line -> !text.contains(line))
                        .distinct()
                        .count();
                assertTrue(other <= 1, file + ": " + other + " lines were written anew");
                assertFalse(merged.equals(text));
            }
        }
    }

    private static JsonNode json(String text) {
        return YamlText.json(text).orElseThrow(() -> new AssertionError("No YAML:\n" + text));
    }
}
