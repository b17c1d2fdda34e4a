package dev.rampart.plan;

import dev.rampart.plan.Grid.Day;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where what was missed can go: the first time that is still free, week by week. What is planned already stays where it is.
 *
 * @param moved with the reason for each
 * @param stuck what finds no time before the exam
 */
record Replanning(List<Moved> moved, List<TaskLine> stuck, Grid grid) {

    /** @param to null when it is left out */
    record Moved(TaskLine task, LocalDate to, String reason) {}

    /**
     * @param start the first day of the plan, from which the last third counts
     * @param tasks all of the plan, by day
     */
    static Replanning of(
            Availability availability, LocalDate start, LocalDate today, LocalDate examDay, List<TaskLine> tasks) {
        Grid grid = Grid.of(availability, today, examDay);
        for (TaskLine task : tasks) {
            if (!task.missed(today) && task.kind() != ResourceKind.ERRAND) {
                grid.day(task.day()).ifPresent(day -> day.take(task.minutes()));
            }
        }
        Replanning replanning = new Replanning(new ArrayList<>(), new ArrayList<>(), grid);
        Map<LocalDate, Integer> freeBefore = new HashMap<>();
        grid.weeks().forEach(week -> freeBefore.put(week.monday, free(week)));
        LocalDate third = Brief.lastThird(start, examDay);
        for (TaskLine task : tasks) {
            if (task.missed(today)) {
                replanning.place(task, third, today, examDay, freeBefore);
            }
        }
        return replanning;
    }

    private static int free(Grid.Week week) {
        return Math.max(0, week.left);
    }

    private void place(
            TaskLine task, LocalDate third, LocalDate today, LocalDate examDay, Map<LocalDate, Integer> freeBefore) {
        if (weekly(task)) {
            moved.add(new Moved(task, null, "missed; the review of this week covers it"));
            return;
        }
        if (task.kind() == ResourceKind.ERRAND) {
            moved.add(new Moved(task, today, "missed; it takes five minutes, so it stands on today"));
            return;
        }
        Optional<Day> place = place(task, third, examDay);
        if (place.isEmpty()) {
            stuck.add(task);
            return;
        }
        Day day = place.get();
        day.take(task.minutes());
        day.exam = day.exam || task.kind() == ResourceKind.EXAM;
        moved.add(new Moved(
                task,
                day.date,
                "missed; the week of " + Days.shortDate(day.week.monday) + " had "
                        + Days.span(freeBefore.get(day.week.monday)) + " free"));
    }

    private static boolean weekly(TaskLine task) {
        return task.kind() == ResourceKind.REVIEW
                && task.examTask() == null
                && task.title().startsWith("Review the week");
    }

    private Optional<Day> place(TaskLine task, LocalDate third, LocalDate examDay) {
        List<Day> days = grid.days().stream().filter(day -> !day.light).toList();
        if (task.kind() == ResourceKind.EXAM) {
            return days.stream()
                    .filter(day -> !day.exam && !day.date.isBefore(third) && day.date.isBefore(examDay.minusDays(1)))
                    .filter(day -> day.week.left >= task.minutes())
                    .findFirst();
        }
        return days.stream()
                .filter(day -> day.free() >= task.minutes())
                .findFirst()
                .or(() -> days.stream()
                        .filter(day -> day.week.left >= task.minutes())
                        .findFirst());
    }

    /**
     * Where something can go that may take a day beyond its share, at the cost of the week's other days: on the freest day of
     * the first week that has so many minutes left.
     *
     * @param before the day that ends the search
     */
    Optional<LocalDate> room(LocalDate from, LocalDate before, int minutes) {
        return grid.days().stream()
                .filter(day -> !day.light && !day.date.isBefore(from) && day.date.isBefore(before))
                .filter(day -> day.week.left >= minutes)
                .min(Comparator.<Day, LocalDate>comparing(day -> day.week.monday)
                        .thenComparing(day -> -day.free()))
                .map(day -> day.date);
    }

    /** The first time of so many minutes that is still free from a day on. */
    Optional<LocalDate> spare(LocalDate from, int minutes) {
        Optional<Day> spare = grid.days().stream()
                .filter(day -> !day.light && !day.date.isBefore(from) && day.free() >= minutes)
                .findFirst();
        spare.ifPresent(day -> day.take(minutes));
        return spare.map(day -> day.date);
    }
}
