package dev.rampart.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.account.People;
import dev.rampart.question.Question;
import dev.rampart.question.QuestionBank;
import dev.rampart.question.QuestionHistory;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents written in the browser: saved by two at once, published, taken back, copied, and put beside what came as files. */
@QuarkusTest
class WorkbenchTest {
    private static final Map<String, byte[]> NOTHING = Map.of();

    @Inject
    Workbench workbench;

    @Inject
    DocumentHistory history;

    @Inject
    DocumentDesk desk;

    @Inject
    ContentImport contentImport;

    @Inject
    QuestionBank bank;

    @Inject
    QuestionHistory questions;

    @Inject
    People people;

    @Inject
    LocalDocuments locals;

    @TempDir
    Path folder;

    private long ada;
    private long ben;

    @BeforeEach
    void twoInstructors() {
        ada = people.instructor("Ada").id();
        ben = people.instructor("Ben").id();
    }

    @AfterEach
    void nothingStays() {
        locals.dropThose("wb-", ada);
    }

    @Test
    void a_draft_counts_once_it_is_published_and_what_was_shown_of_it_never_changes() {
        long draft = workbench.open(path("life"), LocalText.questions("wb-life"), NOTHING, ada);
        assertEquals(Map.of(), questions.current(List.of("wb-life")));
        assertEquals(404, status(() -> workbench.read(draft, ben)), "nobody else sees a draft");

        assertEquals(List.of(), workbench.publish(draft, 1, ada));
        long first = questions.current(List.of("wb-life")).get("wb-life").id();
        assertEquals(
                new QuestionHistory.Source(Origin.LOCAL, path("life")),
                questions.source("wb-life").orElseThrow());

        String better = LocalText.questions("wb-life").replace("should the team", "should a team");
        assertEquals(new Saved.Kept(2), workbench.save(draft, 1, better, NOTHING, ben));
        assertEquals(first, questions.current(List.of("wb-life")).get("wb-life").id(), "a saved text is a draft");
        assertEquals(409, status(() -> workbench.publish(draft, 1, ada)), "it is not what was looked at");
        assertEquals(List.of(), workbench.publish(draft, 2, ben));
        long second = questions.current(List.of("wb-life")).get("wb-life").id();
        Map<Long, Question> both = bank.versions(List.of(first, second));
        assertTrue(both.get(first).stem().contains("should the team"));
        assertTrue(both.get(second).stem().contains("should a team"));

        contentImport.run(Optional.empty());
        assertEquals(
                second, questions.current(List.of("wb-life")).get("wb-life").id(), "no import takes it away");

        workbench.unpublish(draft, ada);
        assertEquals(Map.of(), questions.current(List.of("wb-life")));
        assertEquals(409, status(() -> run(() -> workbench.unpublish(draft, ada))));
        assertEquals(
                List.of("ENDED", "PUBLISHED", "SAVED", "PUBLISHED", "SAVED"),
                history.events(draft, 0, 20, ada).stream()
                        .map(event -> event.what().name())
                        .toList());
    }

    @Test
    void of_two_who_save_at_once_the_later_is_told_and_both_texts_are_kept() throws Exception {
        long draft = workbench.open(path("two"), LocalText.questions("wb-two"), NOTHING, ada);
        workbench.share(draft, ada);
        String adas = LocalText.questions("wb-two").replace("level: 200", "level: 300");
        String bens = LocalText.questions("wb-two").replace("level: 200", "level: 400");
        List<CompletableFuture<Saved>> both = List.of(
                CompletableFuture.supplyAsync(() -> workbench.save(draft, 1, adas, NOTHING, ada)),
                CompletableFuture.supplyAsync(() -> workbench.save(draft, 1, bens, NOTHING, ben)));
        List<Saved> saved = List.of(both.get(0).get(), both.get(1).get());

        boolean adaFirst = saved.get(0) instanceof Saved.Kept;
        Saved.Overtaken told = (Saved.Overtaken) saved.get(adaFirst ? 1 : 0);
        assertEquals(2, told.revision());
        assertEquals(3, told.kept());
        assertEquals(adaFirst ? adas : bens, told.theirs());
        assertEquals(adaFirst ? ada : ben, told.by());
        assertEquals(adaFirst ? adas : bens, workbench.read(draft, ada).text());
        Difference difference = history.difference(draft, "r2", "r3", ada).get(0);
        assertTrue(difference.lines().stream()
                .filter(Difference.Line::fresh)
                .anyMatch(line -> line.parts().contains(new Difference.Part(adaFirst ? "400" : "300", true))));
        assertEquals("BESIDE", history.events(draft, 0, 1, ada).get(0).what().name());

        assertEquals(new Saved.Kept(4), workbench.save(draft, 2, adas + "# merged\n", NOTHING, ben));
        assertEquals(new Saved.Kept(4), workbench.save(draft, 4, adas + "# merged\r\n", NOTHING, ben));
    }

    @Test
    void what_has_flaws_or_errors_of_the_linter_is_not_published() {
        String broken = LocalText.questions("wb-bad").replace("level: 200", "level: 250");
        long draft = workbench.open(path("bad"), broken, NOTHING, ada);
        assertTrue(workbench.publish(draft, 1, ada).get(0).sentence().contains("`250`"));

        String guessable = LocalText.questions("wb-bad").replace("Use a customer managed key", "All of the above");
        workbench.save(draft, 1, guessable, NOTHING, ada);
        List<Flaw> objections = workbench.publish(draft, 2, ada);
        assertEquals(1, objections.size(), objections.toString());
        assertEquals(
                objections, workbench.check(path("bad"), guessable, NOTHING).objections());
        assertEquals(Map.of(), questions.current(List.of("wb-bad")));
    }

    @Test
    void a_second_instructor_reviews_and_the_author_cannot() {
        long draft = workbench.open(path("review"), LocalText.questions("wb-review"), NOTHING, ada);
        assertEquals(404, status(() -> run(() -> workbench.review(draft, true, "", ben))));
        workbench.requestReview(draft, ada);
        assertEquals(409, status(() -> run(() -> workbench.review(draft, true, "", ada))));
        assertEquals(422, status(() -> run(() -> workbench.review(draft, false, " ", ben))));
        workbench.review(draft, false, "Say which key.", ben);
        assertEquals(409, status(() -> run(() -> workbench.review(draft, true, "", ben))), "it was given");

        workbench.save(draft, 1, LocalText.questions("wb-review").replace("level: 200", "level: 300"), NOTHING, ada);
        workbench.requestReview(draft, ada);
        assertTrue(desk.document(draft, ben).orElseThrow().line().inReview());
        workbench.review(draft, true, "Good.", ben);
        assertEquals(List.of(), workbench.publish(draft, 2, ada));
        assertTrue(desk.document(draft, ben).orElseThrow().line().reviewed());
        assertEquals("Reviewed", history.events(draft, 0, 1, ada).get(0).note());
    }

    @Test
    void a_copy_of_a_folders_document_counts_in_its_place_until_it_is_dropped() {
        TeamFolder.write(folder, path("copied"), LocalText.questions("wb-copied"));
        contentImport.run(Optional.of(folder));
        long theirs = questions.current(List.of("wb-copied")).get("wb-copied").id();
        long source = desk.ids(List.of(path("copied")), ada).get(new Batch.Location(Origin.FOLDER, path("copied")));

        long copy = workbench.copy(source, ada);
        assertEquals(copy, workbench.copy(source, ben), "one copy for all");
        assertEquals(409, status(() -> workbench.open(path("copied"), "x", NOTHING, ada)));
        workbench.save(copy, 1, LocalText.questions("wb-copied").replace("level: 200", "level: 300"), NOTHING, ada);
        assertEquals(List.of(), workbench.publish(copy, 2, ada));
        assertNotEquals(
                theirs, questions.current(List.of("wb-copied")).get("wb-copied").id());
        assertTrue(desk.document(source, ada).orElseThrow().line().overridden());

        contentImport.run(Optional.of(folder));
        assertNotEquals(
                theirs, questions.current(List.of("wb-copied")).get("wb-copied").id());
        workbench.drop(copy, ben);
        assertEquals(
                theirs, questions.current(List.of("wb-copied")).get("wb-copied").id());
        assertEquals(404, status(() -> workbench.read(copy, ada)));
        assertTrue(workbench.copy(source, ben) == copy, "its history goes on");
        workbench.drop(copy, ben);
        contentImport.run(Optional.empty());
    }

    @Test
    void a_duplicate_has_a_path_and_ids_of_its_own() {
        long draft = workbench.open(path("dup"), "# Kept.\n" + LocalText.questions("wb-dup"), NOTHING, ada);
        long twin = workbench.duplicate(draft, ada);
        WorkingCopy copy = workbench.read(twin, ada);
        assertEquals("questions/saa-c03/wb-dup-2.yaml", copy.path());
        assertEquals("# Kept.\n" + LocalText.questions("wb-dup-2"), copy.text());
        assertEquals(List.of(), workbench.publish(draft, 1, ada));
        assertEquals(List.of(), workbench.publish(twin, 1, ada));
        assertEquals(2, questions.current(List.of("wb-dup", "wb-dup-2")).size());
    }

    @Test
    void many_documents_are_stored_at_once_or_none() {
        List<WrittenDocument> good = List.of(
                new WrittenDocument(path("bulk-a"), LocalText.questions("wb-bulk-a"), NOTHING),
                new WrittenDocument(path("bulk-b"), LocalText.questions("wb-bulk-b"), NOTHING));
        List<WrittenDocument> twice =
                List.of(good.get(0), new WrittenDocument(path("bulk-c"), LocalText.questions("wb-bulk-a"), NOTHING));
        assertEquals(422, status(() -> workbench.store(twice, ada, "moodle.xml")), "an id stands twice");
        assertEquals(Map.of(), questions.current(List.of("wb-bulk-a")));
        assertEquals(2, workbench.store(good, ada, "moodle.xml"));
        assertEquals(2, questions.current(List.of("wb-bulk-a", "wb-bulk-b")).size());
        assertEquals(2, workbench.store(good, ada, "again"));
    }

    @Test
    void what_is_exported_is_accepted_by_a_folder_and_says_the_same() {
        byte[] text = "Look at ![a red dot](dot.png).\n".getBytes(StandardCharsets.UTF_8);
        Map<String, byte[]> beside = Map.of("01-look.md", text, "dot.png", LocalText.png(2, 2));
        String path = "workshops/wb-round/workshop.yaml";
        long draft = workbench.open(path, LocalText.workshop("wb-round"), beside, ada);
        assertEquals(List.of(), workbench.publish(draft, 1, ada));
        byte[] zip = workbench.files(Set.of(draft), ada).zip();
        assertEquals(
                0,
                Parcel.unpack(workbench.files(Set.of(draft), ben).zip(), 1000).size() - 3);
        workbench.drop(draft, ada);

        Parcel.unpack(zip, 1_000_000).forEach((name, bytes) -> LocalText.write(folder, name, bytes));
        assertEquals(new ContentImport.Summary(1, 0, 0), contentImport.run(Optional.of(folder)));
        long file = desk.ids(List.of(path), ada).get(new Batch.Location(Origin.FOLDER, path));
        DocumentDesk.Shown shown = desk.document(file, ada).orElseThrow();
        assertEquals(LocalText.workshop("wb-round"), shown.text());
        assertTrue(shown.companions().get("01-look.md").startsWith("Look at ![a red dot](/images/"));
        contentImport.run(Optional.empty());

        Taken taken = workbench.take(zip, null, ben);
        assertEquals(List.of(), taken.refused());
        WorkingCopy again = workbench.read(taken.drafts().get(0), ben);
        assertEquals(Set.of("01-look.md"), again.texts().keySet());
        assertEquals(Set.of("dot.png"), again.images().keySet());
        workbench.drop(again.id(), ben);
    }

    static String path(String name) {
        return "questions/saa-c03/wb-" + name + ".yaml";
    }

    static int status(Callable<?> refused) {
        return assertThrows(WebApplicationException.class, refused::call)
                .getResponse()
                .getStatus();
    }

    static Object run(Runnable refused) {
        refused.run();
        assertFalse(Thread.interrupted());
        return null;
    }
}
