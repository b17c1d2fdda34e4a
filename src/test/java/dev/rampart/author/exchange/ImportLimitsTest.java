package dev.rampart.author.exchange;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.content.Workbench;
import dev.rampart.web.TestClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where an import ends although nobody ended it, and what a file is not taken for. */
@QuarkusTest
class ImportLimitsTest {
    @Inject
    People people;

    @Inject
    Bringing bringing;

    @Inject
    ImportJob job;

    @Inject
    Rewriting rewriting;

    @Inject
    Workbench workbench;

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

    /** As a job does that takes the program down with it. */
    private void die(long id) {
        QuarkusTransaction.requiringNew()
                .call(() -> QuestionImport.claim(id, TestClock.get().instant()).orElseThrow());
        TestClock.get().advance(Duration.ofMinutes(2));
    }

    private QuestionImport known(long id) {
        return QuarkusTransaction.requiringNew().call(() -> QuestionImport.findById(id));
    }

    @Test
    void a_file_that_ends_the_program_each_time_is_refused() {
        long id = bringing.begun(ina, Bringing.BANK, Bringing.bank());
        for (int i = 0; i < 3; i++) {
            die(id);
        }
        job.one(id);
        assertEquals(Phase.REFUSED, known(id).phase);
        assertTrue(known(id).refusal.startsWith("Rampart failed each time it read this file"), known(id).refusal);
    }

    @Test
    void an_import_that_cannot_be_stored_ends_with_its_lines_told() {
        long id = bringing.read(ina, Bringing.BANK, Bringing.bank());
        bringing.decide(ina, id, Map.of("rest", "SCS-C03 4.2"), "store").then().statusCode(303);
        for (int i = 0; i < 3; i++) {
            die(id);
        }
        job.one(id);
        assertEquals(Phase.STORED, known(id).phase);
        assertEquals(
                5L,
                QuarkusTransaction.requiringNew()
                        .call(() -> ImportLine.count("importId = ?1 and outcome = ?2", id, Outcome.FAILED)));
        people.as(ina)
                .get("/author/imports/" + id)
                .then()
                .statusCode(200)
                .body(containsString("Rampart failed each time it stored this import"));
        assertTrue(bringing.local(ina, "scs-c03").isEmpty());
    }

    @Test
    void nobody_has_more_than_ten_imports_open() {
        for (int i = 0; i < 10; i++) {
            bringing.begun(ina, Bringing.BANK, Bringing.bank());
        }
        bringing.send(ina, Bringing.BANK, Bringing.bank(), "")
                .then()
                .statusCode(409)
                .body(containsString("Confirm or cancel one of them first."));
    }

    private Response look(Map<String, ?> form) {
        Map<String, Object> all = new HashMap<>(form);
        all.put("step", "look");
        return people.post(ina, "/author/imports/questions/changes?exam=scs-c03", all);
    }

    @Test
    void what_someone_is_still_at_is_not_published_by_a_change_of_many() {
        long id = bringing.read(ina, Bringing.BANK, Bringing.bank());
        bringing.store(ina, id, Map.of("rest", "SCS-C03 4.2"));
        var held = bringing.local(ina, "scs-c03").get(0);
        long document = QuarkusTransaction.requiringNew()
                .call(() -> rewriting.local(List.of(held.path()), ina.id()))
                .get(held.path());
        var copy = workbench.read(document, ina.id());
        assertEquals(copy.revision(), copy.publishedRevision());
        workbench.save(document, copy.revision(), copy.text() + "# half done\n", Map.of(), ina.id());
        look(Map.of("q", List.of(held.question()), "level", "400"))
                .then()
                .body(containsString("has changes that are not published"));
    }

    @Test
    void a_question_becomes_its_authors_alone_with_its_whole_document_or_not_at_all() {
        long id = bringing.read(ina, Bringing.BANK, Bringing.bank());
        bringing.store(ina, id, Map.of("rest", "SCS-C03 4.2"));
        var questions = bringing.local(ina, "scs-c03").stream()
                .map(held -> held.question())
                .toList();
        String sentence = "Their document has other questions";
        look(Map.of("q", questions.subList(0, 1), "audience", "owner:" + ina.id()))
                .then()
                .body(containsString(sentence));
        look(Map.of("q", questions, "audience", "owner:" + ina.id())).then().body(not(containsString(sentence)));
    }

    @Test
    void another_file_with_the_same_identifiers_renews_nothing() {
        long id = bringing.read(ina, Bringing.BANK, Bringing.bank());
        bringing.store(ina, id, Map.of("rest", "SCS-C03 4.2"));
        byte[] changed = new String(Bringing.bank(), StandardCharsets.UTF_8)
                .replace("AWS Trusted Advisor", "Amazon Macie")
                .getBytes(StandardCharsets.UTF_8);
        String sentence = "that you imported before, and that says something else now";
        long other = bringing.read(ina, "another.xml", changed);
        people.as(ina).get("/author/imports/" + other).then().body(not(containsString(sentence)));
        long same = bringing.read(ina, Bringing.BANK, changed);
        people.as(ina).get("/author/imports/" + same).then().body(containsString(sentence));
    }
}
