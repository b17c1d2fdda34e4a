package dev.rampart.plan;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.web.Inspection;
import dev.rampart.web.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A plan in Chromium. */
@QuarkusTest
class PlanJourneyTest {
    @Inject
    People people;

    private Person ada;

    @BeforeEach
    void someone() {
        TestClock.get().set(Instant.parse("2026-11-30T08:00:00Z"));
        ada = people.learner("Ada");
    }

    @AfterEach
    void resetClock() {
        TestClock.get().reset();
    }

    @Test
    void a_plan_is_made_after_a_mistake_ticked_and_moved_and_its_calendar_given_and_taken_back() {
        try (BrowserContext browser = people.browser(ada)) {
            Page page = browser.newPage();
            page.navigate("/plan");
            page.getByLabel("Day of the exam").fill("2026-11-20");
            page.getByLabel("Hour", new Page.GetByLabelOptions().setExact(true)).fill("09:30");
            page.getByLabel("Hours a week").fill("7,5");
            page.getByLabel("It is booked").check();
            page.getByLabel("Friday").check();
            button(page, "Make the plan").click();
            assertThat(page.getByText("20 November 2026 is past. Choose a day from tomorrow, 1 December 2026, on."))
                    .isVisible();
            assertThat(page.getByLabel("Day of the exam")).isFocused();
            assertThat(page.getByLabel("Hours a week")).hasValue("7,5");
            assertThat(page.getByLabel("Friday")).isChecked();
            assertThat(page.getByLabel("It is booked")).isChecked();
            page.getByLabel("Day of the exam").fill("2027-03-01");
            button(page, "Make the plan").click();
            assertThat(page.locator("h1")).hasText("Exam in 91 days");
            assertThat(page.locator(".plan-week h2").first()).hasText("This week, 30 November to 6 December");

            Locator first = page.locator(".plan-task").first();
            first.getByRole(AriaRole.BUTTON).click();
            assertThat(page.locator(".plan-task").first()).containsText("done 30 November 2026");

            TestClock.get().advance(Duration.ofDays(8));
        }
        Person later = people.inAnotherBrowser(ada);
        try (BrowserContext browser = people.browser(later)) {
            Page page = browser.newPage();
            page.navigate("/plan");
            assertThat(page.getByText("That happens.")).isVisible();
            button(page, "Move them to free days").click();
            assertThat(page.getByText(Pattern.compile("tasks? moved to free days")))
                    .isVisible();
            assertThat(page.locator(".plan-reason").first())
                    .hasText(Pattern.compile("Moved from .* December: missed; the week of .* had .* free\\."));

            link(page, "Calendar").click();
            button(page, "Make an address").click();
            String address = page.locator(".secret code").textContent().replaceFirst("^https?://[^/]+", "");
            APIResponse calendar = page.request().get(People.site() + address);
            assertEquals(200, calendar.status());
            link(page, "I have copied it").click();
            button(page, "Take the address back").click();
            assertThat(page.getByText("The address is taken back.")).isVisible();
            assertEquals(404, page.request().get(People.site() + address).status());
        }
    }

    @Test
    void by_keyboard_alone_a_plan_is_made_and_a_task_ticked() {
        try (BrowserContext browser = people.browser(ada)) {
            Page page = browser.newPage();
            page.navigate("/plan");
            tabTo(page, page.getByLabel("Day of the exam"));
            page.keyboard().type("03012027");
            tabTo(page, page.getByLabel("Hours a week"));
            page.keyboard().press("ControlOrMeta+A");
            page.keyboard().type("9");
            tabTo(page, page.getByLabel("Sunday"));
            page.keyboard().press("Space");
            tabTo(page, button(page, "Make the plan"));
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).hasText("Exam in 91 days");
            tabTo(page, page.locator(".plan-task button").first());
            page.keyboard().press("Enter");
            assertThat(page.locator(".plan-task").first()).containsText("done 30 November 2026");
        }
    }

    @Test
    void every_page_of_a_plan_passes_inspection() {
        try (BrowserContext browser = people.browser(ada)) {
            Inspection.passes(browser, List.of("/plan", "/plan/goals/security-professional"));
        }
        people.post(ada, "/plan", PlanPagesTest.form());
        people.post(ada, "/plan/resources", Map.of("title", "A book", "kind", "BOOK", "pages", "100", "domains", "1"));
        TestClock.get().advance(Duration.ofDays(8));
        Person later = people.inAnotherBrowser(ada);
        try (BrowserContext browser = people.browser(later)) {
            Inspection.passes(browser, List.of("/plan"));
            people.post(later, "/plan/replans", Map.of());
            Inspection.passes(
                    browser,
                    List.of(
                            "/plan?from=2026-11-30",
                            "/plan/settings",
                            "/plan/moves",
                            "/plan/resources",
                            "/plan/booking",
                            "/plan/calendar"));
            Page page = browser.newPage();
            page.navigate("/plan/settings");
            page.getByLabel("Hours a week").fill("0");
            for (Locator box : page.locator("input[type=checkbox]").all()) {
                box.uncheck();
            }
            page.getByLabel("From, time off 1").fill("2027-01-01");
            button(page, "Save and plan anew").click();
            assertThat(page.locator(".error")).hasCount(4);
            Inspection.passes(page);
            page.navigate("/plan/calendar");
            button(page, "Make an address").click();
            Inspection.passes(page);
        }
    }

    /** Presses Tab until the element has the focus, and fails if that takes more than a page has. */
    private static void tabTo(Page page, Locator target) {
        for (int i = 0; i < 200; i++) {
            if (Boolean.TRUE.equals(target.evaluate("element => element === document.activeElement"))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        fail("Not reached by keyboard: " + target);
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
