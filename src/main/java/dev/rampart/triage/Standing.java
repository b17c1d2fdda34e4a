package dev.rampart.triage;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Where an entry stands with a group: what its last decision says.
 *
 * @param revision how many decisions there were; 0 where nobody has decided yet, and then the rest is null
 * @param who null for somebody whose account is gone
 * @param why may be ""
 * @param assigneeId the account of who looks at it, or null
 * @param due the day by which, or null
 */
record Standing(
        long entryId,
        State state,
        int revision,
        Instant when,
        String who,
        String why,
        Long assigneeId,
        String assignee,
        LocalDate due) {
    private static final String FORMER = "a former member";

    static Standing untouched(long entry) {
        return new Standing(entry, State.NEW, 0, null, null, "", null, null, null);
    }

    /** The same once who was to look at it is not in the group any more. */
    Standing unassigned() {
        return new Standing(entryId, state, revision, when, who, why, null, null, due);
    }

    public boolean untouched() {
        return revision == 0;
    }

    /** Whose decision it was, as a sentence names them. */
    public String name() {
        return name(who);
    }

    static String name(String who) {
        return who == null ? FORMER : who;
    }

    public boolean overdue(LocalDate today) {
        return state == State.EVALUATE && due != null && due.isBefore(today);
    }
}
