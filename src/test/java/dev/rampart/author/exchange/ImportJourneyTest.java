package dev.rampart.author.exchange;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.web.Inspection;
import dev.rampart.web.Keyboard;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An instructor brings a Moodle export with a mistake in the middle, and tends what came of it. */
@QuarkusTest
class ImportJourneyTest {
    @Inject
    People people;

    @Inject
    Bringing bringing;

    @Inject
    ImportJob job;

    private Person ina;

    @BeforeEach
    void anInstructorComes() {
        ina = people.instructor("Ina");
    }

    @AfterEach
    void forget() {
        bringing.forget(ina);
    }

    @Test
    void from_the_file_to_the_bank_and_back_by_keyboard() {
        try (BrowserContext browser = people.browser(ina);
                Page page = browser.newPage()) {
            Keyboard keys = new Keyboard(page);
            page.navigate("/author/imports");
            Inspection.passes(page);
            long id = bring(page, keys);

            assertThat(page.locator("progress")).isVisible();
            Inspection.passes(page);
            page.reload();
            assertThat(page.locator("#doing")).containsText("Reading the file");
            job.one(id);
            // The page asks by itself and is shown anew.
            assertThat(page.getByText("What was understood")).isVisible();
            assertThat(page.locator(".author-flaws").first()).containsText("None of the options is marked as right.");
            Inspection.passes(page);

            keys.type(page.getByLabel("Old exam of last year"), "SCS-C03 12.7");
            keys.press(button(page, "Store these questions"), "Enter");
            assertThat(page.getByText("Nothing was stored.").first()).isVisible();
            assertThat(page.getByLabel("Old exam of last year")).hasValue("SCS-C03 12.7");
            Inspection.passes(page);
            page.getByLabel("Old exam of last year").fill("SCS-C03 1.1");
            keys.press(button(page, "Work it out"), "Enter");
            assertThat(page.locator("#result")).containsText("5 questions are stored, 5 of them unverified.");
            assertTrue(bringing.local(ina, "scs-c03").isEmpty());

            keys.press(button(page, "Store these questions"), "Enter");
            assertThat(page.locator("#doing")).containsText("Storing the questions");
            job.one(id);
            assertThat(page.locator("main")).containsText("5 Stored");
            Inspection.passes(page);
            assertEquals(5, bringing.local(ina, "scs-c03").size());
            tend(page, keys);
        }
    }

    private long bring(Page page, Keyboard keys) {
        page.locator("#file").setInputFiles(new FilePayload(Bringing.BANK, "text/xml", Bringing.bank()));
        keys.press(button(page, "Read the file"), "Enter");
        page.waitForURL("**/author/imports/*");
        return Long.parseLong(page.url().replaceFirst(".*/", ""));
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name));
    }

    private void tend(Page page, Keyboard keys) {
        keys.press(page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Edit these questions")), "Enter");
        assertThat(page.locator("tbody tr")).hasCount(5);
        keys.press(page.getByLabel("All 5, on every page"), "Space");
        page.getByLabel("Level").last().selectOption("400");
        keys.press(button(page, "See what comes of it"), "Enter");
        assertThat(page.locator("#result")).containsText("5 questions in 2 documents can be changed so");
        Inspection.passes(page);
        keys.press(button(page, "Change 5"), "Enter");
        assertThat(page.locator("tbody")).containsText("level 400");
        keys.press(button(page, "Take back level 400"), "Enter");
        assertThat(page.locator("main")).containsText("Taken back");
        assertTrue(bringing.local(ina, "scs-c03").stream().noneMatch(held -> held.level() == 400));
        page.navigate("/author/exports");
        Inspection.passes(page);
    }

    @Test
    void without_javascript_the_way_is_the_same() {
        try (BrowserContext browser = people.browser(ina, new Browser.NewContextOptions().setJavaScriptEnabled(false));
                Page page = browser.newPage()) {
            page.navigate("/author/imports");
            page.locator("#file").setInputFiles(new FilePayload(Bringing.BANK, "text/xml", Bringing.bank()));
            button(page, "Read the file").click();
            job.one(Long.parseLong(page.url().replaceFirst(".*/", "")));
            page.getByText("Look again").click();
            page.getByLabel("The rest").fill("SCS-C03 1.1");
            button(page, "Store these questions").click();
            job.one(Long.parseLong(page.url().replaceFirst(".*/", "").replaceFirst("\\D.*", "")));
            page.getByText("Look again").click();
            assertThat(page.locator("main")).containsText("5 Stored");
        }
    }

    @Test
    void the_other_pages_pass_inspection() {
        long id = bringing.read(ina, Bringing.BANK, Bringing.bank());
        long refused = bringing.read(ina, "noise.bin", new byte[] {1, 2, 3});
        try (BrowserContext browser = people.browser(ina)) {
            Inspection.passes(
                    browser,
                    List.of(
                            "/author/imports",
                            "/author/imports/" + refused,
                            "/author/imports/" + id + "/lines",
                            "/author/imports/" + id + "/lines?show=broken",
                            "/author/imports/questions"));
        }
    }
}
