package dev.rampart.group;

import dev.rampart.catalog.Blueprint;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * When a group exam can be sat: from its opening until its close. Every sitting ends within it, so the last start is the
 * exam's whole time before the close.
 */
record Window(Instant opensAt, Instant closesAt) {
    private static final Duration LONGEST = Duration.ofDays(14);
    private static final Duration AHEAD = Duration.ofDays(180);

    /**
     * What someone typed.
     *
     * @param from a local date and time of the form 2026-12-05T09:00
     * @param to the same
     */
    record Typed(String from, String to) {
        static final Typed BLANK = new Typed("", "");

        Typed {
            from = from == null ? "" : from.strip();
            to = to == null ? "" : to.strip();
        }

        /** What is wrong, by field; empty where {@link #window} gives one. */
        Map<String, String> errors(Blueprint exam, ZoneId zone, Instant now) {
            Map<String, String> errors = new LinkedHashMap<>();
            Instant opens = instant(from, zone);
            Instant closes = instant(to, zone);
            if (opens == null) {
                errors.put("from", "Choose the day and time at which it opens.");
            } else if (!opens.isAfter(now)) {
                errors.put(
                        "from", "This moment is past. It has to open later than now, so that others can agree first.");
            } else if (opens.isAfter(now.plus(AHEAD))) {
                errors.put("from", "This is more than 180 days away. Choose a nearer day.");
            }
            if (closes == null) {
                errors.put("to", "Choose the day and time at which it closes.");
            } else if (opens != null && closes.isBefore(opens.plus(exam.duration()))) {
                errors.put(
                        "to",
                        "The exam takes " + exam.minutes()
                                + " minutes, so it has to close at least that long after it opens.");
            } else if (opens != null && closes.isAfter(opens.plus(LONGEST))) {
                errors.put("to", "A window is open for 14 days at most: so long the results stay sealed.");
            }
            return errors;
        }

        Window window(ZoneId zone) {
            return new Window(instant(from, zone), instant(to, zone));
        }

        /** Null for what is no moment. */
        private static Instant instant(String text, ZoneId zone) {
            try {
                return LocalDateTime.parse(text).atZone(zone).toInstant();
            } catch (DateTimeException e) {
                return null;
            }
        }
    }
}
