package dev.rampart.attempt;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** No page of an exam has anything for axe to report, wide or narrow, light or dark; none scrolls sideways. */
@QuarkusTest
class ExamAccessTest {
    @Inject
    People people;

    @Inject
    ExamHall hall;

    @Inject
    Proctor proctor;

    @Test
    void axe_finds_nothing() {
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
        List<String> found = new ArrayList<>();
        look(ada, paths, new Browser.NewContextOptions().setViewportSize(1280, 800), found);
        look(ada, paths, People.dark().setViewportSize(360, 800), found);
        assertEquals(List.of(), found);
    }

    private void look(Person ada, List<String> paths, Browser.NewContextOptions options, List<String> found) {
        try (BrowserContext browser = people.browser(ada, options)) {
            Page page = browser.newPage();
            for (String path : paths) {
                page.navigate(path);
                String where = path + " at " + page.viewportSize().width + ": ";
                if (!(Boolean)
                        page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")) {
                    found.add(where + "scrolls sideways");
                }
                page.evaluate("document.querySelectorAll('main details').forEach(d => d.open = true)");
                new AxeBuilder(page)
                        .analyze()
                        .getViolations()
                        .forEach(rule -> found.add(where + rule.getId() + " "
                                + rule.getNodes().get(0).getHtml()));
            }
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
