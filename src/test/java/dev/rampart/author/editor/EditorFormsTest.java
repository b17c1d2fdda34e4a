package dev.rampart.author.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.content.LocalText;
import dev.rampart.web.Inspection;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The form for authors who do not want YAML, workshops with their steps, and images; without any script. */
@QuarkusTest
class EditorFormsTest {
    @Inject
    People people;

    @Inject
    Writers writers;

    private Person ina;

    @BeforeEach
    void anInstructor() {
        ina = people.instructor("Ina");
    }

    @Test
    void the_form_and_the_text_lead_to_each_other_and_lose_nothing() throws IOException {
        String text = Files.readString(Path.of("content/questions/sample/scs-c03.yaml"))
                .replaceAll(
                        "id: (\\S+)",
                        "id: copied-$1-" + UUID.randomUUID().toString().substring(0, 8))
                .replaceAll("(?m)^ +apart: .*\n", "");
        long draft = writers.draft(ina, path("form"), text, Map.of());
        Document page = writers.open(ina, "/author/drafts/" + draft + "/form");
        int parts = page.select(".editor-tab[value^=part]").size();
        for (int part = 0; part < parts; part++) {
            page = page(writers.press(ina, draft, Writers.fields(page), "part:" + part), 200);
            assertEquals(text, Writers.fields(page).get("text"));
        }
        Document asText = page(writers.press(ina, draft, Writers.fields(page), "text"), 200);
        assertEquals(text, Writers.fields(asText).get("text"));
    }

    @Test
    void a_question_is_written_in_the_form_without_any_yaml() {
        Response made = people.post(
                ina,
                "/author/drafts",
                Map.of("kind", "questions", "task", "saa-c03 1.1", "about", "form " + UUID.randomUUID(), "as", "form"));
        String at = made.header("Location").replaceFirst("https?://[^/]+", "");
        long draft = Long.parseLong(at.split("/")[3]);
        Map<String, String> fields = Writers.fields(writers.open(ina, at));
        fields.put("stem", "A team loses a \"key\": what now?\r\n\r\nWhat should it do?");
        fields.put("options.0.text", "Use `a: b`");
        fields.put("options.0.why", "Because.");
        Document page = page(writers.press(ina, draft, fields, "add:options"), 200);
        assertEquals(5, page.select("textarea[name^=options][name$=text]").size());
        fields = Writers.fields(page);
        assertEquals("Use `a: b`", fields.get("options.0.text"));
        assertTrue(page.select(".editor-learner").text().contains("What should it do?"));
        fields.put("type", "multiple-response");
        page = page(writers.press(ina, draft, fields, "remove:options:4"), 200);
        assertEquals(4, page.select("input[type=checkbox][name=options.key]").size());
        assertEquals(
                303, writers.press(ina, draft, Writers.fields(page), "save").statusCode());
        assertTrue(Writers.fields(writers.open(ina, "/author/drafts/" + draft))
                .get("text")
                .contains("    stem: |\n      A team loses a \"key\": what now?\n\n      What should it do?\n"));
    }

    @Test
    void a_text_that_cannot_be_read_has_no_form_and_stays() {
        long draft = draft("broken");
        Map<String, String> fields = Writers.fields(writers.open(ina, "/author/drafts/" + draft));
        fields.put("text", "exam: [");
        Document page = page(writers.press(ina, draft, fields, "form"), 200);
        assertTrue(page.select(".notice.bad").text().startsWith("The form cannot show this text"));
        assertEquals("exam: [", Writers.fields(page).get("text"));
        assertEquals(1, page.select("#editor-flaws li").size());
    }

    @Test
    void a_workshop_is_written_with_its_steps_in_text_and_in_the_form() {
        String id = "ed-" + UUID.randomUUID().toString().substring(0, 8);
        long draft = writers.draft(
                ina,
                "workshops/" + id + "/workshop.yaml",
                LocalText.workshop(id),
                Map.of("01-look.md", "Look *here*.\n"));
        Document page = writers.open(ina, "/author/drafts/" + draft);
        assertTrue(page.select("#editor-step-1 em").text().contains("here"));
        Map<String, String> fields = Writers.fields(page);
        fields.put("text", fields.get("text") + "  - {id: more, title: More, minutes: 5, file: 02-more.md}\n");
        page = page(writers.press(ina, draft, fields, "check"), 200);
        assertEquals("Write 02-more.md", page.select("#editor-missing button").text());
        page = page(writers.press(ina, draft, Writers.fields(page), "write:02-more.md"), 200);
        fields = Writers.fields(page);
        fields.put("file:02-more.md", "More.\n");
        fields.put("text", fields.get("text").replace("minutes: 5\nobjectives", "minutes: 10\nobjectives"));
        assertEquals(303, writers.press(ina, draft, fields, "save").statusCode());
        page = writers.open(ina, "/author/drafts/" + draft + "/form?part=2");
        assertEquals("More.\n", Writers.fields(page).get("file:02-more.md"));
        page = page(writers.press(ina, draft, Writers.fields(page), "add:checks"), 200);
        assertEquals(3, page.select("input[name=checks.0.options.key]").size());
        try (BrowserContext browser = people.browser(ina)) {
            Inspection.passes(
                    browser,
                    List.of(
                            "/author/drafts/" + draft,
                            "/author/drafts/" + draft + "/form",
                            "/author/drafts/" + draft + "/form?part=1"));
        }
    }

    @Test
    void images_are_added_shown_and_taken_away_and_others_are_refused_with_a_sentence() {
        long draft = draft("images");
        Map<String, String> fields = Writers.fields(writers.open(ina, "/author/drafts/" + draft));
        fields.put("text", fields.get("text").replace("may use the key.", "may use the key. ![A dot](red-dot.png)"));
        refused(draft, fields, "red dot.svg", "<svg/>".getBytes(), "Only PNG, JPEG, GIF and WebP");
        refused(draft, fields, "red dot.png", new byte[2 * 1024 * 1024 + 5], "larger than 2 MB");
        refused(draft, fields, "red dot.png", "no image at all".getBytes(), "");
        refused(draft, fields, null, null, "No image was chosen");
        Response added = writers.send(
                ina, "/author/drafts/" + draft + "/edits", fields, "upload", "C:\\Red Dot.PNG", LocalText.png(12, 12));
        assertEquals(303, added.statusCode(), added.asString());
        Document page = writers.open(ina, "/author/drafts/" + draft);
        assertEquals(
                "![What it shows](red-dot.png)",
                page.select(".editor-image-list code").text());
        assertEquals(1, page.select(".editor-learner img").size());
        page = page(writers.send(ina, "/author/previews", Writers.fields(page), "preview", null, null), 200);
        String address = page.select(".stem img").attr("src");
        people.as(ina).get(address).then().statusCode(200).contentType("image/png");
        fields = Writers.fields(writers.open(ina, "/author/drafts/" + draft));
        assertEquals(303, writers.press(ina, draft, fields, "drop:red-dot.png").statusCode());
        page = writers.open(ina, "/author/drafts/" + draft);
        assertEquals(0, page.select(".editor-image-list li").size());
        assertEquals(1, page.select("#editor-flaws li").size());
    }

    @Test
    void an_image_that_was_sent_while_someone_else_saved_is_there_with_either_text() {
        long draft = draft("clash");
        writers.share(draft, ina);
        String path = "/author/drafts/" + draft;
        Map<String, String> mine = Writers.fields(writers.open(ina, path));
        Person otto = people.instructor("Otto");
        Map<String, String> his = Writers.fields(writers.open(otto, path));
        his.put("text", his.get("text") + "# of Otto\n");
        assertEquals(303, writers.press(otto, draft, his, "save").statusCode());
        mine.put("text", mine.get("text") + "# of Ina\n");
        Response told = writers.send(ina, path + "/edits", mine, "upload", "dot.png", LocalText.png(12, 12));
        Map<String, String> merged = Writers.fields(page(told, 409));
        assertTrue(merged.get("text").endsWith("# of Ina\n"));
        Document theirs = writers.open(otto, path);
        assertTrue(Writers.fields(theirs).get("text").endsWith("# of Otto\n"));
        assertEquals(1, theirs.select(".editor-image-list li").size());
        assertEquals(303, writers.press(ina, draft, merged, "save").statusCode());
        Document saved = writers.open(ina, path);
        assertTrue(Writers.fields(saved).get("text").endsWith("# of Ina\n"));
        assertEquals(1, saved.select(".editor-image-list li").size());
    }

    private void refused(long draft, Map<String, String> fields, String name, byte[] file, String sentence) {
        Response response = writers.send(ina, "/author/drafts/" + draft + "/edits", fields, "upload", name, file);
        Document page = page(response, 422);
        assertTrue(
                page.select(".notice.bad").text().contains(sentence),
                page.select(".notice.bad").text());
        assertEquals(fields.get("text"), Writers.fields(page).get("text"));
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
