package dev.rampart.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The names of services, and of features that are compared like services, by which texts call them. A name counts with
 * and, if it is no abbreviation of a few letters, without "AWS" or "Amazon", and in the plural; what is written in small
 * letters counts in any.
 */
final class ConfusionNames {
    /** A shorter one, such as VPC or S3, mostly says where something is rather than what is chosen. */
    private static final int SHORTEST = 4;

    private record Alias(String text, boolean anyCase, String name) {}

    /** The longest first, so that "AWS IAM Identity Center" is not AWS IAM, too. */
    private final List<Alias> aliases;

    private final Set<String> names;

    /** @param known by name what else it is called */
    ConfusionNames(Map<String, ? extends Collection<String>> known) {
        Map<String, String> all = new TreeMap<>();
        known.forEach((name, others) -> {
            all.put(name, name);
            others.forEach(other -> all.put(other, name));
        });
        known.keySet().forEach(name -> {
            String bare = name.replaceFirst("^(?:AWS|Amazon) ", "");
            if (bare.length() >= SHORTEST) {
                all.putIfAbsent(bare, name);
            }
        });
        names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(known.keySet());
        List<Alias> longestFirst = new ArrayList<>();
        all.forEach((text, name) -> longestFirst.add(new Alias(text, text.equals(lower(text)), name)));
        longestFirst.sort(
                Comparator.comparingInt((Alias alias) -> alias.text().length()).reversed());
        aliases = List.copyOf(longestFirst);
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** All names, sorted. */
    Set<String> all() {
        return names;
    }

    /** A name in its full spelling, however it was typed; what is not known stays as it is. */
    String canonical(String typed) {
        return aliases.stream()
                .filter(alias -> alias.text().equalsIgnoreCase(typed))
                .map(Alias::name)
                .findFirst()
                .orElse(typed);
    }

    /** What a text names. */
    Set<String> in(String text) {
        Set<String> found = new LinkedHashSet<>();
        StringBuilder rest = new StringBuilder(text);
        // Letter by letter, so that both stay as long.
        StringBuilder small = new StringBuilder();
        text.chars().forEach(letter -> small.append(Character.toLowerCase((char) letter)));
        for (Alias alias : aliases) {
            StringBuilder where = alias.anyCase() ? small : rest;
            for (int at = find(where, alias.text(), 0); at >= 0; at = find(where, alias.text(), at + 1)) {
                found.add(alias.name());
                String taken = "|".repeat(alias.text().length());
                rest.replace(at, at + taken.length(), taken);
                small.replace(at, at + taken.length(), taken);
            }
        }
        return found;
    }

    private static int find(StringBuilder text, String name, int from) {
        for (int at = text.indexOf(name, from); at >= 0; at = text.indexOf(name, at + 1)) {
            int end = at + name.length();
            end += end < text.length() && text.charAt(end) == 's' ? 1 : 0;
            if ((at == 0 || apart(text.charAt(at - 1))) && (end == text.length() || apart(text.charAt(end)))) {
                return at;
            }
        }
        return -1;
    }

    private static boolean apart(char beside) {
        return !Character.isLetterOrDigit(beside) && beside != '-' && beside != '_';
    }
}
