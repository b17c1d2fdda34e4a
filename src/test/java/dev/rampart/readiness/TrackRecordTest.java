package dev.rampart.readiness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrackRecordTest {
    private static List<TrackRecord.Pair> pairs(int count) {
        List<TrackRecord.Pair> pairs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double chance = (i + 0.5) / count;
            pairs.add(new TrackRecord.Pair(chance, i >= count / 2));
        }
        return pairs;
    }

    @Test
    void before_a_hundred_results_it_says_nothing() {
        TrackRecord record = TrackRecord.of(pairs(99));
        assertTrue(record.groups().isEmpty());
        assertEquals(1, record.missing());
        assertNull(record.words());
    }

    @Test
    void a_hundred_results_make_five_groups_and_two_hundred_make_ten_of_twenty_each() {
        TrackRecord record = TrackRecord.of(pairs(100));
        assertEquals(5, record.groups().size());
        TrackRecord.Group lowest = record.groups().get(0);
        assertEquals(20, lowest.results());
        assertEquals(0, lowest.passed());
        assertEquals(0.1, lowest.predicted(), 1e-9);
        assertEquals(20, record.groups().get(4).passed());
        assertEquals(10, record.groups().get(2).passed());
        assertEquals(10, TrackRecord.of(pairs(200)).groups().size());
        assertTrue(TrackRecord.of(pairs(1009)).groups().stream().allMatch(group -> group.results() >= 100));
    }

    @Test
    void the_brier_score_is_the_mean_squared_distance_of_what_was_said_from_what_came() {
        List<TrackRecord.Pair> pairs = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            pairs.add(new TrackRecord.Pair(0.8, i < 75));
        }
        TrackRecord record = TrackRecord.of(pairs);
        assertEquals((75 * 0.04 + 25 * 0.64) / 100, record.brier(), 1e-9);
        assertEquals(0.75 * 0.25, record.brierOfShare(), 1e-9);
    }

    @Test
    void learners_read_what_came_of_the_lowest_and_the_highest_numbers() {
        assertEquals(
                "Learners here told 100 real results for which there had been a number. Of those with the lowest numbers, "
                        + "10 % on average, 0 % passed; of those with the highest, 90 %, 100 %.",
                TrackRecord.of(pairs(100)).words());
    }
}
