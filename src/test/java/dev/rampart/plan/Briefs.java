package dev.rampart.plan;

import dev.rampart.catalog.Blueprint;
import dev.rampart.catalog.Blueprints;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Briefs for tests: SCS-C03, from Monday 5 January 2026. */
final class Briefs {
    static final Blueprint SCS = Blueprints.shipped("scs-c03");
    static final LocalDate MONDAY = LocalDate.of(2026, 1, 5);
    static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);
    static final Set<ResourceKind> TWO_KINDS = EnumSet.of(ResourceKind.PRACTICE, ResourceKind.READING);

    private Briefs() {}

    static Brief brief(LocalDate examDay, Availability availability) {
        return brief(MONDAY, examDay, availability, TWO_KINDS, List.of());
    }

    static Brief brief(
            LocalDate today,
            LocalDate examDay,
            Availability availability,
            Set<ResourceKind> kinds,
            List<Resource> resources) {
        return new Brief(
                today,
                examDay,
                availability,
                new Brief.Sitting("SCS-C03", "/exams/scs-c03", SCS.guide(), 170, 3, 30, true),
                50 * 60,
                Topic.of(SCS, Map.of()),
                kinds,
                resources,
                Map.of(),
                Set.of(),
                Map.of());
    }

    static Availability hours(double hours, Set<DayOfWeek> days, Period... off) {
        return new Availability((int) (hours * 60), days, List.of(off));
    }

    static Set<DayOfWeek> workdays() {
        return EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    }
}
