package dev.rampart.attempt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class DisplayTest {
    @Test
    void each_choice_is_kept_in_the_cookie_beside_the_others() {
        String cookie = null;
        for (String word : List.of("clock", "pace", "size-150", "scheme-navy", "size-200", "number", "pace")) {
            cookie = Display.of(cookie).changed(word).cookie().getValue();
        }
        assertEquals("clock.number.scheme-navy.size-200", cookie);
        Display display = Display.of(cookie);
        assertFalse(display.clock() || display.number());
        assertTrue(display.pace() && display.keys());
        assertEquals("exam-size-200 exam-scheme-navy", display.classes());
    }

    @Test
    void what_is_no_choice_changes_nothing() {
        Display standard = Display.of(null);
        assertEquals("exam-size-100 exam-scheme-standard", standard.classes());
        for (String cookie : List.of("", "size-9", "scheme-pink..x", "%%%")) {
            assertEquals(standard, Display.of(cookie));
        }
        assertTrue(Display.knows("scheme-blue") && Display.knows("keys"));
        assertFalse(Display.knows("next") || Display.knows(null) || Display.knows("4"));
    }
}
