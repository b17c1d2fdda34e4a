package dev.rampart.plan;

import dev.rampart.plan.Grid.Day;
import dev.rampart.plan.Grid.Week;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The frame of a schedule: full exams in the last third with a look at what they showed, and a review in each week. What is
 * left of the grid is for study.
 *
 * @param simulations how many full exams found a place
 * @param reviewMinutes all reviews together, also those that did not fit
 */
record Layout(Grid grid, List<Session> sessions, int simulations, int reviewMinutes) {
    static final int AFTER_EXAM = 45;
    private static final int SHORTEST = 15;
    private static final int LONGEST = 60;
    private static final double SHARE = 0.15;

    static Layout of(Brief brief) {
        Grid grid = brief.grid();
        List<Session> sessions = new ArrayList<>();
        List<Day> exams = simulations(grid, brief);
        for (int i = 0; i < exams.size(); i++) {
            Day day = exams.get(i);
            sessions.add(exam(brief, day.date, i + 1));
            afterExam(grid, brief, day).ifPresent(sessions::add);
        }
        grid.weeks().forEach(week -> review(brief, week).ifPresent(sessions::add));
        int reviews = sessions.stream()
                .filter(session -> session.kind() == ResourceKind.REVIEW)
                .mapToInt(Session::minutes)
                .sum();
        return new Layout(grid, sessions, exams.size(), reviews);
    }

    /** Evenly over the time in which they count together; the last one not on the day before the exam. */
    private static List<Day> simulations(Grid grid, Brief brief) {
        LocalDate counting = brief.examDay().minusDays(brief.exam().windowDays());
        LocalDate third = brief.lastThird();
        List<LocalDate> days = choose(brief, counting.isAfter(third) ? counting : third);
        if (days.size() < brief.exam().simulations() && counting.isAfter(third)) {
            days = choose(brief, third);
        }
        return days.stream()
                .map(date -> {
                    Day day = grid.day(date).orElseThrow();
                    take(day, brief.exam().minutes());
                    return day;
                })
                .toList();
    }

    private static List<LocalDate> choose(Brief brief, LocalDate from) {
        Grid scratch = brief.grid();
        LocalDate to = brief.examDay().minusDays(2);
        int wanted = brief.exam().simulations();
        int span = Math.max(0, Days.between(from, to));
        List<Day> chosen = new ArrayList<>();
        for (int k = 1; k <= wanted; k++) {
            LocalDate ideal = from.plusDays((long) k * span / wanted);
            scratch.days().stream()
                    .filter(day -> !day.date.isBefore(from) && !day.date.isAfter(to))
                    .filter(day -> !day.exam && day.week.left >= brief.exam().minutes())
                    .min(Comparator.<Day>comparingInt(day -> crowded(day, chosen) ? 1 : 0)
                            .thenComparingInt(day -> Math.abs(Days.between(day.date, ideal))))
                    .ifPresent(day -> {
                        take(day, brief.exam().minutes());
                        chosen.add(day);
                    });
        }
        return chosen.stream().map(day -> day.date).sorted().toList();
    }

    /** Two full exams on neighbouring days leave no time to learn from the first. */
    private static boolean crowded(Day day, List<Day> chosen) {
        return chosen.stream().anyMatch(other -> Math.abs(Days.between(day.date, other.date)) < 2);
    }

    private static void take(Day day, int minutes) {
        day.exam = true;
        day.take(minutes);
    }

    private static Session exam(Brief brief, LocalDate day, int number) {
        Brief.Sitting exam = brief.exam();
        return new Session(
                day,
                exam.minutes(),
                ResourceKind.EXAM,
                "Full " + exam.code() + " exam " + number + ", without interruption",
                null,
                null,
                exam.href(),
                null);
    }

    private static Optional<Session> afterExam(Grid grid, Brief brief, Day exam) {
        return grid.days().stream()
                .filter(day -> day.date.isAfter(exam.date) && day.free() >= SHORTEST)
                .findFirst()
                .map(day -> {
                    int minutes = Math.min(AFTER_EXAM, day.free());
                    day.take(minutes);
                    return new Session(
                            day.date,
                            minutes,
                            ResourceKind.REVIEW,
                            "Go through what the full exam showed, and practise what it missed",
                            null,
                            null,
                            brief.exam().href() + "#past",
                            null);
                });
    }

    /** On the week's last day that has time left. */
    private static Optional<Session> review(Brief brief, Week week) {
        Optional<Day> light = week.days.stream().filter(day -> day.light).findFirst();
        Optional<Day> on = light.isPresent()
                ? light
                : week.days.stream()
                        .filter(day -> !day.exam && day.free() >= SHORTEST)
                        .reduce((a, b) -> b);
        return on.filter(day -> day.free() >= SHORTEST).map(day -> {
            int wanted = Math.max(SHORTEST, Math.min(LONGEST, Days.downTo5(week.capacity * SHARE)));
            int minutes = day.light ? day.free() : Math.min(wanted, day.free());
            day.take(minutes);
            return new Session(
                    day.date,
                    minutes,
                    ResourceKind.REVIEW,
                    day.light
                            ? "A short look at your notes, then rest"
                            : "Review the week: your notes and the questions that you missed",
                    null,
                    null,
                    day.light ? brief.exam().href() + "#past" : "/review",
                    null);
        });
    }

    /** What is left for study. */
    int studyMinutes() {
        return grid.days().stream()
                .filter(day -> !day.light)
                .collect(java.util.stream.Collectors.groupingBy(
                        day -> day.week, java.util.stream.Collectors.summingInt(Day::free)))
                .entrySet()
                .stream()
                .mapToInt(entry -> Math.max(0, Math.min(entry.getKey().left, entry.getValue())))
                .sum();
    }
}
