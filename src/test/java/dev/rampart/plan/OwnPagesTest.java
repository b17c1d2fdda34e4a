package dev.rampart.plan;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.web.TestClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OwnPagesTest {
    @Inject
    People people;

    private Person ada;

    @BeforeEach
    void someoneWithAPlan() {
        TestClock.get().set(Instant.parse("2026-11-30T08:00:00Z"));
        ada = people.learner("Ada");
        Map<String, Object> form = PlanPagesTest.form();
        form.put("kinds", List.of("PRACTICE", "READING", "OWN"));
        people.post(ada, "/plan", form).then().statusCode(303);
    }

    @AfterEach
    void resetClock() {
        TestClock.get().reset();
    }

    private static Map<String, Object> book() {
        Map<String, Object> form = new HashMap<>();
        form.put("title", "AWS Security <Cookbook>");
        form.put("kind", "BOOK");
        form.put("link", "https://books.example/cookbook");
        form.put("pages", "150");
        form.put("minutes", "");
        form.put("domains", List.of("1", "4"));
        return form;
    }

    private List<TaskLine> parts() {
        return QuarkusTransaction.requiringNew()
                .call(() -> TaskLine.of(Plan.of(ada.id()).orElseThrow()).stream()
                        .filter(task -> task.kind() == ResourceKind.OWN)
                        .toList());
    }

    private long id() {
        return QuarkusTransaction.requiringNew()
                .call(() -> OwnResource.of(ada.id(), "scs-c03").get(0).id);
    }

    @Test
    void a_book_is_planned_in_parts_within_its_domains() {
        people.post(ada, "/plan/resources", book()).then().statusCode(303);
        people.as(ada)
                .get("/plan/resources?done=added")
                .then()
                .body(
                        containsString("AWS Security &lt;Cookbook&gt;"),
                        containsString("Book · 150 pages, 5 h · Detection, Identity and Access Management"),
                        containsString("Added. What is open in your plan is laid anew with it."));
        assertEquals(300, parts().stream().mapToInt(TaskLine::minutes).sum(), 20);
        assertTrue(parts().stream().allMatch(task -> List.of("1", "4").contains(task.domain())));
        assertTrue(parts().get(0).title().startsWith("AWS Security <Cookbook>, part 1 of "));
        assertEquals("https://books.example/cookbook", parts().get(0).href());
    }

    @Test
    void what_was_read_is_not_planned_again_when_the_book_changes_and_goes_with_it() {
        people.post(ada, "/plan/resources", book()).then().statusCode(303);
        TaskLine first = parts().get(0);
        people.post(ada, "/plan/tasks/" + first.id() + "/completion", Map.of())
                .then()
                .statusCode(303);
        Map<String, Object> shorter = book();
        shorter.put("pages", "100");
        people.post(ada, "/plan/resources/" + id(), shorter).then().statusCode(303);
        int open = parts().stream()
                .filter(task -> !task.done())
                .mapToInt(TaskLine::minutes)
                .sum();
        assertEquals(200 - first.minutes(), open, 20);
        people.post(ada, "/plan/resources/" + id() + "/removal", Map.of())
                .then()
                .statusCode(303);
        assertEquals(List.of(first.id()), parts().stream().map(TaskLine::id).toList());
    }

    @Test
    void mistakes_get_a_sentence_and_what_was_typed_stays() {
        refused("title", "", "Give it a title");
        refused("link", "javascript:alert(1)", "A link begins with https://");
        refused("link", "http://books.example", "A link begins with https://");
        refused("pages", "", "Say how long it is");
        refused("pages", "many", "Pages are a whole number");
        refused("minutes", "90", "Give either minutes or pages, not both.");
    }

    private void refused(String field, String typed, String sentence) {
        Map<String, Object> form = book();
        form.put(field, typed);
        people.post(ada, "/plan/resources", form)
                .then()
                .statusCode(422)
                .body(
                        containsString(sentence),
                        containsString("value=\"" + (field.equals("pages") ? typed : "150") + "\""),
                        containsString("value=\"1\" checked"));
    }

    @Test
    void someone_elses_book_is_not_found() {
        people.post(ada, "/plan/resources", book()).then().statusCode(303);
        Person bo = people.learner("Bo");
        people.as(bo).get("/plan/resources").then().statusCode(303).header("Location", endsWith("/plan"));
        people.post(bo, "/plan", PlanPagesTest.form());
        people.as(bo).get("/plan/resources/" + id()).then().statusCode(404);
        people.post(bo, "/plan/resources/" + id() + "/removal", Map.of()).then().statusCode(404);
        people.as(bo)
                .get("/plan/resources")
                .then()
                .body(
                        not(containsString("Cookbook")),
                        containsString("Your plan leaves your own books and courses out."));
    }
}
