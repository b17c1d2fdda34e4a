package dev.rampart.content;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Markdown as its reader sees it. */
class PassageTest {
    @Test
    void marks_are_not_seen_and_code_is_set_apart() {
        Passage passage =
                Passage.of("Is `kms:Decrypt` *really* [needed](https://docs.aws.amazon.com/a)?\n\n```\nnever\n```\n");
        assertEquals("Is kms:Decrypt really needed?\nnever", passage.shown());
        assertEquals("Is \u00A7 really needed?\n\u00A7", passage.prose());
        assertEquals("", passage.strong());
    }

    @Test
    void what_is_bold_is_told_piece_by_piece() {
        assertEquals(
                "NOT\nfirst thing",
                Passage.of("Which is **NOT** the **first *thing***?").strong());
    }

    @Test
    void lines_of_a_paragraph_are_one_and_cells_of_a_table_do_not_run_together() {
        assertEquals("one two", Passage.of("one\ntwo").shown());
        assertEquals(
                "a b c d", Passage.of("| a | b |\n|---|---|\n| c | d |").shown().replaceAll("\\s+", " "));
    }

    @Test
    void angle_brackets_are_shown_as_written_and_nothing_is_nothing() {
        assertEquals("arn of <bucket> here", Passage.of("arn of <bucket> here").shown());
        assertEquals(new Passage("", "", ""), Passage.of(null));
    }
}
