package dev.rampart.readiness;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A practice exam that a learner took elsewhere. It stands beside the rule and the estimate, and counts for neither. */
@Entity
@Table(name = "practice_exam")
class PracticeExam extends ToldExam {
    /** More than anyone takes of one exam. */
    static final int MOST = 100;

    @Column(name = "taken_on", nullable = false)
    public LocalDate takenOn;

    /** Who offers it, in the learner's words. */
    @Column(nullable = false, length = 100)
    public String provider;

    /** Right answers; null, as questions are, when only a percentage was told. */
    public Integer correct;

    public Integer questions;

    /** The share of right answers in tenths of a percent, cut rather than rounded. */
    @Column(nullable = false)
    public int tenths;

    @Column(nullable = false)
    public boolean timed;

    /** Whether the learner had seen questions of it before. */
    @Column(name = "seen_before", nullable = false)
    public boolean seenBefore;

    @Column(length = 500)
    public String note;

    /** The latest first. */
    static List<PracticeExam> of(long accountId, String exam) {
        return list("accountId = ?1 and exam = ?2 order by takenOn desc, id desc", accountId, exam);
    }

    static PracticeExam of(long accountId, String exam, long id) {
        return own(findById(id), accountId, exam, "You have entered no such practice exam.");
    }

    static Optional<PracticeExam> entered(long accountId, String clientKey) {
        return clientKey == null
                ? Optional.empty()
                : find("accountId = ?1 and clientKey = ?2", accountId, clientKey)
                        .firstResultOptional();
    }

    static boolean full(long accountId, String exam) {
        return count("accountId = ?1 and exam = ?2", accountId, exam) >= MOST;
    }

    /** "80 %" or "78.5 %". */
    public String percent() {
        return (tenths % 10 == 0 ? String.valueOf(tenths / 10) : tenths / 10 + "." + tenths % 10) + " %";
    }

    /** "12 November 2026". */
    public String dayWords() {
        return TypedDay.words(takenOn);
    }

    /** "52 of 65", or "" when only a percentage was told. */
    public String counts() {
        return questions == null ? "" : correct + " of " + questions;
    }

    /** What it says little about, or "". */
    public String reserve() {
        if (timed && !seenBefore) {
            return "";
        }
        String both = timed ? "" : "without a clock";
        return seenBefore ? both + (both.isEmpty() ? "" : ", ") + "questions seen before" : both;
    }
}
