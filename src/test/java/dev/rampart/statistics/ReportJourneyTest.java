package dev.rampart.statistics;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.attempt.EndedAttempts;
import dev.rampart.attempt.ExamHall;
import dev.rampart.attempt.Kind;
import dev.rampart.question.Answer;
import dev.rampart.question.Interaction;
import dev.rampart.question.Question;
import dev.rampart.question.QuestionBank;
import dev.rampart.web.Inspection;
import dev.rampart.web.Keyboard;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A learner reports a question, an instructor answers, the learner reads it; and what the inspection finds on the pages. */
@QuarkusTest
class ReportJourneyTest {
    @Inject
    People people;

    @Inject
    ExamHall hall;

    @Inject
    QuestionBank bank;

    @Inject
    Reports reports;

    @AfterEach
    void forget() {
        QuarkusTransaction.requiringNew().run(() -> {
            QuestionSums.deleteAll();
            ReportAnswer.deleteAll();
            Report.deleteAll();
        });
    }

    @Test
    void from_the_report_to_the_answer_by_keyboard() {
        Person ada = people.learner("Ada");
        long exam = hall.sitFullExam(ada, 40);
        String question = hall.questions(exam).get(0);
        try (BrowserContext learner = people.browser(ada);
                BrowserContext instructor = people.browser(people.instructor("Ina"));
                Page page = learner.newPage();
                Page desk = instructor.newPage()) {
            Keyboard keys = new Keyboard(page);
            page.navigate("/attempts/" + exam + "/result#q1");
            page.locator("#q1 summary").press("Enter");
            keys.press(page.locator("#q1 a[href^='/questions/reports/new']"), "Enter");
            page.waitForURL("**/questions/reports/new**");
            keys.press(button(page, "Send the report"), "Enter");
            assertThat(page.getByText("Say which it is.")).isVisible();
            Inspection.passes(page);
            page.getByLabel("outdated").check();
            page.getByLabel("In your words").fill("AWS renamed the service in 2026.");
            keys.press(button(page, "Send the report"), "Enter");
            assertThat(page.getByText("Your report is filed.")).isVisible();
            assertThat(page.locator("main .list")).containsText("waiting");

            desk.navigate("/author/reports");
            desk.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName(question).setExact(true))
                    .click();
            desk.getByLabel("accepted").check();
            desk.getByLabel("To whoever reported").fill("You are right; we mend it this week.");
            Inspection.passes(desk);
            button(desk, "Send the answer").click();
            assertThat(desk.getByText("1 report answered.")).isVisible();

            page.navigate("/");
            page.getByText("An answer to a question that you reported").click();
            assertThat(page.locator("main .list")).containsText("new answer");
            assertThat(page.locator("main .list")).containsText("You are right; we mend it this week.");
            Inspection.passes(page);
            page.reload();
            assertThat(page.locator("main .list")).not().containsText("new answer");
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    @Test
    void the_pages_of_the_desk_pass_inspection() {
        Map<String, String> ofType = answered();
        Person bea = people.learner("Bea");
        String reported = hall.questions(hall.sitFullExam(bea, 20)).get(0);
        reports.file(bea.id(), reported, Fault.WRONG, "Option A is right as well.\n\nSee the guide.");
        String list = "/author/statistics/scs-c03";
        try (BrowserContext browser = people.browser(people.instructor("Ina"))) {
            Inspection.passes(
                    browser,
                    List.of(
                            list,
                            list + "?only=reported&sort=hardest",
                            list + "?only=weak&type=matching&domain=2&task=1.1",
                            list + "/" + ofType.get("multiple-choice"),
                            list + "/" + ofType.get("multiple-response"),
                            list + "/" + ofType.get("matching"),
                            list + "/" + reported,
                            "/author/reports",
                            "/author/reports?show=closed",
                            "/author/reports/" + reported));
        }
    }

    /** Answers to all questions as a few hundred learners of different strength would give them; one question of each type. */
    private Map<String, String> answered() {
        Map<String, String> ofType = new java.util.HashMap<>();
        Random random = new Random(7);
        QuarkusTransaction.requiringNew().run(() -> {
            QuestionSums.deleteAll();
            for (QuestionBank.Entry entry : bank.entries("scs-c03", Question.Pool.BANK)) {
                ofType.put(entry.type(), entry.question());
                Question question = bank.versions(List.of(entry.version())).get(entry.version());
                List<EndedAttempts.Item> answers = new ArrayList<>();
                int hard = 20 + random.nextInt(70);
                for (int n = random.nextInt(240); n >= 0; n--) {
                    int strength = random.nextInt(60);
                    boolean right = random.nextInt(100) < hard + (strength - 30) * (random.nextInt(6) - 1) / 4;
                    answers.add(answer(entry, question.interaction(), right, 5 + strength, random));
                }
                QuestionSums.begin(entry.version(), question).take(answers);
            }
        });
        return ofType;
    }

    private static EndedAttempts.Item answer(
            QuestionBank.Entry entry, Interaction interaction, boolean right, int score, Random random) {
        List<Integer> picks = new ArrayList<>(interaction.key().picks());
        if (!right) {
            picks.set(0, random.nextInt(3));
        }
        boolean correct = picks.equals(interaction.key().picks());
        return new EndedAttempts.Item(
                entry.version(),
                entry.question(),
                Kind.FULL,
                true,
                65,
                score,
                true,
                true,
                new Answer(picks),
                correct,
                random.nextInt(8) == 0,
                random.nextInt(3) == 0,
                random.nextInt(6) == 0,
                Duration.ofSeconds(20 + random.nextInt(260)));
    }
}
