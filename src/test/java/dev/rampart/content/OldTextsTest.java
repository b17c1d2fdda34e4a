package dev.rampart.content;

import static dev.rampart.content.WorkbenchTest.path;
import static dev.rampart.content.WorkbenchTest.status;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.account.People;
import dev.rampart.web.Filter;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a document said once is read whole and had back, also after it was dropped, by those who saw it. */
@QuarkusTest
class OldTextsTest {
    private static final Filter DROPPED = Filter.NONE.with("state", "dropped");

    @Inject
    Workbench workbench;

    @Inject
    DocumentDesk desk;

    @Inject
    DocumentHistory history;

    @Inject
    People people;

    @Inject
    LocalDocuments locals;

    private long ada;
    private long ben;

    @BeforeEach
    void twoInstructors() {
        ada = people.instructor("Ada").id();
        ben = people.instructor("Ben").id();
    }

    @AfterEach
    void nothingStays() {
        locals.dropThose("wb-", people.administrator("Root").id());
    }

    @Test
    void an_old_text_is_the_working_text_again_with_what_lay_beside_it() {
        String first = LocalText.questions("wb-old").replace("for itself who", "for itself ![a dot](dot.png) who");
        long draft = workbench.open(path("old"), first, Map.of("dot.png", LocalText.png(3, 3)), ada);
        workbench.save(draft, 1, LocalText.questions("wb-old"), Map.of("dot.png", new byte[0]), ada);
        assertEquals(Map.of(), workbench.read(draft, ada).images());

        DocumentHistory.Old old = history.text(draft, "r1", ada);
        assertEquals(first, old.text());
        assertEquals(Set.of("dot.png"), old.images().keySet());
        assertEquals(3, workbench.restore(draft, "r1", 2, ada));
        assertEquals(first, workbench.read(draft, ada).text());
        assertEquals(old.images(), workbench.read(draft, ada).images());
        assertEquals("What r1 says", history.events(draft, 0, 1, ada).get(0).note());

        assertEquals(409, status(() -> workbench.restore(draft, "r2", 2, ada)), "someone has saved since");
        assertEquals(3, workbench.read(draft, ada).revision());
        assertEquals(404, status(() -> workbench.restore(draft, "r9", 3, ada)));
        assertEquals(404, status(() -> history.text(draft, "r1", ben)), "someone else's draft");
        assertEquals(404, status(() -> workbench.restore(draft, "r1", 3, ben)));
    }

    @Test
    void what_was_dropped_is_listed_for_those_who_saw_it_and_is_a_draft_again() {
        String first = LocalText.questions("wb-gone");
        long draft = workbench.open(path("gone"), first, Map.of(), ada);
        assertEquals(List.of(), workbench.publish(draft, 1, ada));
        workbench.save(draft, 1, first.replace("level: 200", "level: 300"), Map.of(), ada);
        workbench.drop(draft, ada);

        assertFalse(desk.ids(Filter.NONE, ben).contains(draft));
        assertTrue(desk.document(draft, ben).isEmpty());
        assertTrue(listed(ben).contains(draft));
        assertTrue(desk.line(draft, ben).orElseThrow().dropped());
        assertEquals(first, history.text(draft, "r1", ben).text());
        assertFalse(history.events(draft, 0, 10, ben).isEmpty());
        assertEquals(3, workbench.restore(draft, "r1", 2, ben));
        assertFalse(listed(ben).contains(draft));
        assertEquals(first, workbench.read(draft, ada).text());
        assertEquals(null, workbench.read(draft, ben).publishedAt(), "nothing counts before it is published");
        assertEquals(409, status(() -> workbench.restore(draft, "r1", 2, ada)), "it is back already");
    }

    @Test
    void what_was_limited_to_some_people_is_dropped_for_them_alone() {
        String text = "audience: owner:" + ada + "\n" + LocalText.questions("wb-own");
        long bank = workbench.open(path("own"), text, Map.of(), ada);
        assertEquals(List.of(), workbench.publish(bank, 1, ada));
        workbench.drop(bank, ada);
        assertTrue(listed(ada).contains(bank));
        assertFalse(listed(ben).contains(bank));
        assertTrue(desk.line(bank, ben).isEmpty());
        assertEquals(404, status(() -> history.text(bank, "r1", ben)));
        assertEquals(404, status(() -> workbench.restore(bank, "r1", 1, ben)));

        String group = "audience: group:nobody-here-na\n" + LocalText.questions("wb-circle");
        long shared = workbench.open(path("circle"), group, Map.of(), ada);
        workbench.share(shared, ada);
        workbench.drop(shared, ada);
        assertTrue(listed(ada).contains(shared));
        assertFalse(listed(ben).contains(shared));
        assertEquals(404, status(() -> history.text(shared, "r1", ben)));
        assertEquals(404, status(() -> workbench.restore(shared, "r1", 1, ben)));
    }

    @Test
    void what_came_as_a_file_is_read_and_not_restored() {
        long file = desk.lines(Filter.NONE.with("kind", "questions").with("origin", "shipped"), 0, 1, ada)
                .get(0)
                .id();
        String version = history.events(file, 0, 1, ada).get(0).text();
        assertTrue(history.text(file, version, ada).text().contains("questions:"));
        assertEquals(409, status(() -> workbench.restore(file, version, 1, ada)));
    }

    @Test
    void a_half_typed_audience_takes_no_document_out_of_its_authors_count() {
        long before = desk.count(ada).all();
        long draft = workbench.open(path("counted"), LocalText.questions("wb-counted"), Map.of(), ada);
        assertEquals(List.of(), workbench.publish(draft, 1, ada));
        workbench.save(draft, 1, "audience: group:nobody-here-na\n" + LocalText.questions("wb-counted"), Map.of(), ada);
        assertEquals(before + 1, desk.count(ada).all());
    }

    private List<Long> listed(long account) {
        return desk.page(DROPPED, 1, account).items().stream()
                .map(DocumentLine::id)
                .toList();
    }
}
