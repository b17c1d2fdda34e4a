package dev.rampart.interest;

import dev.rampart.news.NewsItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Whether an entry concerns someone, by what they and their groups use.
 *
 * @param because sentences, for a yes
 * @param covered sentences that say which exam covers what it is about; empty for a yes
 */
record Concern(Answer answer, List<String> because, List<String> covered) {
    enum Answer {
        YES,
        /** By what they told. */
        NO,
        /** The entry names no product that is known. */
        NOTHING_NAMED,
        /** They told of no product. */
        NOTHING_TOLD
    }

    static Concern of(Interest interest, NewsItem item) {
        if (item.products().isEmpty()) {
            return new Concern(Answer.NOTHING_NAMED, List.of(), List.of());
        }
        List<String> because = new ArrayList<>();
        Set<String> own = both(item, interest.products());
        if (!own.isEmpty()) {
            because.add("You follow " + Relevance.words(own) + ".");
        }
        interest.teams().forEach((slug, products) -> {
            Set<String> theirs = both(item, products);
            if (!theirs.isEmpty()) {
                because.add("Your group " + interest.teamNames().get(slug) + " uses " + Relevance.words(theirs) + ".");
            }
        });
        if (!because.isEmpty()) {
            return new Concern(Answer.YES, because, List.of());
        }
        return new Concern(
                interest.used().isEmpty() ? Answer.NOTHING_TOLD : Answer.NO, List.of(), covered(interest, item));
    }

    private static List<String> covered(Interest interest, NewsItem item) {
        Map<String, Set<String>> names = new TreeMap<>();
        both(item, interest.derived())
                .forEach(name -> names.computeIfAbsent(interest.covered().get(name), by -> new TreeSet<>())
                        .add(name));
        return names.entrySet().stream()
                .map(by -> Relevance.covers(by.getValue(), by.getKey()) + ".")
                .toList();
    }

    private static Set<String> both(NewsItem item, Set<String> products) {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(item.products());
        names.retainAll(products);
        return names;
    }

    public boolean yes() {
        return answer == Answer.YES;
    }

    public boolean no() {
        return answer == Answer.NO;
    }

    public boolean nothingNamed() {
        return answer == Answer.NOTHING_NAMED;
    }
}
