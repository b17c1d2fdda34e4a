package dev.rampart.plan;

import static dev.rampart.plan.Briefs.EVERY_DAY;
import static dev.rampart.plan.Briefs.MONDAY;
import static dev.rampart.plan.Briefs.SCS;
import static dev.rampart.plan.Briefs.brief;
import static dev.rampart.plan.Briefs.hours;
import static dev.rampart.plan.Briefs.workdays;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.catalog.Blueprint;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SchedulerTest {
    private static final LocalDate IN_TWELVE_WEEKS = MONDAY.plusWeeks(12);

    @Test
    void twelve_weeks_of_eight_hours_are_enough_for_the_specialty() {
        Schedule schedule = Scheduler.plan(brief(IN_TWELVE_WEEKS, hours(8, workdays())));
        assertNull(schedule.shortfall());
        assertEquals(
                SCS.domains().stream()
                        .flatMap(domain -> domain.tasks().stream())
                        .map(Blueprint.Task::id)
                        .collect(Collectors.toSet()),
                schedule.sessions().stream()
                        .map(Session::examTask)
                        .filter(task -> task != null)
                        .collect(Collectors.toSet()));
    }

    @Test
    void three_full_exams_lie_in_the_last_third_within_the_days_that_count_together() {
        Schedule schedule = Scheduler.plan(brief(IN_TWELVE_WEEKS, hours(8, workdays())));
        List<LocalDate> exams = days(schedule, session -> session.kind() == ResourceKind.EXAM);
        assertEquals(3, exams.size());
        assertTrue(exams.stream().allMatch(day -> !day.isBefore(MONDAY.plusWeeks(8))));
        assertTrue(exams.stream().allMatch(day -> !day.isBefore(IN_TWELVE_WEEKS.minusDays(30))));
        assertTrue(exams.get(2).isBefore(IN_TWELVE_WEEKS.minusDays(1)));
        assertTrue(Days.between(exams.get(0), exams.get(1)) >= 2 && Days.between(exams.get(1), exams.get(2)) >= 2);
    }

    @Test
    void each_week_ends_with_a_review() {
        Schedule schedule = Scheduler.plan(brief(IN_TWELVE_WEEKS, hours(8, workdays())));
        Set<LocalDate> weeks = schedule.sessions().stream()
                .map(session -> Days.monday(session.day()))
                .collect(Collectors.toSet());
        Set<LocalDate> reviewed = schedule.sessions().stream()
                .filter(session -> session.title().startsWith("Review the week"))
                .map(session -> Days.monday(session.day()))
                .collect(Collectors.toSet());
        assertEquals(12, weeks.size());
        assertEquals(weeks, reviewed);
    }

    @Test
    void the_day_before_the_exam_is_light() {
        LocalDate saturday = MONDAY.plusWeeks(11).plusDays(5);
        List<Session> last = Scheduler.plan(brief(saturday, hours(10, EVERY_DAY))).sessions().stream()
                .filter(session -> session.day().equals(saturday.minusDays(1)))
                .toList();
        assertEquals(1, last.size());
        assertTrue(last.get(0).minutes() <= 30);
        assertEquals(ResourceKind.REVIEW, last.get(0).kind());
    }

    @Test
    void four_weeks_are_too_short_and_it_says_by_how_much_and_what_would_do() {
        Shortfall shortfall =
                Scheduler.plan(brief(MONDAY.plusWeeks(4), hours(5, workdays()))).shortfall();
        assertNotNull(shortfall);
        assertTrue(shortfall.needed() > shortfall.available());
        assertEquals(20 * 60, shortfall.available());
        String sentence = shortfall.sentence();
        assertTrue(sentence.startsWith("Not everything fits before 2 February 2026: it takes about "), sentence);
        assertTrue(sentence.contains(" hours, and until then you have 20 hours."), sentence);
        assertTrue(sentence.contains("It would fit with "), sentence);
        Availability more = hours(shortfall.enoughAWeek() / 60.0, workdays());
        assertTrue(Scheduler.fits(brief(MONDAY.plusWeeks(4), more)));
        assertTrue(Scheduler.fits(brief(shortfall.earliest(), hours(5, workdays()))));
        assertFalse(Scheduler.fits(brief(shortfall.earliest().minusDays(1), hours(5, workdays()))));
    }

    @Test
    void what_does_not_fit_is_left_out_of_every_domain_by_its_weight() {
        Schedule schedule = Scheduler.plan(brief(MONDAY.plusWeeks(4), hours(8, workdays())));
        assertNotNull(schedule.shortfall());
        assertWeights(schedule, 6);
    }

    @Test
    void each_domain_gets_time_by_its_weight() {
        assertWeights(Scheduler.plan(brief(IN_TWELVE_WEEKS, hours(8, workdays()))), 3);
    }

    private static void assertWeights(Schedule schedule, double points) {
        Map<String, Integer> minutes = schedule.sessions().stream()
                .filter(session -> session.domain() != null)
                .collect(Collectors.groupingBy(Session::domain, Collectors.summingInt(Session::minutes)));
        int all = minutes.values().stream().mapToInt(Integer::intValue).sum();
        for (Blueprint.Domain domain : SCS.domains()) {
            assertEquals(domain.weight(), 100.0 * minutes.getOrDefault(domain.id(), 0) / all, points, domain.name());
        }
    }

    @Test
    void a_weak_domain_gets_more_than_its_weight() {
        Brief plain = brief(IN_TWELVE_WEEKS, hours(8, workdays()));
        Brief weak = new Brief(
                plain.today(),
                plain.examDay(),
                plain.availability(),
                plain.exam(),
                plain.studyMinutes(),
                Topic.of(SCS, Map.of("2", 1.5)),
                plain.kinds(),
                plain.resources(),
                plain.studied(),
                plain.done(),
                Map.of());
        assertTrue(minutesOf(weak, "2") > 1.2 * minutesOf(plain, "2"));
    }

    @Test
    void a_week_that_something_else_has_taken_gives_what_is_left_of_it() {
        Brief free = brief(IN_TWELVE_WEEKS, hours(8, workdays()));
        LocalDate wednesday = MONDAY.plusDays(9);
        Brief taken = new Brief(
                free.today(),
                free.examDay(),
                free.availability(),
                free.exam(),
                free.studyMinutes(),
                free.topics(),
                free.kinds(),
                free.resources(),
                free.studied(),
                free.done(),
                Map.of(wednesday, 240, wednesday.plusDays(1), 400));
        assertTrue(inSecondWeek(free) > 0);
        assertEquals(0, inSecondWeek(taken));
        Brief half = new Brief(
                free.today(),
                free.examDay(),
                free.availability(),
                free.exam(),
                free.studyMinutes(),
                free.topics(),
                free.kinds(),
                free.resources(),
                free.studied(),
                free.done(),
                Map.of(wednesday, 240));
        assertTrue(inSecondWeek(half) <= 240, String.valueOf(inSecondWeek(half)));
    }

    private static int inSecondWeek(Brief brief) {
        LocalDate monday = MONDAY.plusDays(7);
        return Scheduler.plan(brief).sessions().stream()
                .filter(session -> Days.monday(session.day()).equals(monday))
                .mapToInt(Session::minutes)
                .sum();
    }

    private static int minutesOf(Brief brief, String domain) {
        return Scheduler.plan(brief).sessions().stream()
                .filter(session -> domain.equals(session.domain()))
                .mapToInt(Session::minutes)
                .sum();
    }

    @Test
    void a_workshop_and_a_book_are_planned_in_parts_and_what_is_finished_is_not() {
        Resource workshop = new Resource(
                ResourceKind.WORKSHOP,
                "workshop:trail",
                "Read the trail",
                90,
                "/workshops/trail",
                Set.of("1.2"),
                false);
        Resource book = new Resource(ResourceKind.OWN, "own:1", "A book", 300, null, Set.of("4.1", "4.2"), true);
        Set<ResourceKind> all = EnumSet.copyOf(ResourceKind.choices());
        Brief brief = brief(MONDAY, IN_TWELVE_WEEKS, hours(5, workdays()), all, List.of(workshop, book));
        List<Session> sessions = Scheduler.plan(brief).sessions();
        assertEquals(90, sum(sessions, "workshop:trail"));
        assertEquals(300, sum(sessions, "own:1"), 10);
        assertTrue(sessions.stream().anyMatch(session -> session.title().startsWith("Read the trail, part 1 of")));
        Brief again = new Brief(
                brief.today(),
                brief.examDay(),
                brief.availability(),
                brief.exam(),
                brief.studyMinutes(),
                brief.topics(),
                brief.kinds(),
                brief.resources(),
                Map.of("1.1", 10_000),
                Set.of("workshop:trail"),
                Map.of());
        List<Session> rest = Scheduler.plan(again).sessions();
        assertEquals(0, sum(rest, "workshop:trail"));
        assertTrue(rest.stream().noneMatch(session -> "1.1".equals(session.examTask())));
    }

    private static int sum(List<Session> sessions, String resource) {
        return sessions.stream()
                .filter(session -> resource.equals(session.resource()))
                .mapToInt(Session::minutes)
                .sum();
    }

    @Test
    void an_hour_a_week_has_no_room_for_a_full_exam_and_says_so() {
        Schedule schedule = Scheduler.plan(brief(MONDAY.plusYears(2), hours(1.5, workdays())));
        assertEquals(List.of(), days(schedule, session -> session.kind() == ResourceKind.EXAM));
        assertTrue(
                schedule.shortfall().sentence().startsWith("No full exam of 2 h 50 min fits into the last third"),
                schedule.shortfall().sentence());
    }

    @Test
    void an_exam_tomorrow_leaves_a_light_look_today() {
        Schedule schedule = Scheduler.plan(brief(MONDAY.plusDays(1), hours(7, EVERY_DAY)));
        assertEquals(1, schedule.sessions().size());
        assertEquals(MONDAY, schedule.sessions().get(0).day());
    }

    @Test
    void short_reading_is_not_cut_into_crumbs() {
        List<Resource> short_ones = java.util.stream.IntStream.range(0, 60)
                .mapToObj(i -> new Resource(
                        ResourceKind.READING,
                        "library:" + i,
                        "Page " + i,
                        15 + i % 2 * 5,
                        "https://docs.aws.amazon.com/" + i,
                        Set.of(i % 2 == 0 ? "1.1" : "4.2"),
                        false))
                .toList();
        Brief brief = brief(MONDAY, IN_TWELVE_WEEKS, hours(8, workdays()), Briefs.TWO_KINDS, short_ones);
        List<Session> sessions = Scheduler.plan(brief).sessions();
        assertTrue(sessions.stream()
                .filter(session -> session.resource() != null)
                .noneMatch(session -> session.title().contains("part")));
        assertTrue(sessions.stream().allMatch(session -> session.minutes() >= 10));
    }

    @Test
    void an_hour_a_week_on_seven_days_is_not_cut_into_crumbs() {
        Availability little = hours(1, EVERY_DAY);
        assertEquals(2, little.used().size());
        assertEquals(30, little.minutesADay());
    }

    private static List<LocalDate> days(Schedule schedule, Predicate<Session> which) {
        return schedule.sessions().stream().filter(which).map(Session::day).toList();
    }
}
