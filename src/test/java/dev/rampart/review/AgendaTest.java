package dev.rampart.review;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AgendaTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Test
    void what_is_most_overdue_for_its_stability_comes_first() {
        Agenda agenda = agenda(List.of(card(1, -10, 100.0), card(2, -3, 2.0), card(3, 0, 50.0), card(4, -1, 30.0)), 30);
        assertEquals(List.of(2L, 1L, 4L, 3L), queue(agenda));
    }

    @Test
    void what_does_not_fit_comes_on_the_next_days() {
        Agenda agenda = agenda(List.of(card(1, -1, 9.0), card(2, -2, 9.0), card(3, -3, 9.0), card(4, 1, 9.0)), 2);
        assertEquals(List.of(3L, 2L), queue(agenda));
        assertEquals(TODAY.plusDays(1), agenda.day(1));
        assertEquals(TODAY.plusDays(1), agenda.day(4));
        assertEquals(2, agenda.load(TODAY.plusDays(1)));
    }

    @Test
    void what_was_done_today_takes_room_today() {
        List<Agenda.Entry> cards = List.of(card(1, -1, 9.0), card(2, -2, 9.0));
        Agenda agenda = Agenda.of(cards, TODAY, 3, 2, null);
        assertEquals(List.of(2L), queue(agenda));
        assertEquals(List.of(), queue(Agenda.of(cards, TODAY, 3, 5, null)));
    }

    @Test
    void without_a_date_it_is_plain_fsrs() {
        Agenda agenda = agenda(List.of(card(1, 3, 3.0), card(2, 14, 14.0), card(3, 400, 400.0)), 30);
        assertEquals(TODAY.plusDays(3), agenda.day(1));
        assertEquals(TODAY.plusDays(14), agenda.day(2));
        assertEquals(TODAY.plusDays(400), agenda.day(3));
        assertEquals(List.of(), queue(agenda));
    }

    @Test
    void intervals_that_reach_beyond_the_exam_are_cut_short_to_the_last_days_before_it() {
        Agenda agenda =
                before(20, 1, List.of(card(1, 57, 57.0), card(2, 30, 30.0), card(3, 20, 20.0), card(4, 5, 9.0)));
        assertEquals(TODAY.plusDays(19), agenda.day(1), "what lasts longest comes last");
        assertEquals(TODAY.plusDays(18), agenda.day(2));
        assertEquals(TODAY.plusDays(17), agenda.day(3), "due on the exam's day is too late as well");
        assertEquals(TODAY.plusDays(5), agenda.day(4));
    }

    @Test
    void where_there_is_no_room_for_all_what_would_be_remembered_best_stays_out() {
        List<Agenda.Entry> cards = new ArrayList<>();
        for (int i = 1; i <= 6; i++) {
            cards.add(
                    new Agenda.Entry(i, "q" + i, "scs-c03", TODAY.plusDays(i * 10), TODAY.minusDays(9), i * 10.0 + 9));
        }
        Agenda agenda = before(4, 1, cards);
        assertEquals(2, agenda.left());
        assertEquals(TODAY.plusDays(3), agenda.day(4), "of those that have room what lasts longest comes last");
        assertEquals(List.of(1L), queue(agenda), "and what fades soonest has room");
        assertNull(agenda.day(5));
        assertNull(agenda.day(6));
    }

    @Test
    void what_was_asked_in_the_last_round_rests_until_the_exam() {
        Agenda.Entry asked = new Agenda.Entry(1, "q1", "scs-c03", TODAY.plusDays(40), TODAY.minusDays(1), 41.0);
        Agenda agenda = before(1, 1, List.of(asked, card(2, 3, 30.0), card(3, -1, 2.0)));
        assertNull(agenda.day(1));
        assertEquals(1, agenda.left(), "one has no room any more");
        assertEquals(TODAY, agenda.day(3), "the one that is due by itself has precedence");
    }

    @Test
    void the_exam_of_other_questions_is_no_limit() {
        Agenda.Entry other = new Agenda.Entry(1, "q1", "clf-c02", TODAY.plusDays(40), TODAY.minusDays(1), 41.0);
        assertEquals(TODAY.plusDays(40), before(10, 30, List.of(other)).day(1));
    }

    @Test
    void on_the_day_of_the_exam_nothing_is_due_and_afterwards_everything_goes_on() {
        List<Agenda.Entry> cards = List.of(card(1, -1, 9.0), card(2, 9, 9.0));
        assertEquals(List.of(), queue(before(0, 30, cards)));
        Agenda after = before(-1, 30, cards);
        assertEquals(List.of(1L), queue(after));
        assertEquals(TODAY.plusDays(9), after.day(2));
    }

    @Test
    void when_the_cap_is_too_small_it_says_how_many_and_which_would_do() {
        List<Agenda.Entry> cards = new ArrayList<>();
        for (int i = 1; i <= 100; i++) {
            cards.add(card(i, i % 2 == 0 ? -1 : 15, 40.0));
        }
        assertEquals(50, before(10, 5, cards).left());
        assertEquals(OptionalInt.of(10), Agenda.fittingCap(cards, TODAY, 5, 200, 0, sitting(10)));
        assertEquals(0, before(10, 10, cards).left());
        assertEquals(OptionalInt.empty(), Agenda.fittingCap(cards, TODAY, 5, 9, 0, sitting(10)));
    }

    @Test
    void whatever_comes_no_day_takes_more_than_the_cap_and_nothing_falls_on_the_exam_or_later() {
        Random random = new Random(20261124);
        for (int run = 0; run < 300; run++) {
            int until = random.nextInt(60);
            int cap = 1 + random.nextInt(40);
            int done = random.nextInt(10);
            List<Agenda.Entry> cards = new ArrayList<>();
            int size = random.nextInt(400);
            for (int i = 0; i < size; i++) {
                int due = random.nextInt(120) - 30;
                double stability = 0.2 + random.nextInt(90);
                boolean askedToday = due > 0 && random.nextInt(3) == 0;
                cards.add(
                        askedToday
                                ? new Agenda.Entry(i, "q" + i, "scs-c03", TODAY.plusDays(due), TODAY, stability)
                                : card(i, due, stability));
            }
            Agenda agenda = Agenda.of(cards, TODAY, cap, done, sitting(until));
            int placed = 0;
            for (Agenda.Entry card : cards) {
                LocalDate day = agenda.day(card.card());
                if (day != null) {
                    placed++;
                    assertFalse(day.isBefore(TODAY));
                    assertTrue(day.isBefore(TODAY.plusDays(until)));
                    assertTrue(agenda.load(day) <= cap);
                    assertTrue(day.isAfter(card.last()));
                }
            }
            assertTrue(agenda.queue().size() <= Math.max(0, cap - done));
            LocalDate round = TODAY.plusDays(until).minusDays(Math.max(1, (size + cap - 1) / cap));
            int rest = (int) cards.stream()
                    .filter(card -> !card.due().isBefore(TODAY.plusDays(until))
                            && !card.last().isBefore(round))
                    .count();
            assertEquals(cards.size(), placed + agenda.left() + rest);
        }
    }

    @Test
    void five_thousand_are_laid_in_a_moment() {
        List<Agenda.Entry> cards = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            cards.add(card(i, i % 97 - 40, 1.0 + i % 80));
        }
        long start = System.nanoTime();
        assertTrue(before(60, 30, cards).left() > 0);
        assertTrue(Agenda.fittingCap(cards, TODAY, 30, 200, 0, sitting(60)).isPresent());
        assertTrue(System.nanoTime() - start < 5_000_000_000L);
    }

    private static Agenda agenda(List<Agenda.Entry> cards, int cap) {
        return Agenda.of(cards, TODAY, cap, 0, null);
    }

    private static Agenda before(int days, int cap, List<Agenda.Entry> cards) {
        return Agenda.of(cards, TODAY, cap, 0, sitting(days));
    }

    private static ExamDate.Sitting sitting(int days) {
        return new ExamDate.Sitting("scs-c03", TODAY.plusDays(days));
    }

    /** Asked a stability before it is due, and before today. */
    private static Agenda.Entry card(long id, int due, double stability) {
        LocalDate day = TODAY.plusDays(due);
        LocalDate last = day.minusDays((long) Math.ceil(stability));
        return new Agenda.Entry(
                id, "q" + id, "scs-c03", day, last.isBefore(TODAY) ? last : TODAY.minusDays(1), stability);
    }

    private static List<Long> queue(Agenda agenda) {
        assertTrue(agenda.queue().stream()
                .allMatch(entry -> ChronoUnit.DAYS.between(TODAY, agenda.day(entry.card())) == 0));
        return agenda.queue().stream().map(Agenda.Entry::card).toList();
    }
}
