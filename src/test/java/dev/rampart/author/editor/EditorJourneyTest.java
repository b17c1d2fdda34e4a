package dev.rampart.author.editor;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.content.LocalText;
import dev.rampart.web.Inspection;
import dev.rampart.web.Keyboard;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An instructor writes in a real browser: checked while typing, without a network, after a crash. */
@QuarkusTest
class EditorJourneyTest {
    private static final Pattern LAST = Pattern.compile(".*/author/drafts/[0-9]+\\?saved=true");

    @Inject
    People people;

    @Inject
    Writers writers;

    private Person ina;
    private String run;

    @BeforeEach
    void anInstructor() {
        ina = people.instructor("Ina");
        run = UUID.randomUUID().toString().substring(0, 8);
    }

    @Test
    void a_question_is_begun_written_checked_and_saved_by_keyboard() {
        try (BrowserContext browser = people.browser(ina);
                Page page = browser.newPage()) {
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    complaints.add(message.text());
                }
            });
            Keyboard keyboard = new Keyboard(page);
            page.navigate("/author/drafts/new?task=saa-c03%201.1");
            keyboard.type(page.getByLabel("What it is about"), "Key loss " + run);
            keyboard.press(page.getByLabel("In a form"), "ArrowDown");
            keyboard.press(page.locator("form .button.primary"), "Enter");
            Locator text = page.getByLabel("The text");
            assertThat(page.locator("#editor-verdict")).containsText("problem");

            // What is typed is seen a moment later, and what is wrong with it.
            keyboard.tabTo(text);
            page.keyboard().press("Control+a");
            page.keyboard().insertText(LocalText.questions("ed-journey-" + run));
            assertThat(page.locator("#editor-verdict")).hasText("✓ Nothing to mend.");
            assertThat(page.locator(".editor-learner")).containsText("What should the team do?");
            page.keyboard().press("Control+Home");
            page.keyboard().insertText("unknown: 1\n");
            Locator place = page.locator("#editor-flaws a").first();
            assertThat(place).containsText("Line 1");
            assertThat(page.locator(".editor-line.flawed")).hasAttribute("data-n", "1");
            page.keyboard().press("Escape");
            keyboard.press(place, "Enter");
            assertThat(text).isFocused();
            page.keyboard().press("Shift+ArrowDown");
            page.keyboard().press("Delete");
            assertThat(page.locator("#editor-flaws")).hasCount(0);

            // Tab indents, and Escape lets one out.
            page.keyboard().press("Tab");
            assertTrue(text.inputValue().startsWith("  exam:"));
            page.keyboard().press("Shift+Tab");
            assertTrue(text.inputValue().startsWith("exam:"));
            page.keyboard().press("Escape");
            page.keyboard().press("Tab");
            assertThat(text).not().isFocused();

            page.keyboard().press("Control+s");
            page.waitForURL(LAST);
            assertThat(page.locator(".notice.good")).hasText("Saved as revision 2.");
            assertThat(page.locator("#editor-found")).isHidden();
            assertEquals(LocalText.questions("ed-journey-" + run), text.inputValue());
            assertEquals(List.of(), complaints);
            Inspection.passes(page);
        }
    }

    @Test
    void without_a_network_typing_goes_on_and_after_a_crash_the_text_is_offered() {
        String path = "/author/drafts/" + draft("net");
        try (BrowserContext browser = people.browser(ina)) {
            Page page = browser.newPage();
            page.navigate(path);
            Locator text = page.getByLabel("The text");
            Locator state = page.locator("#editor-state");
            browser.setOffline(true);
            text.press("Control+End");
            page.keyboard().insertText("# offline\n");
            assertThat(state).containsText("cannot be reached");
            page.keyboard().insertText("odd: 1\n");
            page.locator("#editor-save").click();
            assertThat(state).containsText("nothing was sent");
            browser.setOffline(false);
            assertThat(page.locator("#editor-flaws")).containsText("odd");
            assertThat(state).containsText("works again");
            String typed = text.inputValue();
            assertTrue(typed.endsWith("# offline\nodd: 1\n"), typed);

            // Whoever leaves is asked.
            assertEquals(true, page.evaluate("""
                    () => {
                      const leaving = new Event('beforeunload', { cancelable: true });
                      dispatchEvent(leaving);
                      return leaving.defaultPrevented;
                    }"""));
            page.waitForCondition(() -> String.valueOf(page.evaluate("Object.values(localStorage).join()"))
                    .contains("odd: 1"));
            page.close();

            Page again = browser.newPage();
            again.navigate(path);
            assertThat(again.locator("#editor-found")).isVisible();
            again.getByText("Take that text").click();
            assertEquals(typed, again.getByLabel("The text").inputValue());
            assertThat(again.locator("#editor-flaws")).containsText("odd");
            again.locator("#editor-save").click();
            again.waitForURL(LAST);
            assertThat(again.locator("#editor-found")).isHidden();
            assertEquals("", String.valueOf(again.evaluate("Object.keys(localStorage).join()")));
            again.close();
        }
    }

    @Test
    void what_was_not_saved_is_offered_to_nobody_else_and_is_gone_after_signing_out() {
        long draft = draft("keep");
        writers.share(draft, ina);
        String path = "/author/drafts/" + draft;
        Person otto = people.instructor("Otto");
        try (BrowserContext browser = people.browser(ina)) {
            Page page = browser.newPage();
            page.navigate(path);
            page.getByLabel("The text").press("Control+End");
            page.keyboard().insertText("# of Ina\n");
            page.waitForCondition(() -> stored(page).contains("# of Ina"));
            page.close();
            List<Cookie> before = browser.cookies();
            try (BrowserContext other = people.browser(otto)) {
                browser.addCookies(other.cookies());
            }
            Page his = browser.newPage();
            his.navigate(path);
            assertThat(his.locator(".who")).containsText("Otto");
            assertThat(his.locator("#editor-verdict")).isVisible();
            assertThat(his.locator("#editor-found")).isHidden();
            assertTrue(stored(his).contains("# of Ina"), "it waits for her");
            his.close();

            browser.addCookies(before);
            Page again = browser.newPage();
            again.navigate(path);
            assertThat(again.locator("#editor-found")).isVisible();
            again.getByText("Take that text").click();
            again.onDialog(dialog -> dialog.accept());
            again.getByText("Sign out").click();
            again.waitForURL(url -> !url.contains("/author"));
            assertFalse(stored(again).contains("# of Ina"));
        }
    }

    private static String stored(Page page) {
        return String.valueOf(page.evaluate("Object.values(localStorage).join()"));
    }

    @Test
    void the_form_is_checked_while_typing_too_and_the_preview_looks_like_the_exam() {
        long draft = draft("form");
        try (BrowserContext browser = people.browser(ina);
                Page page = browser.newPage()) {
            page.navigate("/author/drafts/" + draft + "/form");
            page.getByLabel("Option 2", new Page.GetByLabelOptions().setExact(true))
                    .fill("None of the above");
            assertThat(page.locator("#editor-findings")).containsText("all-or-none");
            page.getByLabel("Type").selectOption("ordering");
            assertThat(page.getByText("Steps, in their right order")).isVisible();
            page.getByLabel("Type").selectOption("multiple-choice");
            assertThat(page.getByText("Add an option")).isVisible();
            Page preview =
                    page.waitForPopup(() -> page.getByText("Preview as learner").click());
            assertThat(preview.locator(".exam-option")).hasCount(4);
            assertThat(preview.locator(".exam-options")).containsText("None of the above");
            Inspection.passes(preview);
            preview.close();
            page.locator("button[value=text]").click();
            assertThat(page.getByLabel("The text")).hasValue(Pattern.compile("text: None of the above"));
        }
    }

    private long draft(String name) {
        return writers.draft(
                ina,
                "questions/saa-c03/1.1-%s-%s.yaml".formatted(name, run),
                LocalText.questions("ed-" + name + "-" + run),
                Map.of());
    }
}
