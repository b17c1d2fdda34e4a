package dev.rampart.author;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import dev.rampart.account.People;
import dev.rampart.attempt.LearnerBank;
import dev.rampart.catalog.Blueprint;
import dev.rampart.catalog.Catalog;
import dev.rampart.content.TeamFolder;
import dev.rampart.web.Inspection;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The instructor's desk, with a team's folder in which one file is broken and one is good. */
@QuarkusTest
class AuthorPagesTest {
    private static final String BROKEN = "questions/team/desk-broken.yaml";
    private static final String GOOD = "questions/team/desk-good.yaml";

    @Inject
    People people;

    @Inject
    TeamFolder team;

    @Inject
    Catalog catalog;

    @Inject
    LearnerBank learnerBank;

    @TempDir
    Path folder;

    @BeforeEach
    void aTeamHasWritten() {
        TeamFolder.write(
                folder, BROKEN, "exam: saa-c03\ntask: \"1.1\"\nquestions:\n  - id: desk-b\n    tipe: ordering\n");
        TeamFolder.write(folder, GOOD, """
                exam: saa-c03
                task: "1.1"
                questions:
                  - id: desk-ordering
                    status: draft
                    type: ordering
                    stem: "In which *order*? The key is `arn:aws:kms:<region>:<account>:key`."
                    steps:
                      - {text: Come, why: It is first.}
                      - {text: See, why: It is second.}
                      - {text: Win, why: It is third.}
                    distractors: [{text: Lose, why: Nobody does.}]
                  - id: desk-matching
                    status: draft
                    type: matching
                    stem: Which letter has which number?
                    responses: [One, Two, Three, Four]
                    prompts:
                      - {text: A, response: One}
                      - {text: B, response: Two}
                      - {text: C, response: Three}
                """);
        team.importFrom(folder);
    }

    @AfterEach
    void theTeamLeaves() {
        team.takeAway();
    }

    @Test
    void a_visitor_is_asked_to_sign_in_and_a_learner_may_not_come_in() {
        for (String path : List.of(
                "/author", "/author/problems", "/author/findings", "/author/questions", "/author/documents/1")) {
            assertTrue(
                    List.of(302, 303, 401).contains(people.visitor().get(path).statusCode()), path);
            people.as(people.learner("Lee"))
                    .get(path)
                    .then()
                    .statusCode(403)
                    .body(containsString("Your account may not do this."));
        }
    }

    @Test
    void the_broken_document_comes_first_and_the_page_says_that_learners_notice_nothing() {
        Document page = get("/author");
        assertTrue(
                page.select(".notice").text().contains("1 of ")
                        && page.select(".notice").text().contains("documents is broken"),
                page.select(".notice").text());
        Element first = page.select("tbody tr").first();
        assertEquals(BROKEN, first.select("th a").text());
        assertTrue(first.text().contains("▲ 8 problems Nothing counts yet"), first.text());
        assertTrue(page.select("tbody tr").size() > 20);
    }

    @Test
    void each_problem_has_its_line_its_column_and_what_to_do() {
        Document page = get("/author/problems");
        Element flaw = page.select(".author-flaws li:contains(tipe)").first();
        assertEquals(
                "Line 5, column 5 Question desk-b has a key tipe, which is not known. Did you mean type?", flaw.text());
        assertTrue(flaw.select("a").attr("href").endsWith("#L5"));
    }

    @Test
    void a_broken_document_shows_its_text_with_the_place_marked() {
        Document page = get(link(BROKEN));
        assertEquals("tipe: ordering", page.select("#L5 mark").text());
        assertTrue(page.select("#L5 .said").text().contains("Did you mean type?"));
        assertEquals(5, page.select(".author-source li[id]").size());
        assertTrue(page.text().contains("Nothing of it counts until then."));
    }

    @Test
    void what_the_linter_found_stands_beside_the_document_and_keeps_nothing_from_counting() {
        Document list = get("/author");
        for (int page = 2; list.select("tr:contains(" + GOOD + ")").isEmpty(); page++) {
            list = get("/author?page=" + page);
        }
        String row = list.select("tr:contains(" + GOOD + ")").text();
        assertTrue(row.contains("5 warnings Counts since "), row);
        Element found = get(link(GOOD)).select("section[aria-labelledby=found]").first();
        assertEquals("Findings: 5 warnings", found.select("h2").text());
        assertEquals(
                "Line 4, column 5 Warning: There is no explanation; say what to take away from the question. missing-rationale · "
                        + "Rampart: a reason for every option",
                found.select("li").first().text());
        assertEquals("#desk-ordering", found.select("li a").first().attr("href"));
        assertTrue(get(link(BROKEN)).select("section[aria-labelledby=found]").isEmpty());
    }

    @Test
    void findings_are_counted_by_document_and_rule_and_tell_nothing_of_keys() {
        Document page = get("/author/findings");
        Element row = page.select("tr:contains(" + GOOD + ")").first();
        assertEquals(GOOD + " missing-rationale, missing-reference 5 warnings", row.text());
        assertTrue(page.select("tr:contains(Haladyna 28a)").text().startsWith("absolute-word error Haladyna 28a"));
        assertTrue(page.text().contains("The key is the longest option in "));
        assertTrue(!page.text().contains("say what to take away"));
    }

    @Test
    void a_question_file_shows_every_question_with_its_key_and_reasons() {
        Document page = get(link("questions/scs-c03/4.2-authorization.yaml"));
        int questions = page.select("article.author-question").size();
        assertTrue(questions >= 5, () -> questions + " questions");
        for (Element question : page.select("article.author-question")) {
            assertTrue(
                    question.select(".author-parts .good, .author-parts strong").size() >= 1, question.text());
            assertTrue(question.select(".author-parts li .meta").size() >= 3, question.text());
        }
        assertEquals(0, page.select(".author-source").size());
    }

    @Test
    void questions_whose_keys_somebody_read_are_not_fresh_to_them_any_more() {
        People.Person ina = people.instructor("Ina");
        Blueprint exam = catalog.exam("scs-c03").orElseThrow();
        int before = learnerBank.reserve(ina.id(), exam).fresh();
        String path = link("questions/scs-c03/4.2-authorization.yaml");
        int shown = Jsoup.parse(people.as(ina).get(path).asString())
                .select("article.author-question")
                .size();
        people.as(ina).get(path).then().statusCode(200);
        assertEquals(before - shown, learnerBank.reserve(ina.id(), exam).fresh());
    }

    @Test
    void ordering_and_matching_show_places_responses_and_what_is_not_used() {
        Document page = get(link(GOOD));
        Element ordering = page.select("article[aria-labelledby=desk-ordering]").first();
        assertEquals(
                List.of("✓ Step 1", "✓ Step 2", "✓ Step 3", "Not used"),
                ordering.select(".mark").eachText());
        assertTrue(ordering.text().contains("Draft: shown to no learner"));
        assertEquals("order", ordering.select("em").text());
        assertTrue(ordering.text().contains("arn:aws:kms:<region>:<account>:key"));
        Element matching = page.select("article[aria-labelledby=desk-matching]").first();
        assertEquals(
                List.of("A → One", "B → Two", "C → Three", "Four"),
                matching.select(".author-parts .prose > div").eachText());
    }

    @Test
    void the_bank_is_counted_by_domain_and_type() {
        Document page = get("/author/questions");
        Element scs = page.select("section[aria-labelledby=scs-c03]").first();
        assertEquals(6, scs.select("tbody tr").size());
        int total = Integer.parseInt(scs.select("tfoot td").last().text());
        assertTrue(total >= 65);
        assertEquals(
                total,
                scs.select("tbody td:last-child").eachText().stream()
                        .mapToInt(Integer::parseInt)
                        .sum());
        assertTrue(scs.text().contains("20 besides in the sample"));
        assertTrue(page.select("section[aria-labelledby=saa-c03]").text().contains("2 besides are drafts"));
        assertTrue(page.select("section[aria-labelledby=empty]").text().contains("AIF-C01"));
    }

    @Test
    void a_document_that_is_not_there_is_not_found() {
        people.as(people.instructor("Ina"))
                .get("/author/documents/999999")
                .then()
                .statusCode(404);
        people.as(people.instructor("Ina"))
                .get("/author?page=-3")
                .then()
                .statusCode(200)
                .body(not(containsString("rel=\"prev\"")));
        people.as(people.instructor("Ina"))
                .get("/author?page=40")
                .then()
                .statusCode(200)
                .body(containsString("rel=\"prev\""));
    }

    @Test
    void every_page_passes_inspection() {
        try (BrowserContext browser = people.browser(people.instructor("Ina"))) {
            Inspection.passes(
                    browser,
                    List.of(
                            "/author",
                            "/author/problems",
                            "/author/findings",
                            "/author/questions",
                            link(BROKEN),
                            link(GOOD),
                            link("exams/scs-c03.yaml"),
                            link("questions/scs-c03/2.2-respond.yaml")));
        }
    }

    private Document get(String path) {
        return Jsoup.parse(people.as(people.instructor("Ina"))
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    /** Where the desk's list leads for a document, on whatever page of it that is. */
    private String link(String document) {
        return java.util.stream.Stream.iterate(
                        get("/author"),
                        page -> page != null,
                        page -> page.select("a[rel=next]").isEmpty()
                                ? null
                                : get(page.select("a[rel=next]").attr("href")))
                .flatMap(page -> page.select("tbody th a").stream())
                .filter(a -> a.text().equals(document))
                .findFirst()
                .orElseThrow()
                .attr("href");
    }
}
