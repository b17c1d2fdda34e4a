package dev.rampart.news;

import dev.rampart.news.search.Search;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Counts what has come in for searches that someone keeps. It looks at the last few hundred entries alone, whatever the number
 * of searches and of entries, since it is done for each look at the list.
 */
@ApplicationScoped
class FreshEntries {
    /** Some days of the sources that are followed at first. */
    static final int LOOKED_AT = 300;

    @Inject
    EntityManager entities;

    @Inject
    NewsIndex index;

    @Inject
    Readers readers;

    /** @param atLeast whether it did not look further back */
    record Count(int entries, boolean atLeast) {
        /** "3 new". */
        public String words() {
            return entries + (atLeast ? "+ new" : " new");
        }
    }

    /** @param twin whether another entry stands for its story */
    record Stored(long id, Instant storedAt, boolean twin) {}

    /** By id; without those that have nothing new. */
    Map<Long, Count> counts(long account, List<SavedSearch> searches) {
        if (searches.isEmpty()) {
            return Map.of();
        }
        Instant since = searches.stream()
                .map(search -> search.openedAt)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        List<Stored> stored = stored(account, since);
        if (stored.isEmpty()) {
            return Map.of();
        }
        Instant from = stored.size() < LOOKED_AT
                ? since
                : stored.get(stored.size() - 1).storedAt();
        List<NewsFilter> filters = searches.stream().map(SavedSearch::filter).toList();
        List<List<Long>> among = searches.stream()
                .map(search -> of(search.filter(), search.openedAt, stored))
                .toList();
        List<Set<Long>> found = index.among(IntStream.range(0, searches.size())
                .mapToObj(i -> search(filters.get(i), account, among.get(i)))
                .toList());
        Map<Long, EntryRow.Mark> marks =
                readers.marks(account, stored.stream().map(Stored::id).toList());
        Map<Long, Count> counts = new HashMap<>();
        for (int i = 0; i < searches.size(); i++) {
            NewsFilter filter = filters.get(i);
            SavedSearch search = searches.get(i);
            int entries = (int) found.get(i).stream()
                    .filter(id -> shown(filter, marks.getOrDefault(id, EntryRow.Mark.NONE)))
                    .count();
            if (entries > 0) {
                counts.put(search.id, new Count(entries, search.openedAt.isBefore(from)));
            }
        }
        return counts;
    }

    private List<Stored> stored(long account, Instant since) {
        return entities.createQuery(
                        "select new dev.rampart.news.FreshEntries$Stored(e.id, e.storedAt,"
                                + " case when e.twinOf is null then false else true end)"
                                + " from NewsEntry e join e.source s where e.storedAt > :since and "
                                + NewsList.VISIBLE + " order by e.storedAt desc",
                        Stored.class)
                .setParameter("since", since)
                .setParameter("viewer", account)
                .setMaxResults(LOOKED_AT)
                .getResultList();
    }

    private static List<Long> of(NewsFilter filter, Instant openedAt, List<Stored> stored) {
        boolean twins = filter.has("source") || filter.saved() || filter.noted() || filter.hidden();
        return stored.stream()
                .filter(one -> one.storedAt().isAfter(openedAt) && (twins || !one.twin()))
                .map(Stored::id)
                .toList();
    }

    private static Search search(NewsFilter filter, long account, List<Long> among) {
        return filter.newestFirst().search(account, among, null, LOOKED_AT);
    }

    private static boolean shown(NewsFilter filter, EntryRow.Mark mark) {
        return mark.hidden() == filter.hidden()
                && !(filter.unread() && mark.read())
                && !(filter.saved() && !mark.saved())
                && !(filter.noted() && !mark.noted());
    }
}
