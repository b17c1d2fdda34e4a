package dev.rampart.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The days between now and an exam on which there is time, week by week, and how much of it is left. A week never gives more
 * than it has; a day may give more than its share when something long cannot be cut, at the cost of the week's other days.
 */
final class Grid {
    /** The day before the exam is for a short look at one's notes. */
    static final int LIGHT = 30;

    private final List<Week> weeks = new ArrayList<>();
    private final Map<LocalDate, Day> days = new LinkedHashMap<>();

    /** A week from Monday to Sunday. */
    static final class Week {
        final LocalDate monday;
        final List<Day> days = new ArrayList<>();
        int capacity;
        int left;

        Week(LocalDate monday) {
            this.monday = monday;
        }
    }

    /** A day with time. */
    static final class Day {
        final LocalDate date;
        final Week week;
        final boolean light;
        int left;
        boolean exam;

        Day(LocalDate date, Week week, int minutes, boolean light) {
            this.date = date;
            this.week = week;
            this.left = minutes;
            this.light = light;
        }

        int free() {
            return Math.max(0, Math.min(left, week.left));
        }

        void take(int minutes) {
            left = Math.max(0, left - minutes);
            week.left -= minutes;
        }

        /** Takes time that no schedule ever had, at most what the week has. */
        void giveUp(int minutes) {
            int given = Math.min(minutes, Math.max(0, week.left));
            take(given);
            week.capacity -= given;
        }
    }

    /** @param from the first day that can be used; the last is the one before the exam */
    static Grid of(Availability availability, LocalDate from, LocalDate examDay) {
        Grid grid = new Grid();
        Set<DayOfWeek> used = availability.used();
        int share = availability.minutesADay();
        Week week = null;
        for (LocalDate date = from; date.isBefore(examDay); date = date.plusDays(1)) {
            if (!used.contains(date.getDayOfWeek()) || availability.off(date)) {
                continue;
            }
            if (week == null || !week.monday.equals(Days.monday(date))) {
                week = new Week(Days.monday(date));
                grid.weeks.add(week);
            }
            boolean light = date.equals(examDay.minusDays(1));
            int minutes = light ? Math.min(LIGHT, share) : share;
            Day day = new Day(date, week, minutes, light);
            week.days.add(day);
            grid.days.put(date, day);
            week.capacity += minutes;
            week.left += minutes;
        }
        return grid;
    }

    List<Week> weeks() {
        return weeks;
    }

    /** Every day, the first one first. */
    Collection<Day> days() {
        return days.values();
    }

    Optional<Day> day(LocalDate date) {
        return Optional.ofNullable(days.get(date));
    }

    int capacity() {
        return weeks.stream().mapToInt(week -> week.capacity).sum();
    }
}
