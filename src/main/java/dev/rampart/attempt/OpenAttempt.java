package dev.rampart.attempt;

import java.time.Instant;

/**
 * An attempt that waits to be continued.
 *
 * @param exam the blueprint's id
 * @param deadline null where no clock runs
 * @param answered how many of its questions are answered completely
 */
public record OpenAttempt(
        long id, String exam, Kind kind, Instant startedAt, Instant deadline, int questions, int answered) {
    OpenAttempt(long id, String exam, Kind kind, Instant startedAt, Instant deadline, int questions, Long answered) {
        this(id, exam, kind, startedAt, deadline, questions, answered.intValue());
    }

    /** Whether a clock runs. */
    public boolean timed() {
        return deadline != null;
    }

    /** "SCS-C03 full exam": every exam's id is its code in small letters. */
    public String title() {
        return exam.toUpperCase(java.util.Locale.ROOT) + " " + kind.words();
    }
}
