package dev.rampart.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A task as lists show it; those that were left out are not among them.
 *
 * @param doneAt null until it is done
 */
record TaskLine(
        long id,
        String uid,
        LocalDate day,
        int position,
        int minutes,
        ResourceKind kind,
        String title,
        String examTask,
        String domain,
        String href,
        String resource,
        int revision,
        Instant createdAt,
        Instant changedAt,
        Instant doneAt) {
    private static final String SELECT =
            "select t.id, t.uid, t.day, t.position, t.minutes, t.kind, t.title, t.examTask, t.domain, t.href,"
                    + " t.resource, t.revision, t.createdAt, t.changedAt, c.completedAt from PlanTask t"
                    + " left join Completion c on c.taskId = t.id and c.withdrawnAt is null"
                    + " where t.planId = ?1 and t.leftOutAt is null";

    private static final String BY_DAY = " order by t.day, t.position, t.id";

    /** All of a plan, by day. */
    static List<TaskLine> of(Plan plan) {
        return PlanTask.find(SELECT + BY_DAY, plan.id).project(TaskLine.class).list();
    }

    /** Those of a plan that use a resource, by day. */
    static List<TaskLine> of(Plan plan, String resource) {
        return PlanTask.find(SELECT + " and t.resource = ?2" + BY_DAY, plan.id, resource)
                .project(TaskLine.class)
                .list();
    }

    public boolean done() {
        return doneAt != null;
    }

    boolean missed(LocalDate today) {
        return !done() && day.isBefore(today);
    }

    public String span() {
        return Days.span(minutes);
    }

    /** Whether the learner put it in from the news, and so can move it and take it out. */
    public boolean fromNews() {
        return kind == ResourceKind.NEWS;
    }

    /** Whether it is somewhere else than here. */
    public boolean away() {
        return href != null && href.startsWith("http");
    }
}
