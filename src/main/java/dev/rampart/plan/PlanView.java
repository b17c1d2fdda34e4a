package dev.rampart.plan;

import dev.rampart.catalog.Blueprint;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A plan as its page shows it.
 *
 * @param weeks those shown, the first the one of today unless another was asked for
 * @param reasons of moved tasks, the latest, by the task's id
 * @param replan the latest, or null
 * @param earlier the Monday from which the weeks before can be had, or null
 * @param later the Monday of the week after those shown, or null
 * @param tight what is still open and does not fit into the time that is left, in a sentence, or null
 */
record PlanView(
        Plan plan,
        Blueprint exam,
        String goal,
        LocalDate today,
        List<TaskLine> tasks,
        List<Week> weeks,
        Map<Long, String> reasons,
        Replan replan,
        LocalDate earlier,
        LocalDate later,
        String tight) {
    /** So many weeks stand on one page. */
    static final int WEEKS = 6;

    private static final int BAR = 300;

    /** @param tasks of the week that lie on days of their own */
    record Week(LocalDate monday, boolean now, List<Day> days) {
        public String title() {
            return (now ? "This week, " : "") + Days.week(monday);
        }

        public String total() {
            return Days.span(sum(false)) + (sum(true) > 0 ? ", " + Days.span(sum(true)) + " done" : "");
        }

        private int sum(boolean done) {
            return days.stream()
                    .flatMap(day -> day.tasks().stream())
                    .filter(task -> !done || task.done())
                    .mapToInt(TaskLine::minutes)
                    .sum();
        }
    }

    record Day(LocalDate date, boolean today, boolean past, List<TaskLine> tasks) {
        public String words() {
            return (today ? "Today, " : "") + Days.weekday(date);
        }
    }

    /** @param from a day of the first week to show, or null for this week; the exam's week ends the plan */
    static List<Week> weeks(List<TaskLine> tasks, LocalDate today, LocalDate first, int limit) {
        Map<LocalDate, List<TaskLine>> byDay = tasks.stream().collect(Collectors.groupingBy(TaskLine::day));
        List<Week> weeks = new ArrayList<>();
        List<LocalDate> mondays = byDay.keySet().stream()
                .map(Days::monday)
                .distinct()
                .filter(monday -> !monday.isBefore(first))
                .sorted()
                .limit(limit)
                .toList();
        for (LocalDate monday : mondays) {
            List<Day> days = byDay.keySet().stream()
                    .filter(day -> Days.monday(day).equals(monday))
                    .sorted()
                    .map(day -> new Day(day, day.equals(today), day.isBefore(today), byDay.get(day)))
                    .toList();
            weeks.add(new Week(monday, monday.equals(Days.monday(today)), days));
        }
        return weeks;
    }

    public String goalId() {
        return plan.goal;
    }

    /** What there was to say when the plan was made. */
    public List<String> notes() {
        return plan.noteLines();
    }

    /** When the plan was last moved, or null. */
    public java.time.Instant replannedAt() {
        return replan == null ? null : replan.madeAt;
    }

    public List<String> replanNotes() {
        return replan.noteLines();
    }

    public List<TaskLine> missed() {
        return tasks.stream().filter(task -> task.missed(today)).toList();
    }

    public boolean missed(TaskLine task) {
        return task.missed(today);
    }

    public String reason(TaskLine task) {
        return reasons.get(task.id());
    }

    public String countdown() {
        return Countdown.words(Days.between(today, plan.examDay));
    }

    public boolean over() {
        return !plan.examDay.isAfter(today);
    }

    /** "Booked for Thursday 3 December 2026, 09:30", or without an hour. */
    public String appointment() {
        String day = Days.weekday(plan.examDay) + " " + plan.examDay.getYear();
        String hour = plan.examHour() == null
                ? ""
                : ", " + plan.examHour() + " (" + (ZoneComponent.isUtc(plan.zone) ? "UTC" : plan.zone.getId()) + ")";
        return (plan.booked ? "Booked for " : "Aimed at, not booked yet: ") + day + hour;
    }

    private int minutes(boolean done) {
        return tasks.stream()
                .filter(task -> !done || task.done())
                .mapToInt(TaskLine::minutes)
                .sum();
    }

    public String progress() {
        return Days.span(minutes(true)) + " of " + Days.span(minutes(false)) + " done";
    }

    /** The length of the bar of what is done, of {@value #BAR}. */
    public int doneBar() {
        return minutes(false) == 0 ? 0 : minutes(true) * BAR / minutes(false);
    }

    /** Where today stands between the plan's first day and the exam, on the same bar. */
    public int todayMark() {
        long whole = Math.max(1, ChronoUnit.DAYS.between(plan.startedOn, plan.examDay));
        long gone = ChronoUnit.DAYS.between(plan.startedOn, today);
        return (int) Math.max(0, Math.min(BAR, gone * BAR / whole));
    }

    /** What is still open and does not fit into the time that is left, in a sentence, or null. */
    static String tight(Plan plan, List<TaskLine> tasks, LocalDate today) {
        int open = tasks.stream()
                .filter(task -> !task.done())
                .mapToInt(TaskLine::minutes)
                .sum();
        int left = Grid.of(plan.availability(), today, plan.examDay).capacity();
        return open <= left || !plan.examDay.isAfter(today)
                ? null
                : "What is open takes " + Days.hours(open) + ", and until the exam you have " + Days.hours(left)
                        + ". A later date or more hours a week would make it fit.";
    }
}
