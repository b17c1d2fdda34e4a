package dev.rampart.content;

import static dev.rampart.content.WorkbenchTest.path;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.account.People;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What two do with one document at once, and what fails in between. */
@QuarkusTest
class AtTheSameTimeTest {
    @Inject
    Workbench workbench;

    @Inject
    Access access;

    @Inject
    Desk desk;

    @Inject
    EntityManager entities;

    @Inject
    People people;

    @Inject
    LocalDocuments locals;

    private long ada;

    @BeforeEach
    void anInstructor() {
        ada = people.instructor("Ada").id();
    }

    @AfterEach
    void nothingStays() {
        locals.dropThose("wb-", people.administrator("Root").id());
    }

    @Test
    void who_read_a_document_before_it_was_published_does_not_take_that_back() {
        long draft = workbench.open(path("stale"), LocalText.questions("wb-stale"), Map.of(), ada);
        QuarkusTransaction.requiringNew().run(() -> {
            Document stale = Document.findById(draft);
            assertEquals(null, stale.publication);
            CompletableFuture.runAsync(() -> assertEquals(List.of(), workbench.publish(draft, 1, ada)))
                    .join();
            Manuscript held = access.held(draft, ada);
            assertNotNull(held.document.publication, "what is held is as it is now");
            String text = LocalText.questions("wb-stale").replace("level: 200", "level: 300");
            desk.save(held, 1, text, Map.of(), ada);
            held.document.title = "Another";
        });
        assertEquals(1, workbench.read(draft, ada).publishedRevision());
        assertEquals(2, workbench.read(draft, ada).revision());
    }

    @Test
    void a_file_at_which_something_fails_costs_itself_alone() {
        String shows = LocalText.questions("wb-bad").replace("for itself who", "for itself ![a dot](dot.png) who");
        Map<String, byte[]> files = Map.of(
                path("bad"),
                shows.getBytes(StandardCharsets.UTF_8),
                path("good"),
                LocalText.questions("wb-good").getBytes(StandardCharsets.UTF_8),
                "questions/saa-c03/dot.png",
                LocalText.png(3, 3));
        Pictures failing = new Pictures() {
            @Override
            Picture of(byte[] bytes) {
                throw new IllegalStateException("as a database does that is full");
            }
        };
        failing.entities = entities;
        QuarkusMock.installMockForType(failing, Pictures.class);
        Taken taken = workbench.take(Parcel.pack(files), null, ada);
        assertEquals(1, taken.drafts().size());
        assertEquals(List.of(path("bad") + ": Rampart failed at this one. The log says more."), taken.refused());
    }

    @Test
    void what_is_stored_twice_waits_for_one_review() {
        ReviewsRequired.fromNowOn();
        for (String level : List.of("200", "300")) {
            String text = LocalText.questions("wb-waits").replace("level: 200", "level: " + level);
            workbench.store(List.of(new WrittenDocument(path("waits"), text, Map.of())), ada, "a.csv");
        }
        List<DocumentReview> open = QuarkusTransaction.requiringNew()
                .call(() -> DocumentReview.list("document.path = ?1 and reviewedAt is null", path("waits")));
        assertEquals(1, open.size());
        assertTrue(open.get(0).revision > 1);
    }
}
