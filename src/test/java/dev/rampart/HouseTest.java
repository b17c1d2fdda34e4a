package dev.rampart;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The house: one package per feature, arrows run downward only and never in a circle. */
class HouseTest {
    /** From the ground up; a feature may use what stands before it. What shares a line stands side by side. */
    private static final List<List<String>> FLOORS = List.of(
            List.of("web"),
            List.of("account"),
            List.of("content"),
            List.of("catalog"),
            List.of("question", "news", "library", "event"),
            List.of("attempt", "workshop"),
            List.of("readiness", "review", "statistics"),
            List.of("group", "cohort"),
            List.of("plan"),
            List.of("interest", "triage", "relevance"),
            List.of("alert"),
            List.of("home", "author", "admin", "backup"),
            List.of("demo"));

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("dev.rampart");

    @Test
    void arrows_run_downward_only() {
        for (int floor = 0; floor < FLOORS.size(); floor++) {
            List<String> above = FLOORS.subList(floor + 1, FLOORS.size()).stream()
                    .flatMap(List::stream)
                    .toList();
            for (String feature : FLOORS.get(floor)) {
                String[] forbidden = java.util.stream.Stream.concat(
                                above.stream(), FLOORS.get(floor).stream().filter(other -> !other.equals(feature)))
                        .map(name -> "dev.rampart." + name + "..")
                        .toArray(String[]::new);
                if (forbidden.length > 0) {
                    noClasses()
                            .that()
                            .resideInAPackage("dev.rampart." + feature + "..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(forbidden)
                            .allowEmptyShould(true)
                            .check(PRODUCT);
                }
            }
        }
    }

    @Test
    void no_circles() {
        slices().matching("dev.rampart.(*)..").should().beFreeOfCycles().check(PRODUCT);
    }

    @Test
    void the_clock_is_injected() {
        noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(PRODUCT);
    }
}
