package dev.rampart.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class HeadingTest {
    @Test
    void a_short_stem_is_its_own_heading_without_marks() {
        assertEquals("Which key?", Question.heading("Which **key**?"));
    }

    @Test
    void a_long_stem_is_cut_at_a_word() {
        String heading = Question.heading("word ".repeat(40));
        assertEquals("word ".repeat(22).strip() + " …", heading);
    }

    @Test
    void a_stem_without_a_space_is_cut_where_it_is_too_long_and_never_within_a_letter() {
        assertEquals("x".repeat(110) + " …", Question.heading("x".repeat(300)));
        assertEquals("x".repeat(109) + " …", Question.heading("x".repeat(109) + "\uD83D\uDE00".repeat(20)));
        String late = Question.heading("x".repeat(200) + " and more");
        assertTrue(late.startsWith("x".repeat(110)) && late.length() == 112, late);
    }
}
