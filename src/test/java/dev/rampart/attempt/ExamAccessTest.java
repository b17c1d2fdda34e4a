package dev.rampart.attempt;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.web.Inspection;
import dev.rampart.web.TestClock;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No page of an exam has anything for the inspection to find. */
@QuarkusTest
class ExamAccessTest {
    @Inject
    People people;

    @Inject
    ExamHall hall;

    @Inject
    Proctor proctor;

    @Inject
    Rehearsal rehearsal;

    @Test
    void every_page_of_an_exam_passes_inspection() {
        Person ada = people.learner("Ada");
        long done = hall.start(ada, ExamHall.quiz());
        hall.answer(ada, done, 1, true);
        hall.answer(ada, done, 2, false);
        proctor.submit(ExamHall.candidate(ada), done);
        long full = hall.start(ada, ExamHall.fullExam());
        hall.answer(ada, full, 1, true);
        proctor.flag(ExamHall.candidate(ada), full, 1, true);
        List<String> paths = new ArrayList<>(List.of(
                "/exams",
                "/exams/scs-c03",
                "/exams/saa-c03",
                "/sample",
                "/attempts/" + done + "/result",
                "/attempts/" + full + "/questions/1",
                "/attempts/" + full + "/review",
                "/attempts/" + full + "/submission"));
        for (String type : List.of("multiple-response", "ordering", "matching")) {
            paths.add("/attempts/" + full + "/questions/" + position(full, type));
        }
        paths.add("/attempts/" + done + "/result?show=missed");
        try (BrowserContext browser = people.browser(ada);
                BrowserContext visitor = people.browser(new Browser.NewContextOptions())) {
            Inspection.passes(browser, paths);
            Inspection.passes(visitor, List.of("/exams", "/exams/scs-c03", "/exams/aif-c01", "/sample"));
        }
    }

    /** Most of the bank with all its long words, times, changes of mind and an exam before it. */
    @Test
    void so_does_the_result_of_a_full_exam_which_opens_on_paper() {
        Person ada = people.learner("Ada");
        rehearsal.sit(ada.id(), "scs-c03", true, TestClock.get().instant().minus(Duration.ofDays(2)), domain -> 0.6);
        long exam = rehearsal
                .sit(ada.id(), "scs-c03", true, TestClock.get().instant().minus(Duration.ofDays(1)), domain -> 0.8)
                .orElseThrow();
        try (BrowserContext browser = people.browser(ada);
                Page page = browser.newPage()) {
            Inspection.passes(browser, List.of("/attempts/" + exam + "/result"));
            page.navigate("/attempts/" + exam + "/result");
            assertThat(page.locator("#q1 .rationales")).isHidden();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
            assertThat(page.locator("#q1 .rationales")).isVisible();
            assertThat(page.locator("#q65 .rationales")).isVisible();
            assertThat(page.locator(".rail")).isHidden();
            assertThat(page.locator(".result-chart")).isVisible();
        }
    }

    @Test
    void so_does_what_opens_and_what_is_refused() {
        Person ada = people.learner("Ada");
        long quiz = hall.start(ada, ExamHall.quiz());
        try (BrowserContext browser = people.browser(ada);
                Page page = browser.newPage()) {
            page.navigate("/attempts/" + quiz + "/questions/2");
            page.locator(".exam-navigator summary").click();
            Inspection.passes(page);
            page.navigate("/attempts/" + quiz + "/questions/1");
            proctor.submit(ExamHall.candidate(ada), quiz);
            page.evaluate("document.getElementById('sheet').submit()");
            assertThat(page.locator("h1")).hasText("The attempt is over");
            Inspection.passes(page);
        }
    }

    @Test
    void so_does_a_visitors_result() {
        try (BrowserContext browser = people.browser(new Browser.NewContextOptions());
                Page page = browser.newPage()) {
            page.navigate("/sample");
            page.locator("main button").click();
            page.waitForURL("**/questions/1");
            page.navigate(page.url().replaceAll("questions/1$", "submission"));
            page.locator("main button").click();
            assertThat(page.locator("h1")).containsText("sample quiz: 0 %");
            Inspection.passes(page);
        }
    }

    private int position(long attempt, String type) {
        for (int position = 1; ; position++) {
            if (hall.question(attempt, position).interaction().type().equals(type)) {
                return position;
            }
        }
    }
}
