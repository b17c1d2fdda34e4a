package dev.rampart.readiness;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What came of the real exam, as the learner tells it, with what was predicted as of that day. */
@Entity
@Table(name = "exam_result")
class ExamResult extends ToldExam {
    /** More often nobody sits one exam: it may be sat every two weeks at most. */
    static final int MOST = 50;

    @Column(name = "sat_on", nullable = false)
    public LocalDate satOn;

    @Column(nullable = false)
    public boolean passed;

    /** From 100 to 1000, or null. */
    @Column(name = "scaled_score")
    public Integer scaledScore;

    @Column(nullable = false, length = 100)
    public String meets;

    @Column(nullable = false, length = 100)
    public String needs;

    @Embedded
    public Prediction prediction;

    /** The latest first. */
    static List<ExamResult> of(long accountId, String exam) {
        return list("accountId = ?1 and exam = ?2 order by satOn desc, id desc", accountId, exam);
    }

    static Optional<ExamResult> latest(long accountId, String exam) {
        return find("accountId = ?1 and exam = ?2 order by satOn desc, id desc", accountId, exam)
                .firstResultOptional();
    }

    static ExamResult of(long accountId, String exam, long id) {
        return own(findById(id), accountId, exam, "You have entered no such result.");
    }

    static Optional<ExamResult> entered(long accountId, String clientKey) {
        return clientKey == null
                ? Optional.empty()
                : find("accountId = ?1 and clientKey = ?2", accountId, clientKey)
                        .firstResultOptional();
    }

    static Optional<ExamResult> on(long accountId, String exam, LocalDate day) {
        return find("accountId = ?1 and exam = ?2 and satOn = ?3", accountId, exam, day)
                .firstResultOptional();
    }

    /** Ids of domains that the score report says meet competencies. */
    List<String> meetsIds() {
        return ids(meets);
    }

    /** Ids of domains that the score report says need improvement. */
    List<String> needsIds() {
        return ids(needs);
    }

    private static List<String> ids(String joined) {
        return joined.isEmpty() ? List.of() : Arrays.asList(joined.split(","));
    }

    /** "12 November 2026". */
    public String dayWords() {
        return TypedDay.words(satOn);
    }

    public String outcome() {
        return passed ? "passed" : "not passed";
    }
}
