package dev.rampart.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.web.Folding;
import dev.rampart.web.SiteConfig;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.TzOffsetTo;
import net.jqwik.api.ForAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What we write, read by another library. */
class PlanCalendarTest {
    private static final DateTimeFormatter BASIC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    private static final LocalDate TODAY = LocalDate.of(2027, 3, 22);
    private static final Instant MADE = Instant.parse("2027-03-01T09:00:00Z");
    private static final String AWKWARD =
            "Schlüssel, Rechte; „wer darf was?“ \\ und mehr: ein Titel, der länger ist als eine Zeile von fünfundsiebzig Oktetten 🔐🔐🔐";

    @Test
    void another_library_reads_it_and_finds_nothing_wrong() throws Exception {
        Calendar calendar = read(text("Europe/Berlin", 9 * 60 + 30, task(AWKWARD)));
        assertFalse(calendar.validate().hasErrors(), calendar.validate().toString());
        assertEquals(2, events(calendar).size());
        assertEquals("SCS-C03 plan", value(calendar.getProperty("X-WR-CALNAME").orElseThrow()));
    }

    @Test
    void lines_end_with_crlf_and_have_at_most_75_octets() throws Exception {
        String text = text("Europe/Berlin", 570, task(AWKWARD));
        assertTrue(text.endsWith("END:VCALENDAR\r\n"));
        assertFalse(text.replace("\r\n", "").contains("\n"));
        for (String line : text.split("\r\n")) {
            assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
        }
        assertTrue(text.contains("\r\n "), "something was folded");
    }

    @Test
    void commas_semicolons_and_letters_of_all_kinds_survive() throws Exception {
        VEvent event = events(read(text("Europe/Berlin", 570, task(AWKWARD)))).get(1);
        assertEquals(AWKWARD + " (45 min)", value(event.getProperty("SUMMARY").orElseThrow()));
        assertTrue(value(event.getProperty("DESCRIPTION").orElseThrow())
                .startsWith("Reading, 45 min\nMoved from 3 to 25 March: missed; the week had 2 h free.\nhttps://docs"));
    }

    @Test
    void a_task_is_an_event_of_a_whole_day_under_a_stable_name() throws Exception {
        VEvent first = events(read(text("Europe/Berlin", 570, task("A")))).get(1);
        VEvent again = events(read(text("Europe/Berlin", 570, task("B")))).get(1);
        assertEquals(LocalDate.of(2027, 3, 25), start(first));
        assertEquals(
                value(first.getProperty("UID").orElseThrow()),
                value(again.getProperty("UID").orElseThrow()));
        assertEquals("2", value(first.getProperty("SEQUENCE").orElseThrow()));
        assertEquals("20270301T090000Z", value(first.getProperty("DTSTAMP").orElseThrow()));
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin, 2027-03-26, 2027-03-26T08:30:00Z",
        "Europe/Berlin, 2027-03-29, 2027-03-29T07:30:00Z",
        "Europe/Berlin, 2027-10-30, 2027-10-30T07:30:00Z",
        "Europe/Berlin, 2027-11-01, 2027-11-01T08:30:00Z",
        "America/New_York, 2027-03-12, 2027-03-12T14:30:00Z",
        "America/New_York, 2027-03-15, 2027-03-15T13:30:00Z",
        "Australia/Lord_Howe, 2027-04-05, 2027-04-04T23:00:00Z",
        "Asia/Kolkata, 2027-06-01, 2027-06-01T04:00:00Z",
        "America/Sao_Paulo, 2027-06-01, 2027-06-01T12:30:00Z",
        "America/Santiago, 2027-07-01, 2027-07-01T13:30:00Z",
        "Africa/Casablanca, 2027-06-01, 2027-06-01T08:30:00Z",
        "Europe/Dublin, 2027-07-01, 2027-07-01T08:30:00Z",
        "UTC, 2027-06-01, 2027-06-01T09:30:00Z"
    })
    void the_exam_keeps_its_hour_on_both_sides_of_a_change_of_the_clocks(String zone, LocalDate day, Instant instant)
            throws Exception {
        String text = text(zone, 570, day);
        Calendar calendar = read(text);
        VEvent exam = events(calendar).get(0);
        assertEquals(instant, instant(calendar, exam.getProperty("DTSTART").orElseThrow(), instant));
        Instant end = instant.plusSeconds(170 * 60);
        assertEquals(end, instant(calendar, exam.getProperty("DTEND").orElseThrow(), end));
        assertEquals(!zone.equals("UTC"), text.contains("TZID=" + zone));
        assertEquals(!zone.equals("UTC"), text.contains("BEGIN:VTIMEZONE"));
    }

    @Test
    void an_exam_without_an_hour_takes_its_whole_day_and_one_at_an_hour_rings_before() throws Exception {
        VEvent unknown =
                events(read(text("Europe/Berlin", null, TODAY.plusDays(9)))).get(0);
        assertEquals(TODAY.plusDays(9), start(unknown));
        assertEquals(0, unknown.getAlarms().size());
        VEvent known =
                events(read(text("Europe/Berlin", 570, TODAY.plusDays(9)))).get(0);
        assertEquals(
                List.of("-P1D", "-PT2H"),
                known.getAlarms().stream()
                        .map(alarm -> value(alarm.getProperty("TRIGGER").orElseThrow()))
                        .toList());
    }

    @Test
    void the_same_plan_gives_the_same_text_and_old_tasks_stay_out() throws Exception {
        assertEquals(text("Europe/Berlin", 570, task("A")), text("Europe/Berlin", 570, task("A")));
        TaskLine old = new TaskLine(
                8,
                "uid-8",
                TODAY.minusDays(31),
                0,
                30,
                ResourceKind.REVIEW,
                "Old",
                null,
                null,
                null,
                null,
                0,
                MADE,
                MADE,
                MADE);
        assertEquals(1, events(read(text("Europe/Berlin", 570, old))).size());
    }

    @net.jqwik.api.Property(tries = 200)
    void folding_keeps_every_character(@ForAll String any) {
        String line = any.replaceAll("[\r\n]", "").replaceAll("[\\ud800-\\udfff]", "");
        String folded = Folding.octets("X:" + line + "\r\n");
        assertEquals("X:" + line + "\r\n", folded.replace("\r\n ", ""));
        for (String part : folded.split("\r\n")) {
            assertTrue(part.getBytes(StandardCharsets.UTF_8).length <= 75);
        }
    }

    private static String text(String zone, Integer minute, LocalDate examDay) {
        return text(zone, minute, examDay, List.of());
    }

    private static String text(String zone, Integer minute, TaskLine task) {
        return text(zone, minute, LocalDate.of(2027, 3, 31), List.of(task));
    }

    private static String text(String zone, Integer minute, LocalDate examDay, List<TaskLine> tasks) {
        Plan plan = new Plan();
        plan.uid = "uid-exam";
        plan.exam = "scs-c03";
        plan.examDay = examDay;
        plan.examMinute = minute;
        plan.zone = ZoneId.of(zone);
        plan.booked = true;
        plan.createdAt = MADE;
        plan.changedAt = MADE;
        return PlanCalendar.of(
                plan,
                Briefs.SCS,
                tasks,
                Map.of(7L, "Moved from 3 to 25 March: missed; the week had 2 h free."),
                TODAY,
                SITE);
    }

    private static TaskLine task(String title) {
        return new TaskLine(
                7,
                "uid-7",
                LocalDate.of(2027, 3, 25),
                0,
                45,
                ResourceKind.READING,
                title,
                "4.2",
                "4",
                "https://docs.aws.amazon.com/x",
                null,
                2,
                MADE,
                MADE,
                null);
    }

    /** What a time means by the zone's rules that came with it, which the other library works out. */
    private static Instant instant(Calendar calendar, Property time, Instant around) {
        if (value(time).endsWith("Z")) {
            return Instant.from(BASIC.withZone(ZoneOffset.UTC).parse(value(time).replace("Z", "")));
        }
        VTimeZone zone = (VTimeZone) calendar.getComponent(Component.VTIMEZONE).orElseThrow();
        Observance observance = zone.getApplicableObservance(around);
        ZoneOffset offset =
                observance.<TzOffsetTo>getProperty("TZOFFSETTO").orElseThrow().getOffset();
        return LocalDateTime.parse(value(time), BASIC).toInstant(offset);
    }

    private static Calendar read(String text) throws IOException, ParserException {
        return new CalendarBuilder().build(new StringReader(text));
    }

    private static List<VEvent> events(Calendar calendar) {
        return calendar.getComponents(Component.VEVENT);
    }

    private static Temporal start(VEvent event) {
        return event.<Temporal>getDateTimeStart().orElseThrow().getDate();
    }

    private static String value(Property property) {
        return property.getValue();
    }

    private static final SiteConfig SITE = new SiteConfig() {
        @Override
        public String publicUrl() {
            return "https://rampart.example";
        }

        @Override
        public String data() {
            return "";
        }

        @Override
        public List<String> trustedProxies() {
            return List.of();
        }
    };
}
