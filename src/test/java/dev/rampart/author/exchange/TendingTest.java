package dev.rampart.author.exchange;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.question.Holdings;
import dev.rampart.question.Question;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is done with questions once they came in: many are edited at once, and taken along; and all of it by programs. */
@QuarkusTest
class TendingTest {
    private static final String LIST = "/author/imports/questions";

    @Inject
    People people;

    @Inject
    Bringing bringing;

    @Inject
    ImportJob job;

    @Inject
    EntityManager entities;

    Person ina;

    @BeforeEach
    void anInstructorComes() {
        ina = people.instructor("Ina");
    }

    @AfterEach
    void forget() {
        bringing.forget(ina);
    }

    private long stored() {
        long id = bringing.read(ina, Bringing.BANK, Bringing.bank());
        bringing.store(ina, id, Map.of("rest", "SCS-C03 4.2"));
        return id;
    }

    private Response change(long id, String step, Map<String, ?> form) {
        Map<String, Object> all = new HashMap<>(form);
        all.put("step", step);
        return people.post(ina, LIST + "/changes?exam=scs-c03&import=" + id, all);
    }

    @Test
    void what_comes_of_a_change_is_told_before_and_nothing_is_changed_meanwhile() {
        long id = stored();
        Document look = Jsoup.parse(change(id, "look", Map.of("all", "true", "status", "published"))
                .then()
                .statusCode(200)
                .extract()
                .asString());
        String result = look.select("#result").text();
        assertTrue(
                result.contains("0 questions in 0 documents can be changed so; 5 cannot and stay as they are."),
                result);
        assertTrue(held().stream().allMatch(one -> one.status() == Question.Status.UNVERIFIED));
        assertEquals(5, held().size());
    }

    @Test
    void many_are_changed_at_once_and_it_can_be_taken_back() {
        long id = stored();
        String one = held().get(0).question();
        change(
                        id,
                        "change",
                        Map.of(
                                "q", List.of(one),
                                "task", "1.1",
                                "level", "400",
                                "services", "AWS KMS, AWS IAM",
                                "referenceTitle", "Key policies",
                                "referenceUrl",
                                        "https://docs.aws.amazon.com/kms/latest/developerguide/key-policies.html",
                                "verified", "2026-11-24"))
                .then()
                .statusCode(303);
        Holdings.Held changed = named(one);
        assertEquals("1.1", changed.task());
        assertEquals(400, changed.level());
        assertEquals(
                4, held().stream().filter(held -> held.task().equals("4.2")).count());
        people.post(ina, LIST + "/changes/" + last() + "/reversal", Map.of())
                .then()
                .statusCode(303);
        assertEquals("4.2", named(one).task());
        people.post(ina, LIST + "/changes/" + last() + "/reversal", Map.of())
                .then()
                .statusCode(409)
                .body(containsString("This change was taken back before."));
    }

    @Test
    void deleted_ones_come_back_when_it_is_taken_back() {
        long id = stored();
        change(id, "change", Map.of("all", "true", "delete", "true")).then().statusCode(303);
        assertTrue(held().isEmpty());
        people.post(ina, LIST + "/changes/" + last() + "/reversal", Map.of())
                .then()
                .statusCode(303);
        assertEquals(5, held().size());
    }

    @Test
    void mistakes_come_back_with_everything() {
        long id = stored();
        String one = held().get(0).question();
        Document page = Jsoup.parse(change(
                        id,
                        "change",
                        Map.of("q", List.of(one), "verified", "yesterday", "referenceTitle", "Half", "level", "200"))
                .then()
                .statusCode(422)
                .extract()
                .asString());
        assertEquals("yesterday", page.select("#verified").val());
        assertEquals("Half", page.select("#referenceTitle").val());
        assertEquals("200", page.select("#level option[selected]").text());
        assertTrue(page.select("input[name=q][value=" + one + "]").hasAttr("checked"));
        assertTrue(page.text().contains("Write the day as in 2026-11-24."));
        change(id, "change", Map.of("level", "200"))
                .then()
                .statusCode(422)
                .body(containsString("Tick the questions that are to be changed."))
                .body(containsString("aria-describedby=\"q-error\" autofocus"));
    }

    private long last() {
        return QuarkusTransaction.requiringNew()
                .call(() -> QuestionChange.of(ina.id(), 1).get(0).id());
    }

    private List<Holdings.Held> held() {
        return bringing.local(ina, "scs-c03");
    }

    private Holdings.Held named(String question) {
        return held().stream()
                .filter(one -> one.question().equals(question))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void an_export_has_what_was_chosen_and_whoever_takes_it_has_seen_it() throws IOException {
        stored();
        Response made = people.post(ina, "/author/exports/files?exam=scs-c03&task=4.2&status=unverified", Map.of());
        made.then().statusCode(200).header("Content-Disposition", containsString("scs-c03-questions.zip"));
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(made.asByteArray()))) {
            ZipEntry entry = zip.getNextEntry();
            assertEquals("questions/scs-c03/4.2.yaml", entry.getName());
            String text = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
            held().forEach(held -> assertTrue(text.contains("id: " + held.question()), text));
        }
        long seen = ((Number) QuarkusTransaction.requiringNew()
                        .call(() -> entities.createNativeQuery(
                                        "select count(*) from exposure where account_id = :account")
                                .setParameter("account", ina.id())
                                .getSingleResult()))
                .longValue();
        assertEquals(5, seen);
    }

    @Test
    void private_questions_go_along_with_nobody_else() {
        long id = bringing.read(ina, Bringing.BANK, Bringing.bank());
        bringing.store(ina, id, Map.of("rest", "SCS-C03 4.2", "audience", "owner:" + ina.id()));
        String mine = "/author/exports/files?exam=scs-c03&status=unverified&bank=owner:" + ina.id();
        people.post(ina, mine, Map.of()).then().statusCode(200);
        people.post(people.instructor("Ivo"), mine, Map.of())
                .then()
                .statusCode(422)
                .body(containsString("There is no such question"));
    }

    @Test
    void each_format_tells_its_losses_and_can_be_read_again() {
        stored();
        for (String format : Exports.formats()) {
            Response page = people.as(ina).queryParam("format", format).get("/author/exports");
            page.then().statusCode(200);
            Exports.losses(format)
                    .forEach(loss ->
                            assertTrue(Jsoup.parse(page.asString()).text().contains(loss.replace("`", "")), format));
            byte[] file = people.bearer(ina)
                    .queryParam("exam", "scs-c03")
                    .queryParam("status", "unverified")
                    .queryParam("format", format)
                    .get("/api/v1/author/exports/file")
                    .then()
                    .statusCode(200)
                    .extract()
                    .asByteArray();
            assertTrue(file.length > 500, format);
        }
    }

    @Test
    void a_program_imports_in_a_few_calls() {
        String address = people.bearer(ina)
                .queryParam("name", Bringing.BANK)
                .contentType("application/octet-stream")
                .body(Bringing.bank())
                .post("/api/v1/author/imports")
                .then()
                .statusCode(201)
                .body("phase", equalTo("READING"))
                .extract()
                .header("Location");
        long id = Long.parseLong(address.substring(address.lastIndexOf('/') + 1));
        job.one(id);
        String path = "/api/v1/author/imports/" + id;
        people.bearer(ina)
                .get(path)
                .then()
                .body("phase", equalTo("READY"))
                .body("preview.understood", equalTo(5))
                .body("preview.unknownTypes.name", hasItem("essay"));
        people.bearer(ina)
                .queryParam("show", "broken")
                .get(path + "/lines")
                .then()
                .body("items[0].line", greaterThan(0))
                .body("items[0].reason", equalTo("None of the options is marked as right."));
        people.bearer(ina)
                .contentType(ContentType.JSON)
                .body("{\"rest\": \"SCS-C03 12.9\"}")
                .post(path + "/confirmation")
                .then()
                .statusCode(422)
                .body("detail", containsString("No exam here has this task."));
        people.bearer(ina)
                .contentType(ContentType.JSON)
                .body("{\"rest\": \"SCS-C03 4.2\"}")
                .post(path + "/confirmation")
                .then()
                .statusCode(202);
        job.one(id);
        people.bearer(ina).get(path).then().body("phase", equalTo("STORED")).body("outcomes[0].questions", equalTo(5));
        people.bearer(people.instructor("Ivo")).get(path).then().statusCode(404);
        people.bearer(ina).delete(path).then().statusCode(204);
        assertEquals(5, held().size());
    }

    @Test
    void whoever_leaves_takes_the_imports_along_and_the_questions_stay() {
        stored();
        Map<String, Object> export =
                people.as(ina).get("/account/export").jsonPath().getMap("imports");
        assertTrue(export.toString().contains(Bringing.BANK), export.toString());
        people.post(ina, "/account/deletion", Map.of("current", ina.password()))
                .then()
                .statusCode(200);
        assertEquals(0L, QuarkusTransaction.requiringNew().call(() -> QuestionImport.count("accountId", ina.id())));
        assertFalse(bringing.local(people.instructor("Ivo"), "scs-c03").isEmpty());
        // Whoever stays tends them.
        bringing.forget(people.instructor("Ivo"));
    }
}
