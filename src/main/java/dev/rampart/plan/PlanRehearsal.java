package dev.rampart.plan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Makes plans and ticks their tasks without a browser, as of whatever time the clock is told: for a demonstration. */
@ApplicationScoped
public class PlanRehearsal {
    @Inject
    Planner planner;

    @Inject
    Progress progress;

    /**
     * Makes a plan with workshops, reading and practice.
     *
     * @param goal a path's id
     * @param exam a blueprint's id
     * @param hour in the learner's zone; a day with an hour is booked
     */
    @Transactional
    public void make(
            long account,
            String goal,
            String exam,
            LocalDate examDay,
            LocalTime hour,
            int hoursAWeek,
            Set<DayOfWeek> weekdays,
            ZoneId zone) {
        planner.make(
                account,
                new Wish(
                        goal,
                        exam,
                        examDay,
                        hour,
                        hour != null,
                        new Availability(hoursAWeek * 60, weekdays, List.of()),
                        EnumSet.of(ResourceKind.PRACTICE, ResourceKind.WORKSHOP, ResourceKind.READING)),
                zone);
    }

    /** A task and the day it is planned for, as its learner counts days. */
    public record Open(long task, LocalDate day) {}

    /** What was planned before a day and is not ticked yet, full exams apart; what is done elsewhere ticks itself. */
    @Transactional
    public List<Open> open(long account, LocalDate before) {
        return Plan.of(account)
                .map(plan -> progress.tasks(plan).stream()
                        .filter(task -> !task.done() && task.day().isBefore(before))
                        .filter(task -> task.kind() != ResourceKind.EXAM)
                        .map(task -> new Open(task.id(), task.day()))
                        .toList())
                .orElse(List.of());
    }

    @Transactional
    public void tick(long account, long task) {
        progress.complete(account, task);
    }
}
