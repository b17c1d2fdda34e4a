package dev.rampart.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A task that was moved, as lists show it.
 *
 * @param to null when it was left out
 */
record MoveLine(long task, String title, LocalDate from, LocalDate to, String reason, Instant madeAt) {
    static final int PAGE = 50;

    private static final String SELECT = "select t.id, t.title, m.fromDay, m.toDay, m.reason, r.madeAt from Move m"
            + " join PlanTask t on t.id = m.taskId join Replan r on r.id = m.replanId where ";

    /** All that a learner has moved, the newest first; one more than a page when others follow. */
    static List<MoveLine> of(long accountId, int page) {
        return Move.find(
                        SELECT
                                + "t.planId in (select p.id from Plan p where p.accountId = ?1) order by r.madeAt desc, m.id desc",
                        accountId)
                .range((page - 1) * PAGE, page * PAGE)
                .project(MoveLine.class)
                .list();
    }

    /** What one replan moved. */
    static List<MoveLine> of(Replan replan) {
        return Move.find(SELECT + "r.id = ?1 order by m.id", replan.id)
                .project(MoveLine.class)
                .list();
    }

    static List<MoveLine> all(Plan plan) {
        return Move.find(SELECT + "t.planId = ?1 order by r.madeAt, m.id", plan.id)
                .project(MoveLine.class)
                .list();
    }

    /** Why each task that is still in the plan lies where it lies, by its id; not of what its learner moved on since. */
    static Map<Long, String> reasons(Plan plan) {
        Map<Long, String> reasons = new HashMap<>();
        Move.find(SELECT + "t.planId = ?1 and t.leftOutAt is null and m.toDay = t.day order by m.id", plan.id)
                .project(MoveLine.class)
                .list()
                .forEach(line -> reasons.put(line.task(), line.words()));
        return reasons;
    }

    /** "Moved from 3 to 9 November: missed; the week of 9 November had 2 h free." */
    public String words() {
        if (to == null) {
            return "Left out of " + Days.shortDate(from) + ": " + reason + ".";
        }
        if (to.equals(from)) {
            return "Changed on " + Days.shortDate(from) + ": " + reason + ".";
        }
        String start = from.getMonth() == to.getMonth() && from.getYear() == to.getYear()
                ? String.valueOf(from.getDayOfMonth())
                : Days.shortDate(from);
        return "Moved from " + start + " to " + Days.shortDate(to) + ": " + reason + ".";
    }
}
