package dev.rampart.interest;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Collection;
import java.util.List;

/** An exam task that someone wants to hear of. */
@Entity
@Table(name = "interest_task")
@IdClass(InterestTask.Key.class)
class InterestTask extends PanacheEntityBase {
    @Id
    @Column(name = "account_id")
    Long accountId;

    @Id
    @Column(length = 40)
    String exam;

    @Id
    @Column(length = 10)
    String task;

    record Key(Long accountId, String exam, String task) implements Serializable {}

    static List<TaskKey> of(long account) {
        return find("select exam, task from InterestTask where accountId = ?1 order by exam, task", account)
                .project(TaskKey.class)
                .list();
    }

    static void replace(long account, Collection<TaskKey> keys) {
        delete("accountId", account);
        for (TaskKey key : keys) {
            InterestTask row = new InterestTask();
            row.accountId = account;
            row.exam = key.exam();
            row.task = key.task();
            row.persist();
        }
    }
}
