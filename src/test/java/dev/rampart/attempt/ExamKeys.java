package dev.rampart.attempt;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.rampart.web.Keyboard;
import java.util.List;

/** Answers an item of any type without a pointer. */
final class ExamKeys {
    private ExamKeys() {}

    /** @param picks what to choose, by place on the screen */
    static void choose(Page page, List<Integer> picks) {
        Keyboard keys = new Keyboard(page);
        Locator selects = page.locator("select[name=pick]");
        for (int i = 0; i < selects.count(); i++) {
            keys.tabTo(selects.nth(i));
            for (int down = 0; down <= picks.get(i); down++) {
                page.keyboard().press("ArrowDown");
            }
        }
        for (int pick : selects.count() > 0 ? List.<Integer>of() : picks) {
            Locator option = page.locator("[name=pick][value='" + pick + "']");
            if ("radio".equals(option.getAttribute("type"))) {
                keys.tabTo(page.locator("[name=pick]").first());
                for (int down = 0; down < pick; down++) {
                    page.keyboard().press("ArrowDown");
                }
                if (pick == 0) {
                    page.keyboard().press("Space");
                }
            } else {
                keys.press(option, "Space");
            }
        }
        assertChosen(page, picks);
    }

    static void assertChosen(Page page, List<Integer> picks) {
        Locator selects = page.locator("select[name=pick]");
        for (int i = 0; i < selects.count(); i++) {
            assertThat(selects.nth(i)).hasValue(String.valueOf(picks.get(i)));
        }
        if (selects.count() == 0) {
            assertThat(page.locator("[name=pick]:checked")).hasCount(picks.size());
            picks.forEach(pick -> assertThat(page.locator("[name=pick][value='" + pick + "']"))
                    .isChecked());
        }
    }
}
