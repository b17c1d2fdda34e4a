package dev.rampart.readiness;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.web.Inspection;
import dev.rampart.web.TestClock;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Exams taken elsewhere, in Chromium. */
@QuarkusTest
class OutcomeJourneyTest {
    @Inject
    People people;

    private Person ada;

    @BeforeEach
    void someone() {
        TestClock.get().set(Instant.parse("2026-12-10T08:00:00Z"));
        ada = people.learner("Ada");
    }

    @AfterEach
    void resetClock() {
        TestClock.get().reset();
    }

    @Test
    void a_failed_exam_is_told_and_a_new_plan_made_and_every_page_on_the_way_passes_inspection() {
        try (BrowserContext browser = people.browser(ada)) {
            Page page = browser.newPage();
            page.navigate("/readiness/scs-c03");
            link(page, "Enter a practice exam").click();
            page.getByLabel("Day").fill("2026-12-01");
            page.getByLabel("Whose practice exam").fill("Tutorials Dojo");
            page.getByLabel("Right answers").fill("70");
            page.getByLabel("Of questions").fill("65");
            button(page, "Add it").click();
            assertThat(page.getByText("70 right of 65 cannot be: check which number is which."))
                    .isVisible();
            assertThat(page.getByLabel("Right answers")).isFocused();
            assertThat(page.getByLabel("Whose practice exam")).hasValue("Tutorials Dojo");
            Inspection.passes(page);
            page.getByLabel("Right answers").fill("51");
            button(page, "Add it").click();
            assertThat(page.getByText("(51 of 65) · Tutorials Dojo")).isVisible();
            Inspection.passes(page);

            page.navigate("/readiness/scs-c03");
            link(page, "Enter your result").click();
            Inspection.passes(page);
            page.getByLabel("Not passed").check();
            page.getByLabel("Day of the exam").fill("2026-12-08");
            page.getByLabel("Scaled score").fill("702");
            page.getByLabel("Identity and Access Management").selectOption("Needs improvement");
            button(page, "Enter it").click();
            assertThat(page.locator("h1")).hasText("SCS-C03: not this time");
            assertThat(page.getByText("the first possible day is 22 December 2026, in 12 days"))
                    .isVisible();
            assertThat(link(page, "Practise Identity and Access Management")).isVisible();
            Inspection.passes(page);
            Inspection.passes(browser, List.of("/readiness/scs-c03"));

            page.navigate("/readiness/scs-c03/result");
            link(page, "Plan for a new day").click();
            assertThat(page.getByLabel("Day of the exam")).hasValue("2027-01-07");
            button(page, "Make the plan").click();
            assertThat(page.locator("h1")).hasText("Exam in 28 days");
            assertThat(page.getByText(Pattern.compile(
                            "Identity and Access Management \\(needs improvement by your score report\\)")))
                    .isVisible();

            page.navigate("/readiness/scs-c03/result");
            page.getByText("Remove", new Page.GetByTextOptions().setExact(false))
                    .first()
                    .click();
            button(page, "Remove it").click();
            assertThat(page.getByText("Removed.")).isVisible();
        }
        QuarkusTransaction.requiringNew().run(() -> {
            ExamResult.deleteAll();
            OutcomeApiTest.told(ada.id(), 100);
        });
        try (BrowserContext browser = people.browser(people.administrator("Op"))) {
            Inspection.passes(browser, List.of("/admin/calibration", "/readiness/scs-c03"));
        } finally {
            QuarkusTransaction.requiringNew().run(() -> ExamResult.deleteAll());
        }
    }

    private static Locator link(Page page, String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }
}
