package dev.rampart.author.currency;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.content.TeamFolder;
import dev.rampart.news.OldNews;
import dev.rampart.news.PostedNews;
import dev.rampart.web.Inspection;
import dev.rampart.web.Keyboard;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the news may have made outdated, from the feed to the decision. */
@QuarkusTest
class CurrencyTest {
    private static final Instant PUBLISHED = Instant.parse("2026-07-01T08:00:00Z");
    private static final String LIST = "/author/currency";

    @Inject
    People people;

    @Inject
    PostedNews posted;

    @Inject
    EntryIntake intake;

    @Inject
    CurrencyData data;

    @Inject
    OldNews old;

    @Inject
    TeamFolder team;

    @TempDir
    Path folder;

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final String question = "cur-" + run;

    @AfterEach
    void takeAway() {
        team.takeAway();
    }

    /** A question that stands on a page of its own, and news that change its default. */
    private long outdated() {
        written("2026-06-01", null);
        long entry = posted.announced(
                        "AWS KMS now rotates drawers of " + run + " by default",
                        PUBLISHED,
                        "<p>Read <a href=\"https://docs.aws.amazon.com/kms/latest/developerguide/drawers-" + run
                                + ".html?x=1#rotation\">the guide</a>.</p>")
                .id();
        intake.takeAll();
        return entry;
    }

    private void written(String verified, String audience) {
        TeamFolder.write(folder, "questions/team/" + question + ".yaml", """
                exam: saa-c03
                task: "1.1"
                %s
                questions:
                  - id: %s
                    type: multiple-choice
                    level: 300
                    services: [AWS KMS]
                    stem: "How often are the drawers of a cabinet rotated?"
                    options:
                      - {text: Every year, correct: true, why: So it is.}
                      - {text: Every day, why: That is too often.}
                      - {text: Every week, why: That is too often.}
                      - {text: Never, why: That is too seldom.}
                    explanation: Drawers are rotated once a year.
                    references: [{title: "Drawers of %s", url: "https://docs.aws.amazon.com/kms/latest/developerguide/drawers-%s.html"}]
                    verified: %s
                """.formatted(
                        audience == null ? "" : "audience: " + audience, question, run, run, verified));
        team.importFrom(folder);
    }

    private String shown(Person person, String query) {
        return people.as(person)
                .get(LIST + query)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void news_of_a_page_lead_to_its_questions_on_the_desk_in_the_news_and_for_programs() {
        long entry = outdated();
        Person ina = people.instructor("Ina");
        String page = shown(ina, "?entry=" + entry);
        assertTrue(page.contains(question) && page.contains("Default changed") && page.contains("Same page"), page);
        assertTrue(page.contains("Drawers of " + run) && page.contains("checked 2026-06-01"), page);
        assertFalse(page.contains("How often are the drawers"), "A list shows no stem");
        assertTrue(shown(ina, "?exam=saa-c03&change=default&strength=page").contains(question));
        assertFalse(shown(ina, "?exam=saa-c03&change=feature").contains(question));
        people.as(ina).get(LIST + "?change=odd").then().statusCode(400);
        people.as(ina).get(LIST + "?entry=odd").then().statusCode(400);
        people.as(ina)
                .get("/news/" + entry)
                .then()
                .body(containsString("May make outdated"), containsString(">1 question<"));
        people.as(people.learner("Ada")).get("/news/" + entry).then().body(not(containsString("May make outdated")));
        people.visitor().get("/news/" + entry).then().statusCode(200).body(not(containsString("May make outdated")));
        people.as(people.learner("Ada")).get(LIST).then().statusCode(403);
        people.as(ina)
                .get("/author/statistics/saa-c03/" + question)
                .then()
                .body(
                        containsString("may have made it outdated: 1 entry"),
                        containsString(LIST + "?subject=" + question));
        assertTrue(shown(ina, "?subject=" + question).contains("Default changed"));
        people.as(ina).get("/author").then().body(containsString("may be outdated by the news"));
        people.bearer(ina)
                .get("/api/v1/author/currency?entry=" + entry)
                .then()
                .statusCode(200)
                .body("found", equalTo(1))
                .body("items[0].id", equalTo(question))
                .body("items[0].kind", equalTo("question"))
                .body("items[0].change", equalTo("default"))
                .body("items[0].strength", equalTo("page"))
                .body("items[0].verified", equalTo("2026-06-01"))
                .body("items[0].entry.url", equalTo("/news/" + entry));
        people.bearer(people.learner("Ada"))
                .get("/api/v1/author/currency")
                .then()
                .statusCode(403);
    }

    @Test
    void what_is_to_change_waits_for_a_version_that_was_checked_later() {
        long entry = outdated();
        intake.takeAll();
        Person ina = people.instructor("Ina");
        decide(ina, entry, "to-change", "Every day now.").statusCode(303);
        assertFalse(shown(ina, "?exam=saa-c03").contains(question));
        String waiting = shown(people.instructor("Otto"), "?state=to-change&entry=" + entry);
        assertTrue(
                waiting.contains(question) && waiting.contains("Every day now.") && waiting.contains("Ina"), waiting);
        written("2026-06-15", null);
        assertTrue(shown(ina, "?state=to-change&entry=" + entry).contains(question), "It was checked before the news");
        written("2026-07-01", null);
        assertFalse(shown(ina, "?state=to-change&entry=" + entry).contains(question));
        assertFalse(shown(ina, "?entry=" + entry).contains(question));
        decide(ina, entry, "still-right", "").statusCode(404);
    }

    @Test
    void what_is_still_right_offers_the_document_and_can_be_taken_back() {
        long entry = outdated();
        Person ina = people.instructor("Ina");
        decide(ina, entry, "perhaps", "").statusCode(422).body(containsString("Say which it is"));
        decide(ina, entry, "still-right", "x".repeat(1001))
                .statusCode(422)
                .body(containsString("these are 1,001"), containsString("xxx"));
        String next = decide(ina, entry, "still-right", "Read it again.")
                .statusCode(303)
                .extract()
                .header("Location");
        String page = people.as(ina).get(next).asString();
        assertTrue(page.contains("still says that it was checked on 2026-06-01"), page);
        assertTrue(page.contains("/author/documents/"), page);
        assertFalse(shown(ina, "?entry=" + entry).contains("id=\"" + entry + "-" + question));
        assertTrue(shown(ina, "?state=still-right&entry=" + entry).contains("Read it again."));
        people.bearer(ina)
                .get("/api/v1/author/currency?state=still-right&entry=" + entry)
                .then()
                .body("items[0].settled.why", equalTo("Read it again."));
        old.drop(Duration.ofDays(1));
        assertTrue(shown(ina, "?state=still-right&entry=" + entry).contains("Read it again."), "It stays");
        QuarkusTransaction.requiringNew().run(() -> {
            assertEquals(1, data.export(ina.id()).size());
            data.delete(ina.id());
        });
        Settlement kept = QuarkusTransaction.requiringNew()
                .call(() -> Settlement.of(entry, question).orElseThrow());
        assertNull(kept.why);
        assertNull(kept.settledBy);
        people.post(ina, LIST + "/reopenings", Map.of("settled", entry, "decided", question))
                .then()
                .statusCode(303);
        assertTrue(shown(ina, "?entry=" + entry).contains(question));
    }

    private io.restassured.response.ValidatableResponse decide(Person person, long entry, String verdict, String why) {
        return people.post(
                        person,
                        LIST + "/settlements",
                        Map.of("settled", entry, "decided", question, "verdict", verdict, "why", why))
                .then();
    }

    @Test
    void a_private_bank_is_there_for_its_own_people_only() {
        Person ina = people.instructor("Ina");
        long entry = outdated();
        written("2026-06-01", "owner:" + ina.id());
        assertTrue(shown(ina, "?entry=" + entry).contains(question));
        Person otto = people.instructor("Otto");
        assertFalse(shown(otto, "?entry=" + entry).contains(question));
        people.as(otto).get("/news/" + entry).then().body(not(containsString("May make outdated")));
        decide(otto, entry, "still-right", "").statusCode(404);
        people.bearer(otto).get("/api/v1/author/currency?entry=" + entry).then().body("found", equalTo(0));
    }

    @Test
    void workshops_are_held_against_the_news_as_well() {
        long entry = posted.announced(
                        "AWS announces another way for policies of " + run,
                        Instant.parse("2026-11-25T00:00:01Z"),
                        "<a href=\"https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic_policy-eval-basics.html\">x</a>")
                .id();
        intake.takeAll();
        people.bearer(people.instructor("Ina"))
                .get("/api/v1/author/currency?entry=" + entry)
                .then()
                .body("items.kind", hasItems("question", "workshop"));
    }

    @Test
    void an_instructor_decides_by_keyboard_alone() {
        long entry = outdated();
        try (BrowserContext browser = people.browser(people.instructor("Ina"))) {
            Inspection.passes(browser, List.of(LIST, LIST + "?entry=" + entry, "/news/" + entry));
            try (Page page = browser.newPage()) {
                page.navigate(LIST + "?entry=" + entry);
                Keyboard keyboard = new Keyboard(page);
                keyboard.type(page.getByLabel("Why"), "Read the page again.");
                keyboard.press(page.locator("button[value=still-right]"), "Enter");
                PlaywrightAssertions.assertThat(page.locator(".notice.good")).containsText("Still right");
                Inspection.passes(page);
                keyboard.press(page.locator(".notice.good button"), "Enter");
                PlaywrightAssertions.assertThat(page.locator(".currency-subjects"))
                        .containsText(question);
            }
        }
    }
}
