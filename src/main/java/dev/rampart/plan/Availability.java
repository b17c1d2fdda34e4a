package dev.rampart.plan;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * When a learner has time.
 *
 * @param minutesAWeek for the plan, in a week without days off
 * @param weekdays on which there is time; at least one
 * @param daysOff on which there is none; a week that has some is shorter by them
 */
record Availability(int minutesAWeek, Set<DayOfWeek> weekdays, List<Period> daysOff) {
    /** Less than this on a day is not worth sitting down for: the week's time then goes to fewer days. */
    static final int SITTING = 30;

    /** More than this on a day is nothing to plan with. */
    static final int LONGEST_DAY = 12 * 60;

    Availability withMinutesAWeek(int minutes) {
        return new Availability(minutes, weekdays, daysOff);
    }

    /** How long the longest day would be. */
    int minutesADay() {
        return Days.downTo5((double) minutesAWeek / used().size());
    }

    /** The days of the week that are used, spread over those on which there is time. */
    Set<DayOfWeek> used() {
        int days = Math.max(1, Math.min(weekdays.size(), minutesAWeek / SITTING));
        List<DayOfWeek> sorted = new ArrayList<>(EnumSet.copyOf(weekdays));
        Set<DayOfWeek> used = EnumSet.noneOf(DayOfWeek.class);
        for (int i = 0; i < days; i++) {
            used.add(sorted.get(i * sorted.size() / days));
        }
        return used;
    }

    boolean off(LocalDate day) {
        return daysOff.stream().anyMatch(period -> period.includes(day));
    }
}
