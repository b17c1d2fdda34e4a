package dev.rampart.news;

import dev.rampart.news.search.Highlights;
import dev.rampart.news.search.Hits;
import dev.rampart.web.SafeHtml;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/** A page of the list for what was typed. */
@ApplicationScoped
class NewsSearch {
    /** It looks through so many hits for those that are not hidden, or are unread: beyond it, nearly all are. */
    private static final int LOOKED_THROUGH = 3000;

    private static final int AT_ONCE = 200;

    /** The last rank at which a page can begin. */
    private static final int DEEPEST = 9000;

    @Inject
    NewsIndex index;

    @Inject
    NewsList list;

    @Inject
    EntityManager entities;

    /**
     * What is to be said of a search.
     *
     * @param total how many entries have it, read ones included
     * @param lacking how many entries are not in the index yet, while it is being made
     */
    record Told(long total, boolean atLeast, boolean loosened, boolean misread, boolean common, long lacking) {
        static Told of(NewsIndex.Found found) {
            Hits hits = found.hits();
            return new Told(
                    hits.total(),
                    hits.atLeast(),
                    hits.loosened(),
                    hits.misread(),
                    hits.common() && found.lacking() == 0,
                    found.lacking());
        }
    }

    NewsList.Page page(NewsFilter filter, OptionalLong reader, Cursor before) {
        List<Long> among = filter.personal() ? among(filter, reader.orElseThrow()) : null;
        int atOnce = reader.isPresent() ? AT_ONCE : NewsList.PAGE + 1;
        List<EntryRow> rows = new ArrayList<>();
        List<Integer> ranks = new ArrayList<>();
        Cursor at = before;
        NewsIndex.Found first = null;
        Highlights asked = null;
        int looked = 0;
        while (rows.size() <= NewsList.PAGE && looked < LOOKED_THROUGH) {
            NewsIndex.Found found = index.search(filter.search(reader.orElse(NewsList.NOBODY), among, at, atOnce));
            first = first == null ? found : first;
            asked = found.hits().asked();
            List<Long> ids = found.hits().ids();
            List<EntryRow> there = ids.isEmpty() ? List.of() : list.rows(ids, reader);
            int rank = at == null ? 0 : at.skipped();
            for (EntryRow row : there) {
                if (row.mark().hidden() == filter.hidden()
                        && !(filter.unread() && row.mark().read())) {
                    rows.add(row);
                    ranks.add(rank + ids.indexOf(row.id()) + 1);
                }
            }
            looked += ids.size();
            if (ids.size() < atOnce || there.isEmpty()) {
                break;
            }
            at = filter.bestFirst() ? Cursor.after(rank + ids.size()) : Cursor.after(there.get(there.size() - 1));
        }
        return new NewsList.Page(
                marked(rows.subList(0, Math.min(rows.size(), NewsList.PAGE)), asked),
                rows.size() > NewsList.PAGE ? next(filter, rows, ranks) : null,
                Told.of(first));
    }

    private static Cursor next(NewsFilter filter, List<EntryRow> rows, List<Integer> ranks) {
        if (!filter.bestFirst()) {
            return Cursor.after(rows.get(NewsList.PAGE - 1));
        }
        int rank = ranks.get(NewsList.PAGE - 1);
        return rank > DEEPEST ? null : Cursor.after(rank);
    }

    /** Those that a person saved, noted or hid, as asked; null for all. */
    private List<Long> among(NewsFilter filter, long account) {
        List<List<Long>> wanted = new ArrayList<>();
        if (filter.saved()) {
            wanted.add(marked("NewsSaved", account));
        }
        if (filter.noted()) {
            wanted.add(marked("NewsNote", account));
        }
        if (filter.hidden()) {
            wanted.add(marked("NewsHidden", account));
        }
        return wanted.stream()
                .reduce((one, other) -> one.stream().filter(other::contains).toList())
                .orElse(null);
    }

    private List<Long> marked(String mark, long account) {
        return entities.createQuery("select m.entryId from " + mark + " m where m.accountId = :account", Long.class)
                .setParameter("account", account)
                .getResultList();
    }

    private List<EntryRow> marked(List<EntryRow> rows, Highlights asked) {
        if (rows.isEmpty()) {
            return rows;
        }
        Map<Long, String> bodies = entities.createQuery(
                        "select e.id, e.body from NewsEntry e where e.id in :ids", Object[].class)
                .setParameter("ids", rows.stream().map(EntryRow::id).toList())
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> (String) row[1]));
        return rows.stream()
                .map(row -> row.with(new EntryRow.Places(
                        asked.title(row.title()), text(row, bodies.getOrDefault(row.id(), ""), asked))))
                .toList();
    }

    private static List<Highlights.Piece> text(EntryRow row, String body, Highlights asked) {
        List<Highlights.Piece> summary = asked.passages(row.summary());
        return summary.isEmpty() ? asked.passages(SafeHtml.text(body)) : summary;
    }
}
