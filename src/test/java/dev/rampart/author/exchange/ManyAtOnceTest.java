package dev.rampart.author.exchange;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.content.ContentChanged;
import dev.rampart.content.LocalText;
import dev.rampart.content.ReviewQueue;
import dev.rampart.content.ReviewsRequired;
import dev.rampart.content.Workbench;
import dev.rampart.content.WrittenDocument;
import dev.rampart.question.Holdings;
import dev.rampart.question.lint.Lint;
import dev.rampart.question.lint.Linter;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many documents at once: all of them or none, reviewed where that is asked for, and in files that a folder accepts. */
@QuarkusTest
class ManyAtOnceTest {
    private static final String CHANGES = "/author/imports/questions/changes?exam=saa-c03";

    @Inject
    People people;

    @Inject
    Bringing bringing;

    @Inject
    ImportJob job;

    @Inject
    BulkEdit edit;

    @Inject
    Exports exports;

    @Inject
    Workbench workbench;

    @Inject
    ReviewQueue reviews;

    @Inject
    Rewriting rewriting;

    @Inject
    Linter linter;

    @Inject
    Event<ContentChanged> changes;

    Person ina;

    @BeforeEach
    void anInstructorComes() {
        ina = people.instructor("Ina");
    }

    @AfterEach
    void forget() {
        reviews.waiting(0, 100, ina.id()).forEach(asked -> workbench.drop(asked.document(), ina.id()));
        bringing.forget(ina);
    }

    private static String path(String name) {
        return "questions/saa-c03/1.1-ma-" + name + ".yaml";
    }

    private void published(String name, String text, Map<String, byte[]> beside) {
        workbench.store(List.of(new WrittenDocument(path(name), text, beside)), ina.id(), "test");
    }

    private long document(String name) {
        return QuarkusTransaction.requiringNew()
                .call(() -> rewriting.local(Set.of(path(name)), ina.id()))
                .get(path(name));
    }

    private Set<String> there() {
        return bringing.local(ina, "saa-c03").stream()
                .map(Holdings.Held::question)
                .collect(Collectors.toSet());
    }

    /** One document with several questions, each with a stem so long. */
    private static String many(String name, int questions, int characters) {
        String one = LocalText.questions("ID");
        int list = one.indexOf("  - id:");
        return one.substring(0, list)
                + IntStream.range(0, questions)
                        .mapToObj(i -> one.substring(list)
                                .replace("id: ID", "id: ma-" + name + "-" + i)
                                .replace(
                                        "A team encrypts",
                                        "Team " + i + " " + "at length ".repeat(characters / 10) + "encrypts"))
                        .collect(Collectors.joining());
    }

    @Test
    void a_deleted_document_comes_back_with_its_images() {
        String text = LocalText.questions("ma-image").replace("for itself who", "for itself ![a dot](dot.png) who");
        published("image", text, Map.of("dot.png", LocalText.png(3, 3)));
        Map<String, String> images = workbench.read(document("image"), ina.id()).images();
        people.post(ina, CHANGES, Map.of("q", "ma-image", "delete", "true", "step", "change"))
                .then()
                .statusCode(303);
        assertEquals(Set.of(), there());
        long change = QuarkusTransaction.requiringNew()
                .call(() -> QuestionChange.of(ina.id(), 1).get(0).id());
        people.post(ina, "/author/imports/questions/changes/" + change + "/reversal", Map.of())
                .then()
                .statusCode(303);
        assertEquals(Set.of("ma-image"), there());
        assertEquals(images, workbench.read(document("image"), ina.id()).images());
    }

    @Test
    void what_was_saved_between_the_look_and_the_change_refuses_all_of_it() {
        published("two", many("two", 2, 0), Map.of());
        published("one", LocalText.questions("ma-one"), Map.of());
        BulkForm form = new BulkForm();
        form.delete = true;
        form.questions = List.of("ma-two-0", "ma-one");
        BulkEdit.Look look = QuarkusTransaction.requiringNew().call(() -> edit.look(chosen(form), form, ina.id()));
        assertEquals(2, look.documents().size());
        long one = document("one");
        workbench.save(one, 1, LocalText.questions("ma-one") + "# half done\n", Map.of(), ina.id());
        Rewriting.Refused refused = assertThrows(Rewriting.Refused.class, () -> edit.change(look, form, ina.id()));
        assertTrue(refused.getMessage().startsWith("Someone has saved " + path("one")), refused.getMessage());
        assertEquals(Set.of("ma-two-0", "ma-two-1", "ma-one"), there(), "the other document is as it was");

        form.delete = false;
        form.level = "400";
        form.questions = List.of("ma-two-0");
        BulkEdit.Look level = QuarkusTransaction.requiringNew().call(() -> edit.look(chosen(form), form, ina.id()));
        workbench.save(document("two"), 1, many("two", 2, 0) + "# more\n", Map.of(), ina.id());
        assertThrows(Rewriting.Refused.class, () -> edit.change(level, form, ina.id()));
    }

    private List<Holdings.Held> chosen(BulkForm form) {
        return bringing.local(ina, "saa-c03").stream()
                .filter(held -> form.has(held.question()))
                .toList();
    }

    @Test
    void an_export_goes_on_in_another_file_after_fifty_questions_or_a_quarter_million_characters() throws IOException {
        published("fifty", many("fifty", 60, 0), Map.of());
        Map<String, String> files = exported();
        assertEquals(Set.of("questions/saa-c03/1.1.yaml", "questions/saa-c03/1.1-02.yaml"), files.keySet());
        assertEquals(50, count(files.get("questions/saa-c03/1.1.yaml")));
        assertEquals(10, count(files.get("questions/saa-c03/1.1-02.yaml")));
        workbench.drop(document("fifty"), ina.id());

        published("long", many("long", 7, 100_000), Map.of());
        Map<String, String> long_ = exported();
        assertEquals(4, long_.size(), "two in each");
        long_.values().forEach(text -> assertTrue(text.length() < 300_000, text.length() + " characters"));
        assertEquals(7, long_.values().stream().mapToInt(ManyAtOnceTest::count).sum());
    }

    private static int count(String text) {
        return text.split("- id: ", -1).length - 1;
    }

    private Map<String, String> exported() throws IOException {
        ExportForm form = new ExportForm();
        form.exam = "saa-c03";
        form.task = List.of("1.1");
        form.format = Exports.DOCUMENTS;
        byte[] bytes = exports.make(form.cleaned(), ina.id()).bytes();
        Map<String, String> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    @Test
    void where_a_review_is_needed_an_import_says_that_it_waits() {
        ReviewsRequired.fromNowOn();
        long id = bringing.read(ina, Bringing.BANK, Bringing.bank());
        people.as(ina)
                .get("/author/imports/" + id)
                .then()
                .body(containsString("Hand these questions in for review"))
                .body(not(containsString("Store these questions")));
        bringing.store(ina, id, Map.of("rest", "SCS-C03 4.2"));
        people.as(ina)
                .get("/author/imports/" + id)
                .then()
                .statusCode(200)
                .body(containsString("<strong>5</strong> Handed to a second instructor"))
                .body(containsString("href=\"/author/reviews\""))
                .body(not(containsString("Stored")))
                .body(not(containsString("stored on")));
        assertTrue(bringing.local(ina, "scs-c03").isEmpty());
        assertEquals(1, reviews.waiting(0, 10, ina.id()).size());
        people.as(ina)
                .get("/author/imports/questions?exam=scs-c03")
                .then()
                .body(containsString("A second instructor has to approve of each changed document"));
    }

    @Test
    void what_a_job_had_begun_when_it_died_three_times_is_told_as_it_is() {
        long id = bringing.read(ina, Bringing.BANK, Bringing.bank());
        bringing.store(ina, id, Map.of("rest", "SCS-C03 4.2"));
        QuarkusTransaction.requiringNew().run(() -> {
            QuestionImport.update("phase = ?1, tries = 3 where id = ?2", Phase.STORING, id);
            ImportLine.update("outcome = ?1 where importId = ?2 and outcome = ?3", Outcome.BEGUN, id, Outcome.STORED);
            ImportLine lost = ImportLine.find("importId = ?1 and outcome = ?2 order by id", id, Outcome.BEGUN)
                    .firstResult();
            lost.question = "ma-never-stored";
        });
        job.one(id);
        assertEquals(4L, (long) count(id, Outcome.STORED));
        assertEquals(1L, (long) count(id, Outcome.FAILED));
        people.as(ina).get("/author/imports/" + id).then().body(containsString("Rampart failed each time it stored"));
    }

    private static Long count(long id, Outcome outcome) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ImportLine.count("importId = ?1 and outcome = ?2", id, outcome));
    }

    @Test
    void the_linter_reads_the_bank_anew_when_an_import_ends_and_not_for_each_of_its_documents() {
        Lint before = linter.lint();
        changes.fire(new ContentChanged(Linter.KIND, true));
        workbench.storeSome(
                List.of(new WrittenDocument(path("lint"), LocalText.questions("ma-lint"), Map.of())), ina.id(), "test");
        assertSame(before, linter.lint());
        changes.fire(new ContentChanged(Linter.KIND));
        assertNotSame(before, linter.lint());

        Lint then = linter.lint();
        long id = bringing.read(ina, Bringing.BANK, Bringing.bank());
        bringing.store(ina, id, Map.of("rest", "SCS-C03 4.2"));
        assertNotSame(then, linter.lint());
    }
}
