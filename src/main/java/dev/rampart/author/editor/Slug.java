package dev.rampart.author.editor;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Ids made from what somebody typed. */
final class Slug {
    private static final Set<String> SMALL = Set.of(
            "a", "an", "the", "and", "or", "of", "to", "in", "on", "at", "by", "for", "from", "with", "is", "are",
            "was", "its", "has", "have", "must", "be", "that", "this", "which", "what");
    private static final int LONGEST = 60;

    private Slug() {}

    /**
     * @param words the most that are taken; those that say little are left out
     * @return small letters, digits and single hyphens; "new" when nothing else is left
     */
    static String of(String text, int words) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("['\u2019]", "");
        List<String> all = Arrays.stream(plain.split("[^a-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .toList();
        List<String> telling =
                all.stream().filter(word -> !SMALL.contains(word)).toList();
        String slug = (telling.isEmpty() ? all : telling).stream().limit(words).collect(Collectors.joining("-"));
        String cut = slug.length() > LONGEST ? slug.substring(0, LONGEST).replaceFirst("-+[a-z0-9]*$", "") : slug;
        return cut.isEmpty() ? "new" : cut;
    }

    /** "scs-4-2-key-policy-root" for a question of task 4.2 of scs-c03. */
    static String item(String exam, String task, String about) {
        return of(exam.replaceFirst("-.*$", "") + " " + task, 4) + "-" + of(about, 5);
    }

    /** The slug, or the first of slug-2, slug-3 … that is not taken. */
    static String free(String slug, Predicate<String> taken) {
        String free = slug;
        for (int n = 2; taken.test(free); n++) {
            free = slug + "-" + n;
        }
        return free;
    }
}
