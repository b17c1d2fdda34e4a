package dev.rampart.question;

import java.util.List;

/**
 * What a learner gave as the answer to a question, in terms of the question as its author wrote it (not as it was
 * shuffled), all indices from 0:
 *
 * <ul>
 *   <li>multiple choice and multiple response: the chosen options, ascending
 *   <li>ordering: for each place, which of the steps-then-distractors stands there
 *   <li>matching: for each prompt, which response was given
 * </ul>
 *
 * In ordering and matching {@link #BLANK} marks a place left open. An answer without picks is blank.
 */
public record Answer(List<Integer> picks) {
    public static final int BLANK = -1;
    public static final Answer NONE = new Answer(List.of());

    public Answer {
        picks = List.copyOf(picks);
    }

    /** Whether nothing at all was given. */
    public boolean blank() {
        return picks.stream().allMatch(pick -> pick == BLANK);
    }
}
