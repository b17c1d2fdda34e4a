package dev.rampart.attempt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimingTest {
    private static final Duration PACE = Duration.ofSeconds(100);

    @Test
    void times_are_told_in_sentences_and_the_slowest_are_named() {
        Timing timing = timing(
                MarkedItems.timed(1, true, 40),
                MarkedItems.timed(2, false, 260),
                MarkedItems.timed(3, true, 90),
                MarkedItems.timed(4, true, 210),
                MarkedItems.timed(5, true, 200),
                MarkedItems.timed(6, true, 10),
                MarkedItems.timed(7, true, 30));
        assertEquals(
                "Half of the questions were on the screen for at most 1 min 30 s; the pace is 1 min 40 s. 2 took more than "
                        + "twice the pace, and 1 of them was not right: a flag and a guess would have kept the time for others.",
                timing.sentence());
        assertEquals(
                List.of(2, 4, 5, 3, 1),
                timing.slowest().stream().map(Marked::position).toList());
    }

    @Test
    void who_was_never_slow_is_told_so() {
        assertTrue(timing(MarkedItems.timed(1, true, 50)).sentence().endsWith("None took more than twice the pace."));
    }

    @Test
    void what_was_not_measured_is_no_zero() {
        Timing old = timing(MarkedItems.unmeasured(1), MarkedItems.unseen(2));
        assertFalse(old.recorded());
        assertEquals("Times were not measured yet when you sat this.", old.sentence());
        Timing untouched = timing(MarkedItems.unseen(1));
        assertTrue(untouched.recorded());
        assertEquals("No question was on the screen, so there are no times.", untouched.sentence());
    }

    @Test
    void bars_are_as_high_as_their_time_and_stand_in_order() {
        TimeChart chart = timing(
                        MarkedItems.timed(1, true, 50),
                        MarkedItems.timed(2, false, 200),
                        MarkedItems.unseen(3),
                        MarkedItems.timed(4, true, 0))
                .chart();
        assertEquals(Duration.ofSeconds(200), chart.top(), "twice the pace at least");
        assertEquals(TimeChart.HEIGHT / 2, chart.pace());
        assertEquals(
                List.of(1, 2, 4),
                chart.bars().stream().map(TimeChart.Bar::position).toList());
        assertEquals(
                List.of("9.50%", "34.50%", "84.50%"),
                chart.bars().stream().map(TimeChart.Bar::x).toList());
        assertEquals(
                List.of(TimeChart.HEIGHT / 4, TimeChart.HEIGHT, 1),
                chart.bars().stream().map(TimeChart.Bar::height).toList());
        assertFalse(chart.cut());
        assertEquals("Question 2, wrong: 3 min 20 s", chart.bars().get(1).title());
        assertTrue(chart.words().contains("The longest was question 2 with 3 min 20 s"), chart.words());
    }

    @Test
    void one_long_question_is_cut_rather_than_flattening_the_others() {
        TimeChart chart = timing(MarkedItems.timed(1, true, 100), MarkedItems.timed(2, true, 3000))
                .chart();
        assertEquals(Duration.ofSeconds(400), chart.top());
        assertEquals(TimeChart.HEIGHT, chart.bars().get(1).height());
        assertTrue(chart.bars().get(1).cut() && !chart.bars().get(0).cut());
    }

    @Test
    void a_long_form_has_as_many_labels_as_fit() {
        TimeChart chart = new Timing(
                        PACE,
                        IntStream.rangeClosed(1, 65)
                                .mapToObj(n -> MarkedItems.timed(n, true, 60))
                                .toList())
                .chart();
        assertEquals(
                List.of(1, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65),
                chart.labels().stream().map(TimeChart.Label::position).toList());
        TimeChart.Bar last = chart.bars().get(64);
        double right = Double.parseDouble(last.x().replace("%", ""))
                + Double.parseDouble(last.width().replace("%", ""));
        assertTrue(right < 100, last.toString());
    }

    private static Timing timing(Marked... items) {
        return new Timing(PACE, List.of(items));
    }
}
