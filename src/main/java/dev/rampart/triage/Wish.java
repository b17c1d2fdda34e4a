package dev.rampart.triage;

import java.time.LocalDate;

/**
 * Where an entry is to go; nothing is wrong with it.
 *
 * @param why may be ""
 * @param assignee the account of who looks at it, or null; only of what is evaluated
 * @param due the day by which, or null; only of what is evaluated
 */
record Wish(State state, String why, Long assignee, LocalDate due) {
    static final int MAX_WHY = 500;
}
