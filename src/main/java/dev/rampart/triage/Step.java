package dev.rampart.triage;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One decision of the history of an entry.
 *
 * @param who null for somebody whose account is gone
 * @param why may be ""
 * @param assignee who was to look at it, or null
 * @param due the day by which, or null
 */
record Step(long entryId, State from, State to, Instant when, String who, String why, String assignee, LocalDate due) {
    public String name() {
        return Standing.name(who);
    }
}
