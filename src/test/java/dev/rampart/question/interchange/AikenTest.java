package dev.rampart.question.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AikenTest {
    private static Understood read(String text) throws UnreadableFile {
        return new Aiken().read("x.txt", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_broken_question_costs_itself_and_tells_its_line() throws UnreadableFile {
        Understood understood = read(
                "One?\nA) a\nB. b\nANSWER: B\n\nTwo?\nA) a\nB) b\n\nThree?\nA) a\nB) b\nANSWER: D\nFour?\nA) 1\nB) 2\nanswer: a\n");
        assertEquals(
                List.of(1, 14),
                understood.items().stream().map(i -> i.place().line()).toList());
        assertEquals(
                List.of(6, 13),
                understood.troubles().stream().map(t -> t.place().line()).toList());
    }

    @Test
    void the_files_of_moodle_are_read_and_come_back() throws UnreadableFile {
        for (QuizCorpus.Listed listed : QuizCorpus.of("aiken")) {
            Understood understood = new Aiken().read(listed.name(), listed.bytes());
            assertEquals(2, understood.items().size());
            assertEquals(List.of(), understood.troubles());
            ForeignItem markup = understood.items().get(1);
            assertEquals(
                    "Moodle's abilities include handling user input that includes <html class=\"cool\"> & images:",
                    Prose.toText(markup.stem()));
            Understood again = new Aiken().read("x.txt", new Aiken().write(understood.items(), Map.of()));
            assertEquals(
                    understood.items().stream().map(Losses::shown).toList(),
                    again.items().stream().map(Losses::shown).toList());
        }
    }
}
