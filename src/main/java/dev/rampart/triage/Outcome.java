package dev.rampart.triage;

import java.util.Map;

/** What came of a decision that somebody sent. */
sealed interface Outcome {
    /** It stands now, or stood already. */
    record Decided(Standing now) implements Outcome {}

    /** Something typed cannot be used; nothing was changed. */
    record Refused(Map<String, String> errors) implements Outcome {}

    /** Somebody else decided since; nothing was changed. */
    record Overtaken(Standing now) implements Outcome {}
}
