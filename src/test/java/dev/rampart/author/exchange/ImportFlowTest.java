package dev.rampart.author.exchange;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.attempt.ExamHall;
import dev.rampart.question.Holdings;
import dev.rampart.question.Question;
import dev.rampart.question.QuestionBank;
import dev.rampart.web.TestClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From a file to questions of the bank, and what keeps a file from that. */
@QuarkusTest
class ImportFlowTest {
    static final String TO_TASK = "SCS-C03 4.2";

    @Inject
    People people;

    @Inject
    Bringing bringing;

    @Inject
    ImportJob job;

    @Inject
    Imports imports;

    @Inject
    QuestionBank bank;

    @Inject
    ExamHall hall;

    Person ina;

    @BeforeEach
    void anInstructorComes() {
        ina = people.instructor("Ina");
    }

    @AfterEach
    void forget() {
        TestClock.get().reset();
        bringing.forget(ina);
    }

    private long export() {
        return bringing.read(ina, Bringing.BANK, Bringing.bank());
    }

    private Document page(String path) {
        return Jsoup.parse(
                people.as(ina).get(path).then().statusCode(200).extract().asString());
    }

    @Test
    void the_preview_says_what_was_understood_and_what_was_not_and_why() {
        long id = export();
        Document page = page("/author/imports/" + id);
        String facts = page.select(".exchange-facts").first().text();
        assertTrue(facts.contains("5 of 7 understood"), facts);
        assertTrue(facts.contains("▲ 1 not understood"), facts);
        assertTrue(facts.contains("▲ 1 of unknown types"), facts);
        String broken = page.select(".author-flaws").text();
        assertTrue(broken.contains("None of the options is marked as right."), broken);
        assertTrue(broken.matches("(?s).*line \\d+.*"), broken);
        assertTrue(page.text().contains("1 essay"), page.text());
        assertEquals(TO_TASK, page.select("#category-1").val().substring(0, TO_TASK.length()));
        assertTrue(bringing.local(ina, "scs-c03").isEmpty());
    }

    @Test
    void each_line_has_its_notes() {
        String lines =
                page("/author/imports/" + export() + "/lines?show=converted").text();
        assertTrue(lines.contains("A wrong option took marks away; here it takes none."), lines);
        assertTrue(lines.contains("It has two options, such as true and false"), lines);
        assertTrue(lines.contains("It has 5 options; questions of AWS exams have four."), lines);
    }

    @Test
    void what_is_confirmed_is_stored_as_unverified_and_stays_out_of_full_exams() {
        long before = bank.entries("scs-c03", Question.Pool.BANK).stream()
                .filter(QuestionBank.Entry::verified)
                .count();
        long id = export();
        bringing.store(ina, id, Map.of("category", List.of("SCS-C03 1.1", TO_TASK), "rest", "", "level", "200"));
        List<Holdings.Held> stored = bringing.local(ina, "scs-c03");
        assertEquals(5, stored.size());
        assertEquals(
                Map.of("4.2", 2L, "1.1", 3L),
                stored.stream().collect(Collectors.groupingBy(Holdings.Held::task, Collectors.counting())));
        assertTrue(stored.stream().allMatch(held -> held.status() == Question.Status.UNVERIFIED));
        assertTrue(stored.stream().allMatch(held -> held.level() == 200));
        List<QuestionBank.Entry> entries = bank.entries("scs-c03", Question.Pool.BANK);
        assertEquals(
                before, entries.stream().filter(QuestionBank.Entry::verified).count());
        assertTrue(entries.stream()
                .anyMatch(entry -> entry.question().equals(stored.get(0).question())));
        String done = page("/author/imports/" + id).text();
        assertTrue(done.contains("5 Stored"), done);
    }

    /** True or false, five options, several right ones, and matching; without reasons or references. */
    @Test
    void a_learner_is_asked_what_came_in_and_reads_the_result() {
        long id = export();
        bringing.store(ina, id, Map.of("rest", TO_TASK, "category", List.of("", ""), "level", "100"));
        Person lee = people.learner("Lee");
        String attempt = people.post(
                        lee,
                        "/exams/scs-c03/practice",
                        Map.of("questions", "5", "part", "4.2", "level", "100", "how", "timed", "then", "start"))
                .then()
                .statusCode(303)
                .extract()
                .header("Location")
                .replaceFirst("(.*/attempts/\\d+).*", "$1");
        for (int n = 1; n <= 5; n++) {
            people.as(lee).get(attempt + "/questions/" + n).then().statusCode(200);
        }
        long number = Long.parseLong(attempt.replaceFirst(".*/", ""));
        assertEquals(
                bringing.local(ina, "scs-c03").stream()
                        .map(Holdings.Held::question)
                        .collect(Collectors.toSet()),
                Set.copyOf(hall.questions(number)));
        hall.finish(lee, number, 5);
        people.as(lee).get(attempt + "/result").then().statusCode(200).body(containsString("100 %"));
        for (String question : hall.questions(number)) {
            people.as(ina).get("/author/statistics/scs-c03/" + question).then().statusCode(200);
        }
        people.as(ina).get("/author/findings").then().statusCode(200);
    }

    @Test
    void a_form_with_a_mistake_comes_back_with_everything_that_was_chosen() {
        long id = export();
        Map<String, Object> typed = Map.of(
                "category",
                List.of("SCS-C03 9.9", "leave out"),
                "rest",
                "CLF-C02 2.1",
                "level",
                "300",
                "twins",
                "take");
        Document page = Jsoup.parse(bringing.decide(ina, id, typed, "store")
                .then()
                .statusCode(422)
                .extract()
                .asString());
        assertEquals("SCS-C03 9.9", page.select("#category-0").val());
        assertEquals("leave out", page.select("#category-1").val());
        assertEquals("CLF-C02 2.1", page.select("#rest").val());
        assertEquals("300", page.select("#level option[selected]").text());
        assertTrue(page.select("#category-0-error").text().startsWith("No exam here has this task."));
        assertEquals(Phase.READY, phase(id));
        assertTrue(bringing.local(ina, "scs-c03").isEmpty());
    }

    @Test
    void nothing_is_stored_while_a_question_has_no_task() {
        long id = export();
        bringing.decide(ina, id, Map.of("category", List.of("", TO_TASK), "rest", ""), "store")
                .then()
                .statusCode(422)
                .body(containsString("3 questions have no task yet."));
        bringing.decide(ina, id, Map.of("category", List.of("leave out", ""), "rest", "leave out"), "store")
                .then()
                .statusCode(422)
                .body(containsString("By this nothing would be stored."));
        assertEquals(Phase.READY, phase(id));
    }

    @Test
    void choices_are_kept_before_they_are_confirmed() {
        long id = export();
        bringing.decide(ina, id, Map.of("category", List.of("", "leave out"), "rest", TO_TASK), "look")
                .then()
                .statusCode(303);
        String result = page("/author/imports/" + id).select("#result").text();
        assertTrue(result.contains("3 questions are stored, 3 of them unverified."), result);
        assertTrue(result.contains("2 left out: You left its category, its tag or the rest out."), result);
        assertTrue(bringing.local(ina, "scs-c03").isEmpty());
    }

    @Test
    void a_cancelled_import_leaves_nothing() {
        long id = export();
        people.post(ina, "/author/imports/" + id + "/cancellation", Map.of())
                .then()
                .statusCode(303);
        people.as(ina).get("/author/imports/" + id).then().statusCode(404);
        assertEquals(
                0,
                QuarkusTransaction.requiringNew()
                        .call(() -> ImportLine.count("importId", id))
                        .longValue());
        assertEquals(
                0,
                QuarkusTransaction.requiringNew()
                        .call(() -> ImportPart.count("importId", id))
                        .longValue());
        assertFalse(job.one(id));
    }

    @Test
    void the_same_file_again_asks_nothing_new() {
        Map<String, Object> choices = Map.of("category", List.of("", ""), "rest", TO_TASK);
        bringing.store(ina, export(), choices);
        long again = export();
        String page = page("/author/imports/" + again).text();
        assertTrue(page.contains("5 questions that are there already"), page);
        bringing.decide(ina, again, choices, "store")
                .then()
                .statusCode(422)
                .body(containsString("By this nothing would be stored."));
    }

    @Test
    void a_changed_question_becomes_a_new_version_of_the_one_that_was_imported() {
        bringing.store(ina, export(), Map.of("rest", TO_TASK));
        Map<String, Long> before = versions();
        byte[] changed = new String(Bringing.bank(), StandardCharsets.UTF_8)
                .replace("AWS Trusted Advisor", "Amazon Macie")
                .getBytes(StandardCharsets.UTF_8);
        long id = bringing.read(ina, Bringing.BANK, changed);
        String page = page("/author/imports/" + id).text();
        assertTrue(page.contains("1 question that you imported before, and that says something else now"), page);
        bringing.store(ina, id, Map.of("rest", TO_TASK, "earlier", "renew", "twins", "out"));
        Map<String, Long> after = versions();
        assertEquals(before.keySet(), after.keySet());
        assertEquals(
                1,
                after.entrySet().stream()
                        .filter(entry -> !before.get(entry.getKey()).equals(entry.getValue()))
                        .count());
    }

    private Map<String, Long> versions() {
        return bringing.local(ina, "scs-c03").stream()
                .collect(Collectors.toMap(Holdings.Held::question, Holdings.Held::version));
    }

    @Test
    void a_job_that_died_is_followed_by_another_one_and_nothing_is_stored_twice() {
        long id = export();
        bringing.decide(ina, id, Map.of("rest", TO_TASK), "store").then().statusCode(303);
        String dead = QuarkusTransaction.requiringNew()
                .call(() -> QuestionImport.claim(id, TestClock.get().instant()).orElseThrow());
        assertFalse(job.one(id));
        TestClock.get().advance(Duration.ofMinutes(2));
        assertTrue(job.one(id));
        assertEquals(Phase.STORED, phase(id));
        assertEquals(5, bringing.local(ina, "scs-c03").size());
        org.junit.jupiter.api.Assertions.assertThrows(
                QuestionImport.Overtaken.class,
                () -> QuarkusTransaction.requiringNew()
                        .run(() -> QuestionImport.progress(
                                id, dead, 0, 0, TestClock.get().instant())));
    }

    @Test
    void an_import_that_nobody_confirms_is_dropped_after_two_weeks() {
        long id = export();
        imports.dropAbandoned();
        assertEquals(Phase.READY, phase(id));
        TestClock.get().advance(Duration.ofDays(15));
        imports.dropAbandoned();
        assertEquals(
                0,
                QuarkusTransaction.requiringNew()
                        .call(() -> QuestionImport.count("id", id))
                        .longValue());
    }

    @Test
    void a_private_bank_is_nobody_elses() {
        long id = export();
        bringing.store(ina, id, Map.of("rest", TO_TASK, "audience", "owner:" + ina.id()));
        assertEquals(5, bringing.local(ina, "scs-c03").size());
        assertTrue(bringing.local(people.instructor("Ivo"), "scs-c03").isEmpty());
        Person ivo = people.instructor("Ivo");
        people.as(ivo).get("/author/imports/" + id).then().statusCode(404);
        people.as(ivo).get("/author/imports/" + id + "/lines").then().statusCode(404);
        long own = bringing.read(ivo, Bringing.BANK, Bringing.bank());
        people.as(ivo).get("/author/imports/" + own).then().body(not(containsString("there already")));
    }

    @Test
    void no_learner_comes_in() {
        Person lee = people.learner("Lee");
        for (String path : List.of("/author/imports", "/author/imports/questions", "/author/exports")) {
            people.as(lee).get(path).then().statusCode(403);
        }
    }

    @Test
    void what_is_no_file_of_questions_is_refused_with_a_sentence() {
        bringing.send(ina, "empty.xml", new byte[0], "")
                .then()
                .statusCode(422)
                .body(containsString("Choose a file that is not empty."));
        long id = bringing.read(ina, "noise.bin", new byte[] {1, 2, 3, 4, 5});
        assertEquals(Phase.REFUSED, phase(id));
        people.as(ina).get("/author/imports/" + id).then().body(containsString("Nothing was stored."));
    }

    private Phase phase(long id) {
        return QuarkusTransaction.requiringNew().call(() -> QuestionImport.<QuestionImport>findById(id).phase);
    }
}
