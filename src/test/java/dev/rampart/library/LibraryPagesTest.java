package dev.rampart.library;

import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.account.People;
import dev.rampart.content.DocumentDesk;
import dev.rampart.content.TeamFolder;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@QuarkusTest
class LibraryPagesTest {
    @Inject
    People people;

    @Inject
    Library library;

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
    void every_item_stands_on_one_page_and_its_link_leads_out() {
        List<String> all = new ArrayList<>();
        String next = "/library";
        while (!next.isEmpty()) {
            Document page = page(next);
            all.addAll(page.select(".library-items > li").eachAttr("id"));
            assertEquals(
                    List.of(),
                    page.select(".library-items h2 a").stream()
                            .filter(link -> !link.attr("rel").contains("noopener"))
                            .toList());
            next = page.select("a[rel=next]").attr("href");
        }
        assertEquals(library.items().stream().map(LibraryItem::id).toList(), all);
    }

    @Test
    void it_is_narrowed_by_kind_level_and_task() {
        LibraryItem item = library.ofTask("scs-c03", "4.2").get(0);
        String path = "/library?level=" + item.level() + "&kind=" + item.kind().id() + "&task=scs-c03/4.2";
        List<String> found = page(path).select(".library-items > li").eachAttr("id");
        assertTrue(found.contains(item.id()), found.toString());
        found.forEach(id -> assertTrue(library.item(id).orElseThrow().serves("scs-c03", "4.2"), id));
        people.visitor()
                .get("/library?kind=poem")
                .then()
                .statusCode(400)
                .body(containsString("There is no kind “poem”."));
    }

    @Test
    void a_team_adds_items_and_its_own_wins_where_ids_are_the_same() {
        LibraryItem shipped = library.items().get(0);
        write("own", shipped.id(), "Ours");
        team.importFrom(folder);
        assertEquals("Ours", library.item(shipped.id()).orElseThrow().title());
        team.takeAway();
        assertEquals(shipped, library.item(shipped.id()).orElseThrow());
    }

    @Test
    void two_items_of_a_team_with_one_id_are_told() {
        write("a", "team-item", "First");
        write("b", "team-item", "Second");
        team.importFrom(folder);
        assertEquals("First", library.item("team-item").orElseThrow().title());
        assertEquals(
                List.of("The id `team-item` is that of an item in library/a.yaml. Give this item an id of its own."),
                desk.flaws(0, 10).stream().map(told -> told.flaw().sentence()).toList());
        team.takeAway();
        assertFalse(library.item("team-item").isPresent());
    }

    private void write(String file, String id, String title) {
        TeamFolder.write(folder, "library/" + file + ".yaml", """
                items:
                  - id: %s
                    title: %s
                    kind: blog
                    url: https://example.com/
                    level: 100
                    note: It is good.
                """.formatted(id, title));
    }

    private Document page(String path) {
        return Jsoup.parse(
                people.visitor().get(path).then().statusCode(200).extract().asString());
    }
}
