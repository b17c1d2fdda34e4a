package dev.rampart.review;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.attempt.ExamHall;
import dev.rampart.web.Inspection;
import dev.rampart.web.Keyboard;
import dev.rampart.web.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** From a missed question to the day on which it comes back, in Chromium. */
@QuarkusTest
class ReviewJourneyTest {
    @Inject
    People people;

    @Inject
    ExamHall hall;

    @AfterEach
    void resetClock() {
        TestClock.get().reset();
    }

    @Test
    void what_was_missed_is_asked_the_next_day_and_then_comes_back_later() {
        Person ada = people.learner("Ada");
        long exam = hall.sitFullExam(ada, 64);
        try (BrowserContext browser = people.browser(ada);
                Page page = browser.newPage()) {
            Keyboard keys = new Keyboard(page);
            page.navigate("/attempts/" + exam + "/result");
            page.locator("#q1 summary").click();
            keys.press(page.locator("#q1").getByText("Add to review"), "Enter");
            assertThat(page.locator("#q1")).containsText("Added to your reviews. It is due today.");
            page.navigate("/review");
            assertThat(page.locator("#due")).hasText("1 question is due");
            TestClock.get().advance(Duration.ofDays(1));
            page.navigate("/");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Review them"))
                    .click();
            assertThat(page.locator("#due")).hasText("2 questions are due");
            keys.press(button(page, "Review 2 questions"), "Enter");
            page.waitForURL("**/lessons/1");
            long sitting = Long.parseLong(page.url().replaceAll(".*/attempts/(\\d+)/.*", "$1"));
            hall.chooseRight(page, sitting, 1);
            keys.press(button(page, "Check"), "Enter");
            assertThat(page.locator("main .notice")).containsText("Right.");
            assertThat(page.locator("main")).containsText("Comes back on ");
            Inspection.passes(page);
            page.navigate("/review");
            assertThat(page.locator("#due")).hasText("1 of 2 reviewed");
            assertThat(page.locator("main .list")).containsText("Comes back on");
            keys.press(button(page, "Go on with the review"), "Enter");
            page.waitForURL("**/lessons/2");
            hall.chooseWrong(page, sitting, 2);
            keys.press(button(page, "Check"), "Enter");
            keys.press(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("To your reviews")), "Enter");
            assertThat(page.locator("#due")).hasText("Nothing is due");
            assertThat(page.locator("main .list li").first()).containsText("Comes back tomorrow.");
        }
    }

    @Test
    void its_pages_pass_inspection() {
        Person ada = people.learner("Ada");
        hall.sitFullExam(ada, 20);
        try (BrowserContext browser = people.browser(ada);
                Page page = browser.newPage()) {
            Inspection.passes(browser, List.of("/review?done=set", "/review?removed=1", "/review?page=3"));
            TestClock.get().advance(Duration.ofDays(1));
            page.navigate("/review");
            page.locator("#cap").fill("0");
            button(page, "Save").click();
            assertThat(page.getByText("Choose a whole number from 1 to 200.")).isVisible();
            Inspection.passes(page);
        }
        try (BrowserContext browser = people.browser(people.learner("Bea"))) {
            Inspection.passes(browser, List.of("/review"));
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }
}
