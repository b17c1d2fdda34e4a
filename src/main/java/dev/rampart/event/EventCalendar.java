package dev.rampart.event;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import dev.rampart.content.Markdown;
import dev.rampart.web.Folding;
import dev.rampart.web.SafeHtml;
import dev.rampart.web.SiteConfig;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;

/**
 * Events as an iCalendar object (RFC 5545): whole days as days, hours in UTC, which needs no description of zones. What is the
 * same gives the same text, so that a program sees whether anything changed.
 */
final class EventCalendar {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);

    private EventCalendar() {}

    /** @param events with a day, all of them */
    static String of(String name, List<Event> events, SiteConfig site) {
        ICalendar calendar = new ICalendar();
        calendar.setProductId("-//Rampart//Events//EN");
        calendar.setName(name);
        calendar.setExperimentalProperty("X-WR-CALNAME", name);
        Duration often = Duration.builder().days(1).build();
        calendar.setRefreshInterval(often);
        calendar.setExperimentalProperty("X-PUBLISHED-TTL", often.toString());
        events.forEach(event -> calendar.addEvent(event(event, site)));
        return text(calendar);
    }

    private static VEvent event(Event told, SiteConfig site) {
        VEvent event = new VEvent();
        event.setUid("event-" + told.id() + "@rampart");
        // Whoever changes its days checks them: a later check is a later revision.
        event.setSequence((int) Math.max(0, ChronoUnit.DAYS.between(FIRST, told.verified())));
        Instant checked = told.verified().atStartOfDay(ZoneOffset.UTC).toInstant();
        event.setDateTimeStamp(Date.from(checked));
        event.setLastModified(Date.from(checked));
        event.setSummary(told.title());
        // Calendars show text as it is.
        String note = told.note().isEmpty()
                ? ""
                : SafeHtml.text(Markdown.markdownLine(told.note()).getValue()) + "\n";
        event.setDescription(note + told.url() + "\n" + site.link(told.href()));
        event.setUrl(told.url());
        event.setLocation(told.where());
        event.addCategories(told.kind().title());
        event.setTransparency(!told.timed());
        if (told.timed()) {
            event.setDateStart(Date.from(told.start().toInstant()));
            event.setDateEnd(Date.from(told.end().toInstant()));
        } else {
            event.setDateStart(date(told.firstDay()), false);
            event.setDateEnd(date(told.lastDay().plusDays(1)), false);
        }
        return event;
    }

    private static ICalDate date(LocalDate day) {
        return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
    }

    private static String text(ICalendar calendar) {
        StringWriter text = new StringWriter();
        try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
            // It folds by characters; RFC 5545 counts octets.
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.write(calendar);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Folding.octets(text.toString());
    }
}
