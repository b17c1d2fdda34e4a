package dev.rampart.interest;

import java.util.List;

/**
 * How much an entry is for someone, and why.
 *
 * @param score 0 and more; only to be compared with other scores
 * @param reasons sentences without a full stop, the strongest first; empty where nothing speaks for it
 */
public record Match(int score, List<String> reasons) {
    static final Match NONE = new Match(0, List.of());

    /** Whether anything speaks for it. */
    public boolean found() {
        return !reasons.isEmpty();
    }
}
