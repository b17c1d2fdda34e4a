package dev.rampart.interest;

import dev.rampart.news.NewsItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whether an entry concerns someone, by what they and their groups use.
 *
 * @param because sentences, for a yes
 */
record Concern(Answer answer, List<String> because) {
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
            return new Concern(Answer.NOTHING_NAMED, List.of());
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
            return new Concern(Answer.YES, because);
        }
        return new Concern(interest.used().isEmpty() ? Answer.NOTHING_TOLD : Answer.NO, List.of());
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
