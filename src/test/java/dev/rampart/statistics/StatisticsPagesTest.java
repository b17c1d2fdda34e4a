package dev.rampart.statistics;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.attempt.EndedAttempts;
import dev.rampart.attempt.Kind;
import dev.rampart.catalog.Catalog;
import dev.rampart.content.Reader;
import dev.rampart.content.TeamFolder;
import dev.rampart.question.Answer;
import dev.rampart.question.Question;
import dev.rampart.question.QuestionBank;
import dev.rampart.web.Filter;
import dev.rampart.web.TestClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.SessionFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What instructors read about questions. */
@QuarkusTest
class StatisticsPagesTest {
    private static final String LIST = "/author/statistics/scs-c03";

    @Inject
    People people;

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
        statistics.of(catalog.exam("scs-c03").orElseThrow(), Filter.NONE, Reader.ALL);
        org.hibernate.stat.Statistics counted = sessions.getStatistics();
        counted.setStatisticsEnabled(true);
        try {
            counted.clear();
            QuarkusTransaction.requiringNew()
                    .run(() -> statistics.of(catalog.exam("scs-c03").orElseThrow(), Filter.NONE, Reader.ALL));
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
}
