package dev.rampart.review;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.attempt.ExamHall;
import dev.rampart.web.TestClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The mistake log on its pages and for programs. */
@QuarkusTest
class MistakesTest {
    private static final String LOG = "/review/mistakes";
    private static final String API = "/api/v1/review/mistakes";

    @Inject
    People people;

    @Inject
    ExamHall hall;

    @Inject
    MistakeData data;

    private Person ada;

    @BeforeEach
    void someone() {
        ada = people.learner("Ada");
    }

    @AfterEach
    void resetClock() {
        TestClock.get().reset();
    }

    @Test
    void it_asks_for_an_account_and_says_what_will_be_here() {
        people.visitor().get(LOG).then().statusCode(303).header("Location", containsString("/sign-in"));
        people.visitor().get(API).then().statusCode(401);
        people.as(ada).get(LOG).then().statusCode(200).body(containsString("Nothing here yet."));
        people.as(ada)
                .get(LOG + "/patterns")
                .then()
                .statusCode(200)
                .body(
                        containsString("Patterns show from five explained mistakes on."),
                        containsString("None of the last 90 days has a reason yet."));
        people.as(ada).get(LOG + "/patterns?days=7").then().statusCode(400);
        people.as(ada).get(LOG + "/notes").then().statusCode(200).body(containsString("None yet."));
        people.as(ada).get(LOG + "?attempt=4711").then().statusCode(404);
    }

    @Test
    void what_was_missed_is_explained_several_at_once_and_what_has_no_reason_comes_first() {
        long first = quiz(ada, 3);
        TestClock.get().advance(Duration.ofMinutes(5));
        long second = quiz(ada, 8);
        people.as(ada)
                .get("/attempts/" + first + "/result")
                .then()
                .body(containsString("<a class=\"button\" href=\"/review/mistakes?attempt=" + first + "\">Why were"));
        Document log = page(LOG);
        assertEquals(
                "All 9 Without a reason 9 With a reason 0", log.select(".chips").text());
        List<String> items = log.select("[name=item]").eachAttr("value");
        assertEquals(9, items.size());
        assertEquals(
                2,
                log.select(".mistake-question a[href*=/attempts/" + second + "/result]")
                        .size());

        Map<String, String> said = Map.of(items.get(0), "TORN", items.get(8), "MISREAD");
        post(LOG, items, said, Map.of(items.get(0), "Look at the word\r\nonly, please."))
                .then()
                .statusCode(303)
                .header("Location", containsString("/review/mistakes?saved=2"));
        Document after = page(LOG + "?saved=2");
        assertTrue(after.select("[role=status]").text().contains("7 more have no reason yet."));
        List<String> order = new ArrayList<>(items.subList(1, 8));
        order.add(items.get(0));
        order.add(items.get(8));
        assertEquals(order, after.select("[name=item]").eachAttr("value"));
        assertEquals(
                "Look at the word\nonly, please.",
                after.select("#note-" + items.get(0)).first().wholeText());
        assertEquals(
                "TORN",
                after.select("#reason-" + items.get(0) + " option[selected]").val());
        assertEquals(2, page(LOG + "?show=explained").select("[name=item]").size());
        assertEquals(
                1,
                page(LOG + "?show=open&attempt=" + second).select("[name=item]").size());

        post(LOG, List.of(items.get(0)), Map.of(), Map.of());
        assertEquals(1, page(LOG + "?show=explained").select("[name=item]").size());
        assertFalse(page(LOG).text().contains("only, please."), "an emptied note is gone");
    }

    @Test
    void a_mistake_in_the_form_keeps_all_that_was_typed_and_saves_nothing() {
        long quiz = quiz(ada, 8);
        List<String> items =
                page(LOG + "?attempt=" + quiz).select("[name=item]").eachAttr("value");
        String tooLong = "x".repeat(2001);
        Response refused = post(LOG, items, Map.of(items.get(0), "TIME"), Map.of(items.get(1), tooLong));
        refused.then().statusCode(422);
        Document page = Jsoup.parse(refused.asString());
        assertEquals(
                "TIME",
                page.select("#reason-" + items.get(0) + " option[selected]").val());
        assertEquals(tooLong, page.select("#note-" + items.get(1)).text());
        assertEquals(
                "A note has room for 2,000 characters, and this has 2,001. Shorten it; nothing was saved yet.",
                page.select("#error-" + items.get(1)).text());
        assertEquals(0, page(LOG + "?show=explained").select("[name=item]").size());
        post(LOG, items, Map.of(items.get(0), "OTHER"), Map.of())
                .then()
                .statusCode(422)
                .body(containsString("Say in the note what it was."));
        people.post(ada, LOG, Map.of("item", items.get(0), "reason", "TIME"))
                .then()
                .statusCode(400);
    }

    @Test
    void a_button_pressed_twice_keeps_one_reason() {
        quiz(ada, 9);
        List<String> items = page(LOG).select("[name=item]").eachAttr("value");
        Map<String, String> said = Map.of(items.get(0), "TIME");
        Map<String, String> note = Map.of(items.get(0), "Twice.");
        List<Integer> answers = Stream.of(1, 2, 3)
                .map(press -> CompletableFuture.supplyAsync(
                        () -> post(LOG, items, said, note).statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertEquals(List.of(303, 303, 303), answers);
        QuarkusTransaction.requiringNew().run(() -> {
            assertEquals(1, data.export(ada.id()).reasons().size());
            assertEquals(1, data.export(ada.id()).notes().size());
        });
    }

    @Test
    void a_long_log_is_paged_and_stays_narrowed() {
        long exam = hall.sitFullExam(ada, 42);
        people.as(ada).get("/attempts/" + exam + "/result");
        Document first = page(LOG + "?attempt=" + exam);
        assertEquals(10, first.select("[name=item]").size());
        Document second = page(first.select("a[rel=next]").attr("href"));
        List<String> items = second.select("[name=item]").eachAttr("value");
        assertEquals(10, items.size());
        Document last = page(second.select("a[rel=next]").attr("href"));
        assertEquals(3, last.select("[name=item]").size());
        assertEquals(0, last.select("a[rel=next]").size());
        assertEquals(LOG + "?attempt=" + exam, last.select("a[rel=first]").attr("href"));

        Map<String, Object> form = new HashMap<>(form(items, Map.of(items.get(0), "TIME"), Map.of()));
        form.put("attempt", exam);
        form.put("after", second.select("input[name=after]").val());
        String back = people.post(ada, LOG, form).getHeader("Location");
        List<String> now = page(back.replaceFirst("^https?://[^/]+", ""))
                .select("[name=item]")
                .eachAttr("value");
        assertEquals(items.subList(1, 10), now.subList(0, 9), "it stays where it was, and the next one moves up");
        Document end = page(LOG + "?after=" + now.get(9));
        assertEquals(
                items.get(0),
                end.select("[name=item]").last().val(),
                "what has a reason comes after the last that has none");
        people.as(ada).get(LOG + "?after=nonsense").then().statusCode(200);
        people.as(ada).get(LOG + "?after=explained-" + items.get(0)).then().body(containsString("None of these."));
    }

    @Test
    void what_stands_in_an_open_exam_is_neither_shown_nor_counted_nor_explained_meanwhile() {
        long quiz = quiz(ada, 8);
        List<String> items = page(LOG).select("[name=item]").eachAttr("value");
        post(LOG, items, Map.of(items.get(0), "TIME"), Map.of(items.get(0), "Kept back."));
        String location =
                people.post(ada, "/attempts/" + quiz + "/practice", Map.of()).getHeader("Location");
        long again = Long.parseLong(location.replaceAll(".*/", ""));
        Document log = page(LOG + "?saved=1");
        assertEquals(
                "All 0 Without a reason 0 With a reason 0", log.select(".chips").text());
        assertEquals(
                "Saved. Everything here has a reason.",
                log.select("[role=status]").text());
        assertEquals(0, log.select("[name=item]").size());
        people.as(ada)
                .get(LOG + "/patterns")
                .then()
                .body(containsString("0 questions missed or guessed in this time, 0 of them explained."));
        people.as(ada).get(LOG + "/notes").then().body(not(containsString("Kept back.")));
        people.bearer(ada).get(API).then().body("found", equalTo(0), "mistakes.size()", equalTo(0));
        post(LOG, items, Map.of(items.get(1), "TIME"), Map.of()).then().statusCode(404);
        people.bearer(ada)
                .contentType(ContentType.JSON)
                .body(Map.of("question", hall.questions(quiz).get(8)))
                .post("/api/v1/review/cards")
                .then()
                .statusCode(404);
        people.bearer(ada)
                .get("/api/v1/review/cards")
                .then()
                .body("found", equalTo(2))
                .body("cards.question", equalTo(Arrays.asList(null, null)))
                .body("cards.last", equalTo(Arrays.asList(null, null)));
        String review = people.as(ada).get("/review").asString();
        assertTrue(review.contains("A question that is kept for an exam of yours."), review);
        assertFalse(review.contains("Last answered"), review);
        hall.finish(ada, again, 1);
        assertEquals(3, page(LOG).select("[name=item]").size());
        people.as(ada).get(LOG + "/notes").then().body(containsString("Kept back."));
    }

    @Test
    void nobody_explains_what_is_another_s() {
        quiz(ada, 8);
        Person bo = people.learner("Bo");
        List<String> items = page(LOG).select("[name=item]").eachAttr("value");
        people.post(bo, LOG, form(items.subList(0, 1), Map.of(items.get(0), "TIME"), Map.of()))
                .then()
                .statusCode(404);
        people.bearer(bo)
                .contentType(ContentType.JSON)
                .body(Map.of("reason", "TIME"))
                .put(API + "/" + items.get(0))
                .then()
                .statusCode(404);
    }

    @Test
    void notes_stay_with_the_question_and_are_found_changed_and_removed() {
        quiz(ada, 8);
        List<String> items = page(LOG).select("[name=item]").eachAttr("value");
        post(LOG, items, Map.of(), Map.of(items.get(0), "Deny wins.", items.get(1), "Keys <b>rotate</b>."));
        Document notes = page(LOG + "/notes?q=DENY");
        assertEquals("Deny wins.", notes.select(".mistake-note").text());
        assertEquals(
                "Keys <b>rotate</b>.",
                page(LOG + "/notes?q=keys").select(".mistake-note").text());
        String path = notes.select(".list a").attr("href");
        people.post(ada, path, Map.of("note", "y".repeat(2001)))
                .then()
                .statusCode(422)
                .body(containsString("y".repeat(2001)));
        people.post(ada, path, Map.of("note", " ")).then().statusCode(422);
        people.post(ada, path, Map.of("note", "Deny always wins.")).then().statusCode(303);
        assertTrue(page(LOG).text().contains("Deny always wins."));
        people.as(people.learner("Bo")).get(path).then().statusCode(404);
        people.post(ada, path + "/removal", Map.of()).then().statusCode(303);
        people.as(ada).get(path).then().statusCode(404);
        assertEquals(1, page(LOG + "/notes").select(".mistake-note").size());
    }

    @Test
    void patterns_come_from_what_was_explained_in_the_time_asked_for() {
        quiz(ada, 4);
        List<String> items = page(LOG).select("[name=item]").eachAttr("value");
        Map<String, String> said = new HashMap<>();
        items.forEach(item -> said.put(item, "TORN"));
        Map<String, Object> form = new HashMap<>(form(items, said, Map.of()));
        form.put("first", items.stream().map(item -> "macie").toList());
        form.put("second", items.stream().map(item -> "GuardDuty S3 Protection").toList());
        people.post(ada, LOG, form).then().statusCode(303);
        String patterns = people.as(ada).get(LOG + "/patterns").asString();
        assertTrue(patterns.contains("Of 6 mistakes that you explained, all were torn between two"), patterns);
        Document page = Jsoup.parse(patterns);
        assertEquals(
                "Torn between two 6",
                page.select(".mistake-why tr:has([width=100%].fill)").text());
        assertTrue(page.select("#pairs ~ .list").text().contains("Amazon Macie – GuardDuty S3 Protection"), patterns);
        assertTrue(page.select("#pairs ~ .list").text().contains("named by you 6 times"), patterns);
        assertEquals(1, page.select("a[href=/comparisons/macie-guardduty-s3]").size());

        TestClock.get().advance(Duration.ofDays(31));
        ada = people.inAnotherBrowser(ada);
        people.as(ada)
                .get(LOG + "/patterns?days=30")
                .then()
                .body(containsString("0 questions missed or guessed in this time"), not(containsString("Of 6")));
        people.as(ada).get(LOG + "/patterns?days=90").then().body(containsString("Of 6"));
    }

    @Test
    void programs_list_and_explain_and_get_problems() {
        long quiz = quiz(ada, 8);
        JsonPath list = people.bearer(ada)
                .get(API + "?attempt=" + quiz)
                .then()
                .statusCode(200)
                .body("found", equalTo(2), "next", nullValue(), "mistakes[0].reason", nullValue())
                .extract()
                .jsonPath();
        String item = API + "/" + list.getLong("mistakes[0].item");
        put(item, Map.of("reason", "TORN", "services", List.of("kms", "AWS CloudHSM"), "note", "Who holds the keys?"))
                .then()
                .statusCode(200)
                .body("reason", equalTo("TORN"))
                .body("services", equalTo(List.of("AWS KMS", "AWS CloudHSM")))
                .body("note", equalTo("Who holds the keys?"));
        for (Map<String, ?> wrong : List.<Map<String, ?>>of(
                Map.of("reason", "BORED"),
                Map.of("reason", "TORN", "services", List.of("kms")),
                Map.of("note", "x".repeat(2001)))) {
            put(item, wrong).then().statusCode(422).contentType("application/problem+json");
        }
        people.bearer(ada).contentType(ContentType.JSON).put(item).then().statusCode(400);
        people.bearer(ada).get(API + "?show=explained").then().body("found", equalTo(1));
        put(item, Map.of()).then().statusCode(200).body("reason", nullValue()).body("note", nullValue());
    }

    @Test
    void who_leaves_takes_it_along_and_leaves_nothing_behind() {
        Person bo = people.learner("Bo");
        for (Person person : List.of(ada, bo)) {
            quiz(person, 8);
            List<String> items = Jsoup.parse(people.as(person).get(LOG).asString())
                    .select("[name=item]")
                    .eachAttr("value");
            people.post(person, LOG, form(items, Map.of(items.get(0), "TIME"), Map.of(items.get(1), "Mine alone.")));
        }
        people.as(ada)
                .get("/account/export")
                .then()
                .statusCode(200)
                .body(containsString("\"mistakes\""), containsString("\"TIME\""), containsString("Mine alone."));
        people.post(ada, "/account/deletion", Map.of("current", People.PASSWORD))
                .then()
                .statusCode(200);
        QuarkusTransaction.requiringNew().run(() -> {
            assertEquals(new MistakeData.Kept(List.of(), List.of()), data.export(ada.id()));
            assertEquals(1, data.export(bo.id()).reasons().size());
            assertEquals(1, data.export(bo.id()).notes().size());
        });
    }

    private long quiz(Person person, int right) {
        long quiz = hall.openQuiz(person);
        hall.finish(person, quiz, right);
        return quiz;
    }

    private Document page(String path) {
        return Jsoup.parse(
                people.as(ada).get(path).then().statusCode(200).extract().asString());
    }

    private Response post(String path, List<String> items, Map<String, String> reasons, Map<String, String> notes) {
        return people.post(ada, path, form(items, reasons, notes));
    }

    private static Map<String, ?> form(List<String> items, Map<String, String> reasons, Map<String, String> notes) {
        return Map.of(
                "item", items,
                "reason",
                        items.stream()
                                .map(item -> reasons.getOrDefault(item, ""))
                                .toList(),
                "first", items.stream().map(item -> "").toList(),
                "second", items.stream().map(item -> "").toList(),
                "note", items.stream().map(item -> notes.getOrDefault(item, "")).toList());
    }

    private Response put(String path, Map<String, ?> body) {
        return people.bearer(ada).contentType(ContentType.JSON).body(body).put(path);
    }
}
