package dev.rampart.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a password must be (NIST SP 800-63B, 3.1.1.2): long enough, not one that attackers try first, nothing taken from the
 * account itself. No rule on kinds of characters, and no expiry: they make passwords worse.
 */
final class PasswordRule {
    static final int SHORTEST = 10;
    static final int LONGEST = 128;
    private static final Set<String> COMMON = common();

    private PasswordRule() {}

    /** What is wrong with a password for this person, as a sentence. */
    static Optional<String> error(String password, String email, String name) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(
                    "A password needs at least " + SHORTEST + " characters. A few words together are easy to keep.");
        }
        if (length > LONGEST) {
            return Optional.of("A password has room for " + LONGEST + " characters.");
        }
        String bare = bare(password);
        if (!email.isEmpty() && (bare.equals(bare(email)) || bare.equals(bare(email.split("@")[0])))
                || !name.isEmpty() && bare.equals(bare(name))) {
            return Optional.of("This password is your own name or address, which is tried first. Take another.");
        }
        if (COMMON.contains(bare) || bare.codePoints().distinct().count() < 4) {
            return Optional.of(
                    "This password is on every attacker's list. Take another, for example a few unrelated words.");
        }
        return Optional.empty();
    }

    /** Small letters without the digits and signs at the ends: "Password123!" is "password". */
    private static String bare(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        String letters = lower.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
        return letters.isEmpty() ? lower : letters;
    }

    private static Set<String> common() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                PasswordRule.class.getResourceAsStream("common-passwords.txt"), StandardCharsets.UTF_8))) {
            return lines.lines().map(PasswordRule::bare).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
