package dev.rampart.alert;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/** When a weekly digest is due. */
final class DigestTime {
    private DigestTime() {}

    /**
     * The first such day and hour of a place after a moment. An hour that the clocks skip in spring is the one after it; of one that
     * comes twice, the first counts.
     */
    static Instant next(Instant after, DayOfWeek day, int hour, ZoneId zone) {
        LocalDate date = LocalDate.ofInstant(after, zone).with(TemporalAdjusters.nextOrSame(day));
        Instant next = at(date, hour, zone);
        return next.isAfter(after) ? next : at(date.plusWeeks(1), hour, zone);
    }

    /** The last one up to a moment, that moment included. */
    static Instant last(Instant until, DayOfWeek day, int hour, ZoneId zone) {
        LocalDate date = LocalDate.ofInstant(until, zone).with(TemporalAdjusters.previousOrSame(day));
        Instant last = at(date, hour, zone);
        return last.isAfter(until) ? at(date.minusWeeks(1), hour, zone) : last;
    }

    /** The Monday of a moment's week. */
    static LocalDate week(Instant moment, ZoneId zone) {
        return LocalDate.ofInstant(moment, zone).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static Instant at(LocalDate date, int hour, ZoneId zone) {
        return date.atTime(hour, 0).atZone(zone).toInstant();
    }
}
