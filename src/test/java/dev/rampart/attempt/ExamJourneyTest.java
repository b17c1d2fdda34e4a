package dev.rampart.attempt;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.web.Keyboard;
import dev.rampart.web.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Exams in Chromium. */
@QuarkusTest
class ExamJourneyTest {
    @Inject
    People people;

    @Inject
    ExamHall hall;

    private Person ada;

    @BeforeEach
    void someone() {
        ada = people.learner("Ada");
    }

    @AfterEach
    void resetClock() {
        TestClock.get().reset();
    }

    @Test
    void a_quiz_from_its_start_to_its_result() {
        try (BrowserContext browser = people.browser(ada)) {
            Page page = browser.newPage();
            long quiz = startQuiz(page);
            for (int position = 1; position <= 10; position++) {
                assertThat(page.locator(".exam-navigator summary")).hasText("Question " + position + " of 10");
                choose(page, hall.key(quiz, position));
                button(page, position < 10 ? "Next" : "Review").click();
            }
            assertThat(page.getByRole(AriaRole.HEADING, name("Review"))).isVisible();
            link(page, "End quiz").click();
            assertThat(page.getByText("All 10 questions are answered.")).isVisible();
            button(page, "End the quiz").click();
            assertThat(page.locator("h1")).hasText("SCS-C03 quiz: 100 %");
            assertThat(page.getByText("All of its questions were fresh to you."))
                    .isVisible();
            page.locator("#q1 summary").click();
            assertThat(page.locator("#q1 .rationales")).isVisible();
        }
    }

    @Test
    void a_full_exam_with_a_reload_in_the_middle() {
        try (BrowserContext browser = people.browser(ada)) {
            Page page = browser.newPage();
            page.navigate("/exams/scs-c03");
            button(page, "Start the full exam").click();
            assertThat(page.locator("#time-left")).hasText(Pattern.compile("2:(49:\\d\\d|50:00)"));
            long full = attempt(page);
            for (int position = 1; position <= 65; position++) {
                choose(page, position <= 60 ? hall.key(full, position) : hall.wrong(full, position));
                if (position == 33) {
                    assertThat(page.locator("#saved")).hasText("Saved");
                    page.reload();
                    assertThat(page.locator(".exam-navigator summary")).hasText("Question 33 of 65");
                    ExamKeys.assertChosen(page, hall.key(full, 33));
                    assertThat(page.locator(".pace-words")).containsText("33 of 65 answered");
                }
                button(page, position < 65 ? "Next" : "Review").click();
                page.waitForURL(Pattern.compile(position < 65 ? "questions/" + (position + 1) + "$" : "review$"));
            }
            link(page, "End exam").click();
            button(page, "End the full exam").click();
            assertThat(page.locator("h1")).hasText("SCS-C03 full exam: 92.3 %");
            assertThat(page.getByText("60 of 65 right")).isVisible();
        }
    }

    @Test
    void a_lost_network_keeps_the_answer_and_sends_it_when_it_is_back() {
        try (BrowserContext browser = people.browser(ada)) {
            Page page = browser.newPage();
            long quiz = startQuiz(page);
            browser.setOffline(true);
            choose(page, hall.key(quiz, 1));
            assertThat(page.locator("#saved")).hasText("Not saved yet, will be sent");
            button(page, "Next").click();
            assertThat(page.locator("#problem")).containsText("The network is away. Your answers are kept");
            assertEquals(0, hall.items(quiz).get(0).revision);
            browser.setOffline(false);
            page.waitForURL(Pattern.compile("questions/2$"));
            assertEquals(hall.key(quiz, 1), hall.show(ada, quiz, 1).picks());
        }
    }

    @Test
    void a_reload_loses_no_answer_that_did_not_arrive() {
        try (BrowserContext browser = people.browser(ada)) {
            Page page = browser.newPage();
            long quiz = startQuiz(page);
            page.route("**/answer", route -> route.abort());
            choose(page, hall.wrong(quiz, 1));
            choose(page, hall.key(quiz, 1));
            assertThat(page.locator("#saved")).hasText("Not saved yet, will be sent");
            page.reload();
            ExamKeys.assertChosen(page, hall.key(quiz, 1));
            assertThat(page.locator("#saved")).hasText("Not saved yet, will be sent");
            page.unroute("**/answer");
            assertThat(page.locator("#saved")).hasText("Saved", seconds(15));
            assertEquals(hall.key(quiz, 1), hall.show(ada, quiz, 1).picks());
        }
    }

    @Test
    void an_older_tab_is_told_and_changes_nothing() {
        try (BrowserContext browser = people.browser(ada)) {
            Page first = browser.newPage();
            long quiz = startQuiz(first);
            Page second = browser.newPage();
            second.navigate(first.url());
            choose(first, hall.key(quiz, 1));
            assertThat(first.locator("#saved")).hasText("Saved");
            choose(second, hall.wrong(quiz, 1));
            assertThat(second.locator("#problem")).containsText("Another tab changed this answer; reload to see it.");
            assertEquals(hall.key(quiz, 1), hall.show(ada, quiz, 1).picks());
            second.locator("#problem a").click();
            ExamKeys.assertChosen(second, hall.key(quiz, 1));
        }
    }

    @Test
    void at_the_deadline_the_open_page_goes_to_the_result() {
        try (BrowserContext browser = people.browser(ada)) {
            Page page = browser.newPage();
            long quiz = startQuiz(page);
            choose(page, hall.key(quiz, 1));
            assertThat(page.locator("#saved")).hasText("Saved");
            TestClock.get().set(hall.attempt(quiz).deadline.minusSeconds(3));
            page.reload();
            assertThat(page.locator("h1")).hasText("SCS-C03 quiz: 10 %", seconds(15));
            assertThat(page.getByText("by the server at the deadline")).isVisible();
            assertEquals(Submission.By.DEADLINE, hall.submission(quiz).by);
        }
    }

    @Test
    void a_screen_reader_is_told_the_time_at_thresholds() {
        try (BrowserContext browser = people.browser(ada)) {
            Page page = browser.newPage();
            long quiz = startQuiz(page);
            assertThat(page.locator("#time-says")).isEmpty();
            TestClock.get()
                    .set(hall.attempt(quiz).deadline.minus(Duration.ofMinutes(5).plusSeconds(1)));
            page.reload();
            assertThat(page.locator("#time-says")).hasText("5 minutes left");
            assertThat(page.locator("#time-left")).not().hasAttribute("aria-live", "polite");
        }
    }

    @Test
    void one_option_too_many_is_refused_with_a_sentence() {
        long full = hall.start(ada, ExamHall.fullExam());
        int position = position(full, "multiple-response");
        try (BrowserContext browser = people.browser(ada)) {
            Page page = browser.newPage();
            page.navigate("/attempts/" + full + "/questions/" + position);
            int select = hall.key(full, position).size();
            for (int i = 0; i < select; i++) {
                page.locator("[name=pick]").nth(i).check();
            }
            page.locator("[name=pick]").nth(select).click();
            assertThat(page.locator("#problem")).containsText(select + " are selected already. Take one away first");
            assertThat(page.locator("[name=pick]").nth(select)).not().isChecked();
            page.locator("[name=pick]").nth(0).uncheck();
            page.locator("[name=pick]").nth(select).check();
            assertThat(page.locator("#problem")).isHidden();
        }
    }

    @Test
    void a_step_in_two_places_is_told_and_not_left_behind() {
        long full = hall.start(ada, ExamHall.fullExam());
        int position = position(full, "ordering");
        try (BrowserContext browser = people.browser(ada)) {
            Page page = browser.newPage();
            page.navigate("/attempts/" + full + "/questions/" + position);
            page.locator("[name=pick]").nth(0).selectOption("1");
            page.locator("[name=pick]").nth(1).selectOption("1");
            assertThat(page.locator("#problem")).containsText("A step can stand in one place only.");
            button(page, position < 65 ? "Next" : "Review").click();
            assertThat(page.locator("#saved")).hasText("Not saved");
            assertThat(page.locator("#problem")).containsText("A step can stand in one place only.");
            page.locator("[name=pick]").nth(1).selectOption("0");
            assertThat(page.locator("#saved")).hasText("Saved");
            assertThat(page.locator("#problem")).isHidden();
            assertEquals(List.of(1, 0), hall.show(ada, full, position).picks().subList(0, 2));
        }
    }

    @Test
    void flags_strikes_and_what_is_hidden_are_remembered() {
        try (BrowserContext browser = people.browser(ada)) {
            Page page = browser.newPage();
            long quiz = startQuiz(page);
            page.locator(".exam-flag").click();
            if (page.locator(".exam-strike").count() > 0) {
                page.locator(".exam-strike").nth(1).click();
            }
            page.locator("[name=sure][value=UNSURE]").check();
            button(page, "Hide time").click();
            assertThat(page.locator("#clock")).isHidden();
            page.locator(".exam-display summary").click();
            button(page, "Hide pace").click();
            assertThat(page.locator("#pace")).isHidden();
            button(page, "Hide question number").click();
            assertThat(page.getByText("Question 1 of 10").first()).isHidden();
            assertThat(page.locator("#saved")).hasText("Saved");
            page.reload();
            assertThat(page.locator("#clock")).isHidden();
            assertThat(page.locator("#pace")).isHidden();
            assertThat(page.locator("[name=flag]")).isChecked();
            assertThat(page.locator("#number")).isHidden();
            assertThat(page.locator("[name=sure][value=UNSURE]")).isChecked();
            page.locator("[name=sure][value='']").check();
            assertThat(page.locator("#saved")).hasText("Saved");
            assertNull(hall.items(quiz).get(0).confidence);
            if (page.locator(".exam-strike").count() > 0) {
                assertThat(page.locator("[name=struck]").nth(1)).isChecked();
            }
            button(page, "Hide time").click();
            assertThat(page.locator("#clock")).isVisible();
            button(page, "Review screen").click();
            assertThat(page.locator(".review-item").first()).containsText("flagged");
            assertTrue(hall.items(quiz).get(0).flaggedAt != null);
        }
    }

    @Test
    void everything_can_be_done_by_keyboard() {
        try (BrowserContext browser = people.browser(ada)) {
            Page page = browser.newPage();
            Keyboard keys = new Keyboard(page);
            page.navigate("/exams/scs-c03");
            keys.press(page.locator("[name=spend]"), "Space");
            keys.press(button(page, "Start a quiz"), "Enter");
            page.waitForURL(Pattern.compile("questions/1$"));
            long quiz = attempt(page);
            for (int position = 1; position <= 10; position++) {
                page.waitForURL(Pattern.compile("questions/" + position + "$"));
                ExamKeys.choose(page, hall.key(quiz, position));
                keys.press(button(page, position < 10 ? "Next" : "Review"), "Enter");
            }
            page.waitForURL(Pattern.compile("review$"));
            keys.press(link(page, "End quiz"), "Enter");
            page.waitForURL(Pattern.compile("submission$"));
            keys.press(button(page, "End the quiz"), "Enter");
            assertThat(page.locator("h1")).hasText("SCS-C03 quiz: 100 %");
        }
    }

    @Test
    void the_navigator_opens_and_closes_by_keyboard() {
        try (BrowserContext browser = people.browser(ada)) {
            Page page = browser.newPage();
            startQuiz(page);
            Keyboard keys = new Keyboard(page);
            keys.press(page.locator(".exam-navigator summary"), "Enter");
            assertThat(page.locator(".exam-navigator-panel")).isVisible();
            page.keyboard().press("Escape");
            assertThat(page.locator(".exam-navigator-panel")).isHidden();
            page.keyboard().press("Enter");
            keys.press(page.locator(".exam-navigator-items button").nth(6), "Enter");
            page.waitForURL(Pattern.compile("questions/7$"));
        }
    }

    @Test
    void it_works_without_script() {
        Browser.NewContextOptions plain = new Browser.NewContextOptions().setJavaScriptEnabled(false);
        try (BrowserContext browser = people.browser(ada, plain)) {
            Page page = browser.newPage();
            long quiz = startQuiz(page);
            assertThat(page.locator(".exam-noscript")).containsText("The attempt ends at");
            choose(page, hall.wrong(quiz, 1));
            button(page, "Save").click();
            ExamKeys.assertChosen(page, hall.wrong(quiz, 1));
            page.locator(".exam-display summary").click();
            button(page, "White on black").click();
            ExamKeys.assertChosen(page, hall.wrong(quiz, 1));
            assertThat(page.locator("body")).hasCSS("background-color", "rgb(0, 0, 0)");
            page.locator("[name=flag]").check(new Locator.CheckOptions().setForce(true));
            for (int position = 1; position <= 10; position++) {
                choose(page, hall.key(quiz, position));
                button(page, position < 10 ? "Next" : "Review").click();
            }
            assertThat(page.locator(".review-item").first()).containsText("flagged");
            link(page, "End quiz").click();
            button(page, "End the quiz").click();
            assertThat(page.locator("h1")).hasText("SCS-C03 quiz: 100 %");
        }
    }

    @Test
    void a_visitor_takes_the_sample_quiz() {
        try (BrowserContext browser = people.browser(new Browser.NewContextOptions())) {
            Page page = browser.newPage();
            page.navigate("/sample");
            button(page, "Start the sample quiz").click();
            long sample = attempt(page);
            for (int position = 1; position <= 10; position++) {
                page.waitForURL(Pattern.compile("questions/" + position + "$"));
                choose(page, hall.key(sample, position));
                button(page, position < 10 ? "Next" : "Review").click();
            }
            link(page, "End quiz").click();
            button(page, "End the sample quiz").click();
            assertThat(page.locator("h1")).hasText("SCS-C03 sample quiz: 100 %");
            assertThat(page.locator("main").getByRole(AriaRole.LINK, nameOf("Sign up")))
                    .isVisible();
        }
    }

    private long startQuiz(Page page) {
        page.navigate("/exams/scs-c03");
        page.locator("[name=spend]").check();
        button(page, "Start a quiz").click();
        page.waitForURL(Pattern.compile("questions/1$"));
        return attempt(page);
    }

    private static long attempt(Page page) {
        page.waitForURL(Pattern.compile("/attempts/\\d+/questions/\\d+$"));
        return Long.parseLong(page.url().replaceAll(".*/attempts/(\\d+)/.*", "$1"));
    }

    /** Chooses by pointer what is given by place on the screen. */
    private static void choose(Page page, List<Integer> picks) {
        Locator selects = page.locator("select[name=pick]");
        if (selects.count() > 0) {
            for (int i = 0; i < picks.size(); i++) {
                selects.nth(i).selectOption(String.valueOf(picks.get(i)));
            }
            return;
        }
        Locator boxes = page.locator("[name=pick][type=checkbox]");
        for (int i = 0; i < boxes.count(); i++) {
            if (boxes.nth(i).isChecked() && !picks.contains(i)) {
                boxes.nth(i).uncheck();
            }
        }
        picks.forEach(pick -> page.locator("[name=pick][value='" + pick + "']").check());
    }

    private int position(long attempt, String type) {
        for (int position = 1; ; position++) {
            if (hall.question(attempt, position).interaction().type().equals(type)) {
                return position;
            }
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, name(name));
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, name(name));
    }

    private static Page.GetByRoleOptions name(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }

    private static Locator.GetByRoleOptions nameOf(String name) {
        return new Locator.GetByRoleOptions().setName(name).setExact(true);
    }

    private static com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions seconds(int n) {
        return new com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions().setTimeout(n * 1000.0);
    }
}
