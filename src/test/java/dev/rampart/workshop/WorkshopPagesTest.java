package dev.rampart.workshop;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.content.TeamFolder;
import dev.rampart.web.Problem;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pages of the workshops and their API, as they answer to requests. */
@QuarkusTest
class WorkshopPagesTest {
    private static final String HOME = "/workshops/tiny-doors";
    private static final String LOOK = HOME + "/steps/look";
    private static final String AWS = "/workshops/aws/least-privilege-with-iam-access-analyzer";

    @Inject
    People people;

    @Inject
    TeamFolder team;

    @Inject
    Learners learners;

    @Inject
    WorkshopData data;

    @TempDir
    Path folder;

    private Person ada;

    @BeforeEach
    void aTeamHasAWorkshop() {
        TinyWorkshop.write(folder);
        team.importFrom(folder);
        ada = people.learner("Ada");
    }

    @AfterEach
    void theTeamLeaves() {
        team.takeAway();
    }

    @Test
    void the_list_shows_ours_before_those_of_aws() {
        Document page = page("/workshops");
        assertTrue(page.select("section[aria-labelledby=own] h3").eachText().contains("Tiny doors"));
        assertTrue(page.text().indexOf("Tiny doors") < page.text().indexOf("AWS's catalogue"));
        assertEquals(
                List.of(),
                page.select("section[aria-labelledby=aws] h3 a").stream()
                        .filter(link -> !link.attr("rel").contains("noopener"))
                        .toList());
    }

    @Test
    void filters_narrow_the_list_and_combine() {
        for (String level :
                page("/workshops?level=100").select(".workshop-list .level").eachText()) {
            assertEquals("Level 100", level);
        }
        assertTrue(titles("/workshops?level=200&topic=Incident Response&minutes=120")
                .contains("Tiny doors"));
        assertTrue(!titles("/workshops?minutes=60").contains("Tiny doors"));
        assertTrue(!titles("/workshops?topic=Data Protection").contains("Tiny doors"));
        people.visitor()
                .get("/workshops?level=150")
                .then()
                .statusCode(400)
                .body(containsString("There is no level “150”. It can be 100, 200, 300, 400."));
    }

    @Test
    void the_list_comes_page_by_page_without_gap_or_double() {
        List<String> all = new ArrayList<>();
        String next = "/workshops";
        while (!next.isEmpty()) {
            Document page = page(next);
            all.addAll(page.select(".workshop-list h3 a").eachAttr("href"));
            next = page.select("a[rel=next]").attr("href");
        }
        assertEquals(all.stream().distinct().toList(), all);
        String said = page("/workshops").select("p[role=status]").text();
        assertEquals(all.size() + " workshops", said);
    }

    @Test
    void a_visitor_who_asks_for_what_is_planned_is_invited() {
        people.visitor()
                .get("/workshops?state=planned")
                .then()
                .statusCode(200)
                .body(containsString("/sign-in?next=/workshops"), containsString("Tiny doors"));
    }

    @Test
    void what_is_planned_under_way_and_done_can_be_listed() {
        learners.did(ada, Instant.now(), "look");
        assertEquals(
                303, people.post(ada, AWS + "/mark", Map.of("mark", "planned")).statusCode());
        assertEquals(List.of("Tiny doors"), titles(ada, "/workshops?state=started"));
        assertEquals(List.of("Least Privilege with IAM Access Analyzer"), titles(ada, "/workshops?state=planned"));
        assertEquals(
                303, people.post(ada, AWS + "/mark", Map.of("mark", "done")).statusCode());
        assertEquals(List.of("Least Privilege with IAM Access Analyzer"), titles(ada, "/workshops?state=done"));
        assertEquals(
                303, people.post(ada, AWS + "/mark", Map.of("mark", "none")).statusCode());
        assertEquals(List.of(), titles(ada, "/workshops?state=done"));
        people.post(ada, AWS + "/mark", Map.of("mark", "loved"))
                .then()
                .statusCode(400)
                .body(containsString("can be marked as planned or done"));
    }

    @Test
    void a_mark_goes_back_to_the_list_it_was_made_in_and_never_to_another_site() {
        people.post(ada, AWS + "/mark", Map.of("mark", "planned", "here", "/workshops?level=200&page=2"))
                .then()
                .header("Location", endsWith("/workshops?level=200&page=2"));
        people.post(ada, AWS + "/mark", Map.of("mark", "planned", "here", "//evil.example/"))
                .then()
                .header("Location", endsWith(AWS));
    }

    @Test
    void a_workshop_says_what_it_takes_and_what_it_gives() {
        people.visitor()
                .get(HOME)
                .then()
                .statusCode(200)
                .body(
                        containsString("1 h 15 min in 3 steps"),
                        containsString("Close a door"),
                        containsString("You have seen a door."),
                        containsString("A page about doors"),
                        containsString("SCS-C03"),
                        containsString("Read the first step"),
                        containsString("/sign-in?next=" + HOME));
    }

    @Test
    void what_is_not_there_is_said_in_a_sentence() {
        people.visitor()
                .get("/workshops/nothing")
                .then()
                .statusCode(404)
                .body(containsString("no workshop of that name"));
        people.visitor().get(HOME + "/steps/nothing").then().statusCode(404).body(containsString("has no such step"));
        people.visitor().get("/workshops/aws/nothing").then().statusCode(404).body(containsString("in AWS&#39;s list"));
    }

    @Test
    void start_leads_to_the_first_step_that_is_not_done_and_resume_too() {
        people.post(ada, HOME + "/start", Map.of()).then().statusCode(303).header("Location", endsWith(LOOK));
        people.post(ada, LOOK + "/completion", Map.of("done", "true"))
                .then()
                .statusCode(303)
                .header("Location", endsWith(HOME + "/steps/open"));
        people.as(ada)
                .get(HOME)
                .then()
                .body(containsString("Resume: Open the door"), containsString("1 of 3 steps done, 1 h 5 min left"));
        people.post(ada, HOME + "/steps/close/completion", Map.of("done", "true"))
                .then()
                .header("Location", endsWith(HOME + "/steps/open"));
        people.post(ada, HOME + "/steps/open/completion", Map.of("done", "true"))
                .then()
                .header("Location", endsWith(HOME));
        people.as(ada).get(HOME).then().body(containsString("All 3 steps are done."));
        people.post(ada, LOOK + "/completion", Map.of("done", "false")).then().header("Location", endsWith(LOOK));
        people.as(ada).get(HOME).then().body(containsString("Resume: Look at the door"));
    }

    @Test
    void a_visitor_is_led_to_the_sign_in_and_back() {
        people.postAsVisitor(HOME + "/start", Map.of())
                .then()
                .statusCode(303)
                .header("Location", containsString("/sign-in"));
        people.visitor().get(LOOK).then().body(containsString("/sign-in?next=" + LOOK));
    }

    @Test
    void a_wrong_answer_shows_why_for_every_option_and_can_be_tried_again() {
        answer(ada, "td-which", learners.places("td-which", "Neither of them"))
                .then()
                .statusCode(303)
                .header("Location", endsWith(LOOK + "#c-td-which"));
        Document page = page(ada, LOOK);
        String check = page.select("#c-td-which").text();
        for (String why :
                List.of("It stands ajar.", "It is shut.", "One stands ajar.", "An open door lets in draught.")) {
            assertTrue(check.contains(why), why);
        }
        assertTrue(check.contains("Not right."), check);
        assertTrue(
                page(ada, LOOK + "?again=td-which").select("#c-td-which form").size() == 1);
        answer(ada, "td-which", learners.places("td-which", "The left one"))
                .then()
                .statusCode(303);
        assertTrue(page(ada, LOOK).select("#c-td-which").text().contains("✓ Right."));
    }

    @Test
    void a_visitors_answer_is_explained_and_not_kept() {
        Response page =
                people.postAsVisitor(LOOK + "/answers", form("td-which", learners.places("td-which", "The left one")));
        page.then().statusCode(200).body(containsString("✓ Right."), containsString("It is shut."));
        people.visitor().get(LOOK).then().body(not(containsString("✓ Right.")));
    }

    @Test
    void an_answer_without_a_choice_is_asked_for_with_a_sentence() {
        answer(ada, "td-which", List.of())
                .then()
                .statusCode(422)
                .body(containsString("Nothing is chosen yet. Choose an option, then answer."));
        assertEquals(List.of(), data.export(ada.id()).checks());
    }

    @Test
    void too_few_and_too_many_choices_are_kept_on_the_page_and_told() {
        List<Integer> one = learners.places("td-both", "The window");
        Document page = Jsoup.parse(
                answer(ada, "td-both", one).then().statusCode(422).extract().asString());
        assertTrue(page.select("#c-td-both .error").text().contains("1 of 2 are chosen. Choose 1 more."));
        assertEquals(
                List.of(String.valueOf(one.get(0))),
                page.select("#c-td-both input[checked]").eachAttr("value"));
        answer(ada, "td-both", learners.places("td-both", "The window", "The wall", "The left one"))
                .then()
                .statusCode(422)
                .body(containsString("3 are chosen, and the check asks for 2. Take 1 away."));
        answer(ada, "td-both", learners.places("td-both", "The right one", "The left one"))
                .then()
                .statusCode(303);
        assertTrue(data.export(ada.id()).checks().get(0).firstCorrect());
    }

    @Test
    void a_choice_that_is_none_is_refused_with_a_sentence() {
        for (Object pick : List.of("7", "-1", "x", "99999999999")) {
            answer(ada, "td-which", List.of(pick)).then().statusCode(400).body(containsString("nothing was kept"));
        }
    }

    @Test
    void an_answer_to_a_check_that_was_changed_meanwhile_is_not_taken() {
        Map<String, Object> form = form("td-which", learners.places("td-which", "The left one"));
        TinyWorkshop.write(
                folder, TinyWorkshop.DOCUMENT.replace("Which door is open?", "Which door is shut?"), Map.of());
        team.importFrom(folder);
        people.post(ada, LOOK + "/answers", form)
                .then()
                .statusCode(409)
                .body(containsString("changed after you opened the page"), containsString("Which door is shut?"));
        assertEquals(List.of(), data.export(ada.id()).checks());
    }

    @Test
    void an_answer_to_an_earlier_wording_is_not_shown_as_one_to_the_new() {
        answer(ada, "td-which", learners.places("td-which", "The left one"));
        TinyWorkshop.write(
                folder, TinyWorkshop.DOCUMENT.replace("Which door is open?", "Which door is shut?"), Map.of());
        team.importFrom(folder);
        Document page = page(ada, LOOK);
        assertEquals(1, page.select("#c-td-which form").size());
        assertTrue(page.select("#c-td-which").text().contains("You had answered an earlier wording"));
    }

    @Test
    void an_answer_to_a_check_that_is_gone_is_told() {
        people.post(ada, LOOK + "/answers", Map.of("check", "gone", "wording", "x", "pick", "0"))
                .then()
                .statusCode(404)
                .body(containsString("not part of the step any more"));
    }

    @Test
    void htmx_gets_the_check_alone_also_when_the_answer_is_not_taken() {
        String csrf = People.csrf(people.as(ada).get("/"));
        Map<String, Object> form = form("td-which", List.of());
        people.as(ada)
                .header("HX-Request", "true")
                .cookie("rampart_csrf", csrf)
                .formParam("csrf", csrf)
                .formParams(form)
                .post(LOOK + "/answers")
                .then()
                .statusCode(200)
                .body(containsString("Nothing is chosen yet."), not(containsString("<html")));
    }

    @Test
    void a_step_shows_code_that_can_be_scrolled_and_reached() {
        Document page = page(LOOK);
        assertEquals("0", page.select("article pre").attr("tabindex"));
        assertEquals(
                1, page(HOME + "/steps/open").select("article .scroll-x table").size());
    }

    @Test
    void the_api_lists_and_tells_progress_to_those_with_a_token() {
        people.visitor()
                .get("/api/v1/workshops?level=200&topic=Detection")
                .then()
                .statusCode(200)
                .body(
                        "items.id",
                        hasItem("tiny-doors"),
                        "items[0].state",
                        nullValue(),
                        "items[0].provider",
                        equalTo("own"));
        people.visitor()
                .get("/api/v1/workshops/tiny-doors")
                .then()
                .statusCode(200)
                .body("steps.id", equalTo(List.of("look", "open", "close")), "workshop.minutes", equalTo(75));
        people.bearer(ada)
                .put("/api/v1/workshops/tiny-doors/steps/look/completion")
                .then()
                .statusCode(200)
                .body("stepsDone", equalTo(1), "next", equalTo("open"));
        people.bearer(ada)
                .get("/api/v1/workshops?state=started")
                .then()
                .body("items.id", equalTo(List.of("tiny-doors")), "items[0].state", equalTo("started"));
        people.bearer(ada)
                .delete("/api/v1/workshops/tiny-doors/steps/look/completion")
                .then()
                .statusCode(200)
                .body("stepsDone", equalTo(0), "next", equalTo("look"));
        people.bearer(ada)
                .contentType("application/json")
                .body(Map.of("mark", "done"))
                .put("/api/v1" + AWS + "/mark")
                .then()
                .statusCode(204);
        people.bearer(ada).get("/api/v1/workshops?state=done").then().body("items.provider", equalTo(List.of("aws")));
        people.bearer(ada).delete("/api/v1" + AWS + "/mark").then().statusCode(204);
    }

    @Test
    void the_api_refuses_with_problems() {
        for (String path : List.of("/api/v1/workshops/nothing", "/api/v1/workshops/nothing/progress")) {
            people.bearer(ada).get(path).then().statusCode(404).contentType(Problem.MEDIA_TYPE);
        }
        people.visitor()
                .get("/api/v1/workshops/tiny-doors/progress")
                .then()
                .statusCode(401)
                .contentType(Problem.MEDIA_TYPE);
        people.visitor()
                .get("/api/v1/workshops?state=done")
                .then()
                .statusCode(401)
                .contentType(Problem.MEDIA_TYPE);
        people.bearer(ada)
                .contentType("application/json")
                .body(Map.of("mark", "loved"))
                .put("/api/v1" + AWS + "/mark")
                .then()
                .statusCode(400)
                .body("detail", containsString("\"planned\" or \"done\""));
        people.visitor().get("/q/openapi").then().body(allOf(containsString("/api/v1/workshops/{id}/progress")));
    }

    @Test
    void the_author_sees_a_workshop_and_what_is_wrong_in_its_files() {
        Person grace = people.instructor("Grace");
        Document desk = page(grace, "/author");
        while (!desk.text().contains(TinyWorkshop.PATH)) {
            desk = page(grace, desk.select("a[rel=next]").attr("href"));
        }
        TinyWorkshop.write(folder, TinyWorkshop.DOCUMENT, Map.of("03-close.md", "One\n\n[x](javascript:1)\n"));
        team.importFrom(folder);
        Document problems = page(grace, "/author/problems");
        assertTrue(problems.text().contains("03-close.md, line 3, column 1"), problems.text());
        Document document = page(grace, problems.select("section h2 a").attr("href"));
        assertTrue(document.text().contains("The link leads to javascript:1."), document.text());
        assertTrue(document.select("details summary").eachText().contains("01-look.md, as it counts"));
    }

    private Response answer(Person person, String check, List<?> picks) {
        return people.post(person, LOOK + "/answers", form(check, picks));
    }

    private Map<String, Object> form(String check, List<?> picks) {
        return Map.of("check", check, "wording", learners.check(check).wording(), "pick", picks);
    }

    private Document page(String path) {
        return Jsoup.parse(
                people.visitor().get(path).then().statusCode(200).extract().asString());
    }

    private Document page(Person person, String path) {
        return Jsoup.parse(
                people.as(person).get(path).then().statusCode(200).extract().asString());
    }

    private List<String> titles(String path) {
        return page(path).select(".workshop-list h3 a").eachText();
    }

    private List<String> titles(Person person, String path) {
        return page(person, path).select(".workshop-list h3 a").eachText();
    }
}
