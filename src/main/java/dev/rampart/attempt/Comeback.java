package dev.rampart.attempt;

import java.time.ZoneId;
import java.util.Optional;

/** When a question that was just answered is asked again; told by whoever brings questions back. */
public interface Comeback {
    /**
     * @param zone of the learner
     * @return a sentence; empty for a question that does not come back
     */
    Optional<String> words(long accountId, String question, ZoneId zone);
}
