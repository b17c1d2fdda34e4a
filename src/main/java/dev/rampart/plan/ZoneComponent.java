package dev.rampart.plan;

import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VTimezone;
import biweekly.util.DateTimeComponents;
import biweekly.util.UtcOffset;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Locale;

/** A time zone as calendars tell it, from Java's own rules: the changes of its clocks around a moment. */
final class ZoneComponent {
    private static final int BEFORE = 2;
    private static final int AFTER = 1;

    private ZoneComponent() {}

    static boolean isUtc(ZoneId zone) {
        return zone.normalized().equals(ZoneOffset.UTC);
    }

    static VTimezone of(ZoneId zone, Instant moment) {
        VTimezone component = new VTimezone(zone.getId());
        ZoneRules rules = zone.getRules();
        Instant from = moment;
        for (int i = 0; i < BEFORE; i++) {
            ZoneOffsetTransition earlier = rules.previousTransition(from);
            if (earlier == null) {
                break;
            }
            from = earlier.getInstant();
        }
        ZoneOffset start = rules.getOffset(from.minusSeconds(1));
        add(component, zone, from, LocalDateTime.of(1970, 1, 1, 0, 0), start, start);
        Instant at = from.minusSeconds(1);
        for (int i = 0; i < BEFORE + AFTER; i++) {
            ZoneOffsetTransition next = rules.nextTransition(at);
            if (next == null) {
                break;
            }
            add(
                    component,
                    zone,
                    next.getInstant(),
                    next.getDateTimeBefore(),
                    next.getOffsetBefore(),
                    next.getOffsetAfter());
            at = next.getInstant();
        }
        return component;
    }

    /** @param onset by the clock as it was before the change */
    private static void add(
            VTimezone component, ZoneId zone, Instant at, LocalDateTime onset, ZoneOffset before, ZoneOffset after) {
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
        observance.addTimezoneName(zone.getDisplayName(TextStyle.SHORT, Locale.ENGLISH));
        if (observance instanceof DaylightSavingsTime daylight) {
            component.addDaylightSavingsTime(daylight);
        } else {
            component.addStandardTime((StandardTime) observance);
        }
    }
}
