package dev.rampart.statistics;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** What an instructor answered to a {@link Report}. An accepted one is answered again when it is mended. */
@Entity
@Table(name = "question_report_answer")
class ReportAnswer extends PanacheEntity {
    static final int MOST_CHARACTERS = 1_000;

    @Column(name = "report_id", nullable = false)
    public Long reportId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    public Verdict verdict;

    /** To the learner who reported. */
    @Column(nullable = false, columnDefinition = "text")
    public String sentence;

    /** The version that mends the question, or null. */
    @Column(name = "version_id")
    public Long versionId;

    /** Null once the account is gone. */
    @Column(name = "answered_by")
    public Long answeredBy;

    @Column(name = "answered_at", nullable = false)
    public Instant answeredAt;

    /** When the learner saw it, or null. */
    @Column(name = "read_at")
    public Instant readAt;

    static List<ReportAnswer> of(Collection<Long> reports) {
        return reports.isEmpty() ? List.of() : list("reportId in ?1 order by answeredAt, id", reports);
    }

    boolean says(Verdict same, String words, long instructor) {
        return verdict == same && sentence.equals(words) && answeredBy != null && answeredBy == instructor;
    }

    static long unread(long account) {
        return count("readAt is null and reportId in (select r.id from Report r where r.accountId = ?1)", account);
    }
}
