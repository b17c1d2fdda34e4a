package dev.rampart.statistics;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A learner says what is wrong with a question. It is open until an instructor has declined it or mended the question. */
@Entity
@Table(name = "question_report")
class Report extends PanacheEntity {
    static final int MOST_CHARACTERS = 2_000;

    @Column(name = "account_id", nullable = false)
    public Long accountId;

    /** The question's stable id. */
    @Column(nullable = false, length = 100)
    public String question;

    /** In which version the learner saw it. */
    @Column(name = "version_id", nullable = false)
    public long versionId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    public Fault fault;

    @Column(nullable = false, columnDefinition = "text")
    public String remark;

    @Column(name = "reported_at", nullable = false)
    public Instant reportedAt;

    /** What only one open report may hold; null once it is closed. */
    @Column(name = "open_key", length = 130)
    public String openKey;

    static Report file(long account, String question, long version, Fault fault, String remark, Instant now) {
        Report report = new Report();
        report.accountId = account;
        report.question = question;
        report.versionId = version;
        report.fault = fault;
        report.remark = remark;
        report.reportedAt = now;
        report.openKey = key(account, question);
        report.persist();
        return report;
    }

    private static String key(long account, String question) {
        return account + ":" + question;
    }

    static boolean openOf(long account, String question) {
        return count("openKey", key(account, question)) > 0;
    }

    static long since(long account, Instant when) {
        return count("accountId = ?1 and reportedAt > ?2", account, when);
    }

    /** Those of a question among these, to be answered: waits until nobody else answers them. */
    static List<Report> lock(String question, Collection<Long> ids) {
        return ids.isEmpty()
                ? List.of()
                : find("question = ?1 and id in ?2 order by id", question, ids)
                        .withLock(LockModeType.PESSIMISTIC_WRITE)
                        .list();
    }

    /** Ids of the open ones among these, as the database has them now, whatever was read before. */
    static Set<Long> openAmong(Collection<Long> ids) {
        return ids.isEmpty()
                ? Set.of()
                : new HashSet<>(find("select id from Report where openKey is not null and id in ?1", ids)
                        .project(Long.class)
                        .list());
    }

    boolean open() {
        return openKey != null;
    }

    /** @param mendedBy the version that mends it, or null */
    void answer(Verdict verdict, String sentence, Long mendedBy, long instructor, Instant now) {
        ReportAnswer answer = new ReportAnswer();
        answer.reportId = id;
        answer.verdict = verdict;
        answer.sentence = sentence;
        answer.versionId = mendedBy;
        answer.answeredBy = instructor;
        answer.answeredAt = now;
        answer.persist();
        if (verdict.closes()) {
            openKey = null;
        }
    }
}
