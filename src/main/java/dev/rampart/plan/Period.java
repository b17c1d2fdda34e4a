package dev.rampart.plan;

import java.time.LocalDate;

/** Days in a row, both ends included. */
record Period(LocalDate first, LocalDate last) {
    boolean includes(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** "24 December 2026", or "24 December 2026 to 2 January 2027". */
    public String words() {
        return first.equals(last) ? Days.date(first) : Days.date(first) + " to " + Days.date(last);
    }
}
