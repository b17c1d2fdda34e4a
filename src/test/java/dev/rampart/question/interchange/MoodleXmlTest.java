package dev.rampart.question.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MoodleXmlTest {
    private static final String PIXEL =
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=";

    private static final String CHOICE = question("multichoice", """
            <single>false</single><shuffleanswers>0</shuffleanswers><idnumber>q-7</idnumber>
            <correctfeedback format="html"><text>Hooray</text></correctfeedback>
            <hint format="html"><text>Think</text></hint>
            <answer fraction="50" format="html"><text>A<![CDATA[ <b>b</b>]]></text><feedback format="html"><text>Why</text></feedback></answer>
            <answer fraction="50" format="markdown"><text>**B**</text></answer>
            <answer fraction="-50" format="plain_text"><text>1 * 2 * 3</text></answer>
            <tags><tag><text>task:4.2</text></tag><tag><text>keys</text></tag></tags>
            """);

    private static String question(String type, String rest) {
        return """
                <question type="%s">
                <name><text>A name</text></name>
                <questiontext format="html"><text><![CDATA[<p>What is <img src="@@PLUGINFILE@@/a%%20b.png" alt="this">?</p>]]></text>
                <file name="a b.png" path="/" encoding="base64">%s</file></questiontext>
                <generalfeedback format="html"><text>It is so.</text></generalfeedback>
                %s</question>
                """.formatted(type, PIXEL, rest);
    }

    private static Understood read(String questions) throws UnreadableFile {
        return new MoodleXml()
                .read(
                        "x.xml",
                        ("<?xml version=\"1.0\"?>\n<quiz>\n" + questions + "</quiz>").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_choice_comes_with_marks_feedback_tags_images_and_notes() throws UnreadableFile {
        Understood understood = read(CHOICE);
        ForeignItem item = understood.items().get(0);
        assertEquals(3, item.place().line());
        assertEquals("q-7", item.identifier());
        assertEquals("A name", item.title());
        assertEquals("What is ![this](a-b.png)?", item.stem());
        assertEquals("It is so.", item.explanation());
        assertEquals(List.of("keys"), item.tags());
        assertEquals(Map.of("task", "4.2"), item.hints());
        assertEquals(List.of("a-b.png"), List.copyOf(understood.media().keySet()));
        ForeignTask.Choice choice = (ForeignTask.Choice) item.task();
        assertTrue(choice.multiple());
        assertEquals(
                List.of(
                        new ForeignTask.Option("A **b**", 50, "Why"),
                        new ForeignTask.Option("**B**", 50, ""),
                        new ForeignTask.Option("1 * 2 * 3", -50, "")),
                choice.options());
        assertEquals(3, item.notes().size(), item.notes().toString());
        Incoming.Taken taken = (Incoming.Taken) Incoming.of(item, id -> false);
        assertTrue(
                taken.notes().stream().anyMatch(note -> note.contains("all or nothing")),
                taken.notes().toString());
        assertTrue(taken.notes().stream().anyMatch(note -> note.contains("took marks away")));
        assertTrue(taken.notes().stream().anyMatch(note -> note.contains("3 options")));
        assertEquals("unverified", taken.question().get("status"));
    }

    @Test
    void categories_nest_and_steps_stand_in_the_order_of_their_fractions() throws UnreadableFile {
        Understood understood = read(
                "<question type=\"category\"><category><text>$course$/top/A/B//C</text></category></question>\n"
                        + question(
                                "ordering",
                                "<answer fraction=\"2\"><text>two</text></answer><answer fraction=\"1\"><text>one</text></answer>"));
        ForeignItem item = understood.items().get(0);
        assertEquals(List.of("A", "B/C"), item.bank());
        assertEquals(
                List.of("one", "two"),
                ((ForeignTask.Ordering) item.task())
                        .steps().stream().map(ForeignTask.Step::text).toList());
    }

    @Test
    void a_mistake_in_the_middle_costs_one_question_and_tells_its_line() throws UnreadableFile {
        String broken = CHOICE.replace("A name", "This & that");
        String noNumber = CHOICE.replace("fraction=\"50\"", "fraction=\"half\"");
        Understood understood = read(CHOICE + broken + CHOICE + noNumber + CHOICE.replace("</question>", "") + CHOICE);
        int length = CHOICE.split("\n").length;
        assertEquals(3, understood.items().size());
        assertEquals(
                List.of(3 + length, 3 + 3 * length, 3 + 4 * length),
                understood.troubles().stream().map(t -> t.place().line()).toList());
        assertTrue(
                understood.troubles().get(0).sentence().contains("Line " + (4 + length) + ","),
                understood.troubles().get(0).sentence());
        assertEquals(3 + 5 * length, understood.items().get(2).place().line());
    }

    @Test
    void hostile_files_are_refused_or_harmless() {
        for (String name : List.of("xxe_moodle.xml", "billion_laughs_moodle.xml")) {
            UnreadableFile refusal =
                    assertThrows(UnreadableFile.class, () -> new MoodleXml().read(name, QuizCorpus.hostile(name)));
            assertTrue(refusal.getMessage().contains("entities"), refusal.getMessage());
        }
    }

    @Test
    void every_export_of_moodle_in_the_corpus_is_understood() throws UnreadableFile {
        Map<String, Integer> kinds = new TreeMap<>();
        int files = 0;
        int items = 0;
        int troubles = 0;
        for (QuizCorpus.Listed listed : QuizCorpus.of("moodle-xml")) {
            byte[] file = listed.bytes();
            assertTrue(new MoodleXml().claims(listed.name(), file), listed.name());
            Understood understood = new MoodleXml().read(listed.name(), file);
            files++;
            items += understood.items().size();
            troubles += understood.troubles().size();
            long listedQuestions = new String(file, StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains("<question type=") && !line.contains("\"category\""))
                    .count();
            assertEquals(
                    listedQuestions,
                    understood.items().size() + understood.troubles().size(),
                    listed.name());
            for (ForeignItem item : understood.items()) {
                kinds.merge(
                        item.task() instanceof ForeignTask.Unknown unknown
                                ? unknown.type()
                                : item.task().getClass().getSimpleName(),
                        1,
                        Integer::sum);
                assertTrue(!item.stem().isEmpty() && item.title() != null, listed.name());
                assertTrue(!item.bank().isEmpty() || listed.name().contains("broken_cloze"), listed.name());
            }
            if (listed.name().endsWith("xml/tests/fixtures/multichoice.xml")) {
                assertEquals(4, understood.media().size(), listed.name());
                assertTrue(understood.items().get(0).notes().toString().contains("bonjour.mp3"));
            }
        }
        System.out.printf("Moodle XML: %d files, %d questions %s, %d troubles%n", files, items, kinds, troubles);
        assertEquals(34, files);
        assertEquals(0, troubles);
    }
}
