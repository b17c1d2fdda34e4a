package dev.rampart.workshop;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.content.TeamFolder;
import dev.rampart.web.Inspection;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workshops in Chromium. */
@QuarkusTest
class WorkshopJourneyTest {
    private static final String HOME = "/workshops/tiny-doors";

    @Inject
    People people;

    @Inject
    TeamFolder team;

    @Inject
    Shelf shelf;

    @TempDir
    Path folder;

    private Person ada;

    @BeforeEach
    void aTeamHasAWorkshop() {
        TinyWorkshop.write(folder);
        team.importFrom(folder);
        ada = people.learner("Ada");
    }

    @AfterEach
    void theTeamLeaves() {
        team.takeAway();
    }

    @Test
    void a_learner_answers_wrong_then_right_leaves_comes_back_and_finishes_by_keyboard_alone() {
        try (BrowserContext browser = people.browser(ada)) {
            Page page = browser.newPage();
            page.navigate("/workshops?level=200");
            press(page, AriaRole.LINK, "Tiny doors", "Enter");
            press(page, AriaRole.BUTTON, "Start the workshop", "Enter");
            assertThat(page.locator("h1")).hasText("Look at the door");

            choose(page, "Neither of them");
            press(page, AriaRole.BUTTON, "Answer knowledge check 1", "Enter");
            assertThat(page.locator("#c-td-which")).containsText("✗ Not right.");
            assertThat(page.locator("#c-td-which .rationales > li")).hasCount(3);
            assertEquals("status", page.evaluate("document.activeElement.getAttribute('role')"));
            press(page, AriaRole.LINK, "Try again knowledge check 1", "Enter");
            choose(page, "The left one");
            press(page, AriaRole.BUTTON, "Answer knowledge check 1", "Enter");
            assertThat(page.locator("#c-td-which")).containsText("✓ Right.");
            press(page, AriaRole.BUTTON, "Step done, go on", "Enter");
            assertThat(page.locator("h1")).hasText("Open the door");
        }
        try (BrowserContext later = people.browser(people.inAnotherBrowser(ada))) {
            Page page = later.newPage();
            page.navigate("/workshops?state=started");
            assertThat(page.getByText("1 of 3 steps done, 1 h 5 min left")).isVisible();
            press(page, AriaRole.LINK, "Tiny doors", "Enter");
            press(page, AriaRole.LINK, "Resume: Open the door", "Enter");
            press(page, AriaRole.BUTTON, "Step done, go on", "Enter");
            assertThat(page.locator("h1")).hasText("Close the door");
            press(page, AriaRole.BUTTON, "Step done, finish the workshop", "Enter");
            assertThat(page.locator(".notice")).containsText("All 3 steps are done.");
            page.navigate(HOME + "/steps/look");
            assertThat(page.locator("#c-td-which")).containsText("✓ Right.");
        }
    }

    /** Moves on with Tab until the focus is there, as someone without a mouse does. */
    private static void press(Page page, AriaRole role, String name, String key) {
        Locator target =
                page.getByRole(role, new Page.GetByRoleOptions().setName(name).setExact(true));
        assertThat(target).isVisible();
        for (int i = 0; i < 200; i++) {
            if ((Boolean) target.evaluate("element => element === document.activeElement")) {
                page.keyboard().press(key);
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError("Tab does not lead to " + name);
    }

    /** Tabs to the options of the first check, then chooses by arrows. */
    private static void choose(Page page, String option) {
        Locator radio = page.locator("#c-td-which label", new Page.LocatorOptions().setHasText(option))
                .locator("input");
        for (int i = 0; i < 200 && !inCheck(page); i++) {
            page.keyboard().press("Tab");
        }
        page.keyboard().press("Space");
        for (int i = 0; i < 3 && !radio.isChecked(); i++) {
            page.keyboard().press("ArrowDown");
        }
        assertThat(radio).isChecked();
    }

    private static boolean inCheck(Page page) {
        return (Boolean) page.evaluate("document.activeElement.matches('#c-td-which input[type=radio]')");
    }

    @Test
    void everything_works_without_javascript() {
        try (BrowserContext browser = people.browser(
                ada, new com.microsoft.playwright.Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = browser.newPage();
            page.navigate("/workshops");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("At most 2 hours"))
                    .click();
            page.locator("#topic").selectOption("Incident Response");
            page.getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Show").setExact(true))
                    .click();
            assertThat(page).hasURL(Pattern.compile("minutes=120&topic=Incident"));
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Tiny doors"))
                    .click();
            page.getByText("Start the workshop").click();
            page.locator("#c-td-which").getByText("The left one").click();
            page.locator("#c-td-which button").click();
            assertThat(page.locator("#c-td-which")).containsText("✓ Right.");
            page.locator("#c-td-both button").click();
            assertThat(page.locator("#c-td-both .error"))
                    .hasText("Nothing is chosen yet. Choose 2 options, then answer.");
            page.getByText("Step done, go on").click();
            assertThat(page.locator("h1")).hasText("Open the door");
        }
    }

    @Test
    void a_filter_changes_the_list_in_place_and_keeps_the_focus() {
        try (BrowserContext browser = people.browser(ada)) {
            Page page = browser.newPage();
            page.navigate("/workshops");
            page.evaluate("window.same = true");
            page.locator("#level-400").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("#level-400")).hasAttribute("aria-current", "true");
            assertThat(page).hasURL(Pattern.compile("level=400$"));
            assertEquals(true, page.evaluate("window.same"));
            assertThat(page.locator("#level-400")).isFocused();
            Locator plan = page.locator("[id^=plan-]").first();
            String id = plan.getAttribute("id").substring("plan-".length());
            plan.focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("#marks-" + id)).containsText("since");
            assertThat(page.locator("#plan-" + id)).hasAttribute("aria-pressed", "true");
            assertThat(page.locator("#plan-" + id)).isFocused();
            // Until htmx has taken over what it swapped in, a press goes by a whole page, as it does without scripts.
            assertThat(page.locator(".htmx-added, .htmx-settling")).hasCount(0);
            page.keyboard().press("Enter");
            assertThat(page.locator("#plan-" + id)).hasAttribute("aria-pressed", "false");
            assertEquals(true, page.evaluate("window.same"));
        }
    }

    @Test
    void a_visitor_reads_and_tries_and_is_told_what_an_account_adds() {
        try (BrowserContext browser = people.browser(new com.microsoft.playwright.Browser.NewContextOptions())) {
            Page page = browser.newPage();
            page.navigate(HOME);
            page.getByText("Read the first step").click();
            page.locator("#c-td-which").getByText("The right one").click();
            page.locator("#c-td-which button").click();
            assertThat(page.locator("#c-td-which")).containsText("✗ Not right.");
            page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Try again"))
                    .click();
            assertThat(page.locator("#c-td-which form")).isVisible();
            page.locator(".workshop-end").getByText("Sign in").click();
            page.getByLabel("E-mail").fill(ada.email());
            page.getByLabel("Password").fill(ada.password());
            page.keyboard().press("Enter");
            assertThat(page).hasURL(Pattern.compile("/workshops/tiny-doors/steps/look$"));
        }
    }

    @Test
    void axe_finds_nothing_and_nothing_scrolls_sideways() {
        List<String> paths = new ArrayList<>(List.of("/workshops", HOME, HOME + "/steps/look", "/library"));
        paths.add("/workshops/aws/" + shelf.aws().get(0).id());
        Workshop trail = shelf.own("read-the-trail").orElseThrow();
        paths.add(trail.href());
        trail.steps().forEach(step -> paths.add(trail.href(step)));
        try (BrowserContext browser = people.browser(ada)) {
            Page page = browser.newPage();
            page.navigate(HOME + "/steps/look");
            page.locator("#c-td-which").getByText("The right one").click();
            page.locator("#c-td-which button").click();
            assertThat(page.locator("#c-td-which")).containsText("✗ Not right.");
            Inspection.passes(page);
            page.navigate("/workshops?level=400");
            page.locator("[id^=plan-]").first().click();
            assertThat(page.locator("[aria-pressed=true]")).hasCount(1);
            Inspection.passes(page);
            Inspection.passes(browser, paths);
        }
        try (BrowserContext browser = people.browser(new com.microsoft.playwright.Browser.NewContextOptions())) {
            Inspection.passes(browser, List.of("/workshops?state=done", HOME, HOME + "/steps/open"));
        }
        assertTrue(paths.size() > 10);
    }
}
