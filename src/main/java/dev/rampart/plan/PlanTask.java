package dev.rampart.plan;

import dev.rampart.web.Problem;
import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Something to do on a day of a plan. It is done when it has a {@link Completion}. */
@Entity
@Table(name = "plan_task")
class PlanTask extends PanacheEntity {
    private static final int TITLE = 300;

    @Column(name = "plan_id", nullable = false)
    public long planId;

    /** Names it in calendars, for good. */
    @Column(nullable = false, length = 36)
    public String uid;

    @Column(name = "planned_day", nullable = false)
    public LocalDate day;

    /** Among the tasks of a day. */
    @Column(nullable = false)
    public int position;

    @Column(nullable = false)
    public int minutes;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    public ResourceKind kind;

    @Column(nullable = false, length = TITLE)
    public String title;

    @Column(name = "exam_task", length = 20)
    public String examTask;

    @Column(length = 10)
    public String domain;

    @Column(length = 2000)
    public String href;

    @Column(length = 200)
    public String resource;

    /** How often it was moved or changed, as calendars count. */
    @Column(nullable = false)
    public int revision;

    @Column(name = "created_at", nullable = false)
    public Instant createdAt;

    @Column(name = "changed_at", nullable = false)
    public Instant changedAt;

    /** When it was taken out, or null. */
    @Column(name = "left_out_at")
    public Instant leftOutAt;

    static PlanTask of(Plan plan, Session session, int position, Instant now) {
        PlanTask task = new PlanTask();
        task.planId = plan.id;
        task.uid = UUID.randomUUID().toString();
        task.day = session.day();
        task.position = position;
        task.minutes = session.minutes();
        task.kind = session.kind();
        task.title = title(session.title());
        task.examTask = session.examTask();
        task.domain = session.domain();
        task.href = session.href();
        task.resource = session.resource();
        task.createdAt = now;
        task.changedAt = now;
        return task;
    }

    /** A title as it is kept: cut where it is too long. */
    static String title(String whole) {
        return whole.length() <= TITLE ? whole : whole.substring(0, TITLE - 1) + "…";
    }

    /** @throws jakarta.ws.rs.WebApplicationException 404 for one that is not there, not in this plan or left out */
    static PlanTask in(Plan plan, long id) {
        PlanTask task = findById(id);
        if (task == null || task.planId != plan.id || task.leftOutAt != null) {
            throw Problem.notFound("Your plan has no such task.");
        }
        return task;
    }

    void moveTo(LocalDate other, Instant now) {
        day = other;
        changed(now);
    }

    void leaveOut(Instant now) {
        leftOutAt = now;
        changed(now);
    }

    void changed(Instant now) {
        revision++;
        changedAt = now;
    }
}
