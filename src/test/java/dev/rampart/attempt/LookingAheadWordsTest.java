package dev.rampart.attempt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.catalog.Blueprint;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is said before anything starts: how fresh a full exam would be, and what a draw takes. */
class LookingAheadWordsTest {
    private static final Blueprint SCS = Blueprints.shipped("scs-c03");

    @Test
    void a_full_exam_that_cannot_be_fresh_enough_says_so_with_its_share() {
        assertEquals("All 65 questions would be fresh to you.", exam(65).fullFreshWords());
        assertFalse(exam(59).fullTooSeen());
        assertTrue(exam(58).fullTooSeen());
        assertEquals(
                "72.3 % of it would be fresh to you, 47 of 65 questions. The rule of readiness asks for 90 %, so it would not "
                        + "count.",
                exam(47).fullFreshWords());
    }

    @Test
    void a_draw_says_why_it_takes_no_more() {
        assertEquals("No question matches.", draw(10, 0, 0, 0, 0).matchWords());
        assertEquals("There is nothing to ask.", draw(10, 0, 0, 0, 0).takeWords());
        assertEquals(
                "12 questions match, 5 of them fresh to you.",
                draw(10, 12, 5, 10, 5).matchWords());
        assertEquals(
                "It takes 10: 5 fresh and 5 that you have seen, the longest unseen first.",
                draw(10, 12, 5, 10, 5).takeWords());
        assertEquals(
                "It takes none of them: they are your reserve for full exams.",
                draw(10, 12, 12, 0, 0).takeWords());
        assertEquals(
                "It takes 4 of the 10 that you asked for: all of them fresh. The other fresh ones are your reserve.",
                draw(10, 12, 12, 4, 4).takeWords());
    }

    private static ExamView exam(int fresh) {
        return new ExamView(
                SCS,
                Reserve.of(SCS, List.of()),
                0,
                new Freshness(fresh, 65),
                null,
                List.of(),
                List.of(),
                List.of(),
                false);
    }

    private static Draw draw(int wanted, int matching, int fresh, int takes, int takesFresh) {
        List<FormItem> form = java.util.stream.IntStream.range(0, takes)
                .mapToObj(i -> new FormItem(i, "question-" + i, "1"))
                .toList();
        Reserve reserve = Reserve.of(SCS, List.of());
        return new Draw(wanted, matching, fresh, 0, form, takesFresh, reserve, reserve, false);
    }
}
