package dev.rampart.readiness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PracticeExamFormTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 10);

    private static PracticeExamForm form(String date, String right, String questions, String percent) {
        return new PracticeExamForm(date, "Tutorials Dojo", right, questions, percent, "yes", "", "");
    }

    private static PracticeExam read(PracticeExamForm form) {
        assertEquals(Map.of(), form.errors(TODAY));
        PracticeExam practice = new PracticeExam();
        form.into(practice);
        return practice;
    }

    @Test
    void a_score_is_told_by_counts_or_by_a_percentage() {
        assertEquals("81.5 %", read(form("2026-12-09", "53", "65", "")).percent());
        PracticeExam told = read(form("2026-12-10", "", "", "78,25 %"));
        assertEquals("78.2 %", told.percent());
        assertNull(told.correct);
        assertEquals("100 %", read(form("2026-12-10", "", "", "100")).percent());
        assertEquals("0 %", read(form("2026-12-10", "0", "20", "")).percent());
    }

    @Test
    void what_cannot_be_is_refused_with_a_sentence() {
        refused(
                "date",
                "11 December 2026 is still to come. Enter it when it is over.",
                form("2026-12-11", "1", "2", ""));
        refused("date", "Write the day as year, month, day, for example 2026-11-20.", form("yesterday", "1", "2", ""));
        refused("date", "Give the day on which you sat it.", form("", "1", "2", ""));
        refused("date", "1 January 1999 is more than ten years ago; check the year.", form("1999-01-01", "1", "2", ""));
        refused("right", "70 right of 65 cannot be: check which number is which.", form("2026-12-09", "70", "65", ""));
        refused("right", "Right answers are a whole number, 0 or more.", form("2026-12-09", "-1", "65", ""));
        refused("questions", "Questions are a whole number from 1 to 500.", form("2026-12-09", "0", "0", ""));
        refused("questions", "Questions are a whole number from 1 to 500.", form("2026-12-09", "5", "", ""));
        refused(
                "right",
                "Give the right answers and the questions, or a percentage below.",
                form("2026-12-09", "", "", ""));
        refused(
                "percent",
                "Give either right answers and questions, or a percentage, not both.",
                form("2026-12-09", "5", "6", "83"));
        for (String percent : new String[] {"101", "100.04", "-1", "NaN", "1e2", "many"}) {
            refused(
                    "percent",
                    "A percentage is a number from 0 to 100, for example 78 or 78.5.",
                    form("2026-12-09", "", "", percent));
        }
    }

    private static void refused(String field, String sentence, PracticeExamForm form) {
        assertEquals(Map.of(field, sentence), form.errors(TODAY));
    }
}
