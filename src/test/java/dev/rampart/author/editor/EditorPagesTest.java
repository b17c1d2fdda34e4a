package dev.rampart.author.editor;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.attempt.LearnerBank;
import dev.rampart.catalog.Blueprint;
import dev.rampart.catalog.Catalog;
import dev.rampart.content.LocalText;
import dev.rampart.web.Inspection;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The editor without any script: its buttons do it all, and nothing that was typed is lost. */
@QuarkusTest
class EditorPagesTest {
    @Inject
    People people;

    @Inject
    Writers writers;

    @Inject
    Catalog catalog;

    @Inject
    LearnerBank learnerBank;

    private Person ina;

    @BeforeEach
    void anInstructor() {
        ina = people.instructor("Ina");
    }

    @Test
    void who_is_no_instructor_may_not_come_in_and_someone_elses_draft_is_not_there() {
        long draft = draft("mine");
        for (String path :
                List.of("/author/drafts/new", "/author/drafts/" + draft, "/author/drafts/" + draft + "/form")) {
            assertTrue(
                    List.of(302, 303, 401).contains(people.visitor().get(path).statusCode()), path);
            people.as(people.learner("Lee")).get(path).then().statusCode(403);
        }
        Person other = people.instructor("Otto");
        people.as(other).get("/author/drafts/" + draft).then().statusCode(404);
        Map<String, String> fields = Writers.fields(writers.open(ina, "/author/drafts/" + draft));
        assertEquals(404, writers.press(other, draft, fields, "save").statusCode());
        assertEquals(
                404,
                writers.send(other, "/author/checks", fields, "check", null, null)
                        .statusCode());
        assertEquals(
                404,
                writers.send(other, "/author/previews", fields, "preview", null, null)
                        .statusCode());
    }

    @Test
    void a_new_document_begins_with_a_path_and_an_id_made_from_what_was_typed() {
        String about = "The keys of " + UUID.randomUUID().toString().substring(0, 8);
        Response made = people.post(
                ina,
                "/author/drafts",
                Map.of("kind", "questions", "task", "saa-c03 1.1", "about", about, "as", "text"));
        made.then().statusCode(303);
        Document page = writers.open(ina, made.header("Location").replaceFirst("https?://[^/]+", ""));
        String slug = Slug.of(about, 6);
        assertEquals(
                "questions/saa-c03/1.1-" + slug + ".yaml", page.select("h1").text());
        String text = Writers.fields(page).get("text");
        assertTrue(text.contains("- id: saa-1-1-" + slug), text);
        assertTrue(page.select("#editor-flaws").text().contains("Describe a situation, then ask one clear question"));
        people.post(
                        ina,
                        "/author/drafts",
                        Map.of("kind", "questions", "task", "saa-c03 1.1", "about", about, "as", "form"))
                .then()
                .statusCode(303);
        for (String kind : List.of("workshop", "library", "events")) {
            people.post(ina, "/author/drafts", Map.of("kind", kind, "task", "", "about", about, "as", "form"))
                    .then()
                    .statusCode(303);
        }
    }

    @Test
    void what_is_missing_for_a_new_document_is_told_and_what_was_typed_is_kept() {
        Document page = Jsoup.parse(people.post(
                        ina,
                        "/author/drafts",
                        Map.of("kind", "questions", "task", "saa-c03 9.9", "about", "", "as", "text"))
                .then()
                .statusCode(422)
                .extract()
                .asString());
        assertEquals(
                "Choose the task that the questions belong to.",
                page.select("#task-error").text());
        assertTrue(page.select("#about-error").text().startsWith("Say in a few words what it is about"));
        assertTrue(page.select("input[value=text]").hasAttr("checked"));
    }

    @Test
    void check_tells_problems_and_findings_and_keeps_all_that_was_typed() {
        long draft = draft("checked");
        Map<String, String> fields = Writers.fields(writers.open(ina, "/author/drafts/" + draft));
        String text = fields.get("text")
                .replace("Use a public bucket policy", "All of the above")
                .replace("level: 200", "level: 250")
                .concat("# über alles\n");
        fields.put("text", text);
        Document page = page(writers.press(ina, draft, fields, "check"), 200);
        assertEquals(text, Writers.fields(page).get("text"));
        assertTrue(
                page.select("#editor-flaws a[data-line=6]").text().startsWith("Line 6"),
                page.select("#editor-flaws").text());
        assertTrue(page.select("#editor-findings .editor-error").text().contains("all-or-none"));
        assertTrue(page.select("form.editor").hasAttr("data-unsaved"));
        assertTrue(page.select(".editor-learner").text().contains("All of the above"));
        assertEquals("✓ Right", page.select(".editor-key .mark").first().text());
        assertFalse(writers.open(ina, "/author/drafts/" + draft).text().contains("All of the above"));
    }

    @Test
    void what_is_saved_is_there_again_and_who_saved_is_told() {
        long draft = draft("saved");
        Map<String, String> fields = Writers.fields(writers.open(ina, "/author/drafts/" + draft));
        fields.put("text", fields.get("text") + "# more\n");
        Response saved = writers.press(ina, draft, fields, "save");
        assertEquals(303, saved.statusCode());
        Document page = writers.open(ina, saved.header("Location").replaceFirst("https?://[^/]+", ""));
        assertTrue(Writers.fields(page).get("text").endsWith("# more\n"));
        assertEquals("Saved as revision 2.", page.select(".notice.good").text());
        assertTrue(page.text().contains("by Ina"));
    }

    @Test
    void who_saves_later_sees_both_texts_and_their_differences_and_can_merge() {
        long draft = draft("two");
        writers.share(draft, ina);
        Person otto = people.instructor("Otto");
        Map<String, String> mine = Writers.fields(writers.open(ina, "/author/drafts/" + draft));
        Map<String, String> theirs = Writers.fields(writers.open(otto, "/author/drafts/" + draft));
        theirs.put("text", theirs.get("text").replace("level: 200", "level: 300"));
        assertEquals(303, writers.press(otto, draft, theirs, "save").statusCode());
        String text = mine.get("text") + "# mine\n";
        mine.put("text", text);
        Document page = page(writers.press(ina, draft, mine, "save"), 409);
        assertTrue(page.select("#clash").text().startsWith("Otto saved this document"));
        assertEquals(
                List.of("Theirs: − level: 300", "Yours: + level: 200", "Yours: + # mine"),
                page.select(".editor-difference li.theirs, .editor-difference li.mine")
                        .eachText());
        Map<String, String> merged = Writers.fields(page);
        assertEquals(text, merged.get("text"));
        merged.put("text", text.replace("level: 200", "level: 300"));
        assertEquals(303, writers.press(ina, draft, merged, "save").statusCode());
        String saved =
                Writers.fields(writers.open(otto, "/author/drafts/" + draft)).get("text");
        assertTrue(saved.contains("level: 300") && saved.endsWith("# mine\n"), saved);
    }

    @Test
    void a_program_is_told_the_same_and_needs_a_token() {
        String text = LocalText.questions("ed-api").replace("level: 200", "level: 5");
        Map<String, Object> body = new TreeMap<>(Map.of("path", path("api"), "text", text));
        people.bearer(ina)
                .contentType("application/json")
                .body(body)
                .post("/api/v1/author/checks")
                .then()
                .statusCode(200)
                .body("kind", org.hamcrest.Matchers.equalTo("questions"))
                .body("flaws[0].line", org.hamcrest.Matchers.equalTo(6))
                .body("flaws[0].sentence", containsString("level"));
        people.bearer(people.learner("Lee"))
                .contentType("application/json")
                .body(body)
                .post("/api/v1/author/checks")
                .then()
                .statusCode(403);
        people.bearer(ina)
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/author/checks")
                .then()
                .statusCode(400);
    }

    @Test
    void sixty_questions_are_checked_at_once() {
        StringBuilder text = new StringBuilder("exam: saa-c03\ntask: \"1.1\"\nquestions:\n");
        String run = UUID.randomUUID().toString().substring(0, 8);
        for (int i = 0; i < 60; i++) {
            String one = LocalText.questions("ed-" + run + "-" + i);
            text.append(one.substring(one.indexOf("  - id:"))).append('\n');
        }
        long draft = writers.draft(ina, path("sixty"), text.toString(), Map.of());
        Map<String, String> fields = Writers.fields(writers.open(ina, "/author/drafts/" + draft));
        Response checked = writers.send(ina, "/author/checks", fields, "check", null, null);
        assertEquals(60, Jsoup.parse(checked.asString()).select("article").size());
    }

    @Test
    void whoever_previews_a_question_has_seen_it() {
        Blueprint exam = catalog.exam("scs-c03").orElseThrow();
        long draft = draft("preview");
        Map<String, String> fields = Writers.fields(writers.open(ina, "/author/drafts/" + draft));
        int before = learnerBank.reserve(ina.id(), exam).fresh();
        fields.put("text", LocalText.questions("scs-4-2-queue-for-one-ou"));
        Document page = page(writers.send(ina, "/author/previews", fields, "preview", null, null), 200);
        assertEquals("Select one.", page.select(".exam-instruction").text());
        assertEquals(before - 1, learnerBank.reserve(ina.id(), exam).fresh());
        fields.put("text", "exam: [");
        page = page(writers.send(ina, "/author/previews", fields, "preview", null, null), 200);
        assertEquals("There is nothing to preview yet", page.select("h1").text());
    }

    @Test
    void every_page_passes_inspection() {
        String text = """
                exam: scs-c03
                task: "4.2"
                questions:
                  - id: looked-ordering
                    type: ordering
                    level: 205
                    stem: In which *order*?
                    steps: [{text: Come, why: It is first.}, {text: See}, {text: Win}]
                    distractors: [{text: Lose, why: Nobody does.}]
                  - id: looked-matching
                    type: matching
                    stem: Which letter has which number?
                    responses: [One, Two, Three, Four]
                    prompts:
                      - {text: A, response: One}
                      - {text: B, response: Twenty}
                    references: [{title: A page, url: nowhere}]
                """;
        String at = "/author/drafts/" + writers.draft(ina, path("look"), text, Map.of());
        try (BrowserContext browser = people.browser(ina)) {
            Inspection.passes(browser, List.of("/author/drafts/new", at, at + "/form", at + "/form?part=1"));
        }
    }

    private long draft(String name) {
        String id = "ed-" + name + "-" + UUID.randomUUID().toString().substring(0, 8);
        return writers.draft(ina, path(name), LocalText.questions(id), Map.of());
    }

    private static String path(String name) {
        return "questions/saa-c03/1.1-%s-%s.yaml"
                .formatted(name, UUID.randomUUID().toString().substring(0, 8));
    }

    private static Document page(Response response, int status) {
        assertEquals(status, response.statusCode(), response.asString());
        return Jsoup.parse(response.asString());
    }
}
