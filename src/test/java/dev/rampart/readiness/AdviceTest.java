package dev.rampart.readiness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.rampart.attempt.Kind;
import dev.rampart.attempt.PastAttempt;
import dev.rampart.attempt.Reserve;
import dev.rampart.catalog.Blueprint;
import dev.rampart.catalog.Blueprints;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One thing to do next, and the way to it. */
class AdviceTest {
    private static final Blueprint SCS = Blueprints.shipped("scs-c03");
    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");
    private static final Missing NOTHING = new Missing(0, 0, List.of(), false);
    private static final List<WeakTask> WEAK = List.of(new WeakTask("3.2", "Compute", 5, 12, 0.5));

    @Test
    void an_exam_that_cannot_be_sat_has_none() {
        assertNull(advice(0, reserve(0, 0), NOTHING, null));
        Reserve part = new Reserve(
                3, List.of(new Reserve.Part("1", "One", 30, 0, 0), new Reserve.Part("2", "Two", 35, 90, 90)));
        assertNull(advice(0, part, NOTHING, null));
    }

    @Test
    void what_is_missing_for_an_estimate_comes_first_and_a_full_exam_before_all() {
        List<Missing.Lack> lack = List.of(new Missing.Lack("2", "Incident Response", 4));
        assertEquals(
                "/exams/scs-c03",
                advice(0, reserve(300, 300), new Missing(130, 0, lack, true), null)
                        .path());
        assertEquals(
                "/exams/scs-c03",
                advice(0, reserve(300, 200), new Missing(65, 0, lack, false), null)
                        .path());
        assertEquals(
                "/exams/scs-c03/practice?which=UNSEEN&how=timed&questions=20",
                advice(0, reserve(300, 30), new Missing(20, 0, lack, false), null)
                        .path());
        Advice domain = advice(0, reserve(300, 200), new Missing(0, 0, lack, false), null);
        assertEquals("/exams/scs-c03/practice?part=2&which=UNSEEN&how=timed&questions=4", domain.path());
        assertEquals(
                "Answer 4 more questions on Incident Response that are new to you, under time, so that an estimate can be"
                        + " given.",
                domain.sentence());
    }

    @Test
    void who_has_been_shown_everything_is_not_sent_for_new_questions() {
        Advice advice = advice(0, reserve(300, 0), new Missing(20, 0, List.of(), true), null);
        assertEquals("/exams/scs-c03/practice?which=MISSED", advice.path());
    }

    @Test
    void a_low_chance_asks_for_the_weakest_task_and_a_high_one_for_an_exam() {
        Advice low = advice(0, reserve(300, 200), NOTHING, 0.3);
        assertEquals("/exams/scs-c03/practice?part=3.2", low.path());
        assertEquals("Practise task 3.2 first: 5 of its 12 questions were right at first.", low.sentence());
        assertEquals(
                "/exams/scs-c03", advice(0, reserve(300, 200), NOTHING, 0.6).path());
        assertEquals(
                "/exams/scs-c03/practice?part=3.2",
                advice(0, reserve(300, 20), NOTHING, 0.6).path(),
                "nothing is left for a fresh exam");
    }

    @Test
    void whoever_is_ready_sits_the_real_one() {
        assertEquals(
                "The rule says ready, so sit the real exam soon, while it does.",
                advice(3, reserve(300, 200), NOTHING, 0.9).sentence());
    }

    private static Advice advice(int above, Reserve reserve, Missing missing, Double chance) {
        List<PastAttempt> sittings = IntStream.range(0, above)
                .mapToObj(i -> {
                    Instant at = NOW.minus(Duration.ofDays(i + 1));
                    return new PastAttempt(i, "scs-c03", Kind.FULL, at, at, 65, 60, 65, true);
                })
                .toList();
        Estimate estimate = chance == null ? null : new Estimate(80, 0.8, 0.7, 0.9, chance, 0.1, 0.9, 130, NOW, NOW);
        return Advice.of(SCS, Readiness.of(SCS.readiness(), sittings, NOW), reserve, missing, estimate, WEAK);
    }

    private static Reserve reserve(int bank, int fresh) {
        return new Reserve(3, List.of(new Reserve.Part("1", "All", 65, bank, fresh)));
    }
}
