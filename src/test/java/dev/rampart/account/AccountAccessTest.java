package dev.rampart.account;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.rampart.account.People.Person;
import dev.rampart.web.Inspection;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Every page about an account passes inspection, also when it tells of a mistake. */
@QuarkusTest
class AccountAccessTest {
    @Inject
    People people;

    @Test
    void pages_that_lead_to_an_account() {
        try (BrowserContext browser = people.browser(new Browser.NewContextOptions());
                Page page = browser.newPage()) {
            Inspection.passes(browser, List.of("/sign-up", "/sign-in?next=/news", "/sign-up?invitation=used"));
            page.navigate("/sign-up");
            page.locator("[name=name]").fill("Ada");
            page.locator("[name=email]").fill("ada@example.com");
            page.locator("[name=password]").fill("short");
            press(page, "Sign up");
            assertThat(page.locator("#password-error")).isVisible();
            Inspection.passes(page);
            page.navigate("/sign-in");
            page.locator("[name=email]").fill("nobody@example.com");
            page.locator("[name=password]").fill("not the right one");
            press(page, "Sign in");
            assertThat(page.locator(".notice.bad")).isVisible();
            Inspection.passes(page);
        }
    }

    @Test
    void pages_about_ones_own_account() {
        Person ada = people.learner("Ada");
        people.inAnotherBrowser(ada);
        people.token(ada);
        try (BrowserContext browser = people.browser(ada);
                Page page = browser.newPage()) {
            Inspection.passes(
                    browser,
                    List.of(
                            "/account",
                            "/account?done=password",
                            "/account/email",
                            "/account/password",
                            "/account/deletion"));
            page.navigate("/account/password");
            page.locator("[name=current]").fill("not the right one");
            page.locator("[name=wanted]").fill("four blue umbrellas");
            press(page, "Change password");
            assertThat(page.locator("#current-error")).isVisible();
            Inspection.passes(page);
            page.navigate("/account");
            page.locator("[name=tokenName]").fill("report script");
            press(page, "Make a token");
            assertThat(page.locator("h1")).hasText("Your new token");
            Inspection.passes(page);
        }
    }

    @Test
    void the_last_page() {
        Person ada = people.learner("Ada");
        try (BrowserContext browser = people.browser(ada);
                Page page = browser.newPage()) {
            page.navigate("/account/deletion");
            page.locator("[name=current]").fill(ada.password());
            press(page, "Delete my account for good");
            assertThat(page.locator("h1")).hasText("Your account is deleted");
            Inspection.passes(page);
        }
    }

    private static void press(Page page, String button) {
        page.locator("main")
                .getByRole(
                        AriaRole.BUTTON,
                        new com.microsoft.playwright.Locator.GetByRoleOptions()
                                .setName(button)
                                .setExact(true))
                .click();
    }
}
