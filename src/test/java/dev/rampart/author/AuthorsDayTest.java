package dev.rampart.author;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.content.LocalText;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** An author's day: write, lint, review, publish; a learner meets it and reports it; a new version, and the old attempt as it was. */
@QuarkusTest
class AuthorsDayTest {
    private static final Pattern EDITOR = Pattern.compile(".*/author/drafts/[0-9]+.*");

    @Inject
    People people;

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private final String id = "day-" + run;

    /** By which the learner finds the question among those of other tests. */
    private final String service = "AWS Day " + run;

    @Test
    void from_the_first_word_to_the_second_version() {
        Person ina = people.instructor("Ina");
        try (BrowserContext author = people.browser(ina);
                BrowserContext second = people.browser(people.instructor("Otto"));
                BrowserContext learner = people.browser(people.learner("Ada"));
                Page desk = author.newPage();
                Page review = second.newPage();
                Page page = learner.newPage()) {
            String draft = writes(desk);
            reviews(desk, review, draft);
            publishes(desk, draft);
            String result = meets(page);
            reports(page, result);
            reads(desk);
            mends(desk, draft);
            page.navigate(result);
            page.locator("#q1 summary").click();
            assertThat(page.locator("#q1")).containsText("Use a customer managed key");
            assertThat(page.locator("#q1")).not().containsText("customer managed KMS key");
            takesBack(desk, draft);
        }
    }

    /** @return the number of the draft */
    private String writes(Page desk) {
        desk.navigate("/author");
        desk.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Write a document"))
                .click();
        desk.getByLabel("Task, for questions").selectOption("saa-c03 1.1");
        desk.getByLabel("What it is about").fill("Day " + run);
        desk.getByLabel("As text, in YAML").check();
        button(desk, "Begin").click();
        desk.waitForURL(EDITOR);
        String text = LocalText.questions(id).replace("AWS KMS]", service + "]");
        desk.getByLabel("The text").fill(text.replace("Use a public bucket policy", "All of the above"));
        assertThat(desk.locator("#editor-findings")).containsText("all-or-none");
        desk.getByLabel("The text").fill(text);
        assertThat(desk.locator("#editor-findings .editor-error")).hasCount(0);
        saves(desk);
        return desk.url().replaceAll(".*/drafts/([0-9]+).*", "$1");
    }

    private static void saves(Page desk) {
        desk.locator("#editor-save").click();
        desk.waitForURL(Pattern.compile(".*saved=true"));
    }

    private static void reviews(Page desk, Page review, String draft) {
        desk.navigate("/author/documents/" + draft);
        button(desk, "Ask for a review").click();
        assertThat(desk.locator(".notice.good")).isVisible();
        review.navigate("/author/documents/" + draft);
        button(review, "Approve").click();
        assertThat(review.getByText("Your review is kept.")).isVisible();
    }

    private static void publishes(Page desk, String draft) {
        desk.navigate("/author/documents/" + draft);
        desk.locator("form[action$=publications] button").click();
        assertThat(desk.locator(".notice.good")).containsText("It is published");
    }

    /** @return where the learner's result is */
    private String meets(Page page) {
        page.navigate(
                "/exams/saa-c03/practice?how=timed&questions=1&spend=true&service=" + service.replace(" ", "%20"));
        page.locator("[value=start]").click();
        page.waitForURL(Pattern.compile(".*/attempts/[0-9]+/.*"));
        String attempt = page.url().replaceAll("(.*/attempts/[0-9]+)/.*", "$1");
        page.navigate(attempt + "/questions/1");
        assertThat(page.locator(".stem")).containsText("What should the team do?");
        page.getByText("Use a customer managed key").click();
        page.locator(".exam-foot button[value=next]").click();
        page.waitForURL(Pattern.compile(".*/review.*"));
        page.navigate(attempt + "/submission");
        page.locator("form[action$=submission] button").click();
        page.waitForURL(Pattern.compile(".*/result.*"));
        return page.url().replaceFirst("#.*", "");
    }

    private static void reports(Page page, String result) {
        page.navigate(result);
        page.locator("#q1 summary").click();
        page.locator("#q1 a[href^='/questions/reports/new']").click();
        page.getByLabel("unclear").check();
        page.getByLabel("In your words").fill("Which kind of key is meant?");
        button(page, "Send the report").click();
        assertThat(page.getByText("Your report is filed.")).isVisible();
    }

    private void reads(Page desk) {
        desk.navigate("/author/reports/" + id);
        assertThat(desk.locator("main")).containsText("Which kind of key is meant?");
    }

    private void mends(Page desk, String draft) {
        desk.navigate("/author/drafts/" + draft);
        Locator text = desk.getByLabel("The text");
        text.fill(text.inputValue().replace("Use a customer managed key", "Use a customer managed KMS key"));
        saves(desk);
        publishes(desk, draft);
        desk.navigate("/author/documents/" + draft);
        assertThat(desk.locator("#" + id)).isVisible();
        assertThat(desk.locator(".author-parts")).containsText("customer managed KMS key");
        assertEquals(
                2,
                Integer.parseInt(
                        desk.locator("h1 + .meta").textContent().replaceAll("(?s).*?([0-9]+) versions.*", "$1")));
    }

    private static void takesBack(Page desk, String draft) {
        desk.navigate("/author/documents/" + draft);
        button(desk, "Unpublish").click();
        assertThat(desk.locator(".notice.good")).containsText("taken back");
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
