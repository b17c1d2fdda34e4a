package dev.rampart.attempt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class FreshnessTest {
    @Test
    void ninety_percent_of_65_are_59() {
        assertTrue(new Freshness(59, 65).atLeast(90));
        assertFalse(new Freshness(58, 65).atLeast(90));
        assertFalse(new Freshness(0, 0).atLeast(90));
    }

    @Test
    void it_is_told_in_words() {
        assertEquals("All of its questions were fresh to you.", new Freshness(65, 65).sentence());
        assertEquals("60 of its 65 questions were fresh to you.", new Freshness(60, 65).sentence());
        assertEquals("None of its questions was fresh to you.", new Freshness(0, 10).sentence());
    }
}
