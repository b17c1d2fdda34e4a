package dev.rampart.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of every schedule, whatever the learner wants. */
class SchedulerPropertyTest {
    private static final Resource WORKSHOP = new Resource(
            ResourceKind.WORKSHOP, "workshop:a", "A workshop", 90, "/workshops/a", Set.of("1.2", "2.1"), false);
    private static final Resource BOOK =
            new Resource(ResourceKind.OWN, "own:1", "A book", 400, null, Set.of("3.1", "4.2"), true);

    @Property(tries = 150)
    void nothing_lies_before_today_on_the_exam_or_after_it(@ForAll("briefs") Brief brief) {
        assertTrue(Scheduler.plan(brief).sessions().stream()
                .allMatch(session -> !session.day().isBefore(brief.today())
                        && session.day().isBefore(brief.examDay())
                        && session.minutes() > 0));
    }

    @Property(tries = 150)
    void nothing_lies_on_a_day_off_or_a_day_without_time(@ForAll("briefs") Brief brief) {
        assertTrue(Scheduler.plan(brief).sessions().stream()
                .map(Session::day)
                .allMatch(day -> brief.availability().weekdays().contains(day.getDayOfWeek())
                        && !brief.availability().off(day)));
    }

    @Property(tries = 150)
    void no_week_takes_more_than_its_hours(@ForAll("briefs") Brief brief) {
        Map<LocalDate, Integer> weeks = Scheduler.plan(brief).sessions().stream()
                .collect(Collectors.groupingBy(
                        session -> Days.monday(session.day()), Collectors.summingInt(Session::minutes)));
        weeks.forEach((week, minutes) ->
                assertTrue(minutes <= brief.availability().minutesAWeek(), week + " has " + minutes));
    }

    @Property(tries = 150)
    void full_exams_lie_in_the_last_third_only_and_never_two_on_a_day(@ForAll("briefs") Brief brief) {
        List<LocalDate> exams = Scheduler.plan(brief).sessions().stream()
                .filter(session -> session.kind() == ResourceKind.EXAM)
                .map(Session::day)
                .toList();
        int days = Days.between(brief.today(), brief.examDay());
        assertTrue(exams.stream().allMatch(day -> 3L * Days.between(brief.today(), day) >= 2L * days));
        assertTrue(exams.size() <= brief.exam().simulations());
        assertEquals(exams.size(), Set.copyOf(exams).size());
    }

    @Property(tries = 150)
    void whatever_fits_covers_every_task_and_all_full_exams(@ForAll("briefs") Brief brief) {
        Schedule schedule = Scheduler.plan(brief);
        if (schedule.shortfall() != null) {
            return;
        }
        Set<String> covered =
                schedule.sessions().stream().map(Session::examTask).collect(Collectors.toSet());
        brief.topics().forEach(topic -> assertTrue(covered.contains(topic.task()), topic.task()));
        assertEquals(
                brief.exam().simulations(),
                schedule.sessions().stream()
                        .filter(session -> session.kind() == ResourceKind.EXAM)
                        .count());
        int planned = schedule.sessions().stream()
                .filter(session -> session.examTask() != null)
                .mapToInt(Session::minutes)
                .sum();
        assertTrue(planned >= 0.9 * Syllabus.minutes(brief), planned + " of " + Syllabus.minutes(brief));
    }

    @Property(tries = 50)
    void the_same_brief_gives_the_same_schedule(@ForAll("briefs") Brief brief) {
        assertEquals(Scheduler.plan(brief), Scheduler.plan(brief));
    }

    @Property(tries = 50)
    void what_would_make_it_fit_makes_it_fit(@ForAll("briefs") Brief brief) {
        Shortfall shortfall = Scheduler.plan(brief).shortfall();
        if (shortfall != null && shortfall.enoughAWeek() != null) {
            assertTrue(Scheduler.fits(brief.with(brief.availability().withMinutesAWeek(shortfall.enoughAWeek()))));
        }
        if (shortfall != null && shortfall.earliest() != null) {
            assertTrue(Scheduler.fits(brief.with(shortfall.earliest())));
        }
    }

    @Provide
    Arbitrary<Brief> briefs() {
        Arbitrary<LocalDate> today = Arbitraries.integers().between(0, 700).map(Briefs.MONDAY::plusDays);
        Arbitrary<Integer> ahead = Arbitraries.integers().between(1, 400);
        Arbitrary<Integer> halves = Arbitraries.integers().between(1, 120);
        Arbitrary<Set<DayOfWeek>> days =
                Arbitraries.of(DayOfWeek.class).set().ofMinSize(1).ofMaxSize(7);
        Arbitrary<List<Period>> off = Combinators.combine(
                        Arbitraries.integers().between(0, 300),
                        Arbitraries.integers().between(0, 20))
                .as((from, length) -> new int[] {from, length})
                .list()
                .ofMaxSize(3)
                .map(list -> list.stream()
                        .map(at -> new Period(Briefs.MONDAY.plusDays(at[0]), Briefs.MONDAY.plusDays(at[0] + at[1])))
                        .toList());
        Arbitrary<Set<ResourceKind>> kinds =
                Arbitraries.of(ResourceKind.choices()).set().ofMinSize(1);
        return Combinators.combine(today, ahead, halves, days, off, kinds)
                .as((start, in, half, weekdays, periods, chosen) -> Briefs.brief(
                        start,
                        start.plusDays(in),
                        new Availability(
                                Math.min(half * 30, weekdays.size() * Availability.LONGEST_DAY),
                                EnumSet.copyOf(weekdays),
                                periods),
                        EnumSet.copyOf(chosen),
                        List.of(WORKSHOP, BOOK)));
    }
}
