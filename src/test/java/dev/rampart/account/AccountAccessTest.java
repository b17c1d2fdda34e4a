package dev.rampart.account;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.rampart.account.People.Person;
import dev.rampart.web.Inspection;
import dev.rampart.web.Keyboard;
import dev.rampart.web.TestClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
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

    @Test
    void a_link_for_a_new_password() {
        Person ada = people.learner("Ada");
        String path = QuarkusTransaction.requiringNew()
                .call(() -> PasswordLink.create(
                                Account.findById(ada.id()),
                                null,
                                TestClock.get().instant())
                        .orElseThrow());
        try (BrowserContext browser = people.browser(new Browser.NewContextOptions());
                Page page = browser.newPage()) {
            Inspection.passes(browser, List.of(path, "/new-password?token=unknown"));
            page.navigate(path);
            page.locator("[name=wanted]").fill("short");
            press(page, "Set password");
            assertThat(page.locator("#wanted-error")).isVisible();
            page.locator("[name=wanted]").fill("four blue umbrellas");
            press(page, "Set password");
            assertThat(page.locator(".notice")).containsText("Your new password is set");
            Inspection.passes(page);
        }
    }

    @Test
    void a_wrong_password_then_the_right_one_then_another_one_by_keyboard_alone() {
        Person ada = people.learner("Ada");
        try (BrowserContext browser = people.browser(new Browser.NewContextOptions());
                Page page = browser.newPage()) {
            Keyboard keys = new Keyboard(page);
            page.navigate("/sign-in?next=/account");
            keys.type(page.locator("[name=email]"), ada.email());
            keys.type(page.locator("[name=password]"), "not the right one");
            page.keyboard().press("Enter");
            assertThat(page.locator("[role=alert]")).containsText("do not fit together");
            assertThat(page.locator("[name=password]")).isFocused();
            page.keyboard().insertText(ada.password());
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).hasText("Your account");
            keys.press(page.locator("a[href='/account/password']"), "Enter");
            page.waitForURL("**/account/password");
            keys.type(page.locator("[name=current]"), ada.password());
            keys.type(page.locator("[name=wanted]"), "four blue umbrellas");
            page.keyboard().press("Enter");
            assertThat(page.locator("[role=status]")).containsText("Your password is changed.");
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
