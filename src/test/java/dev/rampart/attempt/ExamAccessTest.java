package dev.rampart.attempt;

import com.microsoft.playwright.BrowserContext;
import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.web.Inspection;
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
        try (BrowserContext browser = people.browser(ada)) {
            Inspection.passes(browser, paths);
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
