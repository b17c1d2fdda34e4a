package dev.rampart.question.interchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The id of a question that comes from elsewhere: its own if it is one of ours, or one made of what it says. */
final class Ids {
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST = 100;
    private static final int WORDS = 60;

    private Ids() {}

    /** The same for the same question, unless that is taken. */
    static String of(ForeignItem item, Predicate<String> taken) {
        String wanted = own(item) ? item.identifier() : made(item);
        String id = wanted;
        for (int number = 2; taken.test(id); number++) {
            String suffix = "-" + number;
            id = cut(wanted, LONGEST - suffix.length()) + suffix;
        }
        return id;
    }

    /** A file of our making says for which exam a question is; the identifiers of others are mere numbers as a rule. */
    private static boolean own(ForeignItem item) {
        return item.identifier() != null
                && item.hints().containsKey(Hints.EXAM)
                && item.identifier().length() <= LONGEST
                && SLUG.matcher(item.identifier()).matches();
    }

    private static String made(ForeignItem item) {
        String words = item.title() == null ? "" : slug(item.title());
        if (words.isEmpty()) {
            words = slug(Prose.toText(item.stem()));
        }
        return (words.isEmpty() ? "question" : words) + "-" + digest(item);
    }

    private static String slug(String text) {
        String plain = Normalizer.normalize(text.substring(0, Math.min(text.length(), 300)), Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip()
                .replace(' ', '-');
        return cut(plain, WORDS);
    }

    private static String cut(String slug, int length) {
        String head = slug.substring(0, Math.min(slug.length(), length));
        return head.endsWith("-") ? head.substring(0, head.length() - 1) : head;
    }

    private static String digest(ForeignItem item) {
        String said = item.stem() + "\n" + item.task();
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
