package dev.rampart.author.exchange;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.catalog.Catalog;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Where the lines of a file go by what was decided. */
@QuarkusTest
class PlanTest {
    @Inject
    Catalog catalog;

    private static ImportLine.Brief line(int n, String category, List<String> tags, Likeness likeness, String twin) {
        return new ImportLine.Brief(n, n, category, tags, null, null, false, twin, likeness, null, 100);
    }

    private static Choices choices(Map<String, String> categories, Map<String, String> tags, String rest) {
        return new Choices(categories, tags, rest, "", "", Choices.OUT, Choices.RENEW);
    }

    private Plan plan(List<ImportLine.Brief> lines, Choices choices) {
        return Plan.of(7, lines, choices, catalog);
    }

    @Test
    void a_category_counts_before_a_tag_and_a_tag_before_the_rest() {
        Plan plan = plan(
                List.of(
                        line(1, "kms", List.of("logs"), null, null),
                        line(2, "other", List.of("logs"), null, null),
                        line(3, "other", List.of(), null, null)),
                choices(Map.of("kms", "SCS-C03 5.1"), Map.of("logs", "scs-c03 1.1"), "CLF-C02 2.1 Shared"));
        assertEquals(
                List.of(
                        "questions/scs-c03/imported-7-5.1-01.yaml",
                        "questions/scs-c03/imported-7-1.1-01.yaml",
                        "questions/clf-c02/imported-7-2.1-01.yaml"),
                List.copyOf(plan.documents().keySet()));
    }

    @Test
    void what_the_file_says_of_the_task_holds() {
        ImportLine.Brief hinted =
                new ImportLine.Brief(1, 1, "kms", List.of(), "scs-c03", "4.2", true, null, null, null, 100);
        Plan plan = plan(List.of(hinted), choices(Map.of("kms", "SCS-C03 5.1"), Map.of(), ""));
        assertEquals(
                new Target("scs-c03", "4.2"),
                plan.documents().values().iterator().next().target());
        assertEquals(0, plan.unverified());
    }

    @Test
    void documents_hold_fifty_and_the_same_choices_give_the_same_ones() {
        List<ImportLine.Brief> lines = IntStream.rangeClosed(1, 120)
                .mapToObj(n -> line(n, "", List.of(), null, null))
                .toList();
        Plan plan = plan(lines, choices(Map.of(), Map.of(), "SCS-C03 4.2"));
        assertEquals(
                List.of(50, 50, 20),
                plan.documents().values().stream().map(d -> d.lines().size()).toList());
        assertEquals(plan, plan(lines, choices(Map.of(), Map.of(), "SCS-C03 4.2")));
    }

    @Test
    void twins_stay_out_with_a_reason_and_an_earlier_question_is_renewed_once() {
        Plan plan = plan(
                List.of(
                        line(1, "", List.of(), Likeness.IN_BANK, "a"),
                        line(2, "", List.of(), Likeness.EARLIER, "b"),
                        line(3, "", List.of(), Likeness.EARLIER, "b"),
                        line(4, "", List.of(), Likeness.IN_FILE, null)),
                choices(Map.of(), Map.of(), "SCS-C03 4.2"));
        assertEquals(1, plan.stored());
        assertEquals(2, plan.renewed().get("b").position());
        assertEquals(3, plan.out().values().stream().mapToInt(List::size).sum());
        assertTrue(plan.lost().isEmpty());
    }

    @Test
    void categories_that_name_a_task_are_recognised() {
        TaskNames names = new TaskNames(catalog.exams());
        assertTrue(names.named("top / SCS-C03 4.2 Authorization").orElseThrow().startsWith("SCS-C03 4.2 "));
        assertTrue(names.named("scs-c03/task 1.1").orElseThrow().startsWith("SCS-C03 1.1 "));
        assertTrue(names.named("Holidays").isEmpty());
        assertTrue(names.named("SCS-C03 99.9").isEmpty());
        assertTrue(names.named("Version 4.2 of the book").isEmpty());
        String task = Target.tasks(catalog.exam("scs-c03").orElseThrow())
                .filter(one -> one.id().equals("4.2"))
                .findFirst()
                .orElseThrow()
                .name();
        assertTrue(names.named("SCS-C03 / " + task).orElseThrow().startsWith("SCS-C03 4.2 "));
    }
}
