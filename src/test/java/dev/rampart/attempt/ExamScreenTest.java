package dev.rampart.attempt;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import dev.rampart.account.People;
import dev.rampart.account.People.Person;
import dev.rampart.web.Inspection;
import dev.rampart.web.Keyboard;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The tools of the exam screen: keys, highlights, text size and colours. */
@QuarkusTest
class ExamScreenTest {
    private static final String MARKED =
            "Array.from(document.querySelectorAll('.exam-mark')).map(mark => mark.textContent).join('|')";

    @Inject
    People people;

    @Inject
    ExamHall hall;

    private Person ada;

    @BeforeEach
    void someone() {
        ada = people.learner("Ada");
    }

    @Test
    void single_keys_sit_an_exam_and_can_be_switched_off() {
        long full = hall.start(ada, ExamHall.fullExam());
        int position = position(full, "multiple-choice", 2);
        try (BrowserContext browser = people.browser(ada);
                Page page = browser.newPage()) {
            open(page, full, position);
            page.keyboard().press("2");
            assertThat(pick(page, 1)).isChecked();
            page.keyboard().press("s");
            assertThat(page.locator("#tools-say")).hasText("Strike out which option?");
            page.keyboard().press("c");
            assertThat(page.locator("[name=struck]").nth(2)).isChecked();
            page.keyboard().press("f");
            assertThat(page.locator("[name=flag]")).isChecked();
            assertThat(page.locator("#tools-say")).hasText("Flagged for review");
            page.keyboard().press("u");
            assertThat(page.locator("[name=sure][value=SURE]")).isChecked();
            page.keyboard().press("t");
            assertThat(page.locator("#clock")).isHidden();
            page.keyboard().press("t");
            assertThat(page.locator("#clock")).isVisible();
            page.keyboard().press("Control+3");
            assertThat(pick(page, 1)).isChecked();
            assertThat(page.locator("#saved")).hasText("Saved");
            AttemptItem item = hall.items(full).get(position - 1);
            assertEquals(List.of(1), hall.show(ada, full, position).picks());
            assertEquals("2", item.struck);
            assertEquals(Confidence.SURE, item.confidence);
            page.keyboard().press("p");
            page.waitForURL(Pattern.compile("questions/" + (position - 1) + "$"));
            page.keyboard().press("n");
            page.waitForURL(Pattern.compile("questions/" + position + "$"));

            page.keyboard().press("?");
            assertThat(page.getByRole(AriaRole.HEADING, named("Keyboard keys"))).isVisible();
            Inspection.passes(page);
            page.keyboard().press("4");
            assertThat(pick(page, 1)).isChecked();
            new Keyboard(page).press(page.locator("#keys-on"), "Space");
            page.keyboard().press("Escape");
            assertThat(page.locator("#keys")).isHidden();
            page.keyboard().press("4");
            page.reload();
            page.keyboard().press("4");
            assertThat(pick(page, 1)).isChecked();
            assertThat(page.locator("[aria-keyshortcuts]")).hasCount(0);
            new Keyboard(page).press(page.locator("#keys-open"), "Enter");
            new Keyboard(page).press(page.locator("#keys-on"), "Space");
            page.keyboard().press("Escape");
            page.keyboard().press("4");
            assertThat(pick(page, 3)).isChecked();

            page.keyboard().press("q");
            assertThat(page.locator(".exam-navigator-panel")).isVisible();
            page.keyboard().press("Escape");
            page.keyboard().press("r");
            page.waitForURL(Pattern.compile("review$"));
            page.keyboard().press("e");
            page.waitForURL(Pattern.compile("submission$"));
            page.keyboard().press("r");
            page.waitForURL(Pattern.compile("review$"));
        }
    }

    @Test
    void in_a_drop_down_keys_are_its_own() {
        long full = hall.start(ada, ExamHall.fullExam());
        int position = position(full, "ordering", 1);
        try (BrowserContext browser = people.browser(ada);
                Page page = browser.newPage()) {
            open(page, full, position);
            Locator second = page.locator("select[name=pick]").nth(1);
            page.keyboard().press("2");
            assertThat(second).isFocused();
            page.keyboard().press("b");
            assertThat(second).hasValue("1");
            page.keyboard().press("n");
            page.keyboard().press("f");
            assertThat(page.locator("[name=flag]")).not().isChecked();
            page.keyboard().press("Escape");
            assertThat(second).not().isFocused();
            page.keyboard().press("f");
            assertThat(page.locator("[name=flag]")).isChecked();
            assertThat(page.locator("#saved")).hasText("Saved");
            assertEquals(1, hall.show(ada, full, position).picks().get(1));
        }
    }

    @Test
    void words_are_highlighted_by_pointer_and_stay_until_the_attempt_is_over() {
        long full = hall.start(ada, ExamHall.fullExam());
        int position = position(full, "multiple-choice", 2);
        try (BrowserContext browser = people.browser(ada);
                Page page = browser.newPage()) {
            open(page, full, position);
            // Half of the stem's first sentence, and a word of an option, which is not chosen by that.
            Locator stem = page.locator(".stem p").first();
            String words = stem.textContent().substring(0, 20).trim();
            selectFrom(page, ".stem p", 20);
            button(page, "Highlight").click();
            assertThat(page.locator("#marks-say")).hasText("Highlighted: " + words);
            // A name in code is marked in a piece of its own.
            assertEquals(words, page.evaluate(MARKED).toString().replace("|", ""));
            page.locator(".exam-option-text").first().dblclick(new Locator.DblclickOptions().setPosition(5, 8));
            page.keyboard().press("h");
            assertThat(page.locator(".exam-option .exam-mark")).hasCount(1);
            page.reload();
            assertThat(page.locator(".exam-mark")).not().hasCount(0);
            page.keyboard().press("n");
            page.waitForURL(Pattern.compile("questions/" + (position + 1) + "$"));
            assertThat(page.locator(".exam-mark")).hasCount(0);
            page.keyboard().press("p");
            page.waitForURL(Pattern.compile("questions/" + position + "$"));
            assertThat(page.locator(".exam-option .exam-mark")).hasCount(1);
            // Taking away a piece leaves the rest.
            selectFrom(page, ".stem p", 5);
            page.keyboard().press("h");
            assertThat(page.locator("#marks-say")).containsText("Not highlighted any more");
            assertThat(page.locator(".stem .exam-mark").first()).isVisible();
            Inspection.passes(page);
            button(page, "Clear the highlights").click();
            assertThat(page.locator(".exam-mark")).hasCount(0);
            assertThat(button(page, "Clear the highlights")).isHidden();
            selectFrom(page, ".stem p", 12);
            page.keyboard().press("h");
            assertThat(page.locator(".stem .exam-mark")).not().hasCount(0);
            page.navigate("/attempts/" + full + "/submission");
            button(page, "End it anyway").click();
            page.waitForURL(Pattern.compile("result$"));
            page.waitForFunction("localStorage.length === 0");
        }
    }

    @Test
    void words_are_highlighted_without_a_pointer() {
        long full = hall.start(ada, ExamHall.fullExam());
        int position = position(full, "multiple-choice", 1);
        try (BrowserContext browser = people.browser(ada);
                Page page = browser.newPage()) {
            open(page, full, position);
            new Keyboard(page).press(button(page, "Highlight"), "Enter");
            assertThat(page.locator("#marks-say")).containsText("Arrow keys go from word to word");
            page.keyboard().press("ArrowRight");
            page.keyboard().press("Shift+ArrowRight");
            page.keyboard().press("Enter");
            String[] words = page.locator(".stem").textContent().trim().split("\\s+");
            assertThat(page.locator("#marks-say")).hasText("Highlighted: " + words[1] + " " + words[2]);
            page.keyboard().press("ArrowDown");
            assertThat(page.locator("#marks-say"))
                    .hasText(page.locator(".exam-option-text")
                            .first()
                            .textContent()
                            .split("\\s+")[0]);
            page.keyboard().press("h");
            assertThat(page.locator(".exam-option .exam-mark")).hasCount(1);
            page.keyboard().press("h");
            assertThat(page.locator(".exam-option .exam-mark")).hasCount(0);
            page.keyboard().press("Escape");
            assertThat(button(page, "Highlight")).isFocused();
            assertThat(page.locator("[name=pick]:checked")).hasCount(0);
            assertThat(page.locator(".stem .exam-mark")).not().hasCount(0);
        }
    }

    @Test
    void every_scheme_and_size_passes_inspection_and_is_kept() {
        long full = hall.start(ada, ExamHall.fullExam());
        hall.answer(ada, full, position(full, "multiple-choice", 1), true);
        try (BrowserContext browser = people.browser(ada);
                Page page = browser.newPage()) {
            // The standard colours are inspected with every page of an exam.
            for (ColourScheme scheme : EnumSet.complementOf(EnumSet.of(ColourScheme.STANDARD))) {
                open(page, full, position(full, "multiple-response", 1));
                page.locator("[name=pick]").first().check();
                page.locator(".exam-strike").nth(1).click();
                selectFrom(page, ".stem p", 20);
                button(page, "Highlight").click();
                page.locator(".exam-display summary").click();
                button(page, scheme.words()).click();
                Inspection.passes(page);
            }
            page.navigate("/attempts/" + full + "/review");
            assertThat(page.locator("html")).hasClass(Pattern.compile("exam-scheme-navy"));
            Inspection.passes(page);
            page.keyboard().press("d");
            button(page, "Standard").click();
            new Keyboard(page).press(button(page, "200 %"), "Enter");
            Inspection.passes(
                    browser,
                    List.of(
                            "/attempts/" + full + "/questions/" + position(full, "multiple-choice", 1),
                            "/attempts/" + full + "/questions/" + position(full, "ordering", 1),
                            "/attempts/" + full + "/questions/" + position(full, "matching", 1),
                            "/attempts/" + full + "/review",
                            "/attempts/" + full + "/submission"));
        }
    }

    private static void open(Page page, long attempt, int position) {
        page.navigate("/attempts/" + attempt + "/questions/" + position);
    }

    private static Locator pick(Page page, int place) {
        return page.locator("[name=pick]").nth(place);
    }

    /** Selects so many characters of the first element's text, as a pointer would. */
    private static void selectFrom(Page page, String selector, int characters) {
        page.evaluate(
                "([selector, length]) => {"
                        + " const walker = document.createTreeWalker(document.querySelector(selector), NodeFilter.SHOW_TEXT);"
                        + " const first = walker.nextNode(); let node = first; let left = length;"
                        + " while (node.length < left) { left -= node.length; node = walker.nextNode(); }"
                        + " getSelection().setBaseAndExtent(first, 0, node, left); }",
                List.of(selector, characters));
    }

    private int position(long attempt, String type, int from) {
        for (int position = from; ; position++) {
            if (hall.question(attempt, position).interaction().type().equals(type)) {
                return position;
            }
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(AriaRole.BUTTON, named(name));
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name).setExact(true);
    }
}
