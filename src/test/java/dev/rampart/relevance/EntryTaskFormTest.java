package dev.rampart.relevance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntryTaskFormTest {
    /** A Wednesday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);

    private static final LocalDate EXAM = LocalDate.of(2027, 1, 14);

    private static EntryTaskForm form(String what, String title, String minutes, String when, String day) {
        return new EntryTaskForm(what, title, minutes, when, day);
    }

    private static Map<String, String> errors(EntryTaskForm form) {
        return form.errors(TODAY, EXAM);
    }

    @ParameterizedTest
    @CsvSource({"0,10", "99,10", "100,5", "1000,5", "1001,10", "3000,15", "3001,20", "900000,240"})
    void a_reading_takes_as_long_as_its_words_at_200_a_minute(int words, int minutes) {
        assertEquals(minutes, ReadingTime.of(words).minutes());
    }

    @Test
    void where_the_length_is_not_known_the_sentence_says_so() {
        assertTrue(ReadingTime.of(0).sentence().contains("no text"));
        assertTrue(ReadingTime.of(40).sentence().contains("only 40 words"));
        assertTrue(ReadingTime.of(1200).sentence().startsWith("1200 words at 200 a minute make 10."));
    }

    @ParameterizedTest
    @CsvSource({"4", "241", "''", "ten", "-5", "20.5", "99999999999"})
    void minutes_are_a_whole_number_from_5_to_240(String minutes) {
        assertEquals(
                Set.of("planMinutes"),
                errors(form("read", "", minutes, "next", "")).keySet());
    }

    @Test
    void trying_something_out_needs_a_title_and_reading_none() {
        assertEquals(
                Set.of("planTitle"),
                errors(form("try", " \n ", "20", "next", "")).keySet());
        assertEquals(
                Set.of("planTitle"),
                errors(form("try", "x".repeat(201), "20", "next", "")).keySet());
        assertEquals(Map.of(), errors(form("read", "x".repeat(201), "20", "next", "")));
        assertEquals("Try it", form("try", "Try  it", "20", "next", "").named("Entry"));
        assertEquals("Entry", form("read", "Try it", "20", "next", "").named("Entry"));
    }

    @ParameterizedTest
    @CsvSource({
        "day,''",
        "day,tomorrow",
        "day,2026-11-24",
        "day,2027-01-14",
        "week,2026-11-22",
        "week,2027-01-18",
        "week,2026-02-30",
        "week,+999999999-12-31",
        "day,-999999999-01-01"
    })
    void a_day_that_is_none_is_past_or_not_before_the_exam_is_refused(String when, String day) {
        assertEquals(
                Set.of("planDay"), errors(form("read", "", "20", when, day)).keySet());
    }

    @Test
    void the_day_is_asked_for_only_where_it_is_used() {
        assertEquals(Map.of(), errors(form("read", "", "20", "next", "nonsense")));
    }

    @Test
    void a_week_may_be_named_by_its_sunday_after_the_exam() {
        EntryTaskForm sunday = form("read", "", "20", "week", "2027-01-17");
        assertEquals(Map.of(), errors(sunday));
        assertEquals(EXAM, sunday.before(EXAM));
    }

    @Test
    void from_the_exams_day_on_nothing_is_put_in_and_the_sentence_says_why() {
        for (String when : List.of("next", "day", "week")) {
            String wrong = form("read", "", "20", when, "2027-01-15")
                    .errors(EXAM, EXAM)
                    .get("planDay");
            assertTrue(wrong.startsWith("The day of your exam has come"), wrong);
        }
    }

    @Test
    void a_week_goes_from_today_or_its_monday_to_its_sunday_or_the_exam() {
        EntryTaskForm now = form("read", "", "20", "week", "2026-11-23");
        assertEquals(Map.of(), errors(now));
        assertEquals(TODAY, now.from(TODAY));
        assertEquals(LocalDate.of(2026, 11, 30), now.before(EXAM));
        EntryTaskForm exams = form("read", "", "20", "week", "2027-01-16");
        assertEquals(Map.of(), errors(exams));
        assertEquals(LocalDate.of(2027, 1, 11), exams.from(TODAY));
        assertEquals(EXAM, exams.before(EXAM));
    }
}
