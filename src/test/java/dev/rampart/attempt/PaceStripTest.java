package dev.rampart.attempt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where things stand on the strip: an exam of 65 questions in 170 minutes, with milestones of 12 by 0:30 and so on. */
class PaceStripTest {
    /** The bar stands at the time by which the milestones want so many answers, the dot at now; half a question is none. */
    @ParameterizedTest
    @CsvSource({
        "12, 30, 17.65%, 17.65%, on pace",
        "24, 30, 35.29%, 17.65%, 12 questions ahead",
        "6, 30, 8.82%, 17.65%, 6 questions behind",
        "30, 75, 44.12%, 44.12%, on pace",
        "62, 160, 92.94%, 94.12%, on pace",
    })
    void green_past_the_dot_is_ahead(int answered, int minutes, String bar, String dot, String standing) {
        PaceStrip strip = strip(ExtraTime.NONE, answered, minutes);
        assertEquals(bar, strip.bar());
        assertEquals(dot, strip.dot());
        assertEquals(standing, strip.standing().words());
    }

    @Test
    void at_the_start_nothing_is_drawn_and_the_first_milestone_is_next() {
        PaceStrip strip = strip(ExtraTime.NONE, 0, 0);
        assertEquals("0.00%", strip.bar());
        assertEquals("0.00%", strip.dot());
        assertNull(strip.last());
        assertEquals("12 by 0:30", strip.next().words());
        assertEquals("0 answered after 0 minutes; the next is 12 by 0:30", strip.words());
    }

    @Test
    void before_the_first_milestone_the_bar_walks_evenly_towards_it() {
        PaceStrip strip = strip(ExtraTime.NONE, 3, 5);
        assertEquals("4.41%", strip.bar());
        assertEquals("2.94%", strip.dot());
        assertTrue(strip.standing().ahead());
    }

    @Test
    void a_milestone_that_was_missed_is_past_and_not_reached() {
        PaceStrip strip = strip(ExtraTime.NONE, 10, 35);
        assertTrue(strip.last().past());
        assertEquals("12 by 0:30", strip.last().words());
        assertEquals(false, strip.last().reached());
        assertEquals(
                "10 answered after 35 minutes; the last milestone was 12 by 0:30; the next is 24 by 1:00",
                strip.words());
    }

    @Test
    void at_the_end_both_are_at_the_edge_and_stay_there() {
        for (int minutes : new int[] {170, 171}) {
            PaceStrip strip = strip(ExtraTime.NONE, 65, minutes);
            assertEquals("100.00%", strip.bar());
            assertEquals("100.00%", strip.dot());
            assertNull(strip.next());
            assertEquals("65 by 2:50", strip.last().words());
            assertTrue(strip.marks().stream().allMatch(mark -> mark.past() && mark.reached()));
        }
    }

    @Test
    void milestones_stand_at_their_times_and_the_last_one_needs_no_label() {
        List<PaceStrip.Mark> marks = strip(ExtraTime.NONE, 0, 0).marks();
        assertEquals(
                List.of("17.65%", "35.29%", "52.94%", "70.59%", "88.24%", "100.00%"),
                marks.stream().map(PaceStrip.Mark::x).toList());
        assertEquals(
                List.of(true, true, true, true, true, false),
                marks.stream().map(PaceStrip.Mark::labelled).toList());
    }

    @Test
    void extra_time_stretches_the_axis() {
        PaceStrip strip = strip(ExtraTime.HALF, 8, 30);
        assertEquals("11.76%", strip.bar());
        assertEquals("11.76%", strip.dot());
        assertEquals("on pace", strip.standing().words());
        assertEquals("16 by 1:00", strip.next().words());
    }

    @Test
    void where_milestones_are_many_every_second_one_is_labelled() {
        List<PaceStrip.Mark> marks = strip(ExtraTime.DOUBLE, 0, 0).marks();
        assertEquals(11, marks.size());
        assertEquals(
                List.of("12 by 1:00", "24 by 2:00", "36 by 3:00", "48 by 4:00", "60 by 5:00"),
                marks.stream()
                        .filter(PaceStrip.Mark::labelled)
                        .map(PaceStrip.Mark::words)
                        .toList());
        assertEquals("97.06%", marks.get(10).x());
    }

    private static PaceStrip strip(ExtraTime extra, int answered, int minutes) {
        return PaceStrip.of(Pacing.of(Blueprints.shipped("scs-c03"), extra), answered, Duration.ofMinutes(minutes));
    }
}
