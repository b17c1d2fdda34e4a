package dev.rampart.news;

import dev.rampart.news.feed.Draft;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Stores what a source sent, each entry once. */
@ApplicationScoped
class EntryStore {
    @Inject
    EntityManager entities;

    @Inject
    EntryProducts products;

    @Inject
    NewsConfig config;

    @Inject
    Clock clock;

    /**
     * How many entries of a feed were new, and how many had changed.
     *
     * @param written ids of both
     */
    record Stored(int added, int changed, List<Long> written) {
        static final Stored NOTHING = new Stored(0, 0, List.of());
    }

    /** What is stored already: enough to tell whether it is the same, and unchanged. */
    record Known(Long id, String guidKey, String linkKey, String fingerprint) {}

    /** @param sent in the feed's order */
    @Transactional
    Stored store(long sourceId, List<Draft> sent) {
        // In milliseconds, as pages and "mark all as read" say it.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        NewsSource source = NewsSource.findById(sourceId);
        Collection<Draft> drafts =
                worthKeeping(sent, source.keeping().age(config.keep()).map(now::minus));
        Function<Draft, Known> stored = stored(sourceId, drafts);
        Map<NewsEntry, Draft> written = new LinkedHashMap<>();
        Map<Long, Draft> changed = new HashMap<>();
        for (Draft draft : drafts) {
            Known known = stored.apply(draft);
            if (known == null) {
                written.put(NewsEntry.of(source, draft, now), draft);
            } else if (!known.fingerprint().equals(draft.fingerprint())) {
                changed.put(known.id(), draft);
            }
        }
        int added = written.size();
        for (NewsEntry entry : NewsEntry.<NewsEntry>list("id in ?1", changed.keySet())) {
            entry.take(changed.get(entry.id), now);
            written.put(entry, changed.get(entry.id));
        }
        entities.flush();
        products.write(
                written.entrySet().stream()
                        .collect(Collectors.toMap(
                                pair -> pair.getKey().id,
                                pair -> pair.getValue().classification().products())),
                source.ownerId == null);
        List<Long> ids = written.keySet().stream().map(entry -> entry.id).toList();
        NewsChange.tell(ids);
        return new Stored(added, written.size() - added, ids);
    }

    /** Each once, even if the feed repeats it, and none that would be dropped again for its age. */
    private static Collection<Draft> worthKeeping(List<Draft> sent, Optional<Instant> since) {
        return sent.stream()
                .filter(draft -> since.map(draft.published()::isAfter).orElse(true))
                .collect(Collectors.toMap(
                        Draft::guidKey, Function.identity(), (first, again) -> first, LinkedHashMap::new))
                .values();
    }

    /**
     * Finds what a draft is stored as: by its guid, else by its link, since what is published again may get a new guid. A
     * link that several entries of the feed share says nothing.
     */
    private Function<Draft, Known> stored(long sourceId, Collection<Draft> drafts) {
        Set<String> links = drafts.stream()
                .filter(draft -> draft.linkKey() != null)
                .collect(Collectors.groupingBy(Draft::linkKey, Collectors.counting()))
                .entrySet()
                .stream()
                .filter(link -> link.getValue() == 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        Map<String, Known> byGuid = new HashMap<>();
        Map<String, Known> byLink = new HashMap<>();
        entities.createQuery(
                        "select new dev.rampart.news.EntryStore$Known(e.id, e.guidKey, e.linkKey, e.fingerprint)"
                                + " from NewsEntry e where e.source.id = :source"
                                + " and (e.guidKey in :guids or e.linkKey in :links)",
                        Known.class)
                .setParameter("source", sourceId)
                .setParameter("guids", drafts.stream().map(Draft::guidKey).toList())
                .setParameter("links", links)
                .getResultList()
                .forEach(known -> {
                    byGuid.put(known.guidKey(), known);
                    byLink.put(known.linkKey(), known);
                });
        return draft -> byGuid.containsKey(draft.guidKey())
                ? byGuid.get(draft.guidKey())
                : links.contains(draft.linkKey()) ? byLink.get(draft.linkKey()) : null;
    }
}
