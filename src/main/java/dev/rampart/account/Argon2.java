package dev.rampart.account;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Hashes passwords by Argon2id (RFC 9106) with the parameters of the OWASP Password Storage Cheat Sheet: 19 MiB, two passes,
 * one lane. A hash is written with its parameters (the PHC string format), so they can rise later and old hashes still work
 * until their owner's next sign-in renews them.
 */
@ApplicationScoped
class Argon2 {
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LANES = 1;
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final Pattern PHC =
            Pattern.compile("\\$argon2id\\$v=19\\$m=(\\d+),t=(\\d+),p=(\\d+)\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Each hash takes 19 MiB: a flood of sign-ins waits in line rather than filling the memory. */
    private final Semaphore line =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()), true);

    /** What to compare with where there is no account, so that it takes as long as where there is one. */
    private final String nobody = encode(new byte[SALT_BYTES], new byte[HASH_BYTES]);

    String hash(String password) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return encode(salt, compute(password, salt, MEMORY_KIB, PASSES, LANES, HASH_BYTES));
    }

    /** @param encoded null where there is no account: computed all the same, and never a match */
    boolean matches(String password, String encoded) {
        Matcher phc = PHC.matcher(encoded == null ? nobody : encoded);
        if (!phc.matches()) {
            throw new IllegalArgumentException("Not an Argon2id hash");
        }
        byte[] stored = Base64.getDecoder().decode(phc.group(5));
        byte[] computed = compute(
                password,
                Base64.getDecoder().decode(phc.group(4)),
                Integer.parseInt(phc.group(1)),
                Integer.parseInt(phc.group(2)),
                Integer.parseInt(phc.group(3)),
                stored.length);
        return MessageDigest.isEqual(stored, computed) && encoded != null;
    }

    /** Whether a hash was made with other parameters than today's. */
    boolean outdated(String encoded) {
        return !encoded.startsWith(parameters());
    }

    byte[] compute(String password, byte[] salt, int memoryKib, int passes, int lanes, int length) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(memoryKib)
                .withIterations(passes)
                .withParallelism(lanes)
                .withSalt(salt)
                .build());
        byte[] hash = new byte[length];
        line.acquireUninterruptibly();
        try {
            generator.generateBytes(bytes(password), hash);
        } finally {
            line.release();
        }
        return hash;
    }

    /** The same characters typed on another system may come composed otherwise (NIST SP 800-63B, 3.1.1.2). */
    private static byte[] bytes(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8);
    }

    private static String encode(byte[] salt, byte[] hash) {
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return parameters() + base64.encodeToString(salt) + "$" + base64.encodeToString(hash);
    }

    private static String parameters() {
        return "$argon2id$v=19$m=" + MEMORY_KIB + ",t=" + PASSES + ",p=" + LANES + "$";
    }
}
