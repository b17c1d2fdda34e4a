package dev.rampart.news;

import dev.rampart.news.search.EntryWords;
import dev.rampart.news.search.SearchIndex;
import dev.rampart.web.SafeHtml;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads entries as the index takes them, and writes them into it. */
@ApplicationScoped
class IndexedEntries {
    @Inject
    EntryProducts products;

    long count() {
        return QuarkusTransaction.requiringNew().call(() -> NewsEntry.count());
    }

    /** The next ones below an id, the newest first. */
    List<Long> before(long id, int most) {
        return QuarkusTransaction.requiringNew()
                .call(() -> NewsEntry.find("select e.id from NewsEntry e where e.id < ?1 order by e.id desc", id)
                        .project(Long.class)
                        .page(0, most)
                        .list());
    }

    /** Writes these entries as they are now; those that are gone are taken out. */
    void write(SearchIndex index, List<Long> ids) throws IOException {
        List<EntryWords> there = QuarkusTransaction.requiringNew().call(() -> words(ids));
        Set<Long> found = there.stream().map(EntryWords::id).collect(Collectors.toSet());
        index.write(there, ids.stream().filter(id -> !found.contains(id)).toList());
    }

    /** Those that are there, in no order. */
    private List<EntryWords> words(Collection<Long> ids) {
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
