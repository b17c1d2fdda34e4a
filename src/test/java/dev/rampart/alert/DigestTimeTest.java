package dev.rampart.alert;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class DigestTimeTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final ZoneId SYDNEY = ZoneId.of("Australia/Sydney");

    @Test
    void the_next_one_is_on_that_day_and_hour_where_the_person_lives() {
        Instant tuesday = Instant.parse("2026-11-24T10:00:00Z");
        assertEquals(Instant.parse("2026-11-30T07:00:00Z"), DigestTime.next(tuesday, MONDAY, 8, BERLIN));
        assertEquals(Instant.parse("2026-11-29T21:00:00Z"), DigestTime.next(tuesday, MONDAY, 8, SYDNEY));
    }

    @Test
    void one_that_is_due_now_is_the_last_and_not_the_next() {
        Instant due = Instant.parse("2026-11-30T07:00:00Z");
        assertEquals(Instant.parse("2026-12-07T07:00:00Z"), DigestTime.next(due, MONDAY, 8, BERLIN));
        assertEquals(due, DigestTime.last(due, MONDAY, 8, BERLIN));
        assertEquals(due, DigestTime.last(due.plusSeconds(1), MONDAY, 8, BERLIN));
        assertEquals(Instant.parse("2026-11-23T07:00:00Z"), DigestTime.last(due.minusSeconds(1), MONDAY, 8, BERLIN));
    }

    @Test
    void the_hour_stays_when_the_clocks_change() {
        Instant before = Instant.parse("2026-10-19T06:00:00Z");
        assertEquals(Instant.parse("2026-10-26T07:00:00Z"), DigestTime.next(before, MONDAY, 8, BERLIN));
    }

    @Test
    void an_hour_that_is_skipped_is_the_one_after_it() {
        Instant before = Instant.parse("2027-03-27T12:00:00Z");
        assertEquals(Instant.parse("2027-03-28T01:00:00Z"), DigestTime.next(before, SUNDAY, 2, BERLIN));
    }

    @Test
    void a_week_begins_on_monday_where_the_person_lives() {
        Instant moment = Instant.parse("2026-11-29T21:00:00Z");
        assertEquals(LocalDate.of(2026, 11, 30), DigestTime.week(moment, SYDNEY));
        assertEquals(LocalDate.of(2026, 11, 23), DigestTime.week(moment, BERLIN));
    }
}
