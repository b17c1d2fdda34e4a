package dev.rampart.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A random text that opens something for whoever holds it: a session, the API, an invitation. It is shown once; only its
 * hash is stored. With 256 random bits there is nothing to guess, so one round of SHA-256 is enough.
 *
 * @param text letters, digits, "-" and "_"
 */
public record OpaqueToken(String text) {
    private static final SecureRandom RANDOM = new SecureRandom();

    public static OpaqueToken random(String prefix) {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new OpaqueToken(prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    public String hash() {
        return hash(text);
    }

    /** SHA-256 as 64 hexadecimal digits. */
    public static String hash(String text) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** Not the text: this may end in a log. */
    @Override
    public String toString() {
        return "OpaqueToken[…]";
    }
}
