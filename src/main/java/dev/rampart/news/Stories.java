package dev.rampart.news;

import dev.rampart.news.feed.SourceKind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One story in several feeds is shown once: the entry that was stored first stands for it. Settled after a source was stored,
 * so that of two that are stored at the same moment the later one sees the other.
 */
@ApplicationScoped
class Stories {
    /** The same title is used again for another story some day. */
    private static final Duration SAME_TITLE = Duration.ofDays(3);

    private static final int BATCH = 200;

    @Inject
    EntityManager entities;

    /** What of an entry tells its story. */
    record Told(
            long id,
            long source,
            SourceKind kind,
            Long owner,
            String storyKey,
            String titleKey,
            Instant publishedAt,
            Long twinOf) {
        private boolean same(Told other, Set<String> shared) {
            boolean elsewhere = source != other.source && Objects.equals(owner, other.owner) && alike(other);
            boolean link = storyKey != null && storyKey.equals(other.storyKey) && !shared.contains(storyKey);
            boolean title = titleKey != null
                    && titleKey.equals(other.titleKey)
                    && Duration.between(publishedAt, other.publishedAt).abs().compareTo(SAME_TITLE) <= 0;
            return elsewhere && (link || title);
        }

        /** What somebody else tells of a bulletin never stands for it: people are warned by the bulletin. */
        private boolean alike(Told other) {
            return (kind == SourceKind.BULLETIN) == (other.kind == SourceKind.BULLETIN);
        }
    }

    /** @param entries that were just written, or whose head is gone */
    void settle(List<Long> entries) {
        for (int from = 0; from < entries.size(); from += BATCH) {
            List<Long> some = entries.subList(from, Math.min(from + BATCH, entries.size()));
            QuarkusTransaction.requiringNew().run(() -> settleSome(some));
        }
    }

    private void settleSome(List<Long> ids) {
        Map<Long, Told> told = new TreeMap<>();
        List<Told> written = told("e.id in :some or e.twinOf in :some", ids);
        List<String> stories = keys(written, Told::storyKey);
        List<String> titles = keys(written, Told::titleKey);
        // One query each: databases take no index for the two together.
        Stream.of(written, told("e.storyKey in :some", stories), told("e.titleKey in :some", titles))
                .flatMap(List::stream)
                .forEach(one -> told.put(one.id(), one));
        Set<Long> begun = written.stream().map(Told::id).collect(Collectors.toSet());
        Set<String> shared = shared(told.values());
        Map<Long, Long> heads = new HashMap<>();
        List<Long> changed = new ArrayList<>();
        for (Told one : told.values()) {
            Long head = told.values().stream()
                    .filter(other -> other.id() < one.id() && one.same(other, shared))
                    .map(other -> heads.getOrDefault(other.id(), other.twinOf() == null ? other.id() : other.twinOf()))
                    .min(Comparator.naturalOrder())
                    .orElse(null);
            // Of an entry that was not written itself, what makes it a twin may lie outside of what was looked at.
            Long settled = head == null && !begun.contains(one.id()) ? one.twinOf() : head;
            heads.put(one.id(), settled == null ? Long.valueOf(one.id()) : settled);
            if (!Objects.equals(settled, one.twinOf())) {
                NewsEntry.update("twinOf = ?1 where id = ?2", settled, one.id());
                changed.add(one.id());
            }
        }
        NewsChange.tell(changed);
    }

    private <T> List<Told> told(String which, List<T> some) {
        return some.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select new dev.rampart.news.Stories$Told(e.id, s.id, e.kind, s.ownerId, e.storyKey, e.titleKey,"
                                        + " e.publishedAt, e.twinOf) from NewsEntry e join e.source s where " + which,
                                Told.class)
                        .setParameter("some", some)
                        .getResultList();
    }

    private static List<String> keys(List<Told> told, Function<Told, String> key) {
        return told.stream().map(key).filter(Objects::nonNull).distinct().toList();
    }

    /** A page that several entries of one feed lead to is none's own. */
    private static Set<String> shared(Collection<Told> told) {
        Set<String> seen = new HashSet<>();
        return told.stream()
                .filter(one -> one.storyKey() != null)
                .filter(one -> !seen.add(one.source() + " " + one.storyKey()))
                .map(Told::storyKey)
                .collect(Collectors.toSet());
    }

    /** An entry of another feed that is the same story. */
    record Also(String source, String title, String link) {}

    List<Also> also(long entry) {
        return entities.createQuery(
                        "select new dev.rampart.news.Stories$Also(s.slug, s.title, e.link) from NewsEntry e join e.source s"
                                + " where e.twinOf = :entry order by s.title",
                        Also.class)
                .setParameter("entry", entry)
                .getResultList();
    }
}
