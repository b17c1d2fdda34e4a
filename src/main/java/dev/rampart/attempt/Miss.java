package dev.rampart.attempt;

import dev.rampart.question.Answer;
import java.time.Instant;

/**
 * A question that a learner had wrong, left blank, or had right by a guess, in an attempt that is over or in a lesson that
 * told them.
 *
 * @param item the id of the attempt's item: one question missed once
 * @param exam the blueprint's id
 * @param at when it was judged: the end of the attempt, or the answer's check
 * @param over whether the whole attempt is over, so that it has a result
 * @param position in the attempt, from 1
 * @param version of the question that was shown
 * @param question its stable id
 * @param task for example "4.2"
 * @param correct by a guess, else it would be none
 * @param byDeadline whether the deadline ended the attempt
 * @param gaveUpRight whether a right answer was given up for the last one
 * @param answer as the author counts
 */
public record Miss(
        long item,
        long attempt,
        String exam,
        Kind kind,
        Instant at,
        boolean over,
        int position,
        long version,
        String question,
        String task,
        boolean correct,
        boolean byDeadline,
        boolean gaveUpRight,
        Answer answer) {

    public boolean blank() {
        return answer.blank();
    }

    /** For example "4". */
    public String domain() {
        return task.substring(0, task.indexOf('.'));
    }

    /** "right by a guess", "blank", "wrong". */
    public String outcome() {
        return correct ? "right by a guess" : blank() ? "blank" : "wrong";
    }
}
