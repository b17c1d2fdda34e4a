package dev.rampart.author.currency;

import dev.rampart.news.NewsItem;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What an entry of the news tells of the documentation.
 *
 * @param entry its id
 * @param words what its title says has changed
 * @param pages that it names, its own link first
 */
record Told(long entry, String title, Change change, Instant publishedAt, Set<String> words, List<DocPage> pages) {
    /** Whoever names more pages tells of everything that happened in a week; then only its own link counts. */
    private static final int MOST_PAGES = 12;

    /**
     * @param links of its text, in its order
     * @return empty if it tells of no change, or names no page
     */
    static Optional<Told> of(NewsItem entry, List<String> links) {
        Optional<Change> change = Change.of(entry.kind(), entry.title(), entry.summary());
        if (change.isEmpty()) {
            return Optional.empty();
        }
        List<DocPage> own = pages(List.of(entry.link()));
        List<DocPage> named = pages(links);
        List<DocPage> pages = named.size() > MOST_PAGES
                ? own
                : Stream.concat(own.stream(), named.stream()).distinct().toList();
        return pages.isEmpty()
                ? Optional.empty()
                : Optional.of(new Told(
                        entry.id(),
                        entry.title(),
                        change.get(),
                        entry.publishedAt(),
                        Words.ofChange(entry.title(), entry.products(), pages),
                        pages));
    }

    /** Whether it is worth while to look at its links. */
    static boolean tellsOfChange(NewsItem entry) {
        return Change.of(entry.kind(), entry.title(), entry.summary()).isPresent();
    }

    static List<DocPage> pages(Collection<String> addresses) {
        return addresses.stream()
                .map(DocPage::of)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /** Whether it could not be known to who checked a text on a day; days are those of UTC. */
    boolean isAfter(java.time.LocalDate verified) {
        return publishedAt.atZone(ZoneOffset.UTC).toLocalDate().isAfter(verified);
    }

    /** Its page here. */
    public String href() {
        return "/news/" + entry;
    }
}
