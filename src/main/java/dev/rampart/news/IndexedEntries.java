package dev.rampart.news;

import dev.rampart.news.search.EntryWords;
import dev.rampart.web.SafeHtml;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Reads entries as the index takes them. */
@ApplicationScoped
class IndexedEntries {
    @Inject
    EntryProducts products;

    /** Those that are there, in no order. */
    List<EntryWords> words(Collection<Long> ids) {
        Map<Long, Set<String>> about = products.of(ids);
        return NewsEntry.<NewsEntry>find("from NewsEntry e join fetch e.source where e.id in ?1", ids).stream()
                .map(entry -> words(entry, List.copyOf(about.getOrDefault(entry.id, Set.of()))))
                .toList();
    }

    private static EntryWords words(NewsEntry entry, List<String> products) {
        List<String> tags = new ArrayList<>(entry.tags);
        tags.addAll(entry.cves);
        tags.addAll(entry.techniques);
        tags.add(entry.source.title);
        Stream.of(entry.bulletinId, entry.importance, entry.author)
                .filter(tag -> tag != null)
                .forEach(tags::add);
        return new EntryWords(
                entry.id,
                entry.source.ownerId == null ? 0 : entry.source.ownerId,
                entry.twinOf != null,
                entry.publishedAt,
                entry.level,
                entry.kind.id(),
                entry.source.slug,
                products,
                entry.title,
                tags,
                entry.summary + "\n" + SafeHtml.text(entry.body));
    }
}
