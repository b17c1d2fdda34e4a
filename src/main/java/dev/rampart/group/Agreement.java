package dev.rampart.group;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A member's word that they sit a group exam. */
@Entity
class Agreement extends PanacheEntity {
    @Column(name = "group_exam_id", nullable = false)
    public Long groupExamId;

    @Column(name = "account_id", nullable = false)
    public Long accountId;

    @Column(name = "agreed_at", nullable = false)
    public Instant agreedAt;

    static void give(GroupExam exam, long account, Instant now) {
        if (of(exam, account).isEmpty()) {
            Agreement agreement = new Agreement();
            agreement.groupExamId = exam.id;
            agreement.accountId = account;
            agreement.agreedAt = now;
            agreement.persist();
        }
    }

    static Optional<Agreement> of(GroupExam exam, long account) {
        return find("groupExamId = ?1 and accountId = ?2", exam.id, account).firstResultOptional();
    }

    /** Accounts of those who agreed. */
    static List<Long> accounts(GroupExam exam) {
        return find("select accountId from Agreement where groupExamId = ?1 order by accountId", exam.id)
                .project(Long.class)
                .list();
    }

    static void takeBack(GroupExam exam, long account) {
        delete("groupExamId = ?1 and accountId = ?2", exam.id, account);
    }
}
