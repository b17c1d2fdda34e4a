package dev.rampart.relevance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.news.Newsstand;
import dev.rampart.news.feed.SourceKind;
import dev.rampart.web.Inspection;
import dev.rampart.web.Keyboard;
import dev.rampart.web.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From an entry of the news into the plan, in Chromium. */
@QuarkusTest
class RelevanceJourneyTest {
    @Inject
    People people;

    @Inject
    Newsstand news;

    private Person ada;
    private long entry;

    @BeforeEach
    void someoneWithAPlan() {
        TestClock.get().set(Instant.parse("2026-11-30T08:00:00Z"));
        ada = people.learner("Ada");
        people.post(ada, "/plan", EntryTaskPagesTest.plan("scs-c03", "2027-03-01"));
        entry = news.entry(
                SourceKind.ANNOUNCEMENT,
                "A new way to write key policies",
                "<p>" + "word ".repeat(900) + "</p>",
                Instant.parse("2026-11-20T00:00:00Z"),
                "AWS Key Management Service");
    }

    @AfterEach
    void resetClock() {
        TestClock.get().reset();
    }

    @Test
    void by_keyboard_alone_an_entry_is_put_into_the_plan_after_a_mistake_moved_and_taken_out() {
        try (BrowserContext browser = people.browser(ada)) {
            Page page = browser.newPage();
            Keyboard keyboard = new Keyboard(page);
            page.navigate("/news/" + entry);
            assertThat(page.getByText("Perhaps.")).isVisible();
            Inspection.passes(page);
            page.navigate("/news/" + entry);
            keyboard.press(page.getByText("Put it into your plan"), "Enter");
            keyboard.press(page.getByLabel("Read it", new Page.GetByLabelOptions().setExact(true)), "ArrowDown");
            keyboard.press(button(page, "Put it in"), "Enter");
            assertThat(page.getByLabel("What to try")).isFocused();
            Inspection.passes(page);
            keyboard.type(page.getByLabel("What to try"), "Write such a policy");
            keyboard.press(button(page, "Put it in"), "Enter");
            assertThat(page.locator("#in-plan"))
                    .containsText(Pattern.compile("In your plan on .*: Write such a policy, 5 min"));
            keyboard.press(page.locator("#in-plan a[href^='/plan/entries/']"), "Enter");
            assertThat(page.locator("h1")).hasText("Write such a policy");
            Inspection.passes(page);
            page.reload();
            keyboard.press(page.getByText("Take it out of the plan"), "Enter");
            keyboard.press(button(page, "Take it out"), "Enter");
            assertThat(page.locator("h1")).hasText("Exam in 91 days");
            assertThat(page.getByText("Write such a policy")).hasCount(0);
        }
    }

    @Test
    void what_has_changed_since_passes_inspection() {
        try (BrowserContext browser = people.browser(ada)) {
            Inspection.passes(browser, List.of("/news/since"));
            people.post(
                    ada, "/readiness/scs-c03/result", Map.of("outcome", "passed", "date", "2026-01-10", "score", ""));
            news.entry(
                    SourceKind.BULLETIN,
                    "2026-200-AWS: a weakness in AWS KMS",
                    "<p>A text.</p>",
                    Instant.parse("2026-10-20T00:00:00Z"),
                    "AWS Key Management Service");
            Inspection.passes(browser, List.of("/readiness/scs-c03/since", "/readiness/scs-c03/since?task=5.2"));
        }
    }

    private static com.microsoft.playwright.Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
