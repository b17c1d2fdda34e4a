package dev.rampart.plan;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** A task was moved or changed by a replan, for a reason. */
@Entity
@Table(name = "plan_move")
class Move extends PanacheEntity {
    @Column(name = "replan_id", nullable = false)
    public long replanId;

    @Column(name = "task_id", nullable = false)
    public long taskId;

    @Column(name = "from_day", nullable = false)
    public LocalDate fromDay;

    /** Null when it was left out. */
    @Column(name = "to_day")
    public LocalDate toDay;

    @Column(nullable = false, length = 500)
    public String reason;

    static void of(Replan replan, PlanTask task, LocalDate from, LocalDate to, String reason) {
        Move move = new Move();
        move.replanId = replan.id;
        move.taskId = task.id;
        move.fromDay = from;
        move.toDay = to;
        move.reason = reason;
        move.persist();
    }
}
