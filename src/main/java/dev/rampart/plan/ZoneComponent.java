package dev.rampart.plan;

import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VTimezone;
import biweekly.util.DateTimeComponents;
import biweekly.util.DayOfWeek;
import biweekly.util.Frequency;
import biweekly.util.Recurrence;
import biweekly.util.UtcOffset;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Month;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A time zone as calendars tell it, from Java's own rules: those by which its clocks change each year from 1970 on, which every
 * program reads, though they are true of late years only. Where clocks follow no such rule, the changes around a moment.
 */
final class ZoneComponent {
    private static final int EPOCH_YEAR = 1970;
    private static final LocalDateTime EPOCH = LocalDateTime.of(EPOCH_YEAR, 1, 1, 0, 0);

    private final VTimezone component;
    private final ZoneId zone;

    private ZoneComponent(ZoneId zone) {
        this.zone = zone;
        this.component = new VTimezone(zone.getId());
    }

    static boolean isUtc(ZoneId zone) {
        return zone.normalized().equals(ZoneOffset.UTC);
    }

    /** @param moment of the event that is told in the zone */
    static VTimezone of(ZoneId zone, Instant moment) {
        ZoneComponent built = new ZoneComponent(zone);
        ZoneRules rules = zone.getRules();
        ZoneOffset now = rules.getOffset(moment);
        if (!rules.getTransitionRules().isEmpty()) {
            int year = moment.atZone(zone).getYear();
            rules.getTransitionRules().forEach(rule -> built.add(rule, year));
        } else if (rules.nextTransition(moment) == null) {
            built.add(moment, EPOCH, now, now);
        } else {
            ZoneOffsetTransition last = rules.previousTransition(moment);
            if (last != null) {
                built.add(last);
            }
            built.add(rules.nextTransition(moment));
        }
        return built.component;
    }

    private void add(ZoneOffsetTransition transition) {
        add(
                transition.getInstant(),
                transition.getDateTimeBefore(),
                transition.getOffsetBefore(),
                transition.getOffsetAfter());
    }

    /** @param year in which the rule is in force, for the name and the kind of the time */
    private void add(ZoneOffsetTransitionRule rule, int year) {
        Instant at = rule.createTransition(year).getInstant();
        LocalDateTime onset = rule.createTransition(EPOCH_YEAR).getDateTimeBefore();
        // By the clock on the wall a change can fall on the day before or after the one that its rule names.
        add(at, onset, rule.getOffsetBefore(), rule.getOffsetAfter()).setRecurrenceRule(yearly(rule, onset));
    }

    private static Recurrence yearly(ZoneOffsetTransitionRule rule, LocalDateTime onset) {
        Recurrence.Builder yearly = new Recurrence.Builder(Frequency.YEARLY).byMonth(onset.getMonthValue());
        int day = rule.getDayOfMonthIndicator();
        DayOfWeek weekday = rule.getDayOfWeek() == null
                ? null
                : DayOfWeek.valueOf(onset.getDayOfWeek().name());
        if (weekday == null) {
            return yearly.byMonthDay(day).build();
        }
        int shift = Math.floorMod(
                        onset.getDayOfWeek().getValue() - rule.getDayOfWeek().getValue() + 3, 7)
                - 3;
        boolean last = day == -1 || day == rule.getMonth().minLength() - 6 && rule.getMonth() != Month.FEBRUARY;
        if (last && shift == 0) {
            return yearly.byDay(-1, weekday).build();
        }
        if (day > 0 && shift == 0 && day % 7 == 1) {
            return yearly.byDay(day / 7 + 1, weekday).build();
        }
        int first = (day > 0 ? day : rule.getMonth().maxLength() - 6) + shift;
        List<Integer> week = IntStream.range(first, first + 7).boxed().toList();
        return yearly.byMonthDay(week).byDay(weekday).build();
    }

    /** @param onset by the clock as it was before the change */
    private Observance add(Instant at, LocalDateTime onset, ZoneOffset before, ZoneOffset after) {
        boolean summer = !before.equals(after) && zone.getRules().isDaylightSavings(at);
        Observance observance = summer ? new DaylightSavingsTime() : new StandardTime();
        observance.setDateStart(new DateTimeComponents(
                onset.getYear(),
                onset.getMonthValue(),
                onset.getDayOfMonth(),
                onset.getHour(),
                onset.getMinute(),
                onset.getSecond(),
                false));
        observance.setTimezoneOffsetFrom(new UtcOffset(before.getTotalSeconds() * 1000L));
        observance.setTimezoneOffsetTo(new UtcOffset(after.getTotalSeconds() * 1000L));
        observance.addTimezoneName(
                DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH).format(at.atZone(zone)));
        if (observance instanceof DaylightSavingsTime daylight) {
            component.addDaylightSavingsTime(daylight);
        } else {
            component.addStandardTime((StandardTime) observance);
        }
        return observance;
    }
}
