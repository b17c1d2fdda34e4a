package dev.rampart.review;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.attempt.ExamHall;
import dev.rampart.web.Inspection;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** From a result to the pattern behind it in Chromium, and what the inspection finds on the way. */
@QuarkusTest
class MistakeJourneyTest {
    @Inject
    People people;

    @Inject
    ExamHall hall;

    @Test
    void from_a_result_to_the_reasons_and_from_these_to_the_pattern_and_a_comparison() {
        Person ada = people.learner("Ada");
        long quiz = hall.openQuiz(ada);
        hall.finish(ada, quiz, 5);
        try (BrowserContext browser = people.browser(ada);
                Page page = browser.newPage()) {
            page.navigate("/attempts/" + quiz + "/result");
            link(page, "Why were these missed?").click();
            assertThat(page.locator("[name=item]")).hasCount(5);
            page.locator(".mistake-question summary").first().click();
            assertThat(page.locator(".mistake-answers dt").first()).isVisible();
            for (int i = 0; i < 5; i++) {
                page.getByLabel("Why?").nth(i).selectOption(i == 0 ? "OTHER" : "TORN");
            }
            page.locator(".mistake-pair summary").nth(1).click();
            page.locator("[name=first]").nth(1).fill("security group");
            page.locator("[name=second]").nth(1).fill("NACL");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save these 5"))
                    .click();
            assertThat(page.locator(".field select").first()).isFocused();
            assertThat(page.getByText("Say in the note what it was.")).isVisible();
            assertThat(page.locator("[name=second]").nth(1)).hasValue("NACL");
            Inspection.passes(page);
            page.getByLabel("Note to the question").first().fill("I was called away.");
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save these 5"))
                    .click();
            assertThat(page.locator("[role=status]")).containsText("Everything here has a reason.");
            link(page, "patterns").click();
            assertThat(page.locator("main strong"))
                    .containsText("Of 5 mistakes that you explained, 4 were torn between two");
            link(page, Pattern.compile("comparison of Network ACL and Security group"))
                    .click();
            assertThat(page.locator("h1")).hasText("Security group or Network ACL");
            Inspection.passes(
                    browser,
                    List.of(
                            "/review/mistakes",
                            "/review/mistakes?show=open",
                            "/review/mistakes/patterns",
                            "/review/mistakes/notes",
                            "/comparisons",
                            "/comparisons/security-group-network-acl"));
            page.navigate("/review/mistakes/notes");
            assertEquals("I was called away.", page.locator(".mistake-note").textContent());
            link(page, Pattern.compile("Change or remove")).click();
            Inspection.passes(page);
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Remove the note"))
                    .click();
            assertThat(page.locator("[role=status]")).hasText("The note is removed.");
        }
    }

    private static com.microsoft.playwright.Locator link(Page page, String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static com.microsoft.playwright.Locator link(Page page, Pattern name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }
}
