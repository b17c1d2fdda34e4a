package dev.rampart.statistics;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.attempt.EndedAttempts;
import dev.rampart.attempt.ExamHall;
import dev.rampart.attempt.Kind;
import dev.rampart.catalog.Catalog;
import dev.rampart.content.TeamFolder;
import dev.rampart.question.Answer;
import dev.rampart.question.Question;
import dev.rampart.question.QuestionBank;
import dev.rampart.web.Filter;
import dev.rampart.web.TestClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hibernate.SessionFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What instructors read about questions, and how reports come to them and answers go back. */
@QuarkusTest
class StatisticsPagesTest {
    private static final String LIST = "/author/statistics/scs-c03";

    @Inject
    People people;

    @Inject
    ExamHall hall;

    @Inject
    QuestionBank bank;

    @Inject
    Catalog catalog;

    @Inject
    Statistics statistics;

    @Inject
    Reports reports;

    @Inject
    TeamFolder team;

    @Inject
    SessionFactory sessions;

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

    /** 120 answers to a multiple-choice question: those who do well take a distractor, the others the key. */
    private QuestionBank.Entry misleading() {
        QuestionBank.Entry entry = bank.entries("scs-c03", Question.Pool.BANK).stream()
                .filter(one -> one.type().equals("multiple-choice"))
                .findFirst()
                .orElseThrow();
        QuarkusTransaction.requiringNew().run(() -> {
            Question question = bank.versions(List.of(entry.version())).get(entry.version());
            int key = question.interaction().key().picks().get(0);
            QuestionSums sums = QuestionSums.begin(entry.version(), question);
            List<EndedAttempts.Item> answers = new ArrayList<>();
            for (int n = 0; n < 60; n++) {
                answers.add(item(entry, 55, false, (key + 1) % 4));
                answers.add(item(entry, 20, true, key));
            }
            sums.take(answers);
        });
        return entry;
    }

    private static EndedAttempts.Item item(QuestionBank.Entry entry, int score, boolean correct, int pick) {
        return new EndedAttempts.Item(
                entry.version(),
                entry.question(),
                Kind.FULL,
                true,
                65,
                score,
                true,
                true,
                new Answer(List.of(pick)),
                correct,
                score == 20,
                correct,
                false,
                Duration.ofSeconds(95));
    }

    @Test
    void the_weakest_question_comes_first_and_says_why() {
        QuestionBank.Entry entry = misleading();
        Document page = get(LIST);
        Element first = page.select(".statistics-list tbody tr").first();
        assertEquals(entry.question(), first.select("th > a").text());
        assertTrue(
                first.select("li").first().text().startsWith("Who does well elsewhere misses it more often"),
                first.text());
        assertTrue(first.text().contains("Facility 50 %"), first.text());
        assertTrue(first.text().contains("Discrimination −1.00"), first.text());
        assertTrue(first.text().contains("Time about 1 min 45 s"), first.text());
        assertTrue(page.select(".statistics-list tbody tr").last().text().contains("too few"));
        assertEquals(25, page.select(".statistics-list tbody tr").size());
        assertEquals(
                1,
                get(LIST + "?only=weak&type=multiple-choice&domain=" + entry.domain() + "&task=" + entry.task())
                        .select(".statistics-list tbody tr")
                        .size());
        for (String order : Statistics.ORDERS.keySet()) {
            assertEquals(
                    25,
                    get(LIST + "?sort=" + order)
                            .select(".statistics-list tbody tr")
                            .size());
        }
    }

    private Document get(String path) {
        return Jsoup.parse(people.as(people.instructor("Ina"))
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString());
    }

    @Test
    void the_list_takes_three_queries_however_many_questions_there_are() {
        misleading();
        catalog.exam("scs-c03");
        statistics.of(catalog.exam("scs-c03").orElseThrow(), Filter.NONE);
        org.hibernate.stat.Statistics counted = sessions.getStatistics();
        counted.setStatisticsEnabled(true);
        try {
            counted.clear();
            QuarkusTransaction.requiringNew()
                    .run(() -> statistics.of(catalog.exam("scs-c03").orElseThrow(), Filter.NONE));
            assertEquals(3, counted.getPrepareStatementCount());
        } finally {
            counted.setStatisticsEnabled(false);
        }
    }

    @Test
    void a_question_shows_all_its_figures_its_options_and_where_it_stands() {
        QuestionBank.Entry entry = misleading();
        Person ina = people.instructor("Ina");
        Document page = Jsoup.parse(people.as(ina)
                .get(LIST + "/" + entry.question())
                .then()
                .statusCode(200)
                .extract()
                .asString());
        String figures = page.select(".statistics-figures").text();
        assertTrue(figures.contains("First answers under time 120"), figures);
        assertTrue(figures.contains("Sure, and wrong 0 % of 60"), figures);
        assertTrue(figures.contains("Guessed, and right too few of 0"), figures);
        Element key = page.select(".statistics-options tr:contains(Right:)").first();
        assertTrue(key.text().endsWith("50 % 0 % 100 %"), key.text());
        assertEquals(4, page.select(".statistics-options tbody tr").size());
        assertTrue(page.select("a[href^=/author/documents/]").text().startsWith("questions/scs-c03/"));
        assertEquals(
                "60 s to 90 s 0",
                page.select(".statistics-times tr").get(5).text().replace("1 min to 1 min 30 s", "60 s to 90 s"));
        people.as(ina).get("/account/export").then().body(containsString(entry.question()));
    }

    @Test
    void wrong_addresses_are_told_and_learners_stay_out() {
        Person ina = people.instructor("Ina");
        people.as(ina).get("/author/statistics").then().statusCode(303);
        people.as(ina).get("/author/statistics/nope").then().statusCode(404);
        people.as(ina)
                .get(LIST + "?sort=random")
                .then()
                .statusCode(400)
                .body(containsString("There is no sort “random”."));
        people.as(ina).get(LIST + "?domain=9").then().statusCode(400);
        people.as(ina).get(LIST + "?page=-4").then().statusCode(200);
        people.as(ina).get(LIST + "?page=4000").then().statusCode(200);
        people.as(ina).get(LIST + "/no-such-question").then().statusCode(404);
        String question = bank.entries("scs-c03", Question.Pool.BANK).get(0).question();
        people.as(ina).get(LIST + "/" + question + "?version=1").then().statusCode(404);
        people.as(ina).get("/author/statistics/clf-c02/" + question).then().statusCode(404);
        people.as(ina).get("/author/reports?show=all").then().statusCode(400);
        people.as(ina).get("/author/reports/no-such-question").then().statusCode(404);
        Person lee = people.learner("Lee");
        for (String path : List.of(
                LIST, LIST + "/" + question, "/author/statistics", "/author/reports", "/author/reports/" + question)) {
            people.as(lee).get(path).then().statusCode(403);
            assertTrue(
                    List.of(302, 303, 401).contains(people.visitor().get(path).statusCode()), path);
        }
        assertTrue(List.of(302, 303, 401)
                .contains(people.visitor().get("/questions/reports").statusCode()));
        people.as(people.administrator("Root")).get(LIST).then().statusCode(200);
    }

    @Test
    void the_api_gives_the_figures_to_instructors_and_null_for_what_is_not_known() {
        misleading();
        Person ina = people.instructor("Ina");
        people.bearer(ina)
                .get("/api/v1/statistics/scs-c03")
                .then()
                .statusCode(200)
                .body("found", greaterThan(100))
                .body("items[0].facility", equalTo(0.5f))
                .body("items[0].discrimination", equalTo(-1.0f))
                .body("items[0].weak[0]", containsString("check the key"))
                .body("items[99].facility", nullValue())
                .body("next", equalTo(2));
        people.bearer(ina).get("/api/v1/statistics/nope").then().statusCode(404);
        people.bearer(people.learner("Lee"))
                .get("/api/v1/statistics/scs-c03")
                .then()
                .statusCode(403);
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
        people.post(
                        ina,
                        path + "/answers",
                        Map.of("report", report, "verdict", "declined", "sentence", "The first one."))
                .then()
                .statusCode(409);
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
}
