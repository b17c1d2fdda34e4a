package dev.rampart.author;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.content.LocalDocuments;
import dev.rampart.content.LocalText;
import dev.rampart.content.Workbench;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Wherever an instructor reads a text with its keys, its questions are not fresh to them any more. */
@QuarkusTest
class ShownKeysTest {
    @Inject
    People people;

    @Inject
    LocalDocuments locals;

    @Inject
    Workbench workbench;

    @Inject
    EntityManager entities;

    private Person ada;
    private long draft;
    private String name;
    private int readers;

    @BeforeEach
    void aDraftOfTwoTexts() {
        ada = people.instructor("Ada");
        // What was dropped keeps its history, so each test has a path of its own.
        name = "sk-seen-" + UUID.randomUUID().toString().substring(0, 8);
        draft = workbench.open(
                "questions/saa-c03/" + name + ".yaml", LocalText.questions("sk-first"), Map.of(), ada.id());
        workbench.save(draft, 1, LocalText.questions("sk-second"), Map.of(), ada.id());
        workbench.share(draft, ada.id());
    }

    @AfterEach
    void nothingStays() {
        locals.dropThose("sk-", ada.id());
    }

    @Test
    void every_page_and_call_that_shows_a_text_spends_its_questions() {
        String page = "/author/documents/" + draft;
        String api = "/api/v1/author/documents/" + draft;
        spends(Set.of("sk-second"), ben -> people.as(ben).get(page));
        spends(Set.of("sk-second"), ben -> people.bearer(ben).get(api));
        spends(Set.of("sk-second"), ben -> people.bearer(ben).get(api + "/text"));
        spends(Set.of("sk-second"), ben -> people.post(ben, "/author/archives", Map.of("document", draft)));
        spends(
                Set.of("sk-second"),
                ben -> people.bearer(ben).queryParam("text", name).get("/api/v1/author/archives"));
        Set<String> both = Set.of("sk-first", "sk-second");
        String texts = "/differences?from=r1&to=r2";
        spends(both, ben -> people.as(ben).get("/author/histories/" + draft + texts));
        spends(both, ben -> people.bearer(ben).get(api + texts));
        spends(Set.of("sk-first"), ben -> people.as(ben).get("/author/histories/" + draft + "/texts/r1"));
        spends(Set.of("sk-first"), ben -> people.bearer(ben).get(api + "/texts/r1"));
    }

    private void spends(Set<String> questions, Consumer<Person> reading) {
        Person ben = people.instructor("Ben " + ++readers);
        reading.accept(ben);
        List<?> seen = QuarkusTransaction.requiringNew()
                .call(() -> (List<?>)
                        entities.createNativeQuery("select question from exposure where account_id = :account")
                                .setParameter("account", ben.id())
                                .getResultList());
        assertEquals(questions, new HashSet<Object>(seen), "reading " + readers);
    }

    @Test
    void of_a_text_that_cannot_be_read_what_looks_like_an_id_is_spent() {
        assertEquals(Set.of("a-1", "b-2"), ShownKeys.ids("questions:\n  - id: a-1\n    stem: [\n  - \"id\": b-2\n"));
        assertEquals(Set.of(), ShownKeys.ids("steps:\n  - id: look\n"));
    }

    @Test
    void an_old_text_is_read_and_restored_on_its_page() {
        Document history = get("/author/histories/" + draft);
        String text = history.select("tbody a[href$=/texts/r1]").attr("href");
        Document page = get(text);
        assertTrue(page.select(".author-source").text().contains("sk-first"));
        assertEquals("2", page.select("input[name=revision]").val());
        Map<String, Object> form = Map.of("text", "r1", "revision", 2);
        String restorations = "/author/histories/" + draft + "/restorations";
        assertEquals(303, people.post(ada, restorations, form).statusCode());
        assertEquals(
                LocalText.questions("sk-first"), workbench.read(draft, ada.id()).text());
        Document refused = Jsoup.parse(people.post(ada, restorations, form)
                .then()
                .statusCode(409)
                .extract()
                .asString());
        assertTrue(refused.select("[role=alert]").text().contains("Someone has saved revision 3 since you looked"));

        people.bearer(ada)
                .contentType("application/json")
                .body(Map.of("text", "r2", "revision", 3))
                .post("/api/v1/author/documents/" + draft + "/restorations")
                .then()
                .statusCode(200);
        workbench.drop(draft, ada.id());
        Document dropped = get("/author?state=dropped&text=" + name);
        assertEquals("/author/histories/" + draft, dropped.select("tbody th a").attr("href"));
        assertTrue(get("/author/histories/" + draft).text().contains("This document was dropped on"));
    }

    private Document get(String path) {
        return Jsoup.parse(
                people.as(ada).get(path).then().statusCode(200).extract().asString());
    }
}
