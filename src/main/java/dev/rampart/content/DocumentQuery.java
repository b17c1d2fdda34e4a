package dev.rampart.content;

import dev.rampart.web.Filter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What the desk asks the database: what a line is made of, and the conditions that leave the documents it lists. In all of them
 * {@code d} is the document, {@code p} its publication and {@code m} its manuscript.
 */
final class DocumentQuery {
    /** A document that several origins have counts in the last one's version, once that has been without flaws. */
    static final String OVERRIDDEN = """
            exists (select 1 from Document o where o.path = d.path and o.removedAt is null and o.publication is not null
              and (d.origin = SHIPPED and o.origin <> SHIPPED or d.origin = FOLDER and o.origin = LOCAL))
            """;

    static final String IN_REVIEW =
            "exists (select 1 from DocumentReview w where w.document = d and w.reviewedAt is null)";

    private static final String PUBLISHED_BEFORE = "exists (select 1 from DocumentVersion v where v.document = d)";

    /** A draft is its author's alone until it is shared; so is what was dropped. */
    static final String SHARED = " (d.origin <> LOCAL or m.sharedAt is not null or m.authorId = :account) ";

    static final String VISIBLE = " d.removedAt is null and" + SHARED;

    private static final String DROPPED = " d.removedAt is not null and d.origin = LOCAL and" + SHARED;

    static final String FROM = " from Document d left join d.publication p left join Manuscript m on m.id = d.id ";

    static final String LINE = """
            select new dev.rampart.content.DocumentLine(d.id, d.origin, d.path, d.title, d.kind, p.publishedAt,
              coalesce(a.name, p.publishedBy), p.revision, case when p.review is null then false else true end,
              (select count(f) from Document e join e.flaws f where e.id = d.id),
              (select count(v) from DocumentVersion v where v.document.id = d.id),
              case when %s then true else false end, case when %s then true else false end,
              m.revision, m.flaws, m.savedAt, m.authorId, case when m.sharedAt is null then false else true end,
              d.removedAt)
            %s left join Account a on a.id = p.accountId
            where
            """.formatted(OVERRIDDEN, IN_REVIEW, FROM);

    /** What the list can be narrowed to, by the name that an address has for it. */
    static final Map<String, String> STATES = states();

    private static final String GONE = "dropped";

    private DocumentQuery() {}

    private static Map<String, String> states() {
        Map<String, String> states = new LinkedHashMap<>();
        states.put("draft", "d.origin = LOCAL and p is null and not " + PUBLISHED_BEFORE);
        states.put("review", IN_REVIEW);
        states.put("published", "p is not null and not " + OVERRIDDEN);
        states.put("edited", "p is not null and m.revision <> p.revision");
        states.put("unpublished", "d.origin = LOCAL and p is null and " + PUBLISHED_BEFORE);
        states.put("overridden", OVERRIDDEN);
        states.put("broken", "(d.brokenText is not null or m.flaws > 0)");
        states.put(GONE, "d.removedAt is not null");
        return states;
    }

    /** What was dropped is told of where it is asked for, and nowhere else. */
    static String there(Filter filter) {
        return filter.get("state").equals(GONE) ? DROPPED : VISIBLE;
    }

    /**
     * What a filter asks for, as further conditions.
     *
     * @param reader whose audiences limit what is found
     * @param parameters what the conditions name is put here
     */
    static String where(Filter filter, Reader reader, Map<String, Object> parameters) {
        StringBuilder where = new StringBuilder(reader.conditionOfAuthors());
        reader.parameters().forEach(parameters::put);
        if (filter.has("kind")) {
            where.append(" and d.kind = :kind");
            parameters.put("kind", filter.get("kind"));
        }
        if (filter.has("origin")) {
            where.append(" and d.origin = :origin");
            parameters.put("origin", Origin.valueOf(filter.get("origin").toUpperCase(Locale.ROOT)));
        }
        if (filter.has("exam")) {
            where.append(" and exists (select 1 from Document e join e.topics t where e = d and t.exam = :exam")
                    .append(filter.has("task") ? " and t.task = :task)" : ")");
            parameters.put("exam", filter.get("exam"));
            if (filter.has("task")) {
                parameters.put("task", filter.get("task"));
            }
        }
        if (filter.has("state")) {
            where.append(" and (").append(STATES.get(filter.get("state"))).append(")");
        }
        if (filter.has("text")) {
            where.append(" and (lower(d.path) like :text escape '!' or lower(d.title) like :text escape '!')");
            String text = filter.get("text").toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0");
            parameters.put("text", "%" + text + "%");
        }
        return where.toString();
    }
}
