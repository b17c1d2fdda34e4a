package dev.rampart.library;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.account.People;
import dev.rampart.content.DocumentDesk;
import dev.rampart.content.TeamFolder;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Comparisons: what is shipped, its pages, and what is told of broken ones. */
@QuarkusTest
class ComparisonPagesTest {
    @Inject
    People people;

    @Inject
    Comparisons comparisons;

    @Inject
    TeamFolder team;

    @Inject
    DocumentDesk desk;

    @TempDir
    Path folder;

    @AfterEach
    void theTeamLeaves() {
        team.takeAway();
    }

    @Test
    void what_is_shipped_compares_by_several_criteria_and_is_borne_out_by_documentation() {
        assertTrue(comparisons.all().size() >= 16);
        Set<Set<String>> pairs = new HashSet<>();
        for (Comparison each : comparisons.all()) {
            assertTrue(pairs.add(each.pair()), each.id());
            assertTrue(each.criteria().size() >= 4, each.id());
            assertTrue(each.tasks().containsKey("scs-c03"), each.id());
            assertTrue(each.references().size() >= 2, each.id());
            each.references()
                    .forEach(reference ->
                            assertTrue(reference.url().startsWith("https://docs.aws.amazon.com/"), reference.url()));
            assertTrue(!each.verified().isBefore(LocalDate.of(2026, 11, 24)), each.id());
            each.criteria()
                    .forEach(row ->
                            assertTrue(!row.a().equals(row.b()) || row.a().length() < 20, row.toString()));
        }
    }

    @Test
    void everyone_reads_them_and_finds_them_from_the_library() {
        people.visitor().get("/library").then().body(containsString("href=\"/comparisons\""));
        Document list = page("/comparisons");
        assertEquals(
                comparisons.all().size(), list.select(".library-items > li").size());
        Document page = page(list.select(".library-items a").first().attr("href"));
        Comparison first = comparisons.all().get(0);
        assertEquals(first.title(), page.select("h1").text());
        assertEquals(
                first.criteria().size(),
                page.select(".comparison-criteria tbody tr").size());
        assertEquals(
                first.references().size(),
                page.select(".references a[rel~=noopener]").size());
        people.visitor().get("/comparisons/poem-prose").then().statusCode(404);
    }

    @Test
    void a_comparison_is_found_by_its_two_in_any_order() {
        assertEquals(
                "kms-cloudhsm",
                comparisons.of("AWS CloudHSM", "AWS KMS").orElseThrow().id());
        assertTrue(comparisons.of("AWS KMS", "AWS KMS").isEmpty());
    }

    @Test
    void a_team_adds_its_own_and_is_told_of_one_that_compares_a_thing_with_itself() {
        write("good", "tea-coffee", "Tea", "Coffee");
        write("broken", "tea-tea", "Tea", "Tea");
        team.importFrom(folder);
        assertEquals(
                "Tea or Coffee", comparisons.named("tea-coffee").orElseThrow().title());
        assertEquals(
                List.of("Both sides have this name. Compare two different things."),
                desk.flaws(0, 10).stream().map(told -> told.flaw().sentence()).toList());
        assertTrue(comparisons.named("tea-tea").isEmpty());
    }

    private void write(String file, String id, String a, String b) {
        TeamFolder.write(folder, "comparisons/" + file + ".yaml", """
                comparisons:
                  - id: %s
                    level: 100
                    difference: One is green.
                    services:
                      - {name: %s, purpose: To drink., take: In the afternoon.}
                      - {name: %s, purpose: To drink., take: In the morning.}
                    criteria:
                      - {criterion: Colour, a: green, b: brown}
                      - {criterion: Heat, a: 80 degrees, b: 95 degrees}
                      - {criterion: Time, a: 3 minutes, b: 4 minutes}
                    references:
                      - {title: Drinks, url: "https://example.com/"}
                    verified: 2026-11-24
                """.formatted(id, a, b));
    }

    private Document page(String path) {
        return Jsoup.parse(
                people.visitor().get(path).then().statusCode(200).extract().asString());
    }
}
