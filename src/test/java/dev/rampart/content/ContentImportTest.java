package dev.rampart.content;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.account.People;
import dev.rampart.question.Question;
import dev.rampart.question.QuestionBank;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files become versions. The questions here are SAA-C03's, of which the product ships none. */
@QuarkusTest
class ContentImportTest {
    @Inject
    ContentImport contentImport;

    @Inject
    QuestionBank bank;

    @Inject
    EntityManager entities;

    @Inject
    People people;

    @TempDir
    Path folder;

    @AfterEach
    void takeTheFolderAway() {
        contentImport.run(Optional.empty());
    }

    @Test
    void a_second_import_of_the_same_files_changes_nothing() throws IOException {
        write("questions/saa-c03/1.1-a.yaml", questions("1.1", "imp-a", "imp-b"));
        assertEquals(1, contentImport.run(Optional.of(folder)).imported());
        Map<String, Long> before = versions();
        long rows = rows();
        assertEquals(new ContentImport.Summary(0, 0, 0), contentImport.run(Optional.of(folder)));
        assertEquals(before, versions());
        assertEquals(rows, rows());
    }

    @Test
    void a_changed_question_makes_one_new_version_and_keeps_the_old() throws IOException {
        String file = "questions/saa-c03/1.1-b.yaml";
        write(file, questions("1.1", "imp-c", "imp-d"));
        contentImport.run(Optional.of(folder));
        Map<String, Long> before = versions();

        write(file, questions("1.1", "imp-c", "imp-d").replace("Stem of imp-d", "Better stem of imp-d"));
        contentImport.run(Optional.of(folder));
        Map<String, Long> after = versions();

        assertEquals(before.get("imp-c"), after.get("imp-c"));
        assertNotEquals(before.get("imp-d"), after.get("imp-d"));
        Map<Long, Question> both = bank.versions(List.of(before.get("imp-d"), after.get("imp-d")));
        assertEquals("Stem of imp-d", both.get(before.get("imp-d")).stem());
        assertEquals("Better stem of imp-d", both.get(after.get("imp-d")).stem());

        write(file, questions("1.1", "imp-c", "imp-d"));
        contentImport.run(Optional.of(folder));
        assertEquals(before, versions(), "what was said before is the version that it was");
    }

    @Test
    void a_broken_file_keeps_its_last_good_version_and_harms_nothing_else() throws IOException {
        String file = "questions/saa-c03/1.1-c.yaml";
        write(file, questions("1.1", "imp-e"));
        contentImport.run(Optional.of(folder));
        Map<String, Long> before = versions();

        write(file, questions("1.1", "imp-e").replace("level: 100", "level: 150"));
        write("questions/saa-c03/1.2-c.yaml", questions("1.2", "imp-f"));
        assertEquals(new ContentImport.Summary(1, 1, 0), contentImport.run(Optional.of(folder)));

        assertEquals(before.get("imp-e"), versions().get("imp-e"));
        assertTrue(versions().containsKey("imp-f"));
        assertEquals(
                List.of("6:12 `level` of question `imp-e` is `150`. Known are `100`, `200`, `300` and `400`."),
                flaws(file));

        write(file, questions("1.1", "imp-e"));
        contentImport.run(Optional.of(folder));
        assertEquals(List.of(), flaws(file));
    }

    @Test
    void a_file_that_was_never_right_counts_nowhere() throws IOException {
        write("questions/saa-c03/1.1-d.yaml", "exam: saa-c03\nquestions: nonsense\n");
        contentImport.run(Optional.of(folder));
        assertEquals(Map.of(), versions());
        assertEquals(1, flaws("questions/saa-c03/1.1-d.yaml").size());
    }

    @Test
    void what_no_text_holds_can_still_be_told_of() throws IOException {
        Path file = folder.resolve("questions/saa-c03/1.1-z.yaml");
        Files.createDirectories(file.getParent());
        Files.write(file, new byte[] {'a', ':', ' ', 0, (byte) 0xFF});
        contentImport.run(Optional.of(folder));
        assertEquals(
                List.of("1:5 The byte FF that stands here is not UTF-8. Save the file with the encoding UTF-8."),
                flaws("questions/saa-c03/1.1-z.yaml"));
    }

    @Test
    void the_folder_wins_over_what_was_shipped_until_it_is_taken_away() throws IOException {
        String file = "questions/scs-c03/4.2-authorization.yaml";
        String shipped = Files.readString(Path.of("content", file));
        List<QuestionBank.Entry> before = scs();
        String id = before.stream()
                .filter(entry -> in(shipped, entry))
                .findFirst()
                .orElseThrow()
                .question();

        write(file, shipped.replaceFirst("explanation: ", "explanation: 'In our team. ' #"));
        contentImport.run(Optional.of(folder));
        assertEquals(before.size(), scs().size());
        assertEquals(1, scs().stream().filter(entry -> !before.contains(entry)).count());

        write(file, only(shipped, id));
        contentImport.run(Optional.of(folder));
        assertEquals(
                List.of(id),
                scs().stream()
                        .filter(entry -> in(shipped, entry))
                        .map(QuestionBank.Entry::question)
                        .toList());

        contentImport.run(Optional.empty());
        assertEquals(Map.copyOf(byQuestion(before)), byQuestion(scs()));
    }

    @Test
    void a_question_of_the_folder_wins_over_a_shipped_one_of_the_same_id_in_another_file() throws IOException {
        String shipped = Files.readString(Path.of("content/questions/scs-c03/4.2-authorization.yaml"));
        List<QuestionBank.Entry> before = scs();
        String id = before.stream()
                .filter(entry -> in(shipped, entry))
                .findFirst()
                .orElseThrow()
                .question();

        write("questions/ours.yaml", only(shipped, id).replaceFirst("stem: \\|\n", "stem: |\n      Ours.\n\n"));
        contentImport.run(Optional.of(folder));

        QuestionBank.Entry ours = byQuestion(scs()).get(id);
        assertTrue(bank.versions(List.of(ours.version()))
                .get(ours.version())
                .stem()
                .startsWith("Ours."));
        assertEquals(before.size(), scs().size());

        contentImport.run(Optional.empty());
        assertEquals(byQuestion(before), byQuestion(scs()));
    }

    @Test
    void a_question_that_is_removed_is_retired_and_its_versions_stay() throws IOException {
        String file = "questions/saa-c03/1.1-e.yaml";
        write(file, questions("1.1", "imp-g", "imp-h"));
        contentImport.run(Optional.of(folder));
        long retired = versions().get("imp-h");

        write(file, questions("1.1", "imp-g"));
        contentImport.run(Optional.of(folder));
        assertEquals(List.of("imp-g"), List.copyOf(versions().keySet()));
        assertEquals(
                "Stem of imp-h", bank.versions(List.of(retired)).get(retired).stem());

        Files.delete(folder.resolve(file));
        assertEquals(1, contentImport.run(Optional.of(folder)).removed());
        assertEquals(Map.of(), versions());
    }

    @Test
    void a_question_may_move_to_another_file_and_stays_the_same_version() throws IOException {
        write("questions/saa-c03/1.1-f.yaml", questions("1.1", "imp-i", "imp-j"));
        contentImport.run(Optional.of(folder));
        Map<String, Long> before = versions();

        write("questions/saa-c03/1.1-f.yaml", questions("1.1", "imp-j"));
        write("questions/saa-c03/1.1-a-new.yaml", questions("1.1", "imp-i"));
        assertEquals(0, contentImport.run(Optional.of(folder)).broken());
        assertEquals(before, versions());

        Files.move(
                folder.resolve("questions/saa-c03/1.1-f.yaml"), folder.resolve("questions/saa-c03/1.1-renamed.yaml"));
        assertEquals(new ContentImport.Summary(1, 0, 1), contentImport.run(Optional.of(folder)));
        assertEquals(before, versions());
    }

    @Test
    void an_id_that_another_file_has_is_refused_and_taken_once_it_is_free() throws IOException {
        write("questions/saa-c03/1.1-g.yaml", questions("1.1", "imp-k"));
        contentImport.run(Optional.of(folder));
        String late = "questions/saa-c03/1.1-a.yaml";
        write(late, questions("1.1", "imp-k").replace("Stem", "Another stem"));
        contentImport.run(Optional.of(folder));
        assertEquals(
                List.of(
                        "4:9 The id `imp-k` is that of a question in questions/saa-c03/1.1-g.yaml. Give this question an id "
                                + "of its own."),
                flaws(late));

        Files.delete(folder.resolve("questions/saa-c03/1.1-g.yaml"));
        contentImport.run(Optional.of(folder));
        assertEquals(List.of(), flaws(late));
        long version = versions().get("imp-k");
        assertEquals(
                "Another stem of imp-k",
                bank.versions(List.of(version)).get(version).stem());
    }

    @Test
    void of_two_new_files_with_one_id_the_first_by_path_has_it() throws IOException {
        write("questions/saa-c03/1.1-h.yaml", questions("1.1", "imp-l"));
        write("questions/saa-c03/1.1-i.yaml", questions("1.1", "imp-l"));
        assertEquals(new ContentImport.Summary(1, 1, 0), contentImport.run(Optional.of(folder)));
        assertEquals(List.of(), flaws("questions/saa-c03/1.1-h.yaml"));
        assertEquals(1, flaws("questions/saa-c03/1.1-i.yaml").size());
    }

    @Test
    void questions_are_judged_anew_when_their_exam_changes() throws IOException {
        String exam = Files.readString(Path.of("content/exams/saa-c03.yaml"))
                .replace("saa-c03", "tst-c01")
                .replace("SAA-C03", "TST-C01");
        String file = "questions/tst-c01/1.1-a.yaml";
        write(file, questions("1.1", "imp-m").replace("saa-c03", "tst-c01"));
        contentImport.run(Optional.of(folder));
        assertTrue(
                flaws(file).get(0).startsWith("1:7 There is no exam `tst-c01`."),
                () -> flaws(file).toString());

        write("exams/tst-c01.yaml", exam);
        contentImport.run(Optional.of(folder));
        assertEquals(List.of(), flaws(file));
        assertEquals(1, bank.entries("tst-c01", Question.Pool.BANK).size());

        write("exams/tst-c01.yaml", exam.replaceFirst("- id: \"1.1\"", "- id: \"1.9\""));
        contentImport.run(Optional.of(folder));
        assertTrue(flaws(file).get(0).startsWith("2:7 TST-C01 has no task `1.1`."));
        assertEquals(1, bank.entries("tst-c01", Question.Pool.BANK).size(), "its last good version still counts");
    }

    @Test
    void drafts_and_what_is_limited_to_some_are_given_to_nobody() throws IOException {
        write(
                "questions/saa-c03/1.1-j.yaml",
                questions("1.1", "imp-n", "imp-o", "imp-p")
                        .replace("id: imp-n", "id: imp-n\n    status: draft")
                        .replace(
                                "id: imp-o",
                                "id: imp-o\n    audience: owner:"
                                        + people.learner("Olga").id())
                        .replace("id: imp-p", "id: imp-p\n    status: unverified"));
        contentImport.run(Optional.of(folder));
        List<QuestionBank.Entry> entries = bank.entries("saa-c03", Question.Pool.BANK);
        assertEquals(
                List.of("imp-p"),
                entries.stream().map(QuestionBank.Entry::question).toList());
        assertEquals(false, entries.get(0).verified());
    }

    @Test
    void a_file_in_no_known_place_is_told_of() throws IOException {
        write("question/misplaced.yaml", questions("1.1", "imp-q"));
        contentImport.run(Optional.of(folder));
        assertTrue(
                flaws("question/misplaced.yaml").get(0).startsWith("1:1 No kind of document belongs at this path"),
                () -> flaws("question/misplaced.yaml").toString());
        write(".github/workflows/check.yaml", "on: push\n");
        assertEquals(1, contentImport.run(Optional.of(folder)).broken());
    }

    @Test
    void a_folder_that_cannot_be_read_takes_nothing_away() throws IOException {
        write("questions/saa-c03/1.1-k.yaml", questions("1.1", "imp-r"));
        contentImport.run(Optional.of(folder));
        Map<String, Long> before = versions();
        assertEquals(
                0, contentImport.run(Optional.of(folder.resolve("not-there"))).removed());
        assertEquals(before, versions());
    }

    @Test
    void two_imports_at_once_are_one_after_the_other() throws IOException {
        write("questions/saa-c03/1.1-l.yaml", questions("1.1", "imp-s"));
        List<CompletableFuture<ContentImport.Summary>> both = IntStream.range(0, 2)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> contentImport.run(Optional.of(folder))))
                .toList();
        assertEquals(1, both.stream().mapToInt(run -> run.join().imported()).sum());
        assertEquals(List.of("imp-s"), List.copyOf(versions().keySet()));
    }

    @Test
    void each_publication_has_its_when_and_who() throws IOException {
        String file = "questions/saa-c03/1.1-m.yaml";
        write(file, questions("1.1", "imp-t"));
        contentImport.run(Optional.of(folder));
        write(file, questions("1.1", "imp-t").replace("Stem", "New stem"));
        contentImport.run(Optional.of(folder));
        List<String> by = QuarkusTransaction.requiringNew()
                .call(() -> entities.createQuery(
                                "select p.publishedBy from Publication p where p.version.document.path = :path and p.publishedAt is not"
                                        + " null",
                                String.class)
                        .setParameter("path", file)
                        .getResultList());
        assertEquals(List.of("the operator's folder", "the operator's folder"), by);
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    private List<QuestionBank.Entry> scs() {
        return bank.entries("scs-c03", Question.Pool.BANK);
    }

    private static Map<String, QuestionBank.Entry> byQuestion(List<QuestionBank.Entry> entries) {
        return entries.stream().collect(Collectors.toMap(QuestionBank.Entry::question, Function.identity()));
    }

    /** The questions that count of the exam of which none are shipped, with their versions. */
    private Map<String, Long> versions() {
        return bank.entries("saa-c03", Question.Pool.BANK).stream()
                .collect(Collectors.toMap(QuestionBank.Entry::question, QuestionBank.Entry::version));
    }

    private List<String> flaws(String path) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Document.at(Origin.FOLDER, path).flaws.stream()
                        .map(flaw -> flaw.line + ":" + flaw.column + " " + flaw.sentence)
                        .toList());
    }

    private long rows() {
        return QuarkusTransaction.requiringNew()
                .call(() -> DocumentVersion.count()
                        + Publication.count()
                        + entities.createQuery("select count(v) from ItemVersion v", Long.class)
                                .getSingleResult());
    }

    private static boolean in(String file, QuestionBank.Entry entry) {
        return file.contains("- id: " + entry.question() + "\n");
    }

    /** A file with only one of its questions. */
    private static String only(String file, String id) {
        int head = file.indexOf("  - id: ");
        int start = file.indexOf("  - id: " + id + "\n");
        int end = file.indexOf("\n  - id: ", start);
        return file.substring(0, head) + file.substring(start, end < 0 ? file.length() : end + 1);
    }

    private static String questions(String task, String... ids) {
        StringBuilder text = new StringBuilder("exam: saa-c03\ntask: \"" + task + "\"\nquestions:\n");
        for (String id : ids) {
            text.append("""
                      - id: %1$s
                        type: multiple-choice
                        level: 100
                        services: [Amazon S3]
                        stem: Stem of %1$s
                        options:
                          - {text: a, correct: true, why: Because.}
                          - {text: b, why: Because.}
                          - {text: c, why: Because.}
                          - {text: d, why: Because.}
                        explanation: It is so.
                        references: [{title: A page, url: "https://docs.aws.amazon.com/"}]
                        verified: 2026-11-24
                    """.formatted(id));
        }
        return text.toString();
    }
}
