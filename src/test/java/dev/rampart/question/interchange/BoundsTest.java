package dev.rampart.question.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** Small files that would be large in memory. */
class BoundsTest {
    private static String refused(Interchange format, String name, String text) {
        return assertThrows(UnreadableFile.class, () -> format.read(name, text.getBytes(StandardCharsets.UTF_8)))
                .getMessage();
    }

    @Test
    void more_than_a_million_elements_are_refused() {
        String text = "<root>" + "<a/>".repeat(Bounds.ELEMENTS) + "</root>";
        assertEquals(
                "The file has more than a million elements. Split it.",
                assertThrows(UnreadableFile.class, () -> SafeXml.read(text.getBytes(StandardCharsets.UTF_8)))
                        .getMessage());
    }

    @Test
    void more_than_fifty_thousand_questions_are_refused() {
        String sentence = "The file has more than 50,000 questions. Split it.";
        assertEquals(
                sentence,
                refused(new Csv(), "many.csv", "question,option A,correct\n" + "Which?,One,A\n".repeat(60_000)));
        assertEquals(sentence, refused(new MoodleXml(), "many.xml", "<quiz>" + "<question>".repeat(60_000)));
    }

    @Test
    void more_than_two_million_lines_are_refused() {
        String lines = "x\n".repeat(Bounds.LINES + 1);
        assertEquals("The file has more than two million lines. Split it.", refused(new Aiken(), "long.aiken", lines));
        assertEquals("The file has more than two million lines. Split it.", refused(new Gift(), "long.gift", lines));
    }
}
