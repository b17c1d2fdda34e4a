package dev.rampart.question;

import dev.rampart.content.Origin;
import dev.rampart.content.Reader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Which versions questions have had, and in which document they stand; for those who look after them. */
@ApplicationScoped
public class QuestionHistory {
    @Inject
    EntityManager entities;

    /**
     * A version of a question.
     *
     * @param audience to whom it is limited, or null for everyone
     * @param current whether it is the one that counts
     */
    public record Version(long id, String question, String exam, Instant createdAt, String audience, boolean current) {}

    /** Where the version that counts comes from. */
    public record Source(Origin origin, String path) {}

    /** A question that counts, the document that says it, and the version. */
    public record Placed(String path, String question, long version, String exam) {}

    /** The questions of documents that count, drafts of questions too. */
    public List<Placed> inDocuments(Collection<String> paths) {
        if (paths.isEmpty()) {
            return List.of();
        }
        return entities.createQuery("""
                        select new dev.rampart.question.QuestionHistory$Placed(p.path, i.id, v.id, v.exam)
                        from ItemPlace p join p.item i join p.version v where p.path in :paths and i.version = v
                        """, Placed.class)
                .setParameter("paths", paths)
                .getResultList();
    }

    /**
     * Every version of a question that the reader may see, the newest first; empty for a question that never was, and for one
     * that is limited to others now.
     */
    public List<Version> versions(Reader reader, String question) {
        List<Version> all = all(question);
        List<Version> seen =
                all.stream().filter(version -> reader.sees(named(version))).toList();
        boolean closed = all.stream().anyMatch(version -> version.current() && !seen.contains(version));
        return closed ? List.of() : seen;
    }

    private static Set<String> named(Version version) {
        return version.audience() == null ? Set.of() : Set.of(version.audience());
    }

    private List<Version> all(String question) {
        return entities.createQuery("""
                        select new dev.rampart.question.QuestionHistory$Version(v.id, i.id, v.exam, v.createdAt, v.audience,
                          case when i.version.id = v.id then true else false end)
                        from ItemVersion v join v.item i where i.id = :question order by v.createdAt desc, v.id desc
                        """, Version.class)
                .setParameter("question", question)
                .getResultList();
    }

    /** The version that counts of each of some questions, by the question's id; retired ones are left out. */
    public Map<String, Version> current(Collection<String> questions) {
        if (questions.isEmpty()) {
            return Map.of();
        }
        return entities.createQuery("""
                        select new dev.rampart.question.QuestionHistory$Version(v.id, i.id, v.exam, v.createdAt, v.audience, true)
                        from Item i join i.version v where i.id in :questions
                        """, Version.class)
                .setParameter("questions", questions)
                .getResultStream()
                .collect(Collectors.toMap(Version::question, version -> version));
    }

    /** What was written in the browser wins, then the operator's folder. */
    public Optional<Source> source(String question) {
        return entities.createQuery("""
                        select new dev.rampart.question.QuestionHistory$Source(p.origin, p.path)
                        from ItemPlace p where p.item.id = :question and p.version = p.item.version
                        order by case when p.origin = LOCAL then 0 when p.origin = FOLDER then 1 else 2 end
                        """, Source.class)
                .setParameter("question", question)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }
}
