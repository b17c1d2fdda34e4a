package dev.rampart.attempt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.question.Answer;
import dev.rampart.question.Question;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScoringTest {
    @Test
    void a_choice_has_one_right_option() {
        assertTrue(right(Items.choice("q"), 1));
        assertFalse(right(Items.choice("q"), 0));
    }

    @Test
    void multiple_response_is_all_or_nothing() {
        assertTrue(right(Items.response("q"), 0, 2));
        assertFalse(right(Items.response("q"), 0));
        assertFalse(right(Items.response("q"), 0, 1));
    }

    @Test
    void ordering_is_all_or_nothing() {
        assertTrue(right(Items.ordering("q"), 0, 1, 2));
        assertFalse(right(Items.ordering("q"), 1, 0, 2));
        assertFalse(right(Items.ordering("q"), 0, 1, Answer.BLANK));
        assertFalse(right(Items.ordering("q"), 0, 1, 3));
    }

    @Test
    void matching_is_all_or_nothing() {
        assertTrue(right(Items.matching("q"), 2, 1, 1));
        assertFalse(right(Items.matching("q"), 2, 1, 0));
        assertFalse(right(Items.matching("q"), 2, 1, Answer.BLANK));
    }

    @Test
    void a_blank_is_wrong() {
        for (Question question :
                List.of(Items.choice("q"), Items.response("q"), Items.ordering("q"), Items.matching("q"))) {
            assertFalse(Scoring.correct(question, Answer.NONE));
        }
        assertFalse(right(Items.matching("q"), Answer.BLANK, Answer.BLANK, Answer.BLANK));
    }

    @Test
    void a_score_is_told_in_all_and_by_domain() {
        List<Scoring.Mark> marks = List.of(
                new Scoring.Mark("2", true),
                new Scoring.Mark("1", false),
                new Scoring.Mark("2", false),
                new Scoring.Mark("2", true));
        assertEquals(new Score(2, 4), Scoring.total(marks));
        assertEquals(Map.of("1", new Score(0, 1), "2", new Score(2, 3)), Scoring.byDomain(marks));
    }

    @Test
    void eighty_percent_is_not_above_eighty_percent() {
        assertFalse(new Score(52, 65).above(80));
        assertTrue(new Score(53, 65).above(80));
    }

    @Test
    void a_percentage_never_says_more_than_was_reached() {
        assertEquals("80", new Score(52, 65).percent());
        assertEquals("81.5", new Score(53, 65).percent());
        assertEquals("66.6", new Score(2, 3).percent());
        assertEquals("0", Score.NONE.percent());
    }

    private static boolean right(Question question, Integer... picks) {
        return Scoring.correct(question, new Answer(List.of(picks)));
    }
}
