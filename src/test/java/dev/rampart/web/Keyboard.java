package dev.rampart.web;

import static org.junit.jupiter.api.Assertions.fail;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;

/** Someone who has no pointer. */
public final class Keyboard {
    private final Page page;

    public Keyboard(Page page) {
        this.page = page;
    }

    /** Presses Tab until the element has the focus, and fails if that takes more than a page has. */
    public void tabTo(Locator target) {
        for (int i = 0; i < 200; i++) {
            if (Boolean.TRUE.equals(target.evaluate("element => element === document.activeElement"))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        fail("Not reached by keyboard: " + target);
    }

    /** Goes to the element and presses a key there. */
    public void press(Locator target, String key) {
        tabTo(target);
        page.keyboard().press(key);
    }

    /** Goes to the field and types. */
    public void type(Locator target, String text) {
        tabTo(target);
        page.keyboard().insertText(text);
    }
}
