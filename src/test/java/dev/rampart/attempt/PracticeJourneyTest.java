package dev.rampart.attempt;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.web.Inspection;
import dev.rampart.web.Keyboard;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Practice of one's own in Chromium, and what the inspection finds on its pages. */
@QuarkusTest
class PracticeJourneyTest {
    @Inject
    People people;

    @Inject
    ExamHall hall;

    @Test
    void from_the_choice_to_the_reasons_by_keyboard() {
        Person ada = people.learner("Ada");
        try (BrowserContext browser = people.browser(ada);
                Page page = browser.newPage()) {
            Keyboard keys = new Keyboard(page);
            page.navigate("/exams/scs-c03/practice");
            Locator drawing = page.locator("#drawing");
            assertThat(drawing).containsText("It takes 10: all of them fresh.");
            page.locator("#questions").fill("65");
            keys.press(page.getByLabel("Detection"), "Space");
            assertThat(drawing).containsText(Pattern.compile("It takes \\d+ of the 65 that you asked for"));
            assertThat(drawing).containsText("Allow it below to use the reserve");
            assertThat(drawing).not().containsText("▲");
            keys.press(page.locator("[name=spend]"), "Space");
            assertThat(drawing).containsText("▲ Your unseen questions make");
            keys.tabTo(page.locator("[value=start]"));
            page.locator("#questions").fill("0");
            assertThat(drawing).containsText("Ask for 1 to 65 questions");
            page.locator("#questions").fill("2");
            assertThat(drawing).containsText("It takes 2");
            assertThat(page).hasURL(Pattern.compile("questions=2.*part=1"));
            page.reload();
            assertThat(page.getByLabel("Detection")).isChecked();
            assertThat(page.locator("[name=spend]")).isChecked();
            keys.press(page.locator("[value=start]"), "Enter");
            page.waitForURL("**/lessons/1");
            long id = Long.parseLong(page.url().replaceAll(".*/attempts/(\\d+)/.*", "$1"));
            ExamKeys.choose(page, hall.key(id, 1));
            keys.press(button(page, "Check"), "Enter");
            assertThat(page.locator("main .notice").getByText("Right.")).isVisible();
            assertThat(page.locator(".rationales")).isVisible();
            keys.press(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Next question")), "Enter");
            page.waitForURL("**/lessons/2");
            ExamKeys.choose(page, hall.wrong(id, 2));
            keys.press(button(page, "Check"), "Enter");
            assertThat(page.locator("main .notice")).containsText("✗ Not right.");
            assertThat(page.locator("main .notice")).isFocused();
            assertEquals(1, hall.submission(id).correct);
        }
    }

    @Test
    void its_pages_pass_inspection() {
        Person ada = people.learner("Ada");
        long practice =
                hall.start(ada, new Booking("scs-c03", Kind.PRACTICE, ExtraTime.NONE, true, null, Selection.whole(40)));
        String base = "/attempts/" + practice + "/lessons/";
        String ordering = base + position(practice, "ordering");
        String matching = base + position(practice, "matching");
        long untimed = hall.start(ada, new Booking("scs-c03", Kind.FULL, ExtraTime.UNTIMED, false, null));
        try (BrowserContext browser = people.browser(ada);
                Page page = browser.newPage()) {
            page.navigate(base + "1");
            ExamKeys.choose(page, hall.wrong(practice, 1));
            button(page, "Check").click();
            assertThat(page.getByText("✗ Not right.")).isVisible();
            Inspection.passes(page);
            page.navigate(base + "2");
            button(page, "Check").click();
            assertThat(page.getByText("Choose an answer first")).isVisible();
            Inspection.passes(page);
            page.navigate("/exams/scs-c03");
            page.getByText("Open today's SCS-C03 question").click();
            page.waitForURL("**/lessons/1");
            Inspection.passes(page);
            long daily = Long.parseLong(page.url().replaceAll(".*/attempts/(\\d+)/.*", "$1"));
            ExamKeys.choose(page, hall.key(daily, 1));
            button(page, "Check").click();
            assertThat(page.getByText("✓ Right.")).isVisible();
            Inspection.passes(page);
            Inspection.passes(
                    browser,
                    List.of(
                            "/exams/scs-c03/practice?questions=99&part=4.1&part=4.2.1&service=x&level=1",
                            ordering,
                            matching,
                            "/accommodation?saved=true",
                            "/attempts/" + untimed + "/questions/1"));
        }
    }

    private int position(long attempt, String type) {
        for (int position = 1; ; position++) {
            if (hall.question(attempt, position).interaction().type().equals(type)) {
                return position;
            }
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
