package dev.rampart.group;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** Names of groups as they stand in addresses. They open nothing: a page is for members only. */
final class Slugs {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LONGEST = 40;
    private static final int TAIL = 4;

    /** What stands at this place in addresses already. */
    private static final Set<String> TAKEN = Set.of("new", "invitations");

    private Slugs() {}

    /** "Thursday Circle!" gives "thursday-circle"; a name without a Latin letter or digit gives "group". */
    static String of(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+", "");
        String slug = plain.substring(0, Math.min(LONGEST, plain.length())).replaceAll("-+$", "");
        return slug.isEmpty() ? "group" : slug;
    }

    /** The name's own slug while nobody has it, else with a few letters more. */
    static String free(String name) {
        String slug = of(name);
        String free = slug;
        while (TAKEN.contains(free) || StudyGroup.count("slug", free) > 0) {
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
