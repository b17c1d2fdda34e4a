package dev.rampart.interest;

import dev.rampart.news.feed.Products;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names of products as people give them, each in the one spelling that the news know, each once.
 *
 * @param names in the order in which they came
 */
record ProductNames(List<String> names) {
    static final int MOST = 100;
    static final int LONGEST = 100;

    /**
     * @param ticked one name each
     * @param typed names with commas, semicolons or line breaks between them; may be null
     * @param known how the news spell the products that they are about
     */
    static ProductNames of(Collection<String> ticked, String typed, Collection<String> known) {
        Map<String, String> spelled =
                known.stream().collect(Collectors.toMap(ProductNames::key, name -> name, (one, other) -> one));
        Map<String, String> names = new LinkedHashMap<>();
        Stream.concat(
                        ticked.stream().filter(name -> name != null),
                        Arrays.stream(typed == null ? new String[0] : typed.split("[,;\\r\\n]+")))
                .map(name -> name.replaceAll("[\\s\\p{Cntrl}]+", " ").strip())
                .filter(name -> !name.isEmpty())
                .map(Products::canonical)
                .forEach(name -> names.putIfAbsent(key(name), spelled.getOrDefault(key(name), name)));
        return new ProductNames(List.copyOf(names.values()));
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** What is wrong with them, as a sentence. */
    Optional<String> error() {
        Optional<String> tooLong =
                names.stream().filter(name -> name.length() > LONGEST).findFirst();
        if (tooLong.isPresent()) {
            return Optional.of("“%s…” is too long: the name of a product has at most %d characters."
                    .formatted(tooLong.get().substring(0, 40), LONGEST));
        }
        return names.size() > MOST
                ? Optional.of("There is room for %d products; these are %,d. Take the less important ones away."
                        .formatted(MOST, names.size()))
                : Optional.empty();
    }
}
