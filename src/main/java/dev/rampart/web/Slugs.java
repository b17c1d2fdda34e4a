package dev.rampart.web;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.function.Predicate;

/** Names that people give to what they make, as they stand in addresses. They open nothing. */
public final class Slugs {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LONGEST = 40;
    private static final int TAIL = 4;

    private Slugs() {}

    /**
     * "Thursday Circle!" gives "thursday-circle".
     *
     * @param otherwise for a name without a Latin letter or digit
     */
    public static String of(String name, String otherwise) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+", "");
        String slug = plain.substring(0, Math.min(LONGEST, plain.length())).replaceAll("-+$", "");
        return slug.isEmpty() ? otherwise : slug;
    }

    /**
     * The name's own slug while nobody has it, else with a few letters more.
     *
     * @param otherwise see {@link #of}
     * @param taken whether a slug cannot be had
     */
    public static String free(String name, String otherwise, Predicate<String> taken) {
        String slug = of(name, otherwise);
        String free = slug;
        while (taken.test(free)) {
            free = slug + "-" + tail();
        }
        return free;
    }

    private static String tail() {
        StringBuilder tail = new StringBuilder();
        for (int i = 0; i < TAIL; i++) {
            tail.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return tail.toString();
    }
}
