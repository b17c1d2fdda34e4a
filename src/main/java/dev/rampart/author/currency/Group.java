package dev.rampart.author.currency;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What hangs on a page of the documentation.
 *
 * @param title as a reference calls it, or ""
 * @param entries the gravest first, then the newest
 */
record Group(DocPage page, String title, List<OfEntry> entries) {
    private static final Comparator<Told> GRAVEST = Comparator.comparing(Told::change)
            .thenComparing(Comparator.comparing(Told::publishedAt).reversed());

    record OfEntry(Told told, List<Match> matches) {}

    /** The pages with the gravest changes first. */
    static List<Group> of(List<Match> matches) {
        Map<DocPage, Map<Told, List<Match>>> pages = new LinkedHashMap<>();
        for (Match match : matches) {
            pages.computeIfAbsent(match.page(), any -> new LinkedHashMap<>())
                    .computeIfAbsent(match.told(), any -> new ArrayList<>())
                    .add(match);
        }
        return pages.entrySet().stream()
                .map(page -> of(page.getKey(), page.getValue()))
                .sorted(Comparator.comparing(
                                (Group group) -> group.entries().get(0).told(), GRAVEST)
                        .thenComparing(group -> group.page().path()))
                .toList();
    }

    private static Group of(DocPage page, Map<Told, List<Match>> entries) {
        String title = entries.values().stream()
                .flatMap(List::stream)
                .map(match -> match.subject().pages().get(page))
                .flatMap(found -> Optional.ofNullable(found).stream())
                .filter(found -> !found.isBlank())
                .findFirst()
                .orElse("");
        return new Group(
                page,
                title,
                entries.entrySet().stream()
                        .map(entry -> new OfEntry(entry.getKey(), sorted(entry.getValue())))
                        .sorted(Comparator.comparing(OfEntry::told, GRAVEST))
                        .toList());
    }

    private static List<Match> sorted(List<Match> matches) {
        return matches.stream()
                .sorted(Comparator.comparing(Match::strength)
                        .thenComparing(match -> match.subject().id()))
                .toList();
    }
}
