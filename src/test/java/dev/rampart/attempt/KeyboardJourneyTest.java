package dev.rampart.attempt;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.rampart.account.People;
import dev.rampart.web.Keyboard;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** From nothing to a result with Tab, Enter, Space and arrows. */
@QuarkusTest
class KeyboardJourneyTest {
    @Inject
    People people;

    @Inject
    ExamHall hall;

    @Test
    void sign_up_answer_one_of_each_type_flag_review_and_end() {
        try (BrowserContext browser = people.browser(new Browser.NewContextOptions());
                Page page = browser.newPage()) {
            Keyboard keys = new Keyboard(page);
            page.navigate("/");
            keys.press(main(page, AriaRole.LINK, "Sign up"), "Enter");
            page.waitForURL("**/sign-up");
            keys.type(page.locator("[name=name]"), "Ada");
            keys.type(page.locator("[name=email]"), "ada." + UUID.randomUUID() + "@example.com");
            keys.type(page.locator("[name=password]"), People.PASSWORD);
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).hasText("Sign in");
            keys.type(page.locator("[name=password]"), People.PASSWORD);
            page.keyboard().press("Enter");
            assertThat(page.locator("h1")).hasText("Today");

            keys.press(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Exams")), "Enter");
            page.waitForURL("**/exams");
            page.navigate("/sample");
            keys.press(main(page, AriaRole.BUTTON, "Start the sample quiz"), "Enter");
            page.waitForURL(Pattern.compile("questions/1$"));
            long quiz = Long.parseLong(page.url().replaceAll(".*/attempts/(\\d+)/.*", "$1"));
            Map<String, Integer> oneOfEach = new TreeMap<>();
            for (int position = 10; position >= 1; position--) {
                oneOfEach.put(hall.question(quiz, position).interaction().type(), position);
            }
            assertEquals(4, oneOfEach.size(), oneOfEach::toString);
            for (int position : oneOfEach.values()) {
                open(page, keys, position);
                ExamKeys.choose(page, hall.key(quiz, position));
                assertThat(page.locator("#saved")).hasText("Saved");
            }
            keys.press(page.locator("[name=flag]"), "Space");
            assertThat(page.locator("[name=flag]")).isChecked();
            keys.press(page.locator(".exam-foot").getByText("Review screen"), "Enter");
            assertThat(page.locator(".review-item.answered")).hasCount(4);
            assertThat(page.locator(".review-item.flagged")).hasCount(1);
            keys.press(page.locator(".exam-foot").getByText("End quiz"), "Enter");
            assertThat(page.getByText("6 questions are blank.")).isVisible();
            keys.press(main(page, AriaRole.BUTTON, "End it anyway"), "Enter");
            assertThat(page.locator("h1")).hasText("SCS-C03 sample quiz: 40 %");
            keys.press(page.locator("#q1 summary"), "Enter");
            assertThat(page.locator("#q1 .rationales")).isVisible();
        }
    }

    /** Goes to a question by the navigator. */
    private static void open(Page page, Keyboard keys, int position) {
        keys.press(page.locator(".exam-navigator summary"), "Enter");
        keys.press(page.locator(".exam-navigator-items button").nth(position - 1), "Enter");
        page.waitForURL(Pattern.compile("questions/" + position + "$"));
    }

    private static Locator main(Page page, AriaRole role, String name) {
        return page.locator("main")
                .getByRole(role, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }
}
