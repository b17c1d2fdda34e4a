package dev.rampart.web;

import io.quarkus.qute.TemplateExtension;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Spans and days as people write them. Templates write {@code {workshop.minutes.spent}} and {@code {item.verified.day}}. */
@TemplateExtension
public final class Spoken {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    private Spoken() {}

    /** "45 min", "1 h 30 min", "2 h". */
    public static String spent(Integer minutes) {
        int hours = minutes / 60;
        int rest = minutes % 60;
        return hours == 0 ? rest + " min" : rest == 0 ? hours + " h" : hours + " h " + rest + " min";
    }

    /** "24 November 2026". */
    public static String day(LocalDate day) {
        return DAY.format(day);
    }
}
