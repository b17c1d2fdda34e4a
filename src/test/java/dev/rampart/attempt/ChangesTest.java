package dev.rampart.attempt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangesTest {
    private final List<Marked> items = new ArrayList<>();
    private final List<AnswerChange> changed = new ArrayList<>();

    @Test
    void changes_are_counted_from_the_first_answer_to_the_last() {
        item(true, false);
        item(true, false);
        item(false, true);
        item(false, false);
        item(true, true, false);
        item(false, true, false);
        item(true);
        Changes changes = Changes.of(items, changed, true);
        assertEquals(2, changes.won());
        assertEquals(2, changes.lost());
        assertEquals("wrong → right", changes.steps(1));
        assertEquals("right → wrong → wrong", changes.steps(6));
        assertNull(changes.steps(7));
        assertEquals(
                "You changed 6 answers: 2 from wrong to right, 2 from right to wrong, 1 from wrong to wrong, "
                        + "1 from right and back to right. In sum that neither won nor cost anything.",
                changes.sentence());
    }

    @Test
    void what_they_come_to_is_said() {
        item(true, false);
        assertEquals(
                "You changed one answer: 1 from wrong to right. Second thoughts won you one right answer.",
                Changes.of(items, changed, true).sentence());
        item(false, true);
        item(false, true);
        item(false, true);
        assertEquals(
                "You changed 4 answers: 1 from wrong to right, 3 from right to wrong. Second thoughts cost you two right "
                        + "answers: change an answer for a reason that you can name.",
                Changes.of(items, changed, true).sentence());
    }

    @Test
    void an_answer_that_was_taken_away_in_the_end_is_a_blank() {
        items.add(MarkedItems.blank(1, null));
        change(1, true);
        assertEquals("right → blank", Changes.of(items, changed, true).steps(1));
    }

    @Test
    void none_is_not_the_same_as_not_recorded() {
        item(true);
        assertEquals(
                "You gave up no answer for another one.",
                Changes.of(items, changed, true).sentence());
        assertEquals(
                "Changed answers were not recorded yet when you sat this.",
                Changes.of(items, changed, false).sentence());
    }

    /** The next item: whether it ended right, and what stood before. */
    private void item(boolean right, Boolean... before) {
        int position = items.size() + 1;
        items.add(right ? MarkedItems.right(position, null) : MarkedItems.wrong(position, null));
        for (Boolean was : before) {
            change(position, was);
        }
    }

    private void change(int position, boolean was) {
        AnswerChange change = new AnswerChange();
        change.position = position;
        change.correct = was;
        changed.add(change);
    }
}
