package dev.rampart.plan;

import dev.rampart.account.PersonalData;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** A learner's plans, books and courses, and since when calendars follow them; for export and deletion. */
@ApplicationScoped
class PlanData implements PersonalData {
    /** @param calendarSince when the calendar's address was made, or null while there is none */
    record Kept(List<Planned> plans, List<Own> ownResources, Instant calendarSince) {}

    record Planned(
            String goal,
            String exam,
            LocalDate examDay,
            LocalTime examHour,
            String zone,
            boolean booked,
            int minutesAWeek,
            String weekdays,
            List<Period> daysOff,
            String kinds,
            Plan.Alert mostAlert,
            Plan.Delivery delivery,
            Instant createdAt,
            Instant endedAt,
            List<String> notes,
            List<Task> tasks,
            List<MoveLine> moves) {}

    record Task(LocalDate day, int minutes, ResourceKind kind, String title, String examTask, Instant doneAt) {}

    /** @param domains ids of the exam's domains, empty for all */
    record Own(
            OwnResource.Kind kind,
            String title,
            String link,
            Integer pages,
            int minutes,
            String exam,
            List<String> domains,
            Instant createdAt) {}

    @Override
    public String section() {
        return "plans";
    }

    @Override
    public Object export(long accountId) {
        return new Kept(
                Plan.<Plan>list("accountId = ?1 order by createdAt", accountId).stream()
                        .map(PlanData::planned)
                        .toList(),
                OwnResource.<OwnResource>list("accountId = ?1 order by createdAt", accountId).stream()
                        .map(own -> new Own(
                                own.kind,
                                own.title,
                                own.link,
                                own.pages,
                                own.minutes,
                                own.exam,
                                own.domainIds(),
                                own.createdAt))
                        .toList(),
                CalendarAddress.of(accountId).map(address -> address.createdAt).orElse(null));
    }

    private static Planned planned(Plan plan) {
        return new Planned(
                plan.goal,
                plan.exam,
                plan.examDay,
                plan.examHour(),
                plan.zone.getId(),
                plan.booked,
                plan.minutesAWeek,
                plan.weekdays,
                plan.availability().daysOff(),
                plan.kinds,
                plan.alert,
                plan.delivery,
                plan.createdAt,
                plan.endedAt,
                plan.noteLines(),
                TaskLine.of(plan).stream()
                        .map(task -> new Task(
                                task.day(), task.minutes(), task.kind(), task.title(), task.examTask(), task.doneAt()))
                        .toList(),
                MoveLine.all(plan));
    }

    @Override
    public void delete(long accountId) {
        String plans = "planId in (select p.id from Plan p where p.accountId = ?1)";
        String tasks = "taskId in (select t.id from PlanTask t where t." + plans + ")";
        Move.delete(tasks, accountId);
        Completion.delete(tasks, accountId);
        Replan.delete(plans, accountId);
        PlanTask.delete(plans, accountId);
        // One by one, since their days off are rows of their own.
        Plan.<Plan>list("accountId", accountId).forEach(Plan::delete);
        Plan.flush();
        OwnResource.delete("accountId", accountId);
        CalendarAddress.delete("accountId", accountId);
    }
}
