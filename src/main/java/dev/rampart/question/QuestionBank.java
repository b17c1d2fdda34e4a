package dev.rampart.question;

import dev.rampart.content.Origin;
import dev.rampart.content.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** The questions that learners can be given, each in the version that counts now, and every version ever shown. */
@ApplicationScoped
public class QuestionBank {
    @Inject
    EntityManager entities;

    /**
     * What form assembly needs to know of a question.
     *
     * @param version the id of the version that counts now; what an attempt keeps
     * @param question the question's stable id
     */
    public record Entry(
            long version,
            String question,
            String domain,
            String task,
            String type,
            int level,
            boolean verified,
            Traits traits) {
        public Entry(
                long version, String question, String domain, String task, String type, int level, boolean verified) {
            this(version, question, domain, task, type, level, verified, Traits.NONE);
        }

        public Entry with(Traits known) {
            return new Entry(version, question, domain, task, type, level, verified, known);
        }
    }

    /** By version: versions never change, so what was read of one stays true. */
    private final Map<Long, Traits> traits = new ConcurrentHashMap<>();

    private static final String ENTRY = """
            select new dev.rampart.question.QuestionBank$Entry(v.id, i.id, v.domain, v.task, v.type, v.level,
              case when v.status = PUBLISHED then true else false end)
            from Item i join i.version v
            where v.exam = :exam and v.pool = :pool and v.status <> DRAFT and\
            """;

    /**
     * Every question of an exam's pool that is for everyone and not a draft, in no particular order; empty for an exam without
     * questions.
     */
    public List<Entry> entries(String exam, Question.Pool pool) {
        return told(entities.createQuery(ENTRY + " v.audience is null", Entry.class)
                .setParameter("exam", exam)
                .setParameter("pool", pool)
                .getResultList());
    }

    /** The questions of an exam that are limited to these and not drafts, in no particular order. */
    public List<Entry> limited(String exam, Collection<String> audiences) {
        return told(entities.createQuery(ENTRY + " v.audience in :audiences", Entry.class)
                .setParameter("exam", exam)
                .setParameter("pool", Question.Pool.BANK)
                .setParameter("audiences", audiences)
                .getResultList());
    }

    /** The same of all that a reader of the desk may see. */
    public List<Entry> limited(String exam, Reader reader) {
        return limited(exam, limitedTo(exam, reader).keySet());
    }

    /** To whom questions of an exam are limited that a reader of the desk may see, and how many to each; drafts are left out. */
    public Map<String, Long> limitedTo(String exam, Reader reader) {
        return limitedCounts(exam, reader.all() ? audiences(exam) : reader.audiences());
    }

    private Set<String> audiences(String exam) {
        return new HashSet<>(entities.createQuery(
                        "select distinct v.audience from Item i join i.version v"
                                + " where v.exam = :exam and v.audience is not null",
                        String.class)
                .setParameter("exam", exam)
                .getResultList());
    }

    /** How many questions of an exam are limited to each of these and not drafts; those without any are left out. */
    public Map<String, Long> limitedCounts(String exam, Collection<String> audiences) {
        return entities.createQuery("""
                        select v.audience, count(i) from Item i join i.version v
                        where v.exam = :exam and v.pool = BANK and v.status <> DRAFT and v.audience in :audiences
                        group by v.audience
                        """, Object[].class)
                .setParameter("exam", exam)
                .setParameter("audiences", audiences)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
    }

    /** Which of these questions are limited to others, in the version that counts. */
    public Set<String> closed(Collection<String> questions, Collection<String> audiences) {
        return questions.isEmpty()
                ? Set.of()
                : new HashSet<>(entities.createQuery(
                                "select i.id from Item i join i.version v where i.id in :questions"
                                        + " and v.audience is not null and v.audience not in :audiences",
                                String.class)
                        .setParameter("questions", questions)
                        .setParameter("audiences", audiences)
                        .getResultList());
    }

    /** Which of these versions are limited to others. */
    public Set<Long> closedVersions(Collection<Long> versions, Collection<String> audiences) {
        return versions.isEmpty()
                ? Set.of()
                : new HashSet<>(entities.createQuery(
                                "select v.id from ItemVersion v where v.id in :versions"
                                        + " and v.audience is not null and v.audience not in :audiences",
                                Long.class)
                        .setParameter("versions", versions)
                        .setParameter("audiences", audiences)
                        .getResultList());
    }

    private List<Entry> told(List<Entry> entries) {
        learn(entries.stream().map(Entry::version).toList());
        return entries.stream()
                .map(entry -> entry.with(traits.get(entry.version())))
                .toList();
    }

    /** The services that questions are about, sorted. */
    public static List<String> services(List<Entry> entries) {
        return entries.stream()
                .flatMap(entry -> entry.traits().services().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private void learn(List<Long> versions) {
        List<Long> unknown = versions.stream()
                .filter(version -> !traits.containsKey(version))
                .toList();
        versions(unknown).forEach((version, question) -> traits.put(version, Traits.of(question)));
    }

    /** How many questions of a pool each exam has that are not drafts, by the exam's id; exams without any are left out. */
    public Map<String, Long> counts(Question.Pool pool) {
        return entities.createQuery("""
                        select v.exam, count(i) from Item i join i.version v
                        where v.pool = :pool and v.status <> DRAFT and v.audience is null group by v.exam
                        """, Object[].class)
                .setParameter("pool", pool)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Long) row[1]));
    }

    /** Versions by id, also ones that newer versions have replaced. */
    public Map<Long, Question> versions(Collection<Long> versions) {
        if (versions.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery("select v.id, v.body from ItemVersion v where v.id in :ids", Object[].class)
                .setParameter("ids", versions)
                .getResultStream()
                .collect(Collectors.toMap(row -> (Long) row[0], row -> QuestionJson.read((String) row[1])));
    }

    /** What a document says now, in its order, drafts included; for its author. */
    public List<Question> inDocument(Origin origin, String path) {
        return entities.createQuery(
                        "select v.body from ItemPlace p join p.version v where p.origin = :origin and p.path = :path order by p.id",
                        String.class)
                .setParameter("origin", origin)
                .setParameter("path", path)
                .getResultStream()
                .map(QuestionJson::read)
                .toList();
    }

    /** How many questions that count have all of this in common. */
    public record Count(
            String exam, String domain, String type, Question.Pool pool, Question.Status status, long questions) {}

    /** Of those that are for everyone. */
    public List<Count> counts() {
        return entities.createQuery("""
                        select new dev.rampart.question.QuestionBank$Count(v.exam, v.domain, v.type, v.pool, v.status, count(i))
                        from Item i join i.version v where v.audience is null
                        group by v.exam, v.domain, v.type, v.pool, v.status
                        """, Count.class).getResultList();
    }
}
