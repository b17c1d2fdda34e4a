package dev.rampart.author.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.web.Inspection;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Comparisons, paths and lists of the library look in the editor and its preview as learners see them, however little is there. */
@QuarkusTest
class OtherKindsTest {
    private static final String COMPARISONS = """
            comparisons:
              - id: one-other
                level: 200
                tasks: {scs-c03: ["5.3"]}
                difference: The first keeps *keys*, the other does not.
                services:
                  - {name: First keeper, purpose: Keeps keys., take: Keys are to be kept.}
                  - {name: Other keeper, purpose: Keeps else., take: Something else is to be kept.}
                criteria:
                  - {criterion: Keys, a: "Yes", b: "No"}
                references:
                  - {title: Read this, url: "https://docs.aws.amazon.com/kms/"}
                  - {title: Not this, url: "javascript:alert(1)"}
                verified: 2026-11-24
              - id: half
            """;

    @Inject
    People people;

    @Inject
    Writers writers;

    private Person ina;

    @BeforeEach
    void anInstructor() {
        ina = people.instructor("Ina");
    }

    private long draft(String folder, String id, String text) {
        return writers.draft(ina, folder + "/" + id + ".yaml", text, Map.of());
    }

    private static String id() {
        return "other-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private Document preview(Document editor) {
        return Jsoup.parse(writers.send(ina, "/author/previews", Writers.fields(editor), "preview", null, null)
                .asString());
    }

    @Test
    void a_comparison_stands_side_by_side_and_one_that_is_begun_too() {
        long draft = draft("comparisons", id(), COMPARISONS);
        Document editor = writers.open(ina, "/author/drafts/" + draft);
        assertEquals(2, editor.select("#editor-result article.editor-item").size());
        assertEquals(1, editor.select("#compared-1-criteria").size());
        assertTrue(editor.select("#editor-item-1").text().contains("Keys Yes No"));
        assertEquals(1, editor.select("#editor-item-1 .references a").size(), "no link that is none");
        Document preview = preview(editor);
        assertEquals("First keeper or Other keeper", preview.select("h1").text());
        assertTrue(preview.select(".comparison-take").text().contains("Keys are to be kept."));
        assertEquals(1, preview.select("button[name=show]").size());
    }

    @Test
    void a_path_leads_where_it_will_lead() {
        String id = id();
        long draft = draft("paths", id, """
                id: %s
                title: A way
                summary: It leads on.
                stages:
                  - title: Begin
                    why: Everyone does.
                    exams: [scs-c03, no-such-exam]
                    library: [security-pillar]
                  - title: Go on
                """.formatted(id));
        Document editor = writers.open(ina, "/author/drafts/" + draft);
        assertEquals("A way", editor.select("#editor-path h2").first().text());
        Document preview = preview(editor);
        assertEquals("A way", preview.select("h1").text());
        assertEquals(
                List.of("Begin", "Go on"), preview.select(".plan-stages h2").eachText());
        assertEquals("/exams/scs-c03", preview.select(".plan-links a").first().attr("href"));
        assertEquals(2, preview.select(".plan-links a").size(), "what is not there is told beside the text");
    }

    @Test
    void a_list_of_the_library_shows_its_items() {
        long draft = draft("library", id(), """
                items:
                  - {id: some-item, title: Some item, kind: whitepaper, url: "https://docs.aws.amazon.com/kms/", level: 200, note: Good.}
                  - {id: bare}
                """);
        Document editor = writers.open(ina, "/author/drafts/" + draft);
        assertTrue(editor.select("#editor-result .library-items").text().contains("Whitepaper"));
        assertEquals(2, preview(editor).select(".library-items li").size());
    }

    @Test
    void its_pages_pass_the_inspection() {
        String comparisons = "/author/drafts/" + draft("comparisons", id(), COMPARISONS);
        try (BrowserContext browser = people.browser(ina)) {
            Inspection.passes(browser, List.of(comparisons));
        }
    }
}
