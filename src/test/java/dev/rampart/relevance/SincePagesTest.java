package dev.rampart.relevance;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.news.NewsItems;
import dev.rampart.news.Newsstand;
import dev.rampart.news.ProductNews;
import dev.rampart.news.feed.SourceKind;
import dev.rampart.web.TestClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SincePagesTest {
    private static final String SINCE = "/readiness/scs-c03/since";

    @Inject
    People people;

    @Inject
    Newsstand news;

    @Inject
    NewsItems items;

    @Inject
    EntityManager entities;

    private Person ada;
    private final String own = UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void someone() {
        // Later than what other tests store, so that theirs is not counted.
        TestClock.get().set(Instant.parse("2031-06-01T08:00:00Z"));
        ada = people.learner("Ada");
    }

    @AfterEach
    void resetClock() {
        TestClock.get().reset();
    }

    private void passed(String day) {
        people.post(ada, "/readiness/scs-c03/result", Map.of("outcome", "passed", "date", day, "score", ""))
                .then()
                .statusCode(303);
    }

    private long entry(SourceKind kind, String title, String day, String product) {
        return news.entry(
                kind,
                title + " " + own,
                "<p>A text about " + title + ".</p>",
                Instant.parse(day + "T10:00:00Z"),
                product);
    }

    @Test
    void without_a_result_a_sentence_says_how_to_get_there() {
        people.visitor().get(SINCE).then().statusCode(303).header("Location", containsString("/sign-in"));
        people.as(ada)
                .get(SINCE)
                .then()
                .statusCode(200)
                .body(containsString("You have not entered that you passed SCS-C03."));
        people.as(ada).get("/news/since").then().statusCode(200).body(containsString("You have not entered"));
        people.as(ada).get("/readiness/no-such-exam/since").then().statusCode(404);
        people.post(ada, "/readiness/scs-c03/result", Map.of("outcome", "failed", "date", "2031-05-01"));
        people.as(ada).get(SINCE).then().body(containsString("You have not entered that you passed SCS-C03."));
    }

    @Test
    void news_since_the_day_stand_by_task_bulletins_first() {
        entry(SourceKind.BLOG, "Before it", "2031-02-01", "AWS Key Management Service");
        entry(SourceKind.BLOG, "On the day", "2031-03-01", "AWS Key Management Service");
        entry(SourceKind.BULLETIN, "A weakness", "2031-03-02", "AWS Key Management Service");
        entry(SourceKind.BLOG, "A later post", "2031-04-01", "AWS Key Management Service");
        entry(SourceKind.ANNOUNCEMENT, "A game", "2031-04-02", "Amazon GameLift");
        passed("2031-03-01");
        String page = people.as(ada)
                .get(SINCE)
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("The certification is valid until 1 March 2034"),
                        containsString("No newer version of SCS-C03"),
                        not(containsString("Before it " + own)),
                        not(containsString("On the day " + own)),
                        not(containsString("A game " + own))))
                .extract()
                .asString();
        int bulletin = page.indexOf("A weakness " + own);
        int post = page.indexOf("A later post " + own);
        assertTrue(bulletin > 0 && post > bulletin, page);
        people.as(ada).get(SINCE + "?domain=5").then().body(containsString("A later post " + own));
        people.as(ada).get(SINCE + "?task=1.1").then().body(not(containsString("A later post " + own)));
        people.as(ada).get(SINCE + "?domain=nonsense&page=-3").then().statusCode(200);
    }

    @Test
    void the_last_exam_that_was_passed_is_the_way_from_the_news_and_from_the_result() {
        passed("2031-03-01");
        people.as(ada).get("/news").then().body(containsString("href=\"/news/since\""));
        people.as(ada).get("/news/since").then().statusCode(303).header("Location", endsWith(SINCE));
        people.as(ada).get("/readiness/scs-c03/result").then().body(containsString("href=\"" + SINCE + "\""));
        people.post(ada, "/readiness/clf-c02/result", Map.of("outcome", "passed", "date", "2031-04-01", "score", ""))
                .then()
                .statusCode(303);
        people.as(ada)
                .get("/news/since")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/readiness/clf-c02/since"));
        people.as(ada).get("/readiness/clf-c02/since").then().body(containsString("href=\"" + SINCE + "\">SCS-C03"));
        withdrawn("clf-c02", ada.id());
        people.as(ada).get("/news/since").then().statusCode(303).header("Location", endsWith(SINCE));
        people.as(ada).get(SINCE).then().statusCode(200);
    }

    /** As if the exam had left the catalog after it was passed. */
    private void withdrawn(String exam, long account) {
        QuarkusTransaction.requiringNew()
                .run(() -> entities.createQuery(
                                "update ExamResult set exam = 'gone-c01' where exam = :exam and accountId = :account")
                        .setParameter("exam", exam)
                        .setParameter("account", account)
                        .executeUpdate());
    }

    @Test
    void so_many_entries_are_read_whole_with_all_their_products() {
        for (int i = 0; i < 3; i++) {
            news.entry(
                    SourceKind.BLOG,
                    "Two " + i + " " + own,
                    "<p>Text.</p>",
                    Instant.parse("2031-05-30T10:00:00Z"),
                    "AWS Key Management Service",
                    "Amazon GameLift");
        }
        List<ProductNews> found = items.byProduct(Instant.parse("2031-05-30T00:00:00Z"), ada.id(), 2);
        assertEquals(4, found.size(), found.toString());
        assertEquals(2, found.stream().map(ProductNews::entry).distinct().count());
    }

    @Test
    void thirty_stand_on_a_page_and_the_others_follow() {
        for (int i = 0; i < 35; i++) {
            entry(SourceKind.ANNOUNCEMENT, "Launch " + i, "2030-05-20", "AWS Key Management Service");
        }
        passed("2030-05-19");
        people.as(ada).get(SINCE).then().body(containsString("href=\"" + SINCE + "?page=2\" rel=\"next\""));
        people.as(ada).get(SINCE + "?page=2").then().body(containsString("href=\"" + SINCE + "\" rel=\"prev\""));
    }

    @Test
    void a_certification_that_has_ended_is_told() {
        passed("2028-05-31");
        people.as(ada).get(SINCE).then().body(containsString("The certification was valid until 31 May 2031."));
    }
}
