package dev.rampart.author.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rampart.content.YamlText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Between the form and the text nothing is lost. */
class DocumentFormTest {
    private static final DocumentForm QUESTIONS = DocumentForm.of("questions");
    private static final DocumentForm WORKSHOP = DocumentForm.of("workshop");

    private static final String TEXT = """
            # by Kim
            exam: scs-c03
            task: "4.2"
            questions:
              - id: one
                type: multiple-choice   # for now
                stem: |
                  Which?
                options:
                  - text: A
                    correct: true
                    why: Yes.
                  # the distractors
                  - text: B
                    why: No.
            """;

    @Test
    void a_form_that_nobody_changed_leaves_every_shipped_question_as_it_is() throws IOException {
        for (Path file : files("content/questions", ".yaml")) {
            String text = Files.readString(file);
            JsonNode json = json(text);
            for (int q = 0; q < QUESTIONS.parts(json); q++) {
                assertEquals(
                        text, QUESTIONS.typed(text, q, Typing.question(json, q).fields()), file + " " + q);
            }
        }
    }

    @Test
    void and_every_shipped_workshop() throws IOException {
        for (Path file : files("content/workshops", "workshop.yaml")) {
            String text = Files.readString(file);
            JsonNode json = json(text);
            assertEquals(text, WORKSHOP.typed(text, 0, Typing.about(json).fields()), file.toString());
            for (int s = 1; s < WORKSHOP.parts(json); s++) {
                assertEquals(
                        text, WORKSHOP.typed(text, s, Typing.step(json, s - 1).fields()), file + " " + s);
            }
        }
    }

    @Test
    void what_is_changed_stands_in_the_text_and_comments_stay() {
        Typing typing = Typing.question(json(TEXT), 0)
                .put("options.1.text", "C")
                .put("services", "AWS KMS\n\n  AWS IAM ")
                .put("explanation", "Two\nlines")
                .put("level", "300")
                .put("skill", "4.2.1");
        assertEquals(
                TEXT.replace("text: B", "text: C")
                        .replace("    type: multiple-choice   # for now\n", """
                                    skill: 4.2.1
                                    type: multiple-choice   # for now
                                    level: 300
                                    services: [AWS KMS, AWS IAM]
                                """)
                        .concat("    explanation: |\n      Two\n      lines\n"),
                QUESTIONS.typed(TEXT, 0, typing.fields()));
    }

    @Test
    void another_option_is_right_when_another_one_is_ticked() {
        String text = QUESTIONS.typed(
                TEXT, 0, Typing.question(json(TEXT), 0).put("options.key", "1").fields());
        assertFalse(json(text).at("/questions/0/options/0").has("correct"));
        assertTrue(json(text).at("/questions/0/options/1/correct").asBoolean());
    }

    @Test
    void rows_are_added_moved_and_removed() {
        String text = QUESTIONS.act(TEXT, 0, "add:options");
        text = QUESTIONS.act(text, 0, "up:options:2");
        text = QUESTIONS.act(text, 0, "add:references");
        assertEquals(List.of("A", "", "B"), json(text).findValuesAsText("text"));
        assertEquals("https://", json(text).at("/questions/0/references/0/url").asText());
        text = QUESTIONS.act(text, 0, "remove:options:1");
        text = QUESTIONS.act(text, 0, "remove:references:0");
        assertEquals(json(TEXT), json(text));
        assertEquals(text, QUESTIONS.act(text, 0, "remove:options:99"));
        assertEquals(text, QUESTIONS.act(text, 0, "add:stem"));
        assertEquals(text, QUESTIONS.act(text, 5, "add:options"));
    }

    @Test
    void a_new_question_gets_an_id_from_what_is_typed_and_keeps_it() {
        String text = QUESTIONS.act(TEXT, 0, "add-part");
        JsonNode json = json(text);
        assertEquals(2, QUESTIONS.parts(json));
        text = QUESTIONS.typed(
                text,
                1,
                Typing.question(json, 1)
                        .put("stem", "The key of a bucket leaked. Why?")
                        .fields());
        assertEquals(
                "scs-4-2-key-bucket-leaked-why",
                json(text).at("/questions/1/id").asText());
        text = QUESTIONS.typed(
                text,
                1,
                Typing.question(json(text), 1).put("stem", "Another. Why?").fields());
        assertEquals(
                "scs-4-2-key-bucket-leaked-why",
                json(text).at("/questions/1/id").asText());
        assertEquals(json(TEXT), json(QUESTIONS.act(text, 1, "remove-part")));
    }

    @Test
    void another_type_takes_the_texts_along() {
        String text = QUESTIONS.typed(
                TEXT,
                0,
                Typing.question(json(TEXT), 0)
                        .put("options.1.text", "Bee")
                        .put("type", "ordering")
                        .fields());
        assertEquals("Bee", json(text).at("/questions/0/steps/1/text").asText());
        assertEquals("No.", json(text).at("/questions/0/steps/1/why").asText());
        text = QUESTIONS.typed(
                text, 0, Typing.question(json(text), 0).put("type", "matching").fields());
        assertEquals("A", json(text).at("/questions/0/prompts/0/text").asText());
        text = QUESTIONS.typed(
                text,
                0,
                Typing.question(json(text), 0)
                        .put("responses.0", "One")
                        .put("prompts.0.response", "")
                        .fields());
        assertEquals("One", json(text).at("/questions/0/responses/0").asText());
    }

    @Test
    void a_reworded_response_stays_the_one_of_its_prompts() {
        String text = """
                exam: scs-c03
                questions:
                  - id: m
                    type: matching
                    responses: [One, Two]
                    prompts:
                      - {text: a, response: One}
                      - {text: b, response: Two}
                """;
        String typed = QUESTIONS.typed(
                text,
                0,
                Typing.question(json(text), 0).put("responses.0", "First").fields());
        assertEquals("First", json(typed).at("/questions/0/prompts/0/response").asText());
        assertEquals("Two", json(typed).at("/questions/0/prompts/1/response").asText());
    }

    @Test
    void a_workshop_takes_as_long_as_its_steps_and_new_steps_have_files_of_their_own() {
        String text = Starter.workshop("Read the keys", "read-the-keys").text();
        text = WORKSHOP.act(text, 1, "add-part");
        JsonNode json = json(text);
        text = WORKSHOP.typed(
                text,
                2,
                Typing.step(json, 1)
                        .put("title", "Who asked")
                        .put("minutes", "25")
                        .fields());
        assertEquals(40, json(text).path("minutes").asInt());
        assertEquals("who-asked", json(text).at("/steps/1/id").asText());
        assertEquals("02-step.md", json(text).at("/steps/1/file").asText());
        text = WORKSHOP.act(text, 2, "add:checks");
        text = WORKSHOP.act(text, 2, "add:checks.0.options");
        assertEquals(4, json(text).at("/steps/1/checks/0/options").size());
        text = WORKSHOP.typed(
                text,
                0,
                Typing.about(json(text))
                        .put("tasks", "scs-c03: 1.2, 2.2\nclf-c02: 2.1")
                        .fields());
        assertEquals(
                "{\"scs-c03\":[\"1.2\",\"2.2\"],\"clf-c02\":[\"2.1\"]}",
                json(text).path("tasks").toString());
    }

    @Test
    void the_form_offers_the_topics_that_the_schema_knows() throws IOException {
        JsonNode schema = new com.fasterxml.jackson.databind.ObjectMapper()
                .readTree(Files.readString(Path.of("content/schema/workshop.json")));
        List<String> known = new java.util.ArrayList<>();
        schema.at("/$defs/topics/items/enum").forEach(topic -> known.add(topic.asText()));
        assertEquals(known, WorkshopForm.TOPICS);
    }

    @Test
    void what_cannot_be_read_stays_as_it_is() {
        assertEquals("a: [", QUESTIONS.typed("a: [", 0, Fields.of(java.util.Map.of("stem", List.of("x")))));
        assertEquals("- a\n", QUESTIONS.act("- a\n", 0, "add-part"));
    }

    @Test
    void slugs_are_what_ids_may_be() {
        for (String about :
                List.of("", "Ünï cödé's", "!!!", "a".repeat(300), "The of and", "  KMS: key policies, again  ")) {
            assertTrue(Slug.of(about, 5).matches("[a-z0-9]+(-[a-z0-9]+)*"), Slug.of(about, 5));
        }
        assertEquals("unicodes", Slug.of("Ünïcödé's", 5).replace("-", ""));
        assertEquals("key-policies-again", Slug.of("The key policies, again", 5));
        assertEquals("a-3", Slug.free("a", List.of("a", "a-2")::contains));
    }

    private static List<Path> files(String folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            List<Path> all =
                    files.filter(file -> file.toString().endsWith(ending)).toList();
            assertFalse(all.isEmpty());
            return all;
        }
    }

    private static JsonNode json(String text) {
        return YamlText.json(text).orElseThrow();
    }
}
