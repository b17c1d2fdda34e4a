package dev.rampart.plan;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A task is done: since when, and by what that is known. One that was taken back stays, so that it is not found again. */
@Entity
@Table(name = "plan_completion")
class Completion extends PanacheEntity {
    @Column(name = "task_id", nullable = false)
    public long taskId;

    @Column(name = "completed_at", nullable = false)
    public Instant completedAt;

    /** What showed it, for example "attempt:7", or null when the learner said so. */
    @Column(length = 200)
    public String source;

    @Column(name = "withdrawn_at")
    public Instant withdrawnAt;

    static void of(PlanTask task, String source, Instant now) {
        if (count("taskId = ?1 and withdrawnAt is null", task.id) > 0) {
            return;
        }
        Completion completion = new Completion();
        completion.taskId = task.id;
        completion.completedAt = now;
        completion.source = source;
        completion.persist();
        task.changedAt = now;
    }

    static void withdraw(PlanTask task, Instant now) {
        if (update("withdrawnAt = ?1 where taskId = ?2 and withdrawnAt is null", now, task.id) > 0) {
            task.changedAt = now;
        }
    }
}
