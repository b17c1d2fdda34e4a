package dev.rampart.content;

import static dev.rampart.content.WorkbenchTest.path;
import static dev.rampart.content.WorkbenchTest.run;
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

/** Documents that are not for everyone: who sees them, and their history, on the desk. */
@QuarkusTest
class LimitedDocumentsTest {
    @Inject
    Workbench workbench;

    @Inject
    DocumentDesk desk;

    @Inject
    DocumentHistory history;

    @Inject
    ReviewQueue reviews;

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
    void where_a_private_bank_was_dropped_nobody_else_meets_its_history() {
        long bank = workbench.open(path("secret"), limited("wb-secret", "owner:" + ada), Map.of(), ada);
        assertEquals(List.of(), workbench.publish(bank, 1, ada));
        workbench.drop(bank, ada);
        String other = LocalText.questions("wb-other");
        assertEquals(409, status(() -> workbench.open(path("secret"), other, Map.of(), ben)));
        assertEquals(
                409,
                status(() ->
                        workbench.store(List.of(new WrittenDocument(path("secret"), other, Map.of())), ben, "a.csv")));
        assertTrue(desk.taken(path("secret")), "another path is proposed");
        assertEquals(bank, workbench.open(path("secret"), other, Map.of(), ada), "its author goes on");
        assertEquals(404, status(() -> history.events(bank, 0, 10, ben)));
    }

    @Test
    void an_author_sees_the_own_draft_whatever_audience_is_half_typed() {
        String half = limited("wb-half", "group:none-of-this-na");
        long draft = workbench.open(path("half"), half, Map.of(), ada);
        workbench.requestReview(draft, ada);
        assertTrue(desk.document(draft, ada).isPresent());
        assertTrue(desk.ids(Filter.NONE, ada).contains(draft));
        assertEquals(
                Set.of(path("half")),
                Parcel.unpack(workbench.files(Set.of(draft), ada).zip(), 100_000)
                        .keySet());
        assertTrue(asked(ada).contains(draft));

        assertTrue(desk.document(draft, ben).isEmpty());
        assertEquals(Map.of(), Parcel.unpack(workbench.files(Set.of(draft), ben).zip(), 100_000));
        assertFalse(asked(ben).contains(draft), "a queue does not tell of what is for others");
    }

    @Test
    void who_makes_a_shared_document_their_own_keeps_it() {
        long draft = workbench.open(path("mine"), LocalText.questions("wb-mine"), Map.of(), ada);
        assertEquals(List.of(), workbench.publish(draft, 1, ada));
        workbench.save(draft, 1, limited("wb-mine", "owner:" + ben), Map.of(), ben);
        assertEquals(List.of(), workbench.publish(draft, 2, ben));
        assertEquals(ben, workbench.read(draft, ben).author());
        assertEquals(404, status(() -> workbench.read(draft, ada)));
        assertEquals(404, status(() -> run(() -> workbench.drop(draft, ada))));
    }

    @Test
    void an_audience_is_found_wherever_it_stands() {
        assertEquals(Set.of("group:y"), AudienceLines.in("questions:\n  - {id: x, audience: group:y}\n"));
        assertEquals(Set.of("group:y"), AudienceLines.in("questions:\n  - {id: x, audience: group:y\n"), "no YAML");
        assertEquals(Set.of(), AudienceLines.in("stem: to an audience\n"));
    }

    @Test
    void a_check_tells_what_its_author_may_not_write() {
        String theirs = limited("wb-check", "owner:" + ada);
        assertTrue(workbench.check(path("check"), theirs, Map.of(), ada).publishable());
        List<Flaw> flaws = workbench.check(path("check"), theirs, Map.of(), ben).flaws();
        assertTrue(flaws.get(0).sentence().startsWith("You can limit questions to yourself"), flaws.toString());
        long draft = workbench.open(path("check"), theirs, Map.of(), ben);
        assertEquals(1, desk.document(draft, ben).orElseThrow().line().workFlaws(), "and the list counts it");
    }

    private List<Long> asked(long account) {
        return reviews.waiting(0, 500, account).stream()
                .map(ReviewQueue.Asked::document)
                .toList();
    }

    private static String limited(String id, String audience) {
        return "audience: " + audience + "\n" + LocalText.questions(id);
    }
}
