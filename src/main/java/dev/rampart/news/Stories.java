package dev.rampart.news;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

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

    /** @param entries that were just written */
    void settle(List<Long> entries) {
        for (int from = 0; from < entries.size(); from += BATCH) {
            List<Long> some = entries.subList(from, Math.min(from + BATCH, entries.size()));
            QuarkusTransaction.requiringNew().run(() -> settleSome(some));
        }
    }

    private void settleSome(List<Long> ids) {
        List<NewsEntry> written = NewsEntry.list("from NewsEntry e join fetch e.source where e.id in ?1", ids);
        List<NewsEntry> alike = NewsEntry.list(
                "from NewsEntry e join fetch e.source where e.storyKey in ?1 or e.titleKey in ?2",
                keys(written.stream().map(entry -> entry.storyKey).toList()),
                keys(written.stream().map(entry -> entry.titleKey).toList()));
        List<Long> changed = new ArrayList<>();
        written.stream().sorted(Comparator.comparing(entry -> entry.id)).forEach(entry -> {
            List<NewsEntry> same =
                    alike.stream().filter(other -> same(entry, other)).toList();
            same.stream()
                    .filter(other -> other.id > entry.id && other.twinOf == null && entry.twinOf == null)
                    .forEach(other -> twin(other, entry.id, changed));
            Long first = same.stream()
                    .filter(other -> other.id < entry.id && other.twinOf == null)
                    .map(other -> other.id)
                    .min(Comparator.naturalOrder())
                    .orElse(null);
            if (!Objects.equals(entry.twinOf, first) && (first != null || !stillSame(entry, same))) {
                twin(entry, first, changed);
            }
        });
        NewsChange.tell(changed);
    }

    private static boolean stillSame(NewsEntry entry, List<NewsEntry> same) {
        return same.stream().anyMatch(other -> other.id.equals(entry.twinOf));
    }

    private static void twin(NewsEntry entry, Long of, Collection<Long> changed) {
        entry.twinOf = of;
        changed.add(entry.id);
    }

    /** "in" of nothing is no query everywhere. */
    private static List<String> keys(List<String> keys) {
        List<String> known = keys.stream().filter(Objects::nonNull).distinct().toList();
        return known.isEmpty() ? List.of("") : known;
    }

    private static boolean same(NewsEntry one, NewsEntry other) {
        boolean elsewhere =
                !one.source.id.equals(other.source.id) && Objects.equals(one.source.ownerId, other.source.ownerId);
        boolean link = one.storyKey != null && one.storyKey.equals(other.storyKey);
        boolean title = one.titleKey != null
                && one.titleKey.equals(other.titleKey)
                && Duration.between(one.publishedAt, other.publishedAt).abs().compareTo(SAME_TITLE) <= 0;
        return elsewhere && (link || title);
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
