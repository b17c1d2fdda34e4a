package dev.rampart.question.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {
    private static Understood read(String text) throws UnreadableFile {
        return new Csv().read("x.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void separators_and_the_order_of_columns_are_recognised(String separator) throws UnreadableFile {
        String text =
                "\uFEFFCorrect,Option B,Question,option a,Why A,Odd\nB,\"two\nlines\",Which?,one,because,x\n\n\"A\",y,So?,x,,\n"
                        .replace(",", separator);
        Understood understood = read(text);
        assertEquals(
                List.of(2, 5),
                understood.items().stream().map(i -> i.place().line()).toList());
        assertEquals(
                new ForeignTask.Choice(
                        false,
                        List.of(
                                new ForeignTask.Option("one", 0, "because"),
                                new ForeignTask.Option("two\nlines", 100, ""))),
                understood.items().get(0).task());
        assertEquals(
                "The column `Odd` is not known, and is left out.",
                understood.troubles().get(0).sentence());
    }

    @Test
    void a_broken_row_costs_itself_and_tells_its_line() throws UnreadableFile {
        Understood understood = read(
                "question,option A,option B,correct\nOne?,a,b,A\nTwo?,\"a\"x,b,A\nThree?,a,b,C\nFour?,a,b,\"B\"\n,a,b,A\n");
        assertEquals(
                List.of(2, 5),
                understood.items().stream().map(i -> i.place().line()).toList());
        assertEquals(
                List.of(3, 4, 6),
                understood.troubles().stream().map(t -> t.place().line()).toList());
    }

    @Test
    void a_file_without_names_of_columns_is_refused_with_a_way_out() {
        assertTrue(assertThrows(UnreadableFile.class, () -> read("a,b\nc,d\n"))
                .getMessage()
                .contains("template"));
    }

    @Test
    void the_template_can_be_taken_in_as_it_is() throws UnreadableFile {
        Understood template = new Csv().read("template.csv", Formats.template());
        assertEquals(List.of(), template.troubles());
        assertEquals(4, template.items().size());
        for (ForeignItem item : template.items()) {
            Incoming.Taken taken = (Incoming.Taken) Incoming.of(item, id -> false);
            assertTrue(taken.verified(), taken.question().toString());
            assertEquals(List.of(), taken.notes());
        }
    }

    @Test
    void formulas_are_taken_as_text_and_go_out_defused() throws UnreadableFile {
        Understood understood = new Csv().read("x.csv", QuizCorpus.hostile("csv_formula.csv"));
        ForeignItem item = understood.items().get(0);
        assertEquals("=HYPERLINK(\"http://evil/\",\"x\")", item.stem());
        ForeignTask.Choice choice = (ForeignTask.Choice) item.task();
        assertEquals(
                List.of("@SUM(1+1)", "+1", "-1"),
                choice.options().stream().map(ForeignTask.Option::text).toList());
        String out = new String(new Csv().write(understood.items(), Map.of()), StandardCharsets.UTF_8);
        assertTrue(out.contains("\"'=HYPERLINK(") && out.contains("\"'@SUM") && out.contains("\"'-1\""), out);
        assertEquals(
                item.stem(),
                new Csv()
                        .read("x.csv", out.getBytes(StandardCharsets.UTF_8))
                        .items()
                        .get(0)
                        .stem());
    }

    @Property(tries = 300)
    void every_cell_comes_back_as_it_was(@ForAll("cells") String cell) {
        String defused = Formula.defused(cell);
        assertEquals(cell, Formula.original(defused));
        assertTrue(defused.isEmpty() || "=+-@\t\r".indexOf(defused.charAt(0)) < 0);
    }

    @net.jqwik.api.Provide
    net.jqwik.api.Arbitrary<String> cells() {
        return net.jqwik.api.Arbitraries.strings().withChars("'=+-@\t\rab ").ofMaxLength(6);
    }
}
