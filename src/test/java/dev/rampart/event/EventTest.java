package dev.rampart.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "2027-05-03 | - | - | 3 May 2027",
                "2027-05-03 | 2027-05-05 | - | 3 to 5 May 2027",
                "2026-11-30 | 2026-12-04 | - | 30 November to 4 December 2026",
                "2026-12-30 | 2027-01-02 | - | 30 December 2026 to 2 January 2027",
                "2027-01-12T17:00 | - | Europe/Berlin | 12 January 2027, 17:00 to 18:00 (Europe/Berlin)",
                "2027-01-12T22:00 | 2027-01-13T01:30 | UTC | 12 January 2027, 22:00 to 13 January 2027, 01:30 (UTC)",
                "- | - | - | ''"
            })
    void when_it_is_is_told_as_people_write_it(String starts, String ends, String zone, String words) {
        assertEquals(words, event(starts, ends, zone).when());
    }

    @Test
    void hours_are_told_by_ones_own_clock_too_where_that_differs() {
        Event webinar = event("2027-01-12T09:00", "2027-01-12T10:00", "America/Los_Angeles");
        assertEquals("12 January 2027, 18:00 to 19:00", webinar.whenIn(ZoneId.of("Europe/Berlin")));
        assertNull(webinar.whenIn(ZoneId.of("America/Vancouver")));
        assertNull(event("2026-11-30", "2026-12-04", null).whenIn(ZoneOffset.UTC));
    }

    @Test
    void days_are_over_when_the_last_one_has_ended_everywhere() {
        Event days = event("2026-11-30", "2026-12-04", null);
        assertFalse(days.over(Instant.parse("2026-12-05T11:59:00Z")));
        assertTrue(days.over(Instant.parse("2026-12-05T12:00:00Z")));
        Event hour = event("2027-01-12T17:00", null, "Europe/Berlin");
        assertFalse(hour.over(Instant.parse("2027-01-12T16:59:00Z")));
        assertTrue(hour.over(Instant.parse("2027-01-12T17:00:00Z")));
        assertFalse(event(null, null, null).over(Instant.parse("2999-01-01T00:00:00Z")));
    }

    private static Event event(String starts, String ends, String zone) {
        return new Event(
                "one",
                "One",
                Event.Kind.CONFERENCE,
                starts,
                ends,
                zone,
                "Berlin",
                false,
                "https://example.test/",
                null,
                List.of(),
                null,
                LocalDate.of(2026, 11, 24));
    }
}
