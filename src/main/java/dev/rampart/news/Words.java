package dev.rampart.news;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words of texts and of searches: lower case, without accents, not stemmed. "CVE-2026-19642" is one word and also its parts,
 * so that either finds it. A search wants all of its words; one of three letters or more also stands for those that begin
 * with it.
 */
final class Words {
    static final int MAX_SEARCHED = 10;
    private static final int MAX_INDEXED = 3000;
    private static final int MAX_LENGTH = 40;
    private static final int SHORTEST_PREFIX = 3;

    /** Possessive, which the engine repeats in a loop: the other way a text of dashes alone ends its stack. */
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]++(?:[-._/+][\\p{L}\\p{N}]++)*+");

    /** Too frequent in English to tell entries apart. */
    private static final Set<String> COMMON = Set.of(
            "a", "an", "and", "are", "as", "at", "be", "been", "by", "can", "for", "from", "has", "have", "if", "in",
            "into", "is", "it", "its", "more", "not", "of", "on", "or", "our", "such", "that", "the", "their", "these",
            "this", "to", "was", "we", "when", "which", "will", "with", "you", "your");

    private Words() {}

    /** Every word by which a text can be found. */
    static Set<String> indexed(String... texts) {
        Set<String> words = new LinkedHashSet<>();
        for (String text : texts) {
            Matcher matcher = WORD.matcher(folded(text));
            while (matcher.find() && words.size() < MAX_INDEXED) {
                add(words, matcher.group());
                Arrays.stream(matcher.group().split("[-._/+]")).forEach(part -> add(words, part));
            }
        }
        return words;
    }

    /** The words that a search wants, at most {@value #MAX_SEARCHED}; empty if it has none but common ones. */
    static List<String> searched(String typed) {
        Set<String> words = new LinkedHashSet<>();
        Matcher matcher = WORD.matcher(folded(typed));
        while (matcher.find() && words.size() < MAX_SEARCHED) {
            add(words, matcher.group());
        }
        return List.copyOf(words);
    }

    private static void add(Set<String> words, String word) {
        if (!COMMON.contains(word)) {
            words.add(word.length() > MAX_LENGTH ? word.substring(0, MAX_LENGTH) : word);
        }
    }

    private static String folded(String text) {
        return text == null
                ? ""
                : Normalizer.normalize(text, Normalizer.Form.NFKD)
                        .replaceAll("\\p{M}+", "")
                        .toLowerCase(Locale.ROOT);
    }

    static byte[] key(String word) {
        return word.getBytes(StandardCharsets.UTF_8);
    }

    /** The first key after all that a searched word stands for. */
    static byte[] end(String word) {
        byte[] key = key(word);
        if (word.codePointCount(0, word.length()) < SHORTEST_PREFIX) {
            // Of the word itself: a key that follows it at once.
            return Arrays.copyOf(key, key.length + 1);
        }
        // No byte of UTF-8 is 0xFF, so the last one can be raised.
        key[key.length - 1]++;
        return key;
    }
}
