package dev.rampart.content;

import dev.rampart.web.Filter;
import dev.rampart.web.Paged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What an instructor sees of the documents: all that are there, and what is wrong with them. */
@ApplicationScoped
public class DocumentDesk {
    /** A document that several origins have counts in the last one's version, once that has been without flaws. */
    private static final String OVERRIDDEN = """
            exists (select 1 from Document o where o.path = d.path and o.removedAt is null and o.publication is not null
              and (d.origin = SHIPPED and o.origin <> SHIPPED or d.origin = FOLDER and o.origin = LOCAL))
            """;

    private static final String IN_REVIEW =
            "exists (select 1 from DocumentReview w where w.document = d and w.reviewedAt is null)";

    private static final String PUBLISHED_BEFORE = "exists (select 1 from DocumentVersion v where v.document = d)";

    /** A draft is its author's alone until it is shared; so is what was dropped. */
    private static final String SHARED = " (d.origin <> LOCAL or m.sharedAt is not null or m.authorId = :account) ";

    private static final String VISIBLE = " d.removedAt is null and" + SHARED;

    private static final String DROPPED = " d.removedAt is not null and d.origin = LOCAL and" + SHARED;

    private static final String FROM =
            " from Document d left join d.publication p left join Manuscript m on m.id = d.id ";

    private static final int PAGE = 50;

    private static final String LINE = """
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
    public static final Map<String, String> STATES = states();

    private static final String GONE = "dropped";
    private static final long NOBODY = -1;

    @Inject
    EntityManager entities;

    @Inject
    Desk desk;

    @Inject
    Locals locals;

    @Inject
    Readership readership;

    @Inject
    Kinds kinds;

    @Inject
    ContentConfig config;

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

    /** A flaw and the document that has it. */
    public record Told(long document, Origin origin, String path, Flaw flaw) {}

    /**
     * @param text what was last seen if that is broken, else what counts
     * @param companions the texts of the Markdown files that belong to the version that counts, by name
     */
    public record Shown(DocumentLine line, String text, Map<String, String> companions, List<Flaw> flaws) {
        /** Lines of the document itself that have a flaw. */
        public List<Integer> flawedLines() {
            return ownFlaws().stream().map(Flaw::line).distinct().toList();
        }

        public List<Flaw> ownFlaws() {
            return flaws.stream().filter(flaw -> flaw.file() == null).toList();
        }

        public List<Flaw> companionFlaws() {
            return flaws.stream().filter(flaw -> flaw.file() != null).toList();
        }
    }

    /** How many documents there are, and how many of them are broken. */
    public record Count(long all, long broken) {}

    /** What keeps the operator's folder from being read at this moment, as a sentence; null if nothing does, or there is none. */
    public String folderProblem() {
        return config.folder().flatMap(Folder::problem).orElse(null);
    }

    /** Of all that counts or ought to; drafts are nobody's business but their authors'. */
    public Count count() {
        return count(Reader.ALL, NOBODY);
    }

    /** The same of those that an account may see. */
    public Count count(long account) {
        return count(readership.reader(account), account);
    }

    private Count count(Reader reader, long account) {
        return reader.fill(entities.createQuery(
                        "select new dev.rampart.content.DocumentDesk$Count(count(d), count(d.brokenText)) from Document d"
                                + " left join Manuscript m on m.id = d.id where d.removedAt is null and :account >= -1"
                                + " and (d.origin <> LOCAL or d.publication is not null)"
                                + reader.conditionOfAuthors(),
                        Count.class))
                .setParameter("account", account)
                .getSingleResult();
    }

    /**
     * The broken ones first, then by path.
     *
     * @param filter kind, exam, task, origin, state and text, as far as they are asked for
     */
    public List<DocumentLine> lines(Filter filter, int first, int most, long account) {
        Map<String, Object> parameters = new HashMap<>(Map.of("account", account));
        String where = where(filter, parameters, account);
        TypedQuery<DocumentLine> query = entities.createQuery(
                LINE + there(filter) + where
                        + " order by case when d.brokenText is null then 1 else 0 end, d.path, d.origin",
                DocumentLine.class);
        parameters.forEach(query::setParameter);
        return query.setFirstResult(first).setMaxResults(most).getResultList();
    }

    /** A page of what a filter leaves; two queries. */
    public Paged<DocumentLine> page(Filter filter, int asked, long account) {
        Map<String, Object> parameters = new HashMap<>(Map.of("account", account));
        TypedQuery<Long> counting = entities.createQuery(
                "select count(d)" + FROM + "where" + there(filter) + where(filter, parameters, account), Long.class);
        parameters.forEach(counting::setParameter);
        int found = counting.getSingleResult().intValue();
        int last = Math.max(1, (found + PAGE - 1) / PAGE);
        int page = Math.min(Math.max(asked, 1), last);
        return new Paged<>(lines(filter, (page - 1) * PAGE, PAGE, account), found, page, page < last ? page + 1 : 0);
    }

    /** The ids of all that a filter leaves, in no particular order. */
    public Set<Long> ids(Filter filter, long account) {
        Map<String, Object> parameters = new HashMap<>(Map.of("account", account));
        TypedQuery<Long> query = entities.createQuery(
                "select d.id" + FROM + "where" + VISIBLE + where(filter, parameters, account), Long.class);
        parameters.forEach(query::setParameter);
        return new HashSet<>(query.getResultList());
    }

    /** What was dropped is told of where it is asked for, and nowhere else. */
    private static String there(Filter filter) {
        return filter.get("state").equals(GONE) ? DROPPED : VISIBLE;
    }

    private String where(Filter filter, Map<String, Object> parameters, long account) {
        Reader reader = readership.reader(account);
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

    /** By path and line; those of what is for its author alone are left out. */
    public List<Told> flaws(int first, int most) {
        return flaws(Reader.ALL, first, most);
    }

    /** The same of those that an account may see. */
    public List<Told> flaws(int first, int most, long account) {
        return flaws(readership.reader(account), first, most);
    }

    private List<Told> flaws(Reader reader, int first, int most) {
        return reader.fill(entities.createQuery("""
                        select d.id, d.origin, d.path, f.file, f.line, f.column, f.sentence
                        from Document d join d.flaws f left join Manuscript m on m.id = d.id where %s %s
                        order by d.path, d.origin, coalesce(f.file, ''), f.line, f.column
                        """.formatted(VISIBLE, reader.conditionOfAuthors()), Object[].class))
                .setParameter("account", NOBODY)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultStream()
                .map(row -> new Told(
                        (Long) row[0],
                        (Origin) row[1],
                        (String) row[2],
                        new Flaw((String) row[3], (Integer) row[4], (Integer) row[5], (String) row[6])))
                .toList();
    }

    /** Whether a document of whatever origin lies at a path, also one that only its author sees, or one that was written here and dropped. */
    public boolean taken(String path) {
        return Document.count("path = ?1 and (removedAt is null or origin = ?2)", path, Origin.LOCAL) > 0;
    }

    /** The ids of documents that are there, by where they lie. */
    public Map<Batch.Location, Long> ids(Collection<String> paths, long account) {
        Reader reader = readership.reader(account);
        return reader.fill(entities.createQuery(
                        "select d.id, d.origin, d.path from Document d left join Manuscript m on m.id = d.id where"
                                + VISIBLE + "and d.path in :paths" + reader.conditionOfAuthors(),
                        Object[].class))
                .setParameter("account", account)
                .setParameter("paths", paths)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> new Batch.Location((Origin) row[1], (String) row[2]), row -> (Long) row[0]));
    }

    public Optional<Shown> document(long id, long account) {
        Reader reader = readership.reader(account);
        return reader.fill(entities.createQuery(
                        LINE + VISIBLE + " and d.id = :id" + reader.conditionOfAuthors(), DocumentLine.class))
                .setParameter("id", id)
                .setParameter("account", account)
                .getResultStream()
                .findFirst()
                .map(this::shown);
    }

    /** Also of one that was dropped, of which the history is left. */
    public Optional<DocumentLine> line(long id, long account) {
        Reader reader = readership.reader(account);
        return reader.fill(entities.createQuery(
                        LINE + " (d.removedAt is null or d.origin = LOCAL) and" + SHARED + " and d.id = :id"
                                + reader.conditionOfAuthors(),
                        DocumentLine.class))
                .setParameter("id", id)
                .setParameter("account", account)
                .getResultStream()
                .findFirst();
    }

    private Shown shown(DocumentLine line) {
        return Desk.transaction(() -> {
            Document document = Document.findById(line.id());
            Revision.Content content = document.publication == null
                    ? desk.content(document)
                    : locals.ofVersion(document.publication.version);
            Map<String, String> images = Pictures.addresses(content.pictures());
            Map<String, String> companions = new TreeMap<>();
            content.texts().forEach((name, text) -> companions.put(name, MarkdownImages.placed(text, images)));
            String text = document.brokenText == null ? content.text() : document.brokenText;
            return new Shown(line, text, companions, flaws(line.id()));
        });
    }

    private List<Flaw> flaws(long id) {
        return entities.createQuery("select f from Document d join d.flaws f where d.id = :id", StoredFlaw.class)
                .setParameter("id", id)
                .getResultStream()
                .map(flaw -> new Flaw(flaw.file, flaw.line, flaw.column, flaw.sentence))
                .sorted()
                .toList();
    }

    /** What an instructor calls each kind, by its name. */
    public Map<String, String> kinds() {
        Map<String, String> titles = new TreeMap<>();
        kinds.inOrder().forEach(kind -> titles.put(kind.name(), kind.title()));
        return titles;
    }

    /** What an instructor calls a kind. */
    public String title(String kind) {
        return kinds.named(kind).map(DocumentKind::title).orElse("Not known");
    }
}
