package dev.rampart.question;

import dev.rampart.content.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.Map;
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

    /** Every question of an exam's pool that is not a draft, in no particular order; empty for an exam without questions. */
    public List<Entry> entries(String exam, Question.Pool pool) {
        List<Entry> entries = entities.createQuery("""
                        select new dev.rampart.question.QuestionBank$Entry(v.id, i.id, v.domain, v.task, v.type, v.level,
                          case when v.status = PUBLISHED then true else false end)
                        from Item i join i.version v
                        where v.exam = :exam and v.pool = :pool and v.status <> DRAFT and v.audience is null
                        """, Entry.class)
                .setParameter("exam", exam)
                .setParameter("pool", pool)
                .getResultList();
        learn(entries.stream().map(Entry::version).toList());
        return entries.stream()
                .map(entry -> entry.with(traits.get(entry.version())))
                .toList();
    }

    /** The services that questions of an exam's pool are about, sorted. */
    public List<String> services(String exam, Question.Pool pool) {
        return entries(exam, pool).stream()
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

    public List<Count> counts() {
        return entities.createQuery("""
                        select new dev.rampart.question.QuestionBank$Count(v.exam, v.domain, v.type, v.pool, v.status, count(i))
                        from Item i join i.version v
                        group by v.exam, v.domain, v.type, v.pool, v.status
                        """, Count.class).getResultList();
    }
}
