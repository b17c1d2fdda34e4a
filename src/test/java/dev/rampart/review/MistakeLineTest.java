package dev.rampart.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.attempt.Kind;
import dev.rampart.attempt.Miss;
import dev.rampart.question.Answer;
import dev.rampart.question.Interaction;
import dev.rampart.question.Question;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class MistakeLineTest {
    private static final Interaction CHOICE = new Interaction.Choice(
            false,
            List.of(
                    new Interaction.Option("Right one", true, "why"),
                    new Interaction.Option("Wrong one", false, "why")));

    @Test
    void a_blank_at_the_deadline_hints_at_time_and_a_blank_before_it_at_nothing() {
        assertTrue(line(CHOICE, Answer.NONE, false, true, false).hint().contains("ran out of time"));
        assertNull(line(CHOICE, Answer.NONE, false, false, false).hint());
        assertEquals(List.of(), line(CHOICE, Answer.NONE, false, true, false).yours());
    }

    @Test
    void a_right_answer_that_was_given_up_hints_at_two_that_it_was_torn_between() {
        assertTrue(line(CHOICE, answer(1), false, true, true).hint().contains("torn between two"));
        assertNull(line(CHOICE, answer(1), false, true, false).hint());
        assertNull(line(CHOICE, answer(0), true, false, true).hint());
    }

    @Test
    void each_item_type_tells_what_was_answered_and_what_is_right() {
        assertEquals(
                List.of("Wrong one"),
                line(CHOICE, answer(1), false, false, false).yours());
        assertEquals(
                List.of("Right one"),
                line(CHOICE, answer(1), false, false, false).key());
        Interaction ordering = new Interaction.Ordering(
                List.of(new Interaction.Step("Isolate", "why"), new Interaction.Step("Image", "why")),
                List.of(new Interaction.Step("Reboot", "why")));
        assertEquals(
                List.of("1: Reboot", "2: (open)"),
                line(ordering, answer(2, Answer.BLANK), false, false, false).yours());
        assertEquals(
                List.of("1: Isolate", "2: Image"),
                line(ordering, answer(2, 1), false, false, false).key());
        Interaction matching = new Interaction.Matching(
                List.of("Allow", "Deny"),
                List.of(new Interaction.Prompt("First", 0, "why"), new Interaction.Prompt("Second", 1, "why")));
        assertEquals(
                List.of("First → Deny", "Second → (open)"),
                line(matching, answer(1, Answer.BLANK), false, false, false).yours());
    }

    @Test
    void it_leads_to_the_result_or_while_a_lesson_is_open_to_its_question() {
        assertEquals(
                "/attempts/7/result#q3",
                line(CHOICE, answer(1), false, false, false).place());
        Miss open = new Miss(
                1, 7, "scs-c03", Kind.PRACTICE, Instant.EPOCH, false, 3, 5, "q", "4.2", false, false, false, answer(1));
        assertEquals(
                "/attempts/7/lessons/3",
                new MistakeLine(open, null, "SCS-C03", MistakeForm.of(open, null, null), false, null).place());
    }

    private static Answer answer(Integer... picks) {
        return new Answer(List.of(picks));
    }

    private static MistakeLine line(
            Interaction interaction, Answer answer, boolean correct, boolean byDeadline, boolean gaveUpRight) {
        Miss miss = new Miss(
                1,
                7,
                "scs-c03",
                Kind.FULL,
                Instant.EPOCH,
                true,
                3,
                5,
                "q",
                "4.2",
                correct,
                byDeadline,
                gaveUpRight,
                answer);
        Question question = new Question(
                "q",
                "scs-c03",
                "4.2",
                null,
                300,
                List.of(),
                List.of(),
                "Which?",
                interaction,
                "",
                List.of(),
                null,
                Question.Status.PUBLISHED,
                Question.Pool.BANK);
        return new MistakeLine(miss, question, "SCS-C03", MistakeForm.of(miss, null, null), false, null);
    }
}
