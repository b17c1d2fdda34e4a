package dev.rampart.question.interchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.content.Markdown;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class GiftTest {
    private static Understood read(String text) throws UnreadableFile {
        return new Gift().read("x.gift", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void a_forgotten_brace_costs_one_question_and_tells_its_line() throws UnreadableFile {
        Understood understood = read("""
                // a comment
                First?{=yes ~no}

                Second?{=yes
                ~no

                // [id:3]
                Third?{
                =yes

                ~no}

                Fourth?}

                Fifth?{=a->b =c}

                Sixth?{=1 ~2}
                Seventh?{=1 ~2}
                """);
        assertEquals(
                List.of(2, 8),
                understood.items().stream().map(i -> i.place().line()).toList());
        assertEquals("3", understood.items().get(1).identifier());
        assertEquals(
                List.of(4, 13, 15, 17),
                understood.troubles().stream().map(t -> t.place().line()).toList());
    }

    @Test
    void the_first_feedback_of_true_and_false_is_for_those_who_were_wrong() throws UnreadableFile {
        ForeignTask.Choice choice = (ForeignTask.Choice) read("So?{TRUE#You were wrong#You were right####It is.}")
                .items()
                .get(0)
                .task();
        assertEquals(
                List.of(
                        new ForeignTask.Option("True", 100, "You were right"),
                        new ForeignTask.Option("False", 0, "You were wrong")),
                choice.options());
    }

    @Test
    void steps_of_the_ordering_plug_in_are_read() throws UnreadableFile {
        ForeignItem item = read("Order{>3 ALL VERTICAL ALL_OR_NOTHING SHOW\none\ntwo\nthree\n}")
                .items()
                .get(0);
        assertEquals(3, ((ForeignTask.Ordering) item.task()).steps().size());
    }

    @Test
    void what_windows_wrote_is_read() throws UnreadableFile {
        byte[] file = "Größe?{=ja ~nein}".getBytes(Charset.forName("windows-1252"));
        assertEquals("Größe?", new Gift().read("x.gift", file).items().get(0).stem());
    }

    @Test
    void nothing_runs_of_what_a_hostile_file_holds() throws UnreadableFile {
        ForeignItem item = new Gift()
                .read("x.gift", QuizCorpus.hostile("gift_xss.gift"))
                .items()
                .get(0);
        ForeignTask.Choice choice = (ForeignTask.Choice) item.task();
        StringBuilder shown = new StringBuilder(Markdown.markdown(item.stem()).toString());
        choice.options()
                .forEach(o -> shown.append(Markdown.markdown(o.text())).append(Markdown.markdown(o.feedback())));
        assertTrue(!shown.toString().matches("(?s).*<(img|svg|b on|script).*"), shown.toString());
        assertEquals("<script>alert(1)</script>", item.title());
    }

    @Test
    void the_examples_of_moodle_are_read_without_trouble() throws UnreadableFile {
        int items = 0;
        for (QuizCorpus.Listed listed : QuizCorpus.of("gift")) {
            Understood understood = listed.collection().startsWith("moodle")
                    ? new Gift().read(listed.name(), listed.bytes())
                    : new Understood("", List.of(), List.of(), java.util.Map.of());
            assertEquals(List.of(), understood.troubles(), listed.name());
            items += understood.items().size();
        }
        System.out.println("GIFT of Moodle: " + items + " questions, no trouble");
        assertEquals(3 * 43 + 3 * 9 + 4 + 3, items);
    }
}
