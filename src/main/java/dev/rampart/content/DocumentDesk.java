package dev.rampart.content;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What an instructor sees of the documents: all that are there, and what is wrong with them. */
@ApplicationScoped
public class DocumentDesk {
    /** A document that both origins have counts in the folder's version, once that has been without flaws. */
    private static final String LINE = """
            select new dev.rampart.content.DocumentDesk$Line(d.id, d.origin, d.path, d.kind, p.publishedAt, p.publishedBy,
              (select count(f) from Document e join e.flaws f where e.id = d.id),
              (select count(v) from DocumentVersion v where v.document.id = d.id),
              case when d.origin = SHIPPED and exists (select 1 from Document o where o.path = d.path and o.origin = FOLDER
                and o.removedAt is null and o.publication is not null) then true else false end)
            from Document d left join d.publication p
            where d.removedAt is null
            """;

    @Inject
    EntityManager entities;

    @Inject
    Kinds kinds;

    @Inject
    ContentConfig config;

    /**
     * A document as a list shows it.
     *
     * @param publishedAt since when its version counts, or null when none has been without flaws
     * @param flaws how many keep what was last seen from counting
     * @param overridden whether a document of the operator's folder counts in its place
     */
    public record Line(
            long id,
            Origin origin,
            String path,
            String kind,
            Instant publishedAt,
            String publishedBy,
            long flaws,
            long versions,
            boolean overridden) {
        public boolean broken() {
            return flaws > 0;
        }

        public boolean counts() {
            return publishedAt != null && !overridden;
        }

        public boolean inFolder() {
            return origin == Origin.FOLDER;
        }
    }

    /** A flaw and the document that has it. */
    public record Told(long document, Origin origin, String path, Flaw flaw) {}

    /**
     * @param text what was last seen if that is broken, else what counts
     * @param companions the texts of the Markdown files that belong to the version that counts, by name
     */
    public record Shown(Line line, String text, Map<String, String> companions, List<Flaw> flaws) {
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

    public Count count() {
        return entities.createQuery(
                        "select new dev.rampart.content.DocumentDesk$Count(count(d), count(d.brokenText)) from Document d where"
                                + " d.removedAt is null",
                        Count.class)
                .getSingleResult();
    }

    /** The broken ones first, then by path. */
    public List<Line> lines(int first, int most) {
        return entities.createQuery(
                        LINE + " order by case when d.brokenText is null then 1 else 0 end, d.path, d.origin",
                        Line.class)
                .setFirstResult(first)
                .setMaxResults(most)
                .getResultList();
    }

    /** By path and line. */
    public List<Told> flaws(int first, int most) {
        return entities.createQuery("""
                        select d.id, d.origin, d.path, f.file, f.line, f.column, f.sentence
                        from Document d join d.flaws f where d.removedAt is null
                        order by d.path, d.origin, coalesce(f.file, ''), f.line, f.column
                        """, Object[].class)
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

    /** The ids of documents that are there, by where they lie. */
    public Map<Batch.Location, Long> ids(Collection<String> paths) {
        return entities.createQuery(
                        "select d.id, d.origin, d.path from Document d where d.removedAt is null and d.path in :paths",
                        Object[].class)
                .setParameter("paths", paths)
                .getResultStream()
                .collect(Collectors.toMap(
                        row -> new Batch.Location((Origin) row[1], (String) row[2]), row -> (Long) row[0]));
    }

    public Optional<Shown> document(long id) {
        return entities.createQuery(LINE + " and d.id = :id", Line.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .map(line -> new Shown(line, text(id), companions(id), flaws(id)));
    }

    private String text(long id) {
        return entities.createQuery(
                        "select coalesce(d.brokenText, v.body) from Document d left join d.publication p left join p.version v"
                                + " where d.id = :id",
                        String.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    private Map<String, String> companions(long id) {
        return entities.createQuery(
                        "select c.name, c.body from Document d join d.publication p join p.version v join v.companions c"
                                + " where d.id = :id",
                        Object[].class)
                .setParameter("id", id)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (String) row[1], (a, b) -> a, TreeMap::new));
    }

    private List<Flaw> flaws(long id) {
        return entities.createQuery("select f from Document d join d.flaws f where d.id = :id", StoredFlaw.class)
                .setParameter("id", id)
                .getResultStream()
                .map(flaw -> new Flaw(flaw.file, flaw.line, flaw.column, flaw.sentence))
                .sorted()
                .toList();
    }

    /** What an instructor calls a kind. */
    public String title(String kind) {
        return kinds.named(kind).map(DocumentKind::title).orElse("Not known");
    }
}
