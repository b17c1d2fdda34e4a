package dev.rampart.news;

import dev.rampart.news.feed.SourceKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The list of entries, newest first, by pages. */
@ApplicationScoped
class NewsList {
    static final int PAGE = 30;

    /** So many can be named one by one in a query. */
    private static final int FEW = 500;

    private static final String SELECT = """
            select new dev.rampart.news.EntryRow(e.id, e.title, e.link, e.summary, e.kind, s.slug, s.title, e.level,
                e.importance, e.publishedAt, e.dateBasis, e.updatedAt)
            from NewsEntry e join e.source s
            """;

    /** Entries of a source that is someone's alone are for that person. */
    static final String VISIBLE = "(s.ownerId is null or s.ownerId = :viewer)";

    /** No account has it. */
    static final long NOBODY = 0;

    @Inject
    EntityManager entities;

    @Inject
    Readers readers;

    @Inject
    NewsSearch search;

    /**
     * @param next where the next page begins, or null
     * @param found what is to be said of a search, or null when none was made
     */
    record Page(List<EntryRow> entries, Cursor next, NewsSearch.Told found) {}

    /**
     * @param reader the account that asks, for what is read and saved; a visitor asks for neither
     * @param before null for the first page
     */
    Page page(NewsFilter filter, OptionalLong reader, Cursor before) {
        if (filter.searches()) {
            return search.page(filter, reader, before);
        }
        List<EntryRow> found =
                query(filter, reader, before).setMaxResults(PAGE + 1).getResultList();
        List<EntryRow> shown = complete(found.subList(0, Math.min(found.size(), PAGE)), reader);
        return new Page(shown, found.size() > PAGE ? Cursor.after(shown.get(PAGE - 1)) : null, null);
    }

    /** The first few of the list, without their products and marks. */
    List<EntryRow> newest(NewsFilter filter, OptionalLong reader, int most) {
        return query(filter, reader, null).setMaxResults(most).getResultList();
    }

    /** An entry as the list shows it; null if there is none for this reader. */
    EntryRow row(long id, OptionalLong reader) {
        List<EntryRow> found = entities.createQuery(SELECT + "where e.id = :id and " + VISIBLE, EntryRow.class)
                .setParameter("id", id)
                .setParameter("viewer", reader.orElse(NOBODY))
                .getResultList();
        return found.isEmpty() ? null : complete(found, reader).get(0);
    }

    /** Entries as the list shows them, in this order; those that are gone are left out. */
    List<EntryRow> rows(List<Long> ids, OptionalLong reader) {
        Map<Long, EntryRow> found = entities.createQuery(SELECT + "where e.id in :ids and " + VISIBLE, EntryRow.class)
                .setParameter("ids", ids)
                .setParameter("viewer", reader.orElse(NOBODY))
                .getResultStream()
                .collect(Collectors.toMap(EntryRow::id, Function.identity()));
        return complete(ids.stream().map(found::get).filter(Objects::nonNull).toList(), reader);
    }

    private TypedQuery<EntryRow> query(NewsFilter filter, OptionalLong reader, Cursor before) {
        List<String> wanted = new ArrayList<>();
        Map<String, Object> values = new HashMap<>();
        wanted.add(VISIBLE);
        values.put("viewer", reader.orElse(NOBODY));
        if (before != null) {
            // Not "earlier, or at once and a smaller id": that form keeps databases from using the index.
            wanted.add("e.publishedAt <= :before and (e.publishedAt < :before or e.id < :beforeId)");
            values.put("before", before.publishedAt());
            values.put("beforeId", before.id());
        }
        if (filter.get("level").equals(NewsFilter.NO_LEVEL)) {
            wanted.add("e.level is null");
        } else if (filter.has("level")) {
            wanted.add("e.level = :level");
            values.put("level", Integer.valueOf(filter.get("level")));
        }
        if (filter.has("kind")) {
            wanted.add("e.kind = :kind");
            values.put("kind", SourceKind.of(filter.get("kind")).orElseThrow());
        }
        if (!filter.has("source") && !filter.saved() && !filter.noted() && !filter.hidden()) {
            wanted.add("e.twinOf is null");
        }
        if (filter.has("source")) {
            wanted.add("e.source.id = (select x.id from NewsSource x where x.slug = :source)");
            values.put("source", filter.get("source"));
        }
        if (filter.has("product")) {
            wanted.add("e.id in (select p.entryId from EntryProduct p where p.productId ="
                    + " (select n.id from NewsProduct n where n.name = :product))");
            values.put("product", filter.get("product"));
        }
        if (reader.isPresent()) {
            wanted.add((filter.hidden() ? "" : "not ")
                    + "exists (select 1 from NewsHidden h where h.accountId = :viewer and h.entryId = e.id)");
        }
        if (filter.personal()) {
            personal(filter, reader.orElseThrow(), wanted, values);
        }
        String where = "where " + String.join(" and ", wanted);
        TypedQuery<EntryRow> query =
                entities.createQuery(SELECT + where + " order by e.publishedAt desc, e.id desc", EntryRow.class);
        values.forEach(query::setParameter);
        return query;
    }

    private void personal(NewsFilter filter, long reader, List<String> wanted, Map<String, Object> values) {
        if (filter.saved()) {
            wanted.add("e.id in (select v.entryId from NewsSaved v where v.accountId = :viewer)");
        }
        if (filter.noted()) {
            wanted.add("e.id in (select o.entryId from NewsNote o where o.accountId = :viewer)");
        }
        if (filter.unread()) {
            unread(reader, wanted, values);
        }
    }

    /** What a query needs to give only what this reader has not read. */
    void unread(long reader, List<String> wanted, Map<String, Object> values) {
        wanted.add(
                "not exists (select 1 from NewsReading r where r.accountId = :viewer and r.entryId = e.id and r.read)");
        ReadThrough.Point through = readers.readThrough(reader);
        List<Long> few = readers.since(reader, through, FEW + 1);
        if (few.size() <= FEW) {
            // Down the whole list they would hardly make a page before its end.
            wanted.add("e.id in :few");
            values.put("few", few);
            return;
        }
        wanted.add("(e.storedAt > :through or exists (select 1 from NewsReading u where u.accountId = :viewer"
                + " and u.entryId = e.id and not u.read and u.markedAt > :pressed))");
        values.put("through", through.storedBy());
        values.put("pressed", through.pressedAt());
    }

    /** Adds products and marks, by one query each for the whole page. */
    private List<EntryRow> complete(List<EntryRow> rows, OptionalLong reader) {
        List<Long> ids = rows.stream().map(EntryRow::id).toList();
        Map<Long, List<String>> products = products(ids);
        Map<Long, EntryRow.Mark> marks = reader.isPresent() ? readers.marks(reader.getAsLong(), ids) : Map.of();
        return rows.stream()
                .map(row -> row.with(
                        products.getOrDefault(row.id(), List.of()), marks.getOrDefault(row.id(), EntryRow.Mark.NONE)))
                .toList();
    }

    /** Of each of these entries, by name. */
    Map<Long, List<String>> products(Collection<Long> ids) {
        return entities.createQuery(
                        "select p.entryId, n.name from EntryProduct p join NewsProduct n on n.id = p.productId"
                                + " where p.entryId in :ids",
                        Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (Long) row[0],
                        Collectors.mapping(
                                row -> (String) row[1],
                                Collectors.collectingAndThen(Collectors.toList(), NewsList::sorted))));
    }

    /** All products that entries for everyone are about, by name. */
    List<String> products() {
        return sorted(entities.createQuery("select n.name from NewsProduct n where n.forEveryone", String.class)
                .getResultList());
    }

    /** Here, since databases sort names by the language they were set up for. */
    private static List<String> sorted(List<String> names) {
        return names.stream().sorted(String.CASE_INSENSITIVE_ORDER).toList();
    }

    /** When the newest entry that is there was stored: what "all" means to someone who looks at the list now. */
    Instant storedBy() {
        Instant newest = entities.createQuery("select max(e.storedAt) from NewsEntry e", Instant.class)
                .getSingleResult();
        return newest == null ? Instant.EPOCH : newest;
    }
}
