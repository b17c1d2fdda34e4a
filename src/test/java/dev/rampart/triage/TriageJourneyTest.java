package dev.rampart.triage;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.group.Circle;
import dev.rampart.news.PostedNews;
import dev.rampart.news.PostedNews.Headline;
import dev.rampart.web.Inspection;
import dev.rampart.web.Keyboard;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Triage in Chromium. */
@QuarkusTest
class TriageJourneyTest {
    @Inject
    People people;

    @Inject
    Circle circle;

    @Inject
    PostedNews news;

    private Person ada;
    private String slug;

    @BeforeEach
    void aGroup() {
        ada = people.learner("Ada");
        slug = circle.of(ada, people.learner("Bea Abernathy-Featherstonehaugh"));
    }

    @Test
    void by_keyboard_alone_one_goes_through_what_is_new_and_takes_one_entry_to_look_at() {
        Headline first = news.now("Keyboard first");
        Headline second = news.now("Keyboard second");
        try (BrowserContext browser = people.browser(ada)) {
            Page page = browser.newPage();
            Keyboard keyboard = new Keyboard(page);
            page.navigate("/groups/" + slug);
            keyboard.press(link(page, "Open the board"), "Enter");
            keyboard.press(link(page, "Go through"), "Enter");
            keyboard.press(page.getByLabel(first.title(), new Page.GetByLabelOptions().setExact(true)), "Space");
            choose(keyboard, page, "watch");
            keyboard.press(button(page, "Decide"), "Enter");
            assertThat(page.getByText("One entry is on the board.")).isVisible();

            keyboard.press(page.locator("a[href$='/triage/" + second.id() + "']"), "Enter");
            assertThat(page.locator("h1")).hasText(second.title());
            choose(keyboard, page, "not-for-us");
            keyboard.press(button(page, "Save the decision"), "Enter");
            assertThat(page.getByText("Say in a sentence why it is not for the group."))
                    .isVisible();
            choose(keyboard, page, "evaluate");
            keyboard.type(page.locator("textarea[name=why]"), "We have the time.");
            keyboard.tabTo(page.getByLabel("Who looks at it"));
            page.keyboard().press("A");
            keyboard.press(button(page, "Save the decision"), "Enter");
            assertThat(page.getByText("Saved. The group sees it so from now on."))
                    .isVisible();
            assertThat(page.locator(".triage-now")).hasText("Evaluate · Ada looks at it");
            page.navigate("/news/" + second.id());
            assertThat(page.locator("#triage .triage-now")).containsText("Evaluate");
        }
    }

    /** Arrow keys move among radio buttons; none is chosen at first, so Tab leads to the first or the chosen one. */
    private static void choose(Keyboard keyboard, Page page, String state) {
        Locator wanted = page.locator("[name=state][value=" + state + "]");
        Locator chosen = page.locator("[name=state]:checked");
        keyboard.tabTo(
                chosen.count() > 0 ? chosen : page.locator("[name=state]").first());
        page.keyboard().press("Space");
        for (int i = 0; i < 6 && !wanted.isChecked(); i++) {
            page.keyboard().press("ArrowDown");
        }
        assertThat(wanted).isChecked();
    }

    @Test
    void every_page_of_triage_passes_inspection() {
        Headline entry = news.now("An entry with a title of some length, as AWS gives its announcements, and more");
        Headline other = news.now("Another");
        Headline open = news.now("Open");
        String path = "/groups/" + slug + "/triage";
        try (BrowserContext browser = people.browser(ada)) {
            Inspection.passes(browser, List.of(path));
            people.post(
                    ada,
                    path + "/" + entry.id() + "/decisions",
                    java.util.Map.of(
                            "revision", 0, "state", "evaluate", "why", "Somebody should try it.", "due", "2027-01-14"));
            people.post(
                    ada,
                    path + "/" + other.id() + "/decisions",
                    java.util.Map.of("revision", 0, "state", "not-for-us", "why", "We have no such accounts."));
            Inspection.passes(
                    browser,
                    List.of(
                            path + "?board",
                            path + "?state=evaluate",
                            path + "/new",
                            path + "/" + entry.id(),
                            path + "/" + open.id(),
                            "/news/" + entry.id(),
                            "/groups/" + slug));
        }
    }

    private static Locator link(Page page, String name) {
        return page.locator("main").getByRole(AriaRole.LINK, named(name));
    }

    private static Locator button(Page page, String name) {
        return page.locator("main").getByRole(AriaRole.BUTTON, named(name));
    }

    private static Locator.GetByRoleOptions named(String name) {
        return new Locator.GetByRoleOptions().setName(name);
    }
}
