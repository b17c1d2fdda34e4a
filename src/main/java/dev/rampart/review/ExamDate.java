package dev.rampart.review;

import java.time.LocalDate;
import java.util.Optional;

/** For which day a learner studies; told by whoever keeps their plan. */
public interface ExamDate {
    /** @param exam the blueprint's id */
    record Sitting(String exam, LocalDate day) {}

    /** Empty while no day is set; it may be past. */
    Optional<Sitting> of(long accountId);
}
