package dev.rampart.author;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import dev.rampart.account.People;
import dev.rampart.account.PersonalData;
import dev.rampart.content.LocalDocuments;
import dev.rampart.content.LocalText;
import dev.rampart.content.Workbench;
import dev.rampart.question.QuestionHistory;
import dev.rampart.web.Inspection;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.hibernate.Session;
import org.hibernate.stat.Statistics;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages of what is written in the browser: list, review, publication, history, files. */
@QuarkusTest
class DeskPagesTest {
    @Inject
    People people;

    @Inject
    LocalDocuments locals;

    @Inject
    Workbench workbench;

    @Inject
    QuestionHistory questions;

    @Inject
    EntityManager entities;

    @Inject
    @All
    List<PersonalData> personal;

    private People.Person ada;
    private People.Person ben;

    @BeforeEach
    void twoInstructors() {
        ada = people.instructor("Ada");
        ben = people.instructor("Ben");
    }

    @AfterEach
    void nothingStays() {
        locals.dropThose("dp-", ben.id());
    }

    @Test
    void a_text_goes_from_its_author_over_a_reviewer_to_learners_and_back() {
        long id = workbench.open(path("way"), LocalText.questions("dp-way"), Map.of(), ada.id());
        String page = "/author/documents/" + id;
        people.as(ben).get(page).then().statusCode(404);
        people.as(ben).get("/author/histories/" + id).then().statusCode(404);
        assertTrue(get(ada, "/author?text=dp-way").select("tbody tr").text().contains("Draft, yours alone"));
        assertEquals(0, get(ben, "/author?text=dp-way").select("tbody tr").size());

        assertEquals(303, people.post(ada, page + "/review-requests", Map.of()).statusCode());
        assertTrue(get(ben, "/author/reviews").select("tbody").text().contains(path("way")));
        Response own = people.post(ada, page + "/reviews", Map.of("verdict", "approved", "sentence", ""));
        assertEquals(409, own.statusCode());
        assertTrue(own.asString().contains("You wrote this yourself"));
        Response empty = people.post(ben, page + "/reviews", Map.of("verdict", "changes", "sentence", ""));
        assertEquals(422, empty.statusCode());
        Document again = Jsoup.parse(empty.asString());
        assertEquals(
                "Say in a sentence what is to be changed.",
                again.select("#sentence-error").text());
        assertTrue(again.select("#sentence").hasAttr("autofocus"));
        people.post(ben, page + "/reviews", Map.of("verdict", "approved", "sentence", "Clear."));
        assertTrue(get(ada, page).select(".author-review").text().contains("✓ Approved by Ben"));

        Response published = people.post(ada, page + "/publications", Map.of("revision", 1));
        assertEquals(303, published.statusCode());
        assertTrue(get(ben, page).text().contains("by Ada, reviewed"));
        assertEquals(1, questions.current(List.of("dp-way")).size());

        workbench.save(id, 1, LocalText.questions("dp-way").replace("level: 200", "level: 250"), Map.of(), ben.id());
        Response refused = people.post(ada, page + "/publications", Map.of("revision", 2));
        assertEquals(422, refused.statusCode());
        assertTrue(Jsoup.parse(refused.asString()).select(".notice.bad").text().contains("Line 6"));
        Document difference = get(ben, "/author/histories/" + id + "/differences?from=r1&to=r2");
        assertEquals("200", difference.select(".gone mark").text());
        assertEquals("250", difference.select(".fresh mark").text());
        assertTrue(get(ben, "/author/histories/" + id)
                .select("tbody tr")
                .first()
                .text()
                .contains("Ben"));

        people.post(ben, page + "/publication-ends", Map.of());
        assertEquals(0, questions.current(List.of("dp-way")).size());
        assertTrue(get(ada, "/author?state=unpublished").text().contains(path("way")));
        assertEquals(303, people.post(ben, page + "/removals", Map.of()).statusCode());
        people.as(ada).get(page).then().statusCode(404);
    }

    @Test
    void an_image_is_shown_in_the_question_and_served_to_whoever_was_given_its_address() {
        String text = LocalText.questions("dp-image").replace("for itself who", "for itself ![a dot](dot.png) who");
        long missing = workbench.open(path("missing"), text, Map.of(), ada.id());
        assertTrue(workbench.publish(missing, 1, ada.id()).get(0).sentence().startsWith("There is no image `dot.png`"));
        long id = workbench.open(path("image"), text, Map.of("dot.png", LocalText.png(3, 3)), ada.id());
        assertEquals(List.of(), workbench.publish(id, 1, ada.id()));
        String source = get(ada, "/author/documents/" + id)
                .select(".author-question img")
                .attr("src");
        people.visitor()
                .get(source)
                .then()
                .statusCode(200)
                .contentType("image/png")
                .header("X-Content-Type-Options", "nosniff");
        people.visitor().get("/images/" + "0".repeat(64) + ".png").then().statusCode(404);
        workbench.drop(missing, ada.id());
    }

    @Test
    void the_api_does_what_the_pages_do() {
        Map<String, Object> fresh = Map.of("path", path("api"), "text", LocalText.questions("dp-api"));
        long id = people.bearer(ada)
                .contentType("application/json")
                .body(fresh)
                .post("/api/v1/author/documents")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
        String at = "/api/v1/author/documents/" + id;
        people.bearer(ben).get(at).then().statusCode(404).contentType("application/problem+json");
        people.bearer(ada)
                .contentType("application/json")
                .post(at + "/shares")
                .then()
                .statusCode(204);
        Map<String, Object> later = Map.of("revision", 1, "text", LocalText.questions("dp-api") + "# Ben\n");
        people.bearer(ben)
                .contentType("application/json")
                .body(later)
                .put(at + "/text")
                .then()
                .body("revision", equalTo(2));
        Map<String, Object> late = Map.of("revision", 1, "text", LocalText.questions("dp-api") + "# Ada\n");
        people.bearer(ada)
                .contentType("application/json")
                .body(late)
                .put(at + "/text")
                .then()
                .body("revision", equalTo(2))
                .body("overtaken.kept", equalTo(3));
        people.bearer(ada)
                .contentType("application/json")
                .body(Map.of("revision", 2))
                .post(at + "/publications")
                .then()
                .statusCode(204);
        people.bearer(ada)
                .get(at + "/history")
                .then()
                .body("what", equalTo(List.of("PUBLISHED", "BESIDE", "SAVED", "SAVED")));
        people.bearer(ada)
                .get("/api/v1/author/documents?text=dp-api&state=published")
                .then()
                .body("found", equalTo(1))
                .body("items[0].publishedBy", equalTo("Ada"));
        byte[] zip =
                people.bearer(ada).get("/api/v1/author/archives?text=dp-api").asByteArray();
        people.bearer(ben)
                .contentType("application/zip")
                .body(zip)
                .post("/api/v1/author/uploads")
                .then()
                .body("drafts", equalTo(List.of((int) id)));
        people.bearer(ada).delete(at + "/publications").then().statusCode(204);
        people.bearer(ada).delete(at).then().statusCode(204);
        people.bearer(people.learner("Lee"))
                .get("/api/v1/author/documents")
                .then()
                .statusCode(403);
    }

    @Test
    void a_zip_that_wants_out_of_the_folder_is_refused_on_the_page_and_a_good_file_becomes_a_draft() {
        String page = people.as(ada).get("/author/uploads").asString();
        assertTrue(page.contains("enctype=\"multipart/form-data\""));
        Response taken = upload(LocalText.questions("dp-file").getBytes(StandardCharsets.UTF_8), path("file"));
        assertEquals(200, taken.statusCode());
        assertTrue(taken.asString().contains("1 document is a draft now"), taken.asString());
        Response misplaced = upload("exam: x".getBytes(StandardCharsets.UTF_8), "nowhere/x.yaml");
        assertEquals(422, misplaced.statusCode());
        assertTrue(misplaced.asString().contains("No kind of document belongs at this path"));
    }

    @Test
    void who_leaves_takes_drafts_along_and_leaves_what_others_use_without_a_name() {
        long draft = workbench.open(path("mine"), LocalText.questions("dp-mine"), Map.of(), ada.id());
        long shared = workbench.open(path("ours"), LocalText.questions("dp-ours"), Map.of(), ada.id());
        workbench.requestReview(shared, ada.id());
        workbench.publish(shared, 1, ada.id());
        PersonalData documents = personal.stream()
                .filter(one -> one.section().equals("documents"))
                .findFirst()
                .orElseThrow();
        String told = QuarkusTransaction.requiringNew()
                .call(() -> documents.export(ada.id()).toString());
        assertTrue(told.contains(path("mine")) && told.contains(path("ours")));
        QuarkusTransaction.requiringNew().run(() -> documents.delete(ada.id()));
        people.as(ada).get("/author/documents/" + draft).then().statusCode(404);
        assertTrue(get(ben, "/author/histories/" + shared).text().contains("someone who has left"));
        assertEquals(1, questions.current(List.of("dp-ours")).size());
        workbench.drop(shared, ben.id());
    }

    @Test
    void ten_thousand_documents_are_listed_by_a_few_queries() {
        QuarkusTransaction.requiringNew().timeout(120).run(() -> many(10_000));
        Statistics statistics = entities.getEntityManagerFactory()
                .unwrap(org.hibernate.SessionFactory.class)
                .getStatistics();
        get(ada, "/author");
        statistics.setStatisticsEnabled(true);
        try {
            statistics.clear();
            Document page = get(ada, "/author?origin=local&page=150");
            assertEquals(50, page.select("tbody tr").size());
            // Three of them count what the news may have made outdated.
            assertTrue(statistics.getPrepareStatementCount() <= 15, statistics.getPrepareStatementCount() + " queries");
        } finally {
            statistics.setStatisticsEnabled(false);
            QuarkusTransaction.requiringNew().timeout(120).run(this::fewAgain);
        }
    }

    private void many(int documents) {
        entities.unwrap(Session.class).doWork(connection -> {
            try (var row = connection.prepareStatement(
                            "insert into document (id, origin, path, kind, seen_hash, seen_at, judged_by)"
                                    + " values (?, 'LOCAL', ?, 'questions', 'x', current_timestamp, '')");
                    var work = connection.prepareStatement(
                            "insert into manuscript (document_id, author_id, opened_at, shared_at, revision, saved_at, flaws)"
                                    + " values (?, null, current_timestamp, current_timestamp, 1, current_timestamp, 0)")) {
                for (int i = 0; i < documents; i++) {
                    row.setLong(1, 900_000_000L + i);
                    row.setString(2, "questions/many/dp-" + i + ".yaml");
                    row.addBatch();
                    work.setLong(1, 900_000_000L + i);
                    work.addBatch();
                }
                row.executeBatch();
                work.executeBatch();
            }
        });
    }

    private void fewAgain() {
        entities.createNativeQuery("delete from manuscript where document_id >= 900000000")
                .executeUpdate();
        entities.createNativeQuery("delete from document where id >= 900000000").executeUpdate();
    }

    @Test
    void its_pages_pass_the_inspection() {
        long id = workbench.open(path("look"), LocalText.questions("dp-look"), Map.of(), ada.id());
        workbench.save(id, 1, LocalText.questions("dp-look").replace("level: 200", "level: 300"), Map.of(), ada.id());
        workbench.requestReview(id, ada.id());
        List<String> paths = List.of(
                "/author?text=dp-look",
                "/author/documents/" + id,
                "/author/histories/" + id,
                "/author/histories/" + id + "/differences?from=r1&to=r2",
                "/author/histories/" + id + "/texts/r1",
                "/author/reviews",
                "/author/uploads");
        try (BrowserContext browser = people.browser(ben)) {
            Inspection.passes(browser, paths);
        }
        workbench.drop(id, ada.id());
    }

    private Response upload(byte[] file, String path) {
        Response page = people.as(ada).get("/author/uploads");
        return people.as(ada)
                .cookie("rampart_csrf", page.cookie("rampart_csrf"))
                .multiPart("csrf", People.csrf(page))
                .multiPart("path", path)
                .multiPart("file", "some.yaml", file)
                .post("/author/uploads");
    }

    private Document get(People.Person person, String path) {
        return Jsoup.parse(
                people.as(person).get(path).then().statusCode(200).extract().asString());
    }

    private static String path(String name) {
        return "questions/saa-c03/dp-" + name + ".yaml";
    }
}
