package dev.rampart.author.currency;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** An entry that tells of a change of the documentation, as it was taken in. */
@Entity
@Table(name = "currency_entry")
class TakenEntry extends PanacheEntityBase {
    @Id
    @Column(name = "entry_id")
    public Long entryId;

    @Column(nullable = false, length = 400)
    public String title;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    public Change kind;

    @Column(nullable = false, columnDefinition = "text")
    public String words;

    @Column(name = "published_at", nullable = false)
    public Instant publishedAt;

    /** Of the entry: the same is taken in once. */
    @Column(name = "updated_at", nullable = false)
    public Instant updatedAt;

    static void keep(Told told, Instant updatedAt) {
        TakenEntry taken = new TakenEntry();
        taken.entryId = told.entry();
        taken.title = told.title();
        taken.kind = told.change();
        taken.words = String.join(" ", told.words());
        taken.publishedAt = told.publishedAt();
        taken.updatedAt = updatedAt;
        taken.persist();
        for (int i = 0; i < told.pages().size(); i++) {
            TakenPage.keep(told.entry(), i, told.pages().get(i));
        }
    }

    static void forget(Collection<Long> entries) {
        if (entries.isEmpty()) {
            return;
        }
        TakenPage.delete("entryId in ?1", entries);
        delete("entryId in ?1", entries);
    }

    /** When these were changed last, as far as they are known. */
    static Map<Long, Instant> known(Collection<Long> entries) {
        return TakenEntry.<TakenEntry>stream("entryId in ?1", entries)
                .collect(Collectors.toMap(taken -> taken.entryId, taken -> taken.updatedAt));
    }

    /** With their pages, in the same order; two queries. */
    static List<Told> told(List<TakenEntry> entries) {
        Map<Long, List<DocPage>> pages = new HashMap<>(entries.size());
        List<Long> ids = entries.stream().map(entry -> entry.entryId).toList();
        TakenPage.of(ids).forEach((entry, named) -> pages.put(entry, named));
        return entries.stream()
                .map(entry -> entry.with(pages.getOrDefault(entry.entryId, List.of())))
                .toList();
    }

    private Told with(List<DocPage> pages) {
        return new Told(
                entryId,
                title,
                kind,
                publishedAt,
                words.isEmpty() ? java.util.Set.of() : new LinkedHashSet<>(List.of(words.split(" "))),
                pages);
    }
}
