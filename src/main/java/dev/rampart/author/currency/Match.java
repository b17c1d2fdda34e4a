package dev.rampart.author.currency;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * An entry that may have made a question or a step outdated.
 *
 * @param page that both name, or the guide as a whole
 * @param words for which they belong together where it is not the page
 */
record Match(Told told, Subject subject, DocPage page, Strength strength, Set<String> words) {

    /** Everything that may be outdated by these, each pair once, in the order of what is told. */
    static List<Match> all(List<Told> told, Collection<Subject> subjects) {
        Map<String, List<Subject>> byGuide = new HashMap<>();
        for (Subject subject : subjects) {
            subject.pages().keySet().stream()
                    .map(DocPage::guide)
                    .distinct()
                    .forEach(guide -> byGuide.computeIfAbsent(guide, any -> new ArrayList<>())
                            .add(subject));
        }
        return told.stream().flatMap(one -> of(one, byGuide)).toList();
    }

    private static Stream<Match> of(Told told, Map<String, List<Subject>> byGuide) {
        return told.pages().stream()
                .map(DocPage::guide)
                .distinct()
                .flatMap(guide -> byGuide.getOrDefault(guide, List.of()).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new))
                .stream()
                .filter(subject -> told.isAfter(subject.verified()))
                .map(subject -> of(told, subject))
                .flatMap(Optional::stream);
    }

    private static Optional<Match> of(Told told, Subject subject) {
        Optional<DocPage> same = told.pages().stream()
                .filter(page -> !page.isGeneral() && subject.pages().containsKey(page))
                .findFirst();
        if (same.isPresent()) {
            return Optional.of(new Match(told, subject, same.get(), Strength.PAGE, Set.of()));
        }
        Set<String> guides =
                subject.pages().keySet().stream().map(DocPage::guide).collect(Collectors.toSet());
        return Words.stand(told.words(), subject.passages())
                ? told.pages().stream()
                        .filter(page -> guides.contains(page.guide()))
                        .findFirst()
                        .map(page -> new Match(told, subject, page.whole(), Strength.WORDS, told.words()))
                : Optional.empty();
    }
}
