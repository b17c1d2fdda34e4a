package dev.rampart.interest;

import dev.rampart.news.ExamTasks;
import dev.rampart.news.NewsItem;
import dev.rampart.news.NewsItems;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The news of the last days that someone has not seen, what is most for them first, and why. */
@ApplicationScoped
public class ForYou {
    static final Duration SPAN = Duration.ofDays(30);

    /** So many candidates are looked at, the newest of each sort, however much there is. */
    private static final int OF_USED = 250;

    private static final int OF_LEARNED = 150;
    private static final int OF_LEVELS = 100;

    @Inject
    Interests interests;

    @Inject
    NewsItems news;

    @Inject
    ExamTasks tasks;

    @Inject
    Clock clock;

    /** @param reasons sentences without a full stop, the strongest first; at least one */
    public record Entry(NewsItem item, List<String> reasons) {}

    private record Ranked(NewsItem item, Match match, double worth) {}

    /** The first few. */
    @Transactional
    public List<Entry> top(long account, int most) {
        return ranked(account, interests.of(account)).stream().limit(most).toList();
    }

    /** All of them: some hundred at most. */
    List<Entry> ranked(long account, Interest interest) {
        Instant now = clock.instant();
        return candidates(account, interest, now.minus(SPAN)).stream()
                .map(item -> {
                    Match match = interests.match(interest, item);
                    return new Ranked(item, match, Relevance.worth(match, item.publishedAt(), now));
                })
                .filter(ranked -> ranked.match().found())
                .sorted(Comparator.comparingDouble(Ranked::worth)
                        .reversed()
                        .thenComparing(ranked -> ranked.item().publishedAt(), Comparator.reverseOrder())
                        .thenComparing(ranked -> ranked.item().id(), Comparator.reverseOrder()))
                .map(ranked -> new Entry(ranked.item(), ranked.match().reasons()))
                .toList();
    }

    /** What is used is looked for first: there is so much on what an exam covers that it would crowd out the rest. */
    private Collection<NewsItem> candidates(long account, Interest interest, Instant since) {
        Map<Long, NewsItem> found = new LinkedHashMap<>();
        about(account, since, interest.used(), OF_USED, found);
        about(account, since, learned(interest), OF_LEARNED, found);
        if (!interest.levels().isEmpty()) {
            news.unseen(account, since, List.of(), interest.levels(), OF_LEVELS)
                    .forEach(item -> found.putIfAbsent(item.id(), item));
        }
        return found.values();
    }

    private void about(long account, Instant since, Set<String> products, int most, Map<Long, NewsItem> found) {
        if (!products.isEmpty()) {
            news.unseen(account, since, products, List.of(), most).forEach(item -> found.putIfAbsent(item.id(), item));
        }
    }

    /** What their exam or path covers, and what the questions of its tasks and of those that they chose are about. */
    private Set<String> learned(Interest interest) {
        Set<String> products = new TreeSet<>(interest.derived());
        if (interest.exam() != null) {
            products.addAll(tasks.products(interest.exam().id()).keySet());
        }
        interest.tasks().stream()
                .map(TaskKey::exam)
                .distinct()
                .forEach(exam -> tasks.products(exam).forEach((product, touched) -> {
                    if (touched.stream()
                            .anyMatch(one -> interest.tasks().contains(new TaskKey(one.exam(), one.task())))) {
                        products.add(product);
                    }
                }));
        return products;
    }
}
