package dev.rampart.event;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Spans of days and hours as people write them. */
final class When {
    private static final DateTimeFormatter DAY = of("d MMMM uuuu");
    private static final DateTimeFormatter HOUR = of("HH:mm");

    private When() {}

    private static DateTimeFormatter of(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
    }

    /** "12 January 2027, 17:00 to 18:00 (Europe/Berlin)"; "" for what has no day. */
    static String of(Event event) {
        if (!event.dated()) {
            return "";
        }
        return event.timed()
                ? of(event.start(), event.end()) + " (" + event.zone() + ")"
                : days(event.firstDay(), event.lastDay());
    }

    static String of(ZonedDateTime start, ZonedDateTime end) {
        boolean oneDay = start.toLocalDate().equals(end.toLocalDate());
        return DAY.format(start) + ", " + HOUR.format(start) + " to " + (oneDay ? "" : DAY.format(end) + ", ")
                + HOUR.format(end);
    }

    /** "3 May 2027", "3 to 5 May 2027", "30 November to 4 December 2026". */
    static String days(LocalDate first, LocalDate last) {
        if (first.equals(last)) {
            return DAY.format(first);
        }
        String until = " to " + DAY.format(last);
        if (first.getYear() != last.getYear()) {
            return DAY.format(first) + until;
        }
        return of(first.getMonth() == last.getMonth() ? "d" : "d MMMM").format(first) + until;
    }
}
