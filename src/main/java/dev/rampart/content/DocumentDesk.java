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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What an instructor sees of the documents: all that are there, and what is wrong with them. */
@ApplicationScoped
public class DocumentDesk {
    private static final int PAGE = 50;

    /** What the list can be narrowed to, by the name that an address has for it. */
    public static final Map<String, String> STATES = DocumentQuery.STATES;

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
        String where = DocumentQuery.where(filter, readership.reader(account), parameters);
        TypedQuery<DocumentLine> query = entities.createQuery(
                DocumentQuery.LINE + DocumentQuery.there(filter) + where
                        + " order by case when d.brokenText is null then 1 else 0 end, d.path, d.origin",
                DocumentLine.class);
        parameters.forEach(query::setParameter);
        return query.setFirstResult(first).setMaxResults(most).getResultList();
    }

    /** A page of what a filter leaves; two queries. */
    public Paged<DocumentLine> page(Filter filter, int asked, long account) {
        Map<String, Object> parameters = new HashMap<>(Map.of("account", account));
        TypedQuery<Long> counting = entities.createQuery(
                "select count(d)" + DocumentQuery.FROM + "where" + DocumentQuery.there(filter)
                        + DocumentQuery.where(filter, readership.reader(account), parameters),
                Long.class);
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
                "select d.id" + DocumentQuery.FROM + "where" + DocumentQuery.VISIBLE
                        + DocumentQuery.where(filter, readership.reader(account), parameters),
                Long.class);
        parameters.forEach(query::setParameter);
        return new HashSet<>(query.getResultList());
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
        return reader.fill(entities.createQuery(
                        """
                        select d.id, d.origin, d.path, f.file, f.line, f.column, f.sentence
                        from Document d join d.flaws f left join Manuscript m on m.id = d.id where %s %s
                        order by d.path, d.origin, coalesce(f.file, ''), f.line, f.column
                        """.formatted(DocumentQuery.VISIBLE, reader.conditionOfAuthors()), Object[].class))
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
                                + DocumentQuery.VISIBLE + "and d.path in :paths" + reader.conditionOfAuthors(),
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
                        DocumentQuery.LINE + DocumentQuery.VISIBLE + " and d.id = :id" + reader.conditionOfAuthors(),
                        DocumentLine.class))
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
                        DocumentQuery.LINE + " (d.removedAt is null or d.origin = LOCAL) and" + DocumentQuery.SHARED
                                + " and d.id = :id" + reader.conditionOfAuthors(),
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
