package dev.rampart.admin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.web.Inspection;
import dev.rampart.web.Keyboard;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every page of the administration passes inspection. */
@QuarkusTest
class AdminAccessTest {
    @Inject
    People people;

    @Test
    void each_page() {
        Person grace = people.administrator("Grace Brewster Murray Hopper");
        Person ada = people.learner("Ada");
        Person bad = people.learner("Bad Robot");
        people.post(grace, "/admin/people/" + bad.id() + "/suspension", Map.of());
        people.post(grace, "/admin/invitations", Map.of("note", "For the team", "role", "LEARNER", "days", 7));
        try (BrowserContext browser = people.browser(grace);
                Page page = browser.newPage()) {
            Inspection.passes(
                    browser,
                    List.of(
                            "/admin",
                            "/admin/people",
                            "/admin/people?q=nobody-is-called-so",
                            "/admin/people/" + ada.id(),
                            "/admin/people/" + bad.id(),
                            "/admin/invitations",
                            "/admin/health"));
            page.navigate("/admin/people/" + ada.id());
            page.locator("[aria-labelledby=password] button").click();
            assertThat(page.locator("h1")).hasText("A new password for Ada");
            Inspection.passes(page);
            page.navigate("/admin/invitations");
            page.locator("[name=note]").fill("For Ada");
            page.locator("main button.primary").click();
            assertThat(page.locator("h1")).hasText("Your invitation link");
            Inspection.passes(page);
        }
    }

    @Test
    void an_invitation_and_a_suspension_by_keyboard_alone() {
        Person ada = people.learner("Ada Augusta");
        try (BrowserContext browser = people.browser(people.administrator("Grace"));
                Page page = browser.newPage()) {
            Keyboard keys = new Keyboard(page);
            page.navigate("/");
            keys.press(page.locator("nav a[href='/admin']"), "Enter");
            page.waitForURL("**/admin");
            keys.press(page.locator("main a[href='/admin/invitations']"), "Enter");
            page.waitForURL("**/admin/invitations");
            keys.type(page.locator("[name=note]"), "For Ada");
            keys.press(page.locator("[name=role]"), "ArrowDown");
            keys.press(page.locator("main button.primary"), "Enter");
            assertThat(page.locator("main")).containsText("It makes one account, an instructor");
            keys.press(page.locator("main a.primary"), "Enter");
            assertThat(page.locator(".admin-invitations li").first()).containsText("For Ada");

            page.navigate("/admin/people");
            keys.type(page.locator("[name=q]"), ada.email());
            page.keyboard().press("Enter");
            keys.press(page.locator("tbody a"), "Enter");
            page.waitForURL("**/admin/people/" + ada.id());
            keys.press(page.locator("[aria-labelledby=suspension] button"), "Enter");
            assertThat(page.locator("[role=status]")).containsText("The account is suspended");
        }
    }

    @Test
    void what_a_learner_sees_instead() {
        try (BrowserContext browser = people.browser(people.learner("Ada"))) {
            Inspection.passes(browser, List.of("/admin", "/author"));
        }
    }
}
