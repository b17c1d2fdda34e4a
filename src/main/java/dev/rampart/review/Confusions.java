package dev.rampart.review;

import dev.rampart.attempt.Misses;
import dev.rampart.catalog.Catalog;
import dev.rampart.library.Comparison;
import dev.rampart.library.Comparisons;
import dev.rampart.question.Question;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds which services a learner takes for each other, from what they picked and what they named. */
@ApplicationScoped
class Confusions {
    private static final int MOST = 10;

    @Inject
    Catalog catalog;

    @Inject
    Comparisons comparisons;

    /** What the exams have in scope, and what is compared. */
    ConfusionNames names() {
        Map<String, Set<String>> known = new HashMap<>();
        catalog.exams().stream()
                .flatMap(exam -> exam.services().values().stream())
                .flatMap(Collection::stream)
                .forEach(service -> known.put(service, new HashSet<>()));
        comparisons.all().stream()
                .flatMap(each -> each.services().stream())
                .forEach(side -> known.computeIfAbsent(side.name(), name -> new HashSet<>())
                        .addAll(side.also()));
        return new ConfusionNames(known);
    }

    /**
     * The most frequent first.
     *
     * @param versions the questions of the wrong answers, by version
     */
    List<Confusion> of(
            List<Misses.WrongAnswer> wrong, Map<Long, Question> versions, List<MistakeReason.Said> explained) {
        ConfusionNames names = names();
        Map<Confusion.Pair, Integer> picked = new HashMap<>();
        Map<Confusion.Pair, Integer> named = new HashMap<>();
        for (Misses.WrongAnswer each : wrong) {
            Confusion.shownBy(versions.get(each.version()).interaction(), each.answer(), names)
                    .forEach(pair -> picked.merge(pair, (int) each.times(), Integer::sum));
        }
        for (MistakeReason.Said said : explained) {
            if (said.first() != null) {
                Confusion.Pair pair = Confusion.Pair.of(names.canonical(said.first()), names.canonical(said.second()));
                named.merge(pair, 1, Integer::sum);
            }
        }
        Set<Confusion.Pair> pairs = new HashSet<>(picked.keySet());
        pairs.addAll(named.keySet());
        List<Confusion> found = new ArrayList<>();
        for (Confusion.Pair pair : pairs) {
            Comparison comparison = comparisons.of(pair.first(), pair.second()).orElse(null);
            found.add(new Confusion(
                    pair.first(),
                    pair.second(),
                    picked.getOrDefault(pair, 0),
                    named.getOrDefault(pair, 0),
                    comparison));
        }
        return found.stream()
                .filter(Confusion::telling)
                .sorted(Comparator.comparingInt(Confusion::times)
                        .reversed()
                        .thenComparing(Confusion::first)
                        .thenComparing(Confusion::second))
                .limit(MOST)
                .toList();
    }
}
