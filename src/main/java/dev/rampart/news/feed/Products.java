package dev.rampart.news.feed;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The names of AWS products: feeds write the same one in full, short, or as a slug, and readers want one. The list in
 * {@code products.txt} knows the ones that matter; what it does not know keeps its name, or gets one from its slug.
 */
public final class Products {
    private static final Products KNOWN = load();
    private static final Set<String> SMALL_WORDS = Set.of("and", "for", "of", "on", "the", "with", "to", "in");
    private static final Set<String> CAPITALS = Set.of(
            "aws", "api", "cdk", "cli", "dns", "ebs", "ec2", "ecr", "ecs", "efs", "eks", "emr", "fsx", "iam", "iot",
            "kms", "mq", "msk", "rds", "s3", "sap", "sdk", "ses", "sms", "sns", "sql", "sqs", "sso", "sts", "us", "vpc",
            "vpn", "waf");

    /** By the letters and digits of a name: the same for "AWS WAF" and "aws-waf". Empty for what is no product. */
    private final Map<String, Optional<String>> byKey;

    /** Spaced lower-case words of each name, the longest first, with the product. */
    private final List<Map.Entry<String, String>> byWords;

    private Products(Map<String, Optional<String>> byKey, Map<String, String> words) {
        this.byKey = byKey;
        this.byWords = words.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, String> name) ->
                                -name.getKey().length())
                        .thenComparing(Map.Entry::getKey))
                .toList();
    }

    /** The product of a category, if it is one: listed, or named like one. */
    static Optional<String> ofCategory(String category) {
        String name = category.strip();
        Optional<String> listed = KNOWN.byKey.get(key(name));
        if (listed != null) {
            return listed;
        }
        return name.startsWith("AWS ") || name.startsWith("Amazon ") ? Optional.of(name) : Optional.empty();
    }

    /** The product of a slug of What's New, as "aws-waf"; empty for what the list says is none. */
    static Optional<String> ofSlug(String slug) {
        Optional<String> listed = KNOWN.byKey.get(key(slug));
        return listed != null ? listed : Optional.of(spelled(slug));
    }

    /** The listed products that a text names, each once, in the list's spelling. */
    static Set<String> mentionedIn(String text) {
        String rest = " " + spaced(text) + " ";
        Set<String> found = new LinkedHashSet<>();
        for (Map.Entry<String, String> name : KNOWN.byWords) {
            String words = " " + name.getKey() + " ";
            if (rest.contains(words)) {
                found.add(name.getValue());
                // So that "AWS IAM Identity Center" is not AWS IAM, too.
                rest = rest.replace(words, " | ");
            }
        }
        return found;
    }

    /** One name for a product, however a document or a reader writes it. */
    public static String canonical(String name) {
        return ofCategory(name).orElse(name.strip());
    }

    /** A slug as words: "cloud-financial-management" becomes "Cloud Financial Management". */
    static String spelled(String slug) {
        return Arrays.stream(slug.split("[-_]+"))
                .filter(word -> !word.isEmpty())
                .map(word -> CAPITALS.contains(word)
                        ? word.toUpperCase(Locale.ROOT)
                        : SMALL_WORDS.contains(word)
                                ? word
                                : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining(" "));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    private static String spaced(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    private static Products load() {
        Map<String, Optional<String>> byKey = new TreeMap<>();
        Map<String, String> words = new TreeMap<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Products.class.getResourceAsStream("products.txt"), StandardCharsets.UTF_8))) {
            for (String line : (Iterable<String>) lines.lines()::iterator) {
                if (line.startsWith("!")) {
                    byKey.put(key(line), Optional.empty());
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    String[] names = line.split("\\s*[=;]\\s*");
                    for (String name : names) {
                        byKey.put(key(name), Optional.of(names[0].strip()));
                        words.put(spaced(name), names[0].strip());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Products(byKey, words);
    }
}
