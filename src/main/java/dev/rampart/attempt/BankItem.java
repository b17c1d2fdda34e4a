package dev.rampart.attempt;

import dev.rampart.question.QuestionBank;
import java.time.Instant;

/**
 * A question that a form could ask of one learner.
 *
 * @param lastShown when this learner last saw it, or null while it is fresh
 */
record BankItem(QuestionBank.Entry entry, Instant lastShown) {
    boolean fresh() {
        return lastShown == null;
    }

    String domain() {
        return entry.domain();
    }
}
