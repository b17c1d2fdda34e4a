package dev.rampart.news.feed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a feed's categories say. AWS's blogs put kinds side by side in a flat list; What's New puts all into one element,
 * separated by commas, each with a prefix that tells its kind.
 *
 * @param level 100 to 400, or null: some posts carry none
 * @param products in one spelling each, in alphabetical order
 * @param postType as "Technical How-to", or null
 * @param families groups of products, as "Security, Identity, & Compliance"
 * @param tags what is left, as first written
 */
public record Classification(
        Integer level, Set<String> products, String postType, List<String> families, List<String> tags) {
    /** Of products, of families and of tags each; more than any entry that we know has. */
    private static final int MAX_NAMES = 40;

    private static final int MAX_NAME = 100;

    private static final String SECURITY = "Security, Identity, & Compliance";

    private static final Pattern LEVEL = Pattern.compile(
            "(?:Foundational|Intermediate|Advanced|Expert)\\s*\\(([1-4]00)\\)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PREFIXED = Pattern.compile("(general|marketing):([a-z-]+)/(.+)");

    private static final Map<String, String> POST_TYPES = byLowerCase(
            "Announcements",
            "Best Practices",
            "Compliance",
            "Customer Solutions",
            "Technical How-to",
            "Thought Leadership");

    private static final Map<String, String> FAMILIES = familyNames();

    /** @param categories one for each element of the feed */
    static Classification of(Collection<String> categories) {
        Integer level = null;
        String postType = null;
        Set<String> products = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        Map<String, String> families = new LinkedHashMap<>();
        Map<String, String> tags = new LinkedHashMap<>();
        for (String category : parts(categories)) {
            Matcher levelled = LEVEL.matcher(category);
            Matcher prefixed = PREFIXED.matcher(category);
            String key = category.toLowerCase(Locale.ROOT);
            Optional<String> product = Products.ofCategory(category);
            if (levelled.matches()) {
                level = level == null ? Integer.valueOf(levelled.group(1)) : level;
            } else if (prefixed.matches()) {
                prefixed(prefixed.group(2), prefixed.group(3), products, families, tags);
            } else if (FAMILIES.containsKey(key)) {
                families.putIfAbsent(FAMILIES.get(key).toLowerCase(Locale.ROOT), FAMILIES.get(key));
            } else if (POST_TYPES.containsKey(key)) {
                postType = postType == null ? POST_TYPES.get(key) : postType;
            } else if (product.isPresent()) {
                products.add(product.get());
            } else {
                tags.putIfAbsent(key, category);
            }
        }
        Set<String> few = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        few.addAll(bounded(products));
        return new Classification(level, few, postType, bounded(families.values()), bounded(tags.values()));
    }

    private static List<String> bounded(Collection<String> names) {
        return names.stream()
                .filter(name -> !name.isBlank() && name.length() <= MAX_NAME)
                .limit(MAX_NAMES)
                .toList();
    }

    Classification withProducts(Collection<String> more) {
        Set<String> all = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        all.addAll(products);
        more.stream().map(Products::canonical).forEach(all::add);
        return new Classification(level, all, postType, families, tags);
    }

    /** Whether one of the wanted categories is among a feed's, also as one of several in an element. */
    static boolean matchesAny(Collection<String> categories, Collection<String> wanted) {
        return categories.stream()
                .flatMap(category -> Stream.concat(Stream.of(category), Arrays.stream(category.split(","))))
                .map(String::strip)
                .anyMatch(wanted::contains);
    }

    /** Only prefixed categories are separated by commas; "Security, Identity, & Compliance" is one. */
    private static List<String> parts(Collection<String> categories) {
        List<String> parts = new ArrayList<>();
        for (String category : categories) {
            String stripped = category.strip();
            if (stripped.startsWith("general:") || stripped.startsWith("marketing:")) {
                Arrays.stream(stripped.split(",")).map(String::strip).forEach(parts::add);
            } else {
                parts.add(PlainText.title(stripped, 100));
            }
        }
        return parts;
    }

    private static void prefixed(
            String kind, String slug, Set<String> products, Map<String, String> families, Map<String, String> tags) {
        switch (kind) {
            case "products" ->
                Products.ofSlug(slug)
                        .ifPresentOrElse(
                                products::add,
                                () -> tags.putIfAbsent(
                                        slug,
                                        slug.equals("aws-govcloud-us") ? "AWS GovCloud (US)" : Products.spelled(slug)));
            case "marchitecture" -> {
                String family = FAMILIES.getOrDefault(slug, Products.spelled(slug));
                families.putIfAbsent(family.toLowerCase(Locale.ROOT), family);
            }
            case "use-case" -> tags.putIfAbsent(slug, Products.spelled(slug));
            // What remains is for AWS's own marketing, as the benefit that a customer realised.
            default -> {}
        }
    }

    private static Map<String, String> familyNames() {
        Map<String, String> families = byLowerCase(
                "Analytics",
                "Application Integration",
                "Artificial Intelligence",
                "Business Productivity",
                "Compute",
                "Containers",
                "Customer Enablement",
                "Database",
                "Databases",
                "Developer Tools",
                "End User Computing",
                "Internet of Things",
                "Management & Governance",
                "Management Tools",
                "Media Services",
                "Migration & Transfer Services",
                "Networking & Content Delivery",
                "Serverless",
                "Storage");
        families.put("security, identity, & compliance", SECURITY);
        families.put("security-identity-and-compliance", SECURITY);
        // The family again, torn apart at its commas.
        families.put("security", SECURITY);
        families.put("identity & compliance", SECURITY);
        families.put("management-and-governance", "Management & Governance");
        return families;
    }

    private static Map<String, String> byLowerCase(String... names) {
        Map<String, String> map = new LinkedHashMap<>();
        Arrays.stream(names).forEach(name -> map.put(name.toLowerCase(Locale.ROOT), name));
        return map;
    }
}
