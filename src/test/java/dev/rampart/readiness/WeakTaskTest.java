package dev.rampart.readiness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.attempt.FormShape;
import dev.rampart.attempt.TimedSitting;
import dev.rampart.catalog.Blueprint;
import dev.rampart.catalog.Blueprints;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Which tasks are weakest, and what is missing for an estimate. */
class WeakTaskTest {
    private static final Blueprint SCS = Blueprints.shipped("scs-c03");
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    @Test
    void one_of_two_does_not_come_before_nine_of_twenty() {
        List<WeakTask> weak = weakest(
                part("1", "1.1", 1, 2), part("1", "1.2", 18, 20), part("3", "3.1", 9, 20), part("3", "3.2", 16, 20));
        assertEquals("3.1", weak.get(0).task());
        assertEquals(
                List.of("3.1", "3.2", "1.1", "1.2"),
                weak.stream().map(WeakTask::task).toList());
        assertEquals(9, weak.get(0).right());
        assertEquals(20, weak.get(0).total());
    }

    @Test
    void where_everything_was_right_nothing_is_weak() {
        assertEquals(List.of(), weakest(part("1", "1.1", 2, 2)));
        assertEquals(List.of(), weakest());
    }

    @Test
    void what_is_missing_is_said_exactly() {
        Map<String, Integer> form = FormShape.of(SCS).domains();
        Missing all = missing(List.of(), form, NOW);
        assertEquals(8, all.phrases().size());
        assertEquals(
                "one full exam under time, gone through to the end",
                all.phrases().get(0));
        assertEquals(
                "130 more of the 130 first answers under time", all.phrases().get(1));
        Missing some = missing(
                List.of(sitting(
                        true,
                        part("1", "1.1", 5, 60),
                        part("2", "2.1", 5, 14),
                        part("3", "3.1", 5, 15),
                        part("4", "4.1", 5, 15),
                        part("5", "5.1", 5, 15),
                        part("6", "6.1", 5, 15))),
                form,
                NOW);
        assertEquals(List.of("1 more of the 15 first answers in Incident Response"), some.phrases());
        assertFalse(some.nothing());
    }

    @Test
    void enough_is_enough_and_one_answer_less_is_not() {
        Map<String, Integer> form = FormShape.of(SCS).domains();
        for (int first : new int[] {54, 55}) {
            TimedSitting.Part[] parts = {
                part("1", "1.1", 5, first),
                part("2", "2.1", 5, 15),
                part("3", "3.1", 5, 15),
                part("4", "4.1", 5, 15),
                part("5", "5.1", 5, 15),
                part("6", "6.1", 5, 15)
            };
            assertEquals(
                    first == 55,
                    missing(List.of(sitting(true, parts)), form, NOW).nothing());
            assertTrue(missing(List.of(sitting(false, parts)), form, NOW).simulation());
        }
    }

    @Test
    void a_blank_is_no_answer() {
        Map<String, Integer> form = FormShape.of(SCS).domains();
        TimedSitting.Part blanks = new TimedSitting.Part("1", "1.1", 0, 200, 0);
        assertEquals(130, missing(List.of(sitting(true, blanks)), form, NOW).answers());
    }

    @Test
    void answers_that_have_faded_do_not_make_a_number() {
        Map<String, Integer> form = FormShape.of(SCS).domains();
        List<TimedSitting> sittings = List.of(sitting(
                true,
                form.keySet().stream()
                        .map(domain -> part(domain, domain + ".1", 20, 25))
                        .toArray(TimedSitting.Part[]::new)));
        assertTrue(missing(sittings, form, NOW.plus(Duration.ofDays(30))).nothing());
        Missing late = missing(sittings, form, NOW.plus(Duration.ofDays(200)));
        assertEquals(
                List.of("30 new first answers under time, since the others are too old to tell of today"),
                late.phrases());
    }

    private static Missing missing(List<TimedSitting> sittings, Map<String, Integer> form, Instant now) {
        return Missing.of(sittings, form, SCS, now, Assumptions.USUAL);
    }

    private static List<WeakTask> weakest(TimedSitting.Part... parts) {
        return WeakTask.of(SCS, List.of(sitting(true, parts)), 10);
    }

    private static TimedSitting sitting(boolean simulation, TimedSitting.Part... parts) {
        return new TimedSitting(1, simulation, NOW, List.of(parts));
    }

    private static TimedSitting.Part part(String domain, String task, int right, int total) {
        return new TimedSitting.Part(domain, task, right, total, total);
    }
}
