package dev.rampart.account;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRuleTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"three green lanterns", "tumbling-otter-9", "пять зелёных фонарей", "🐢🐇🐢🐇🦊🐢🐇🐢🐇🦔🐢"})
    void long_and_unusual_is_enough(String password) {
        assertTrue(PasswordRule.error(password, "ada@example.com", "Ada Byron").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "short",
                "ninechars",
                "Password123!",
                "1234567890",
                "qwertyuiop",
                "aaaaaaaaaaaaaa",
                "summer2026!!",
                "ada@example.com",
                "Ada Byron 1815",
            })
    void short_common_or_ones_own_name_is_refused(String password) {
        assertTrue(PasswordRule.error(password, "ada@example.com", "Ada Byron").isPresent());
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 128})
    void the_lengths_at_the_edges_are_taken(int length) {
        String password = "abcdefgh".repeat(20).substring(0, length - 2) + "xz";
        assertTrue(PasswordRule.error(password, "", "").isEmpty());
        assertTrue(PasswordRule.error("y".repeat(129) + "abcdef", "", "").isPresent());
    }
}
