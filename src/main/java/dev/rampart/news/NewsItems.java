package dev.rampart.news;

import dev.rampart.news.feed.SourceKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/** The entries, for features that stand on the news; never one of a source that is someone else's alone. */
@ApplicationScoped
public class NewsItems {
    /** No account has it: what everyone may see. */
    public static final long EVERYONE = NewsList.NOBODY;

    private static final String FROM = """
            select new dev.rampart.news.NewsItem(e.id, e.title, e.link, e.summary, e.kind, s.slug, s.title, e.level,
                e.importance, e.bulletinId, e.publishedAt, e.storedAt, e.updatedAt)
            from NewsEntry e join e.source s
            where\s""";

    private static final String SELECT = FROM + NewsList.VISIBLE;

    @Inject
    EntityManager entities;

    @Inject
    NewsList news;

    @Inject
    Readers readers;

    /** @return null if there is no such entry for this account */
    @Transactional
    public NewsItem of(long id, long account) {
        List<NewsItem> found = of(Set.of(id), account);
        return found.isEmpty() ? null : found.get(0);
    }

    /** Which entry stands for the story that this one tells in another feed; it does itself where it is the only one. */
    @Transactional
    public long standingFor(long id) {
        return entities.createQuery("select coalesce(e.twinOf, e.id) from NewsEntry e where e.id = :id", Long.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .orElse(id);
    }

    /** Those that are there, newest first; at most some hundred at once. */
    @Transactional
    public List<NewsItem> of(Collection<Long> ids, long account) {
        return complete(entities.createQuery(
                        SELECT + " and e.id in :ids order by e.publishedAt desc, e.id desc", NewsItem.class)
                .setParameter("viewer", account)
                .setParameter("ids", ids)
                .getResultList());
    }

    /**
     * What was stored or changed since, oldest first; of one story in several feeds the one that stands for it. Two nodes store
     * at once: what is seen later can have an earlier time, so ask again for the last hour and leave out what you had.
     *
     * @param after what stood last on the page before, or null for the first page
     */
    @Transactional
    public List<NewsItem> changedSince(Instant since, NewsItem after, int most) {
        String from = after == null
                ? " and e.updatedAt >= :since"
                : " and e.updatedAt >= :since and (e.updatedAt > :since or e.id > :after)";
        var query = entities.createQuery(
                        SELECT + " and e.twinOf is null" + from + " order by e.updatedAt, e.id", NewsItem.class)
                .setParameter("viewer", EVERYONE)
                .setParameter("since", after == null ? since : after.updatedAt())
                .setMaxResults(most);
        if (after != null) {
            query.setParameter("after", after.id());
        }
        return complete(query.getResultList());
    }

    /** What was published since, newest first, of these kinds; of one story in several feeds the one that stands for it. */
    @Transactional
    public List<NewsItem> publishedSince(Instant since, Collection<SourceKind> kinds, long account, int most) {
        return complete(entities.createQuery(
                        SELECT + " and e.twinOf is null and e.kind in :kinds and e.publishedAt >= :since"
                                + " order by e.publishedAt desc, e.id desc",
                        NewsItem.class)
                .setParameter("viewer", account)
                .setParameter("kinds", kinds)
                .setParameter("since", since)
                .setMaxResults(most)
                .getResultList());
    }

    /**
     * What a list is narrowed by; null for whatever there is.
     *
     * @param product AWS's name for it
     */
    public record Wanted(SourceKind kind, String product, Integer level) {}

    /** The ids of what was published from then to then, newest first; of one story in several feeds the one that stands for it. */
    @Transactional
    public List<Long> newest(Instant from, Instant to, Wanted wanted, long account, int most) {
        var query = entities.createQuery(
                        "select e.id from NewsEntry e join e.source s where " + NewsList.VISIBLE
                                + " and e.twinOf is null and e.publishedAt >= :from and e.publishedAt <= :to"
                                + (wanted.kind() == null ? "" : " and e.kind = :kind")
                                + (wanted.level() == null ? "" : " and e.level = :level")
                                + (wanted.product() == null
                                        ? ""
                                        : " and e.id in (select p.entryId from EntryProduct p, NewsProduct n"
                                                + " where n.id = p.productId and n.name = :product)")
                                + " order by e.publishedAt desc, e.id desc",
                        Long.class)
                .setParameter("viewer", account)
                .setParameter("from", from)
                .setParameter("to", to)
                .setMaxResults(most);
        if (wanted.kind() != null) {
            query.setParameter("kind", wanted.kind());
        }
        if (wanted.level() != null) {
            query.setParameter("level", wanted.level());
        }
        if (wanted.product() != null) {
            query.setParameter("product", wanted.product());
        }
        return query.getResultList();
    }

    /**
     * What was published since, newest first, once for each product that it is about; of one story in several feeds the one
     * that stands for it. However much there is, only so much is read: it is not narrowed by products here, since a database
     * might then begin with these, and read all that was ever written about them.
     *
     * @param most how many entries at most; the oldest are left out
     */
    @Transactional
    public List<ProductNews> byProduct(Instant since, long account, int most) {
        return entities.createQuery("""
                select new dev.rampart.news.ProductNews(x.id, n.name, x.kind, x.importance, x.publishedAt)
                from (select e.id as id, e.kind as kind, e.importance as importance, e.publishedAt as publishedAt
                        from NewsEntry e join e.source s
                        where e.publishedAt >= :since and e.twinOf is null and\s""" + NewsList.VISIBLE + """
                        \sorder by e.publishedAt desc, e.id desc limit :most) x
                    left join EntryProduct p on p.entryId = x.id
                    left join NewsProduct n on n.id = p.productId
                order by x.publishedAt desc, x.id desc""", ProductNews.class)
                .setParameter("viewer", account)
                .setParameter("since", since)
                .setParameter("most", most)
                .getResultList();
    }

    /** How many words of an entry its feed has sent; of an entry that this account may see. */
    @Transactional
    public int words(long id) {
        EntryText text = EntryText.of(id);
        String plain = text == null ? "" : Jsoup.parseBodyFragment(text.body()).text();
        return plain.isBlank() ? 0 : plain.strip().split("\\s+").length;
    }

    /** Saves it for a reader, so that it is not dropped for its age. */
    public void keep(long id, long account) {
        readers.save(account, id, true);
    }

    /** Where the texts of entries link to, in their order; entries without a link are left out. */
    @Transactional
    public Map<Long, List<String>> links(Collection<Long> ids) {
        return entities.createQuery("select e.id, e.body from NewsEntry e where e.id in :ids", Object[].class)
                .setParameter("ids", ids)
                .getResultStream()
                .filter(row -> ((String) row[1]).contains("href"))
                .collect(Collectors.toMap(
                        row -> (Long) row[0],
                        row -> Jsoup.parse((String) row[1]).select("a[href]").eachAttr("href")));
    }

    /** Those of these entries that everyone may see and that stand for their story. */
    @Transactional
    public Set<Long> standing(Collection<Long> ids) {
        return ids.isEmpty()
                ? Set.of()
                : new HashSet<>(entities.createQuery(
                                "select e.id from NewsEntry e join e.source s where " + NewsList.VISIBLE
                                        + " and e.twinOf is null and e.id in :ids",
                                Long.class)
                        .setParameter("viewer", EVERYONE)
                        .setParameter("ids", ids)
                        .getResultList());
    }

    /** Names of all products that entries for everyone are about, in alphabetical order. */
    @Transactional
    public List<String> products() {
        return news.products();
    }

    /**
     * What someone neither read nor hid of what was published since, newest first; of one story in several feeds the one that
     * stands for it.
     *
     * @param products about one of these; empty for any
     * @param levels of one of these; empty for any, with or without a level
     */
    @Transactional
    public List<NewsItem> unseen(
            long account, Instant since, Collection<String> products, Collection<Integer> levels, int most) {
        List<String> wanted = new ArrayList<>(List.of(
                NewsList.VISIBLE,
                "e.twinOf is null",
                "e.publishedAt >= :since",
                "not exists (select 1 from NewsHidden h where h.accountId = :viewer and h.entryId = e.id)"));
        Map<String, Object> values = new HashMap<>(Map.of("viewer", account, "since", since));
        if (!products.isEmpty()) {
            // By each entry's own few rows: the products of an exam are on half of all entries there are.
            wanted.add("exists (select 1 from EntryProduct p where p.entryId = e.id and p.productId in :products)");
            values.put("products", NewsProduct.ids(products));
        }
        if (!levels.isEmpty()) {
            wanted.add("e.level in :levels");
            values.put("levels", levels);
        }
        news.unread(account, wanted, values);
        TypedQuery<NewsItem> query = entities.createQuery(
                FROM + String.join(" and ", wanted) + " order by e.publishedAt desc, e.id desc", NewsItem.class);
        values.forEach(query::setParameter);
        return complete(query.setMaxResults(most).getResultList());
    }

    private List<NewsItem> complete(List<NewsItem> found) {
        if (found.isEmpty()) {
            return found;
        }
        Map<Long, List<String>> products =
                news.products(found.stream().map(NewsItem::id).toList());
        return found.stream()
                .map(item -> item.with(products.getOrDefault(item.id(), List.of())))
                .toList();
    }
}
