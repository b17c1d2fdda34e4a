package dev.rampart.statistics;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.attempt.ExamHall;
import dev.rampart.catalog.Catalog;
import dev.rampart.content.TeamFolder;
import dev.rampart.web.TestClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How reports of questions come to instructors, and answers go back. */
@QuarkusTest
class ReportDeskPagesTest {
    private static final String LIST = "/author/statistics/scs-c03";

    @Inject
    People people;

    @Inject
    ExamHall hall;

    @Inject
    Catalog catalog;

    @Inject
    Statistics statistics;

    @Inject
    Reports reports;

    @Inject
    TeamFolder team;

    @TempDir
    Path folder;

    @AfterEach
    void afterwards() {
        TestClock.get().reset();
        team.takeAway();
        QuarkusTransaction.requiringNew().run(() -> {
            QuestionSums.deleteAll();
            ReportAnswer.deleteAll();
            Report.deleteAll();
        });
    }

    @Test
    void mistakes_in_a_report_are_told_at_their_fields_and_what_was_typed_stays() {
        Person ada = people.learner("Ada");
        String question = hall.questions(hall.sitFullExam(ada, 30)).get(0);
        people.as(ada).get("/questions/reports/new?question=" + question).then().statusCode(200);
        people.as(ada).get("/questions/reports/new").then().statusCode(404);
        people.as(people.learner("Bea"))
                .get("/questions/reports/new?question=" + question)
                .then()
                .statusCode(404);
        people.post(ada, "/questions/reports", Map.of("question", question, "fault", "odd", "remark", " "))
                .then()
                .statusCode(422)
                .body(containsString("Say which it is."), containsString("Say what is wrong, so that"));
        people.post(
                        ada,
                        "/questions/reports",
                        Map.of("question", question, "fault", "wrong", "remark", "<b>".repeat(700)))
                .then()
                .statusCode(422)
                .body(containsString("these are 2,100."), containsString("&lt;b&gt;"));
        people.post(ada, "/questions/reports", Map.of("question", question, "fault", "wrong", "remark", "B is right."))
                .then()
                .statusCode(303);
        people.post(ada, "/questions/reports", Map.of("question", question, "fault", "wrong", "remark", "Once more."))
                .then()
                .statusCode(409)
                .body(containsString("You have an open report"), containsString("Once more."));
    }

    @Test
    void an_instructor_answers_without_learning_who_reported_and_the_learner_is_told_on_today() {
        Person ada = people.learner("Ada Lovelace");
        String question = hall.questions(hall.sitFullExam(ada, 30)).get(0);
        reports.file(ada.id(), question, Fault.UNCLEAR, "Which account is meant?");
        Person ina = people.instructor("Ina");
        String path = "/author/reports/" + question;
        String page = people.as(ina).get(path).then().statusCode(200).extract().asString();
        assertTrue(page.contains("Which account is meant?"));
        assertFalse(page.contains("Lovelace"));
        String report = Jsoup.parse(page).select("input[name=report]").val();
        people.post(ina, path + "/answers", Map.of("verdict", "", "sentence", ""))
                .then()
                .statusCode(422)
                .body(
                        containsString("Tick the reports"),
                        containsString("Choose one."),
                        containsString("write a sentence"));
        people.post(ina, path + "/answers", Map.of("report", report, "verdict", "mended", "sentence", "Done."))
                .then()
                .statusCode(422)
                .body(containsString("No version of the question was imported since."));
        people.post(
                        ina,
                        path + "/answers",
                        Map.of("report", report, "verdict", "declined", "sentence", "The first one."))
                .then()
                .statusCode(303);
        Map<String, String> again = Map.of("report", report, "verdict", "declined", "sentence", "The first one.");
        people.post(ina, path + "/answers", again).then().statusCode(303).header("Location", endsWith("done=1"));
        people.post(people.instructor("Ira"), path + "/answers", again)
                .then()
                .statusCode(409)
                .body(containsString("closed already"), containsString("The first one."));
        people.as(ada).get("/").then().body(containsString("An answer to a question that you reported"));
        people.as(ada)
                .get("/questions/reports")
                .then()
                .body(containsString("new answer"), containsString("The first one."));
        String after = people.as(ada).get("/questions/reports").asString();
        assertFalse(after.contains("new answer"));
        assertFalse(people.as(ada).get("/").asString().contains("that you reported"));
    }

    @Test
    void a_newer_version_is_proposed_as_the_mending_and_figures_stand_by_version() {
        TeamFolder.write(folder, "questions/team/mend.yaml", file("Which port has HTTPS?", "443"));
        team.importFrom(folder);
        Person ada = people.learner("Ada");
        String question = "stats-mend";
        long attempt = practise(ada);
        assertEquals(
                201,
                reports.file(ada.id(), question, Fault.WRONG, "It is older.").status(),
                "attempt " + attempt);
        Person ina = people.instructor("Ina");
        TestClock.get().advance(Duration.ofHours(1));
        TeamFolder.write(folder, "questions/team/mend.yaml", file("Which port does HTTPS use by default?", "443"));
        team.importFrom(folder);
        Document inbox = get("/author/reports");
        while (inbox.select("tr:contains(" + question + ")").isEmpty()) {
            inbox = get(inbox.select("a[rel=next]").attr("href"));
        }
        String row = inbox.select("tr:contains(" + question + ")").text();
        assertTrue(row.contains("A newer version counts: mended?"), row);
        String path = "/author/reports/" + question;
        Document page = Jsoup.parse(people.as(ina).get(path).asString());
        assertEquals("mended", page.select("input[name=verdict][checked]").val());
        people.post(
                        ina,
                        path + "/answers",
                        Map.of(
                                "report",
                                page.select("input[name=report]").val(),
                                "verdict",
                                "mended",
                                "sentence",
                                "It says so now."))
                .then()
                .statusCode(303);
        Document figures = Jsoup.parse(people.as(ina)
                .get("/author/statistics/saa-c03/" + question)
                .then()
                .statusCode(200)
                .extract()
                .asString());
        assertEquals(2, figures.select("nav[aria-label=Version] a").size());
        team.takeAway();
        people.as(ina)
                .get("/author/statistics/saa-c03/" + question)
                .then()
                .statusCode(200)
                .body(containsString("taken out: it is asked no more"));
    }

    private static String file(String stem, String right) {
        return """
                exam: saa-c03
                task: "1.1"
                questions:
                  - id: stats-mend
                    type: multiple-choice
                    level: 300
                    services: [Elastic Load Balancing]
                    stem: "%s"
                    options:
                      - {text: "%s", correct: true, why: So it is.}
                      - {text: "80", why: That is HTTP.}
                      - {text: "22", why: That is SSH.}
                      - {text: "25", why: That is SMTP.}
                    explanation: HTTPS has port 443.
                    references: [{title: RFC 9110, url: "https://www.rfc-editor.org/rfc/rfc9110"}]
                    verified: 2026-11-24
                """.formatted(stem, right);
    }

    /** A quiz of one question of SAA-C03, handed in. */
    private long practise(Person person) {
        long attempt = people.bearer(person)
                .contentType(ContentType.JSON)
                .body("{\"kind\": \"QUIZ\", \"spend\": true}")
                .post("/api/v1/exams/saa-c03/attempts")
                .then()
                .statusCode(201)
                .extract()
                .jsonPath()
                .getLong("id");
        hall.finish(person, attempt, 0);
        return attempt;
    }

    @Test
    void the_api_takes_reports_and_tells_the_answers() {
        Person ada = people.learner("Ada");
        String question = hall.questions(hall.sitFullExam(ada, 30)).get(0);
        String path = "/api/v1/questions/" + question + "/reports";
        people.bearer(ada)
                .contentType(ContentType.JSON)
                .body("{\"fault\": \"wrong\"}")
                .post(path)
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("text"));
        people.bearer(ada)
                .contentType(ContentType.JSON)
                .body("{\"fault\": \"WRONG\", \"text\": \"B is right.\"}")
                .post(path)
                .then()
                .statusCode(201);
        people.bearer(ada)
                .contentType(ContentType.JSON)
                .body("{\"fault\": \"wrong\", \"text\": \"B is right.\"}")
                .post(path)
                .then()
                .statusCode(409);
        people.bearer(people.learner("Bea"))
                .contentType(ContentType.JSON)
                .body("{\"fault\": \"wrong\", \"text\": \"B is right.\"}")
                .post(path)
                .then()
                .statusCode(404);
        people.bearer(ada)
                .get("/api/v1/questions/reports")
                .then()
                .statusCode(200)
                .body("items[0].question", equalTo(question))
                .body("items[0].open", equalTo(true))
                .body("items[0].answers.size()", equalTo(0));
    }

    private Document get(String path) {
        return Jsoup.parse(people.as(people.instructor("Ina"))
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }
}
