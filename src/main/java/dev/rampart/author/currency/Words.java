package dev.rampart.author.currency;

import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of a text, each in lower case and in the singular. */
final class Words {
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_]*");

    /** So many words in which an entry can differ from a text that it may be about. */
    private static final int ALL_OF = 3;

    /** What every title says that tells of a change, and what stands in every text about security on AWS. */
    private static final Set<String> COMMON = all("""
            a an the and or of for in on to with without by from at as is are be been being now new newly using use used uses via
            you your we our it its this that these those into across when how what why which any all more most up can will has
            have not no than then their them there each per over under between within during after before every other only own
            support supports supported supporting available availability general generally announce announces announced announcing
            introduce introduces introduced introducing launch launches launched add adds added adding addition update updates
            updated updating functionality feature features capability capabilities enhance enhances enhanced enhancement
            enhancements improve improves improved improvement improvements expand expands expanded extend extends
            enable enables enabled allow allows change changes changed region regions regional aws amazon account accounts
            customer customers service services user users resource resources data security secure cloud management manage
            manages managed option options setting settings documentation content topic section information guide preview
            simplify simplifies simplified provide provides provided integration integrate integrates integrated type types
            additional multiple single first best practice practices policy policies permission permissions action actions
            limit limits quota quotas default defaults increase increases increased release released removed end life
            deprecated renamed generally version versions application applications system automatically better help helps
            faster easier create creates created view let lets make makes need needs like s
            """);

    private Words() {}

    private static Set<String> all(String text) {
        return Arrays.stream(text.strip().split("\\s+")).map(Words::singular).collect(Collectors.toSet());
    }

    static Set<String> of(String text) {
        return WORD.matcher(text)
                .results()
                .map(word -> singular(word.group().toLowerCase(Locale.ROOT)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String singular(String word) {
        if (word.length() < 4 || word.endsWith("ss") || !word.endsWith("s")) {
            return word;
        }
        if (word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        boolean twice = word.endsWith("sses") || word.endsWith("xes") || word.endsWith("ches") || word.endsWith("shes");
        return word.substring(0, word.length() - (twice ? 2 : 1));
    }

    /**
     * What a title says of what has changed: without the words that every such title has, those of the services that it is
     * about, and those of its guide. In the order of the title.
     */
    static Set<String> ofChange(String title, Collection<String> products, Collection<DocPage> pages) {
        Set<String> known = new HashSet<>();
        products.forEach(product -> known.addAll(of(product)));
        pages.forEach(page -> known.addAll(of(page.guide().replaceAll("([a-z])([A-Z0-9])", "$1 $2"))));
        pages.forEach(page -> known.addAll(of(page.guide())));
        Set<String> words = of(title);
        words.removeIf(word -> COMMON.contains(word) || known.contains(word) || word.matches("\\d+|\\w"));
        return words;
    }

    /**
     * Whether one passage says what a title is about: of two or three words all, of more at least three quarters. One word is
     * enough only when it is a name with an underscore, as of a policy.
     */
    static boolean stand(Set<String> words, List<Set<String>> passages) {
        if (words.isEmpty() || words.size() == 1 && words.iterator().next().indexOf('_') < 0) {
            return false;
        }
        int enough = words.size() <= ALL_OF ? words.size() : (words.size() * 3 + 3) / 4;
        return passages.stream()
                .anyMatch(passage -> words.stream().filter(passage::contains).count() >= enough);
    }
}
