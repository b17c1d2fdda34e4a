package dev.rampart.attempt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CalibrationTest {
    @Test
    void each_confidence_is_counted_and_so_is_silence() {
        List<Marked> items = new ArrayList<>(MarkedItems.answers(Confidence.SURE, 8, 2));
        items.addAll(MarkedItems.answers(Confidence.UNSURE, 1, 2));
        items.addAll(MarkedItems.answers(Confidence.GUESS, 1, 0));
        items.addAll(MarkedItems.answers(null, 3, 1));
        Calibration calibration = Calibration.of(items);
        assertEquals(
                List.of(new Score(8, 10), new Score(1, 3), new Score(1, 1)),
                calibration.lines().stream().map(Calibration.Line::score).toList());
        assertEquals(new Score(3, 4), calibration.silent());
        assertEquals("One right answer was a guess, and may not be there the next time.", calibration.luck());
    }

    @Test
    void a_blank_says_nothing_of_confidence() {
        Calibration calibration = Calibration.of(List.of(MarkedItems.blank(1, Confidence.SURE)));
        assertTrue(calibration.none());
        assertEquals(Score.NONE, calibration.silent());
        assertNull(calibration.luck());
    }

    @Test
    void who_said_nothing_is_told_what_it_is_for() {
        assertTrue(sentence(null, 9, 1).startsWith("You did not say how sure you were of any answer. Mark answers"));
    }

    @Test
    void few_sure_answers_are_not_judged() {
        assertEquals(
                "You were sure of only four, too few to say whether your sureness can be trusted.",
                sentence(Confidence.SURE, 4, 0));
        assertTrue(sentence(Confidence.GUESS, 3, 3).startsWith("You were sure of none, too few"));
    }

    @Test
    void sureness_is_trusted_by_how_often_it_was_right() {
        assertEquals(
                "When you were sure, you were right 9 of 10 times: you can trust it, and spend a review on the rest.",
                sentence(Confidence.SURE, 9, 1));
        assertEquals(
                "When you were sure, you were right 8 of 10 times: read the 2 that you were sure of and missed first, "
                        + "since nothing but a test finds those.",
                sentence(Confidence.SURE, 8, 2));
        assertEquals(
                "When you were sure, you were right 4 of 5 times: read the one that you were sure of and missed first, "
                        + "since nothing but a test finds those.",
                sentence(Confidence.SURE, 4, 1));
        String seldom = sentence(Confidence.SURE, 7, 3);
        assertTrue(seldom.contains("too seldom to rely on it"), seldom);
        assertFalse(Calibration.of(MarkedItems.answers(Confidence.SURE, 7, 3)).none());
    }

    private static String sentence(Confidence confidence, int right, int wrong) {
        return Calibration.of(MarkedItems.answers(confidence, right, wrong)).sentence();
    }
}
