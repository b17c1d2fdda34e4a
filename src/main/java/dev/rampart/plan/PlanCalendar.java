package dev.rampart.plan;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VAlarm;
import biweekly.component.VEvent;
import biweekly.io.TimezoneAssignment;
import biweekly.io.text.ICalWriter;
import biweekly.parameter.Related;
import biweekly.property.Trigger;
import biweekly.util.DateTimeComponents;
import biweekly.util.Duration;
import biweekly.util.ICalDate;
import dev.rampart.catalog.Blueprint;
import dev.rampart.web.Folding;
import dev.rampart.web.SiteConfig;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;

/**
 * A plan as an iCalendar object (RFC 5545): its tasks as events of a whole day, the exam at its hour in its zone. What is the
 * same gives the same text, so that a program sees whether anything changed.
 */
final class PlanCalendar {
    /** Older tasks are history, which a calendar program keeps or drops as it likes. */
    private static final int DAYS_BACK = 30;

    private final Plan plan;
    private final Blueprint exam;
    private final SiteConfig site;
    private final Map<Long, String> reasons;
    private final ICalendar calendar = new ICalendar();

    private PlanCalendar(Plan plan, Blueprint exam, SiteConfig site, Map<Long, String> reasons) {
        this.plan = plan;
        this.exam = exam;
        this.site = site;
        this.reasons = reasons;
    }

    /** @param reasons of moved tasks, by the task's id */
    static String of(
            Plan plan,
            Blueprint exam,
            List<TaskLine> tasks,
            Map<Long, String> reasons,
            LocalDate today,
            SiteConfig site) {
        PlanCalendar built = new PlanCalendar(plan, exam, site, reasons);
        built.head(exam.code() + " plan");
        built.calendar.addEvent(built.exam());
        tasks.stream()
                .filter(task -> !task.day().isBefore(today.minusDays(DAYS_BACK)))
                .forEach(task -> built.calendar.addEvent(built.task(task)));
        return built.text();
    }

    /** For somebody whose plan has ended: their program then shows nothing. */
    static String empty(SiteConfig site) {
        PlanCalendar built = new PlanCalendar(null, null, site, Map.of());
        built.head("Rampart plan");
        return built.text();
    }

    private void head(String name) {
        calendar.setProductId("-//Rampart//Plan//EN");
        calendar.setName(name);
        calendar.setExperimentalProperty("X-WR-CALNAME", name);
        Duration often = Duration.builder().hours(4).build();
        calendar.setRefreshInterval(often);
        calendar.setExperimentalProperty("X-PUBLISHED-TTL", often.toString());
    }

    private VEvent exam() {
        VEvent event = event(plan.uid, plan.revision, plan.createdAt, plan.changedAt);
        event.setSummary((plan.booked ? "" : "Target, not booked: ") + exam.code() + " exam");
        event.setDescription(exam.name() + "\n" + exam.questions() + " questions, " + Days.span(exam.minutes()) + "\n"
                + site.link("/plan/booking"));
        event.setUrl(site.link("/plan"));
        if (plan.examMinute == null) {
            wholeDay(event, plan.examDay);
        } else {
            atItsHour(event);
            event.addAlarm(alarm(Duration.builder().prior(true).days(1).build()));
            event.addAlarm(alarm(Duration.builder().prior(true).hours(2).build()));
        }
        return event;
    }

    private void atItsHour(VEvent event) {
        ZonedDateTime start = ZonedDateTime.of(plan.examDay, plan.examHour(), plan.zone);
        event.setDateStart(Date.from(start.toInstant()));
        event.setDateEnd(Date.from(start.plusMinutes(exam.minutes()).toInstant()));
        if (!ZoneComponent.isUtc(plan.zone)) {
            TimezoneAssignment zone = new TimezoneAssignment(
                    TimeZone.getTimeZone(plan.zone), ZoneComponent.of(plan.zone, start.toInstant()));
            calendar.getTimezoneInfo().setTimezone(event.getDateStart(), zone);
            calendar.getTimezoneInfo().setTimezone(event.getDateEnd(), zone);
        }
    }

    private VAlarm alarm(Duration before) {
        return VAlarm.display(new Trigger(before, Related.START), exam.code() + " exam");
    }

    private VEvent task(TaskLine task) {
        VEvent event = event(task.uid(), task.revision(), task.createdAt(), task.changedAt());
        event.setSummary((task.done() ? "✓ " : "") + task.title() + " (" + task.span() + ")");
        String link = task.href() == null ? site.link("/plan") : task.away() ? task.href() : site.link(task.href());
        String reason = reasons.get(task.id());
        event.setDescription(
                task.kind().title() + ", " + task.span() + "\n" + (reason == null ? "" : reason + "\n") + link);
        event.setUrl(link);
        event.setTransparency(true);
        wholeDay(event, task.day());
        return event;
    }

    private static VEvent event(String uid, int revision, Instant created, Instant changed) {
        VEvent event = new VEvent();
        event.setUid(uid + "@rampart");
        event.setSequence(revision);
        event.setCreated(Date.from(created));
        // Without a method, the stamp says when the object was last revised (RFC 5545, 3.8.7.2).
        event.setDateTimeStamp(Date.from(changed));
        event.setLastModified(Date.from(changed));
        return event;
    }

    private static void wholeDay(VEvent event, LocalDate day) {
        event.setDateStart(date(day), false);
        event.setDateEnd(date(day.plusDays(1)), false);
    }

    private static ICalDate date(LocalDate day) {
        return new ICalDate(new DateTimeComponents(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), false);
    }

    private String text() {
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
