package dev.rampart.workshop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.content.DocumentDesk;
import dev.rampart.library.Library;
import dev.rampart.library.LibraryItem;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The workshops and the library that come with the product, as the database has them after the start. */
@QuarkusTest
class ShippedWorkshopsTest {
    @Inject
    Shelf shelf;

    @Inject
    Workshops workshops;

    @Inject
    Library library;

    @Inject
    DocumentDesk desk;

    @Test
    void no_document_has_a_flaw() {
        assertEquals(List.of(), desk.flaws(0, 50));
    }

    @Test
    void there_is_a_workshop_of_ours_at_each_level() {
        assertEquals(
                List.of(100, 200, 300, 400),
                shelf.own().stream().map(Workshop::level).toList());
        for (Workshop workshop : shelf.own()) {
            for (Workshop.Step step : workshop.steps()) {
                assertFalse(step.text().isBlank(), workshop.id() + " " + step.id());
                for (Check check : step.checks()) {
                    assertTrue(check.choice().accepts(check.choice().key()), check.id());
                    assertTrue(check.choice().complete(check.choice().key()), check.id());
                }
            }
        }
    }

    @Test
    void right_answers_do_not_always_stand_at_the_same_place() {
        assertTrue(shelf.own().stream()
                        .flatMap(workshop -> workshop.steps().stream())
                        .flatMap(step -> step.checks().stream())
                        .filter(check -> !check.choice().multiple())
                        .map(check -> check.order()
                                .indexOf(check.choice().key().picks().get(0)))
                        .collect(Collectors.toSet())
                        .size()
                > 2);
    }

    @Test
    void the_catalogue_of_aws_has_all_levels_and_leads_to_aws() {
        List<AwsWorkshop> all = shelf.aws();
        assertTrue(all.size() >= 60, () -> all.size() + " workshops");
        assertEquals(
                List.of(100, 200, 300, 400),
                all.stream()
                        .map(AwsWorkshop::level)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
        all.forEach(one -> assertTrue(one.url().startsWith("https://"), one.id()));
    }

    @Test
    void a_task_finds_its_workshops_and_its_reading() {
        List<Workshops.Entry> entries = workshops.ofTask("scs-c03", "1.2");
        assertEquals(Workshops.Provider.OWN, entries.get(0).provider());
        assertTrue(entries.stream().anyMatch(entry -> entry.id().equals("read-the-trail")));
        assertFalse(library.ofTask("scs-c03", "4.2").isEmpty());
        assertEquals(List.of(), workshops.ofTask("scs-c03", "9.9"));
        LibraryItem first = library.items().get(0);
        assertEquals(first, library.item(first.id()).orElseThrow());
        assertTrue(library.ofKind(first.kind()).contains(first));
    }
}
