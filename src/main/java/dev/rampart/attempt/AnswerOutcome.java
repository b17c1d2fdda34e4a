package dev.rampart.attempt;

import java.time.Instant;

/**
 * What came of a question that a learner was shown and asked, once they may know it.
 *
 * @param question its stable id
 * @param exam the blueprint's id
 * @param at when they could know: at the end of the attempt, or when the answer was checked
 * @param guessed whether they said that it was a guess
 */
public record AnswerOutcome(String question, String exam, Kind kind, Instant at, boolean correct, boolean guessed) {
    AnswerOutcome(String question, String exam, Kind kind, Instant at, Boolean correct, Confidence confidence) {
        this(question, exam, kind, at, correct.booleanValue(), confidence == Confidence.GUESS);
    }
}
