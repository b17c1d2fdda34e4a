package dev.rampart.workshop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.content.DocumentDesk;
import dev.rampart.content.TeamFolder;
import dev.rampart.question.Answer;
import dev.rampart.workshop.Workshops.Provider;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How far learners have come: what is kept, through new versions of a workshop too, and what others are told of it. */
@QuarkusTest
class WorkshopProgressTest {
    private static final Instant MONDAY = Instant.parse("2026-11-02T09:00:00Z");
    private static final String AWS = "least-privilege-with-iam-access-analyzer";

    @Inject
    People people;

    @Inject
    TeamFolder team;

    @Inject
    Learners learners;

    @Inject
    Progress progress;

    @Inject
    Workshops workshops;

    @Inject
    WorkshopData data;

    @Inject
    DocumentDesk desk;

    @Inject
    ObjectMapper json;

    @TempDir
    Path folder;

    private Person ada;

    @BeforeEach
    void aTeamHasAWorkshop() {
        TinyWorkshop.write(folder);
        team.importFrom(folder);
        ada = people.learner("Ada");
    }

    @AfterEach
    void theTeamLeaves() {
        team.takeAway();
    }

    @Test
    void resume_leads_to_the_first_step_that_is_not_done() {
        assertTrue(workshops.resume(ada.id()).isEmpty());
        learners.did(ada, MONDAY, "open");
        assertEquals(
                new Workshops.Resume(
                        TinyWorkshop.ID,
                        "Tiny doors",
                        "Look at the door",
                        1,
                        3,
                        55,
                        "/workshops/tiny-doors/steps/look"),
                workshops.resume(ada.id()).orElseThrow());
        learners.did(ada, MONDAY, "look");
        assertEquals("Close the door", workshops.resume(ada.id()).orElseThrow().step());
    }

    @Test
    void of_several_the_one_last_worked_on_is_resumed() {
        learners.did(ada, MONDAY, "look");
        progress.start(ada.id(), "read-the-trail", MONDAY.plusSeconds(3600));
        assertEquals("read-the-trail", workshops.resume(ada.id()).orElseThrow().id());
        progress.done(ada.id(), TinyWorkshop.ID, "open", MONDAY.plusSeconds(7200));
        assertEquals(TinyWorkshop.ID, workshops.resume(ada.id()).orElseThrow().id());
    }

    @Test
    void it_is_done_when_all_steps_are_and_open_again_when_one_is() {
        learners.did(ada, MONDAY, "look", "open");
        assertFalse(workshops.isDone(ada.id(), Provider.OWN, TinyWorkshop.ID));
        learners.did(ada, MONDAY.plusSeconds(300), "close");
        assertEquals(
                MONDAY.plusSeconds(300),
                workshops.doneAt(ada.id(), Provider.OWN, TinyWorkshop.ID).orElseThrow());
        assertTrue(workshops.resume(ada.id()).isEmpty());
        progress.open(ada.id(), TinyWorkshop.ID, "open");
        assertFalse(workshops.isDone(ada.id(), Provider.OWN, TinyWorkshop.ID));
        assertEquals("Open the door", workshops.resume(ada.id()).orElseThrow().step());
    }

    @Test
    void a_step_that_is_done_twice_was_done_the_first_time() {
        learners.did(ada, MONDAY, "look");
        learners.did(ada, MONDAY.plusSeconds(600), "look");
        assertEquals(
                List.of(new Workshops.FinishedStep(TinyWorkshop.ID, "Tiny doors", "Look at the door", 10, MONDAY)),
                workshops.steps(ada.id(), Instant.EPOCH));
        assertEquals(List.of(), workshops.steps(ada.id(), MONDAY.plusSeconds(1)));
    }

    @Test
    void two_tabs_at_the_same_moment_make_one_row() {
        CompletableFuture.allOf(IntStream.range(0, 4)
                        .mapToObj(i -> CompletableFuture.runAsync(() -> learners.did(ada, MONDAY, "look", "open")))
                        .toArray(CompletableFuture[]::new))
                .join();
        assertEquals(2, workshops.totals(List.of(ada.id())).get(ada.id()).steps());
    }

    @Test
    void a_new_version_of_the_workshop_keeps_the_progress() {
        learners.did(ada, MONDAY, "look", "open");
        String moved = TinyWorkshop.DOCUMENT
                .replace("  - id: close\n    title: Close the door\n    minutes: 45\n    file: 03-close.md\n", "")
                .replace(
                        "steps:\n",
                        "steps:\n  - id: close\n    title: Shut the door\n    minutes: 45\n    file: 03-close.md\n")
                .replace("Open the door", "Open it wide");
        TinyWorkshop.write(folder, moved, Map.of());
        team.importFrom(folder);
        assertEquals(List.of(), desk.flaws(0, 10));
        Workshops.Resume resume = workshops.resume(ada.id()).orElseThrow();
        assertEquals("Shut the door", resume.step());
        assertEquals(2, resume.stepsDone());
    }

    @Test
    void a_changed_text_of_a_step_counts_and_a_broken_one_does_not() {
        TinyWorkshop.write(folder, TinyWorkshop.DOCUMENT, Map.of("03-close.md", "Close it *gently*.\n"));
        team.importFrom(folder);
        assertEquals("Close it *gently*.\n", text("close"));
        TinyWorkshop.write(folder, TinyWorkshop.DOCUMENT, Map.of("03-close.md", "See [this](javascript:alert(1)).\n"));
        team.importFrom(folder);
        assertEquals("Close it *gently*.\n", text("close"));
        DocumentDesk.Told told = desk.flaws(0, 10).get(0);
        assertEquals(TinyWorkshop.PATH, told.path());
        assertEquals("03-close.md", told.flaw().file());
        assertEquals(1, told.flaw().line());
        TinyWorkshop.write(folder, TinyWorkshop.DOCUMENT, TinyWorkshop.texts());
        team.importFrom(folder);
        assertEquals("Close it.\n", text("close"));
        assertEquals(List.of(), desk.flaws(0, 10));
    }

    private String text(String step) {
        return progress.own(TinyWorkshop.ID).step(step).orElseThrow().text();
    }

    @Test
    void a_workshop_that_is_gone_is_neither_resumed_nor_counted_and_comes_back_with_its_progress() {
        learners.did(ada, MONDAY, "look");
        team.takeAway();
        assertTrue(workshops.resume(ada.id()).isEmpty());
        assertEquals(0, workshops.totals(List.of(ada.id())).get(ada.id()).steps());
        team.importFrom(folder);
        assertEquals(1, workshops.resume(ada.id()).orElseThrow().stepsDone());
    }

    @Test
    void the_first_answer_to_a_check_is_kept_beside_the_latest() {
        Check check = learners.check("td-which");
        progress.answer(ada.id(), TinyWorkshop.ID, check, new Answer(List.of(1)), MONDAY);
        progress.answer(ada.id(), TinyWorkshop.ID, check, new Answer(List.of(2)), MONDAY.plusSeconds(10));
        progress.answer(ada.id(), TinyWorkshop.ID, check, new Answer(List.of(0)), MONDAY.plusSeconds(20));
        assertEquals(
                List.of(new WorkshopData.Checked(
                        TinyWorkshop.ID, "td-which", "1", false, MONDAY, "0", true, MONDAY.plusSeconds(20))),
                data.export(ada.id()).checks());
    }

    @Test
    void what_aws_offers_is_planned_then_done_then_neither() {
        progress.plan(ada.id(), AWS, MONDAY);
        assertFalse(workshops.isDone(ada.id(), Provider.AWS, AWS));
        progress.did(ada.id(), AWS, MONDAY.plusSeconds(60));
        assertEquals(
                MONDAY.plusSeconds(60),
                workshops.doneAt(ada.id(), Provider.AWS, AWS).orElseThrow());
        progress.did(ada.id(), AWS, MONDAY.plusSeconds(600));
        assertEquals(
                MONDAY.plusSeconds(60),
                workshops.doneAt(ada.id(), Provider.AWS, AWS).orElseThrow());
        progress.mark(ada.id(), AWS, null, MONDAY);
        assertEquals(List.of(), workshops.finished(ada.id()));
    }

    @Test
    void totals_are_told_of_each_of_several_people() {
        Person bob = people.learner("Bob");
        Person eve = people.learner("Eve");
        learners.did(ada, MONDAY, "look", "open", "close");
        progress.did(ada.id(), AWS, MONDAY.plusSeconds(1000));
        learners.did(bob, MONDAY, "look");
        assertEquals(
                Map.of(
                        ada.id(), new Workshops.Totals(2, 3, MONDAY.plusSeconds(1000)),
                        bob.id(), new Workshops.Totals(0, 1, MONDAY),
                        eve.id(), Workshops.Totals.NONE),
                workshops.totals(List.of(ada.id(), bob.id(), eve.id())));
        assertEquals(
                List.of(TinyWorkshop.ID, AWS),
                workshops.finished(ada.id()).stream()
                        .map(Workshops.Finished::id)
                        .toList());
    }

    @Test
    void what_is_not_there_can_be_neither_begun_nor_done_nor_marked() {
        assertNotFound(() -> progress.start(ada.id(), "no-such", MONDAY));
        assertNotFound(() -> progress.done(ada.id(), TinyWorkshop.ID, "no-such", MONDAY));
        assertNotFound(() -> progress.plan(ada.id(), "no-such", MONDAY));
        assertEquals(List.of(), data.export(ada.id()).started());
    }

    private static void assertNotFound(org.junit.jupiter.api.function.Executable what) {
        WebApplicationException e = Assertions.assertThrows(WebApplicationException.class, what);
        assertEquals(404, e.getResponse().getStatus());
    }

    @Test
    void an_export_has_everything_and_a_deletion_takes_it_and_nobody_elses() throws Exception {
        Person bob = people.learner("Bob");
        for (Person person : List.of(ada, bob)) {
            learners.did(person, MONDAY, "look");
            progress.answer(person.id(), TinyWorkshop.ID, learners.check("td-which"), new Answer(List.of(1)), MONDAY);
            progress.plan(person.id(), AWS, MONDAY);
        }
        String text = json.writeValueAsString(data.export(ada.id()));
        for (String part : List.of("tiny-doors", "look", "td-which", AWS, "PLANNED", "2026-11-02T09:00:00Z")) {
            assertTrue(text.contains(part), part + " in " + text);
        }
        QuarkusTransaction.requiringNew().run(() -> data.delete(ada.id()));
        assertEquals(new WorkshopData.Kept(List.of(), List.of(), List.of(), List.of()), data.export(ada.id()));
        assertEquals(1, data.export(bob.id()).steps().size());
        assertEquals(1, data.export(bob.id()).checks().size());
    }
}
