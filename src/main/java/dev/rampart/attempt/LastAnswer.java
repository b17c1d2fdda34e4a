package dev.rampart.attempt;

import java.time.Instant;

/**
 * What came of a question when a learner was last asked it, in an attempt that is over and whose result they may see.
 *
 * @param question its stable id
 */
record LastAnswer(String question, boolean correct, boolean flagged) {
    LastAnswer(String question, Boolean correct, Instant flaggedAt) {
        this(question, correct.booleanValue(), flaggedAt != null);
    }
}
