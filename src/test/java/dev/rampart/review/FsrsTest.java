package dev.rampart.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class FsrsTest {
    /** The reference rounds to eight decimals. */
    private static final double EXACTLY = 1e-8;

    @Test
    void intervals_stability_and_difficulty_are_those_of_the_reference_in_hundreds_of_histories() throws IOException {
        Set<Double> retentions = new TreeSet<>();
        Set<Grade> grades = EnumSet.noneOf(Grade.class);
        List<String> histories = histories();
        for (String history : histories) {
            String[] parts = history.split(" ");
            double retention = Double.parseDouble(parts[0]);
            retentions.add(retention);
            Fsrs fsrs = new Fsrs(retention);
            Memory memory = null;
            for (int i = 1; i < parts.length; i++) {
                String[] expected = parts[i].split(",");
                Grade grade = Grade.values()[Integer.parseInt(expected[1]) - 1];
                grades.add(grade);
                Fsrs.Step step =
                        memory == null ? fsrs.first(grade) : fsrs.next(memory, Integer.parseInt(expected[0]), grade);
                memory = step.memory();
                String where = "review " + i + " of " + history;
                assertEquals(Integer.parseInt(expected[2]), step.interval(), where);
                double stability = Double.parseDouble(expected[3]);
                assertEquals(stability, memory.stability(), Math.max(EXACTLY, stability * 1e-12), where);
                assertEquals(Double.parseDouble(expected[4]), memory.difficulty(), EXACTLY, where);
            }
        }
        assertTrue(histories.size() >= 500);
        assertTrue(retentions.size() >= 5, retentions.toString());
        assertEquals(EnumSet.allOf(Grade.class), grades);
    }

    private static List<String> histories() throws IOException {
        List<String> histories = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(FsrsTest.class.getResourceAsStream("fsrs-6.txt"), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(histories::add);
        }
        return histories;
    }

    @Test
    void three_right_answers_in_time_come_back_after_about_3_14_and_57_days() {
        Fsrs fsrs = new Fsrs(0.9);
        Fsrs.Step first = fsrs.first(Grade.GOOD);
        Fsrs.Step second = fsrs.next(first.memory(), first.interval(), Grade.GOOD);
        Fsrs.Step third = fsrs.next(second.memory(), second.interval(), Grade.GOOD);
        // The interval of the first is the stability 2.3 rounded, pushed up to stay above those of worse grades.
        assertEquals(List.of(3, 14, 57), List.of(first.interval(), second.interval(), third.interval()));
    }

    @Test
    void stability_is_when_nine_of_ten_are_remembered() {
        assertEquals(0.9, Fsrs.recall(42, 42), 1e-6);
        assertEquals(42, new Fsrs(0.9).interval(42));
        assertTrue(new Fsrs(0.95).interval(42) < 42 && new Fsrs(0.8).interval(42) > 42);
    }

    @Test
    void a_retention_outside_of_70_to_97_percent_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> new Fsrs(0.69));
        assertThrows(IllegalArgumentException.class, () -> new Fsrs(0.98));
        assertThrows(IllegalArgumentException.class, () -> new Fsrs(Double.NaN));
    }

    @Test
    void a_guess_is_worth_less_than_knowledge() {
        assertEquals(Grade.AGAIN, Grade.of(false, false));
        assertEquals(Grade.AGAIN, Grade.of(false, true));
        assertEquals(Grade.HARD, Grade.of(true, true));
        assertEquals(Grade.GOOD, Grade.of(true, false));
    }
}
