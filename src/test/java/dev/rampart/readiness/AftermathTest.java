package dev.rampart.readiness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.catalog.Blueprint;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AftermathTest {
    private static final LocalDate SAT = LocalDate.of(2026, 12, 1);

    private static Blueprint exam(LocalDate last) {
        return new Blueprint(
                "scs-c03",
                "SCS-C03",
                "AWS Certified Security - Specialty",
                "specialty",
                new Blueprint.Version(LocalDate.of(2025, 12, 2), last, "", null, null, null),
                170,
                65,
                50,
                750,
                300,
                Map.of(),
                new Blueprint.ReadinessRule(80, 3, 30, 90),
                "",
                null,
                "",
                List.of(
                        new Blueprint.Domain("1", "Detection", 16, List.of()),
                        new Blueprint.Domain("4", "Identity and Access Management", 20, List.of())),
                Map.of());
    }

    private static Aftermath after(boolean passed, LocalDate today, LocalDate last) {
        ExamResult result = new ExamResult();
        result.exam = "scs-c03";
        result.satOn = SAT;
        result.passed = passed;
        result.meets = "";
        result.needs = "1,4";
        return Aftermath.of(exam(last), result, today);
    }

    @Test
    void the_same_exam_can_be_sat_again_fourteen_days_later() {
        assertEquals(
                "AWS lets you sit the same exam again after 14 days: the first possible day is 15 December 2026, in 13 days.",
                after(false, SAT.plusDays(1), null).waitWords());
        assertTrue(after(false, SAT.plusDays(13), null).waitWords().endsWith("in one day."));
        assertTrue(after(false, SAT.plusDays(14), null).waitWords().endsWith("so you can book any day."));
    }

    @Test
    void a_new_plan_is_proposed_for_four_weeks_on_or_the_last_day_of_the_version() {
        Aftermath free = after(false, SAT, null);
        assertEquals("/plan/settings?exam=scs-c03&date=2026-12-29", free.planHref());
        assertEquals(
                LocalDate.of(2026, 12, 20),
                after(false, SAT, LocalDate.of(2026, 12, 20)).proposed());
        assertFalse(after(false, SAT, LocalDate.of(2026, 12, 14)).plannable());
    }

    @Test
    void the_heaviest_domain_to_work_on_comes_first() {
        assertEquals(
                List.of("4", "1"),
                after(false, SAT, null).toWorkOn().stream()
                        .map(Blueprint.Domain::id)
                        .toList());
    }

    @Test
    void a_certification_is_valid_for_three_years() {
        assertEquals("1 December 2029", after(true, SAT, null).validUntil());
        assertFalse(after(true, SAT.plusYears(3), null).expired());
        assertTrue(after(true, SAT.plusYears(3).plusDays(1), null).expired());
    }
}
