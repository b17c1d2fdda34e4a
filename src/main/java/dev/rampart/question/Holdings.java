package dev.rampart.question;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rampart.content.Origin;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The questions that someone who looks after them may see, each in the version that counts: public ones and their own banks. */
@ApplicationScoped
public class Holdings {
    /** Of one question several documents may say the same; the browser's is named, then the folder's. */
    private static final String HELD = """
            select new dev.rampart.question.Holdings$Held(v.id, i.id, v.exam, v.task, v.type, v.level, v.pool, v.status,
              v.audience, p.origin, p.path)
            from ItemPlace p join p.item i join i.version v
            where p.version = v and (v.audience is null or v.audience in :mine)
            """;

    /** A statement has room for so many ids on either database. */
    private static final int AT_ONCE = 1000;

    @Inject
    EntityManager entities;

    @Inject
    Audiences audiences;

    /**
     * A question that counts.
     *
     * @param version id of the version that counts
     * @param audience to whom it is limited, or null
     * @param path of the document that says it
     */
    public record Held(
            long version,
            String question,
            String exam,
            String task,
            String type,
            int level,
            Question.Pool pool,
            Question.Status status,
            String audience,
            Origin origin,
            String path) {
        public boolean local() {
            return origin == Origin.LOCAL;
        }
    }

    /** All that an account may see of an exam, by task and question. */
    public List<Held> of(String exam, long account) {
        return once(entities.createQuery(HELD + " and v.exam = :exam order by v.task, i.id", Held.class)
                .setParameter("mine", mine(account))
                .setParameter("exam", exam)
                .getResultStream());
    }

    /** Those of some questions that an account may see, by the question's id. */
    public Map<String, Held> named(Collection<String> questions, long account) {
        Map<String, Held> named = new HashMap<>();
        Set<String> mine = questions.isEmpty() ? Set.of() : mine(account);
        for (List<String> some : batches(questions)) {
            once(entities.createQuery(HELD + " and i.id in :questions order by i.id", Held.class)
                            .setParameter("mine", mine)
                            .setParameter("questions", some)
                            .getResultStream())
                    .forEach(held -> named.put(held.question(), held));
        }
        return named;
    }

    private static <T> List<List<T>> batches(Collection<T> all) {
        List<T> rest = List.copyOf(all);
        List<List<T>> batches = new ArrayList<>();
        for (int from = 0; from < rest.size(); from += AT_ONCE) {
            batches.add(rest.subList(from, Math.min(from + AT_ONCE, rest.size())));
        }
        return batches;
    }

    /** Banks that are for few, and the account among them. */
    private Set<String> mine(long account) {
        return audiences.of(account);
    }

    private static List<Held> once(Stream<Held> all) {
        Map<String, Held> once = new LinkedHashMap<>();
        all.forEach(held ->
                once.merge(held.question(), held, (a, b) -> a.origin().compareTo(b.origin()) >= 0 ? a : b));
        return List.copyOf(once.values());
    }

    /**
     * What a question asks.
     *
     * @param fingerprint see {@link Stems#fingerprint}
     * @param content see {@link Stems#content}
     */
    public record Asked(String question, String fingerprint, String content) {}

    /** What the questions ask that an account may see; drafts too. */
    public List<Asked> asked(long account) {
        return entities.createQuery(
                        "select v.body from Item i join i.version v where v.audience is null or v.audience in :mine",
                        String.class)
                .setParameter("mine", mine(account))
                .getResultStream()
                .map(QuestionJson::read)
                .map(question -> new Asked(
                        question.id(),
                        Stems.fingerprint(question.stem(), question.interaction()),
                        Stems.content(question.stem(), question.interaction(), question.explanation())))
                .toList();
    }

    /** Versions as documents write them, with what their files say for all. */
    public Map<Long, ObjectNode> bodies(Collection<Long> versions) {
        Map<Long, ObjectNode> bodies = new HashMap<>();
        for (List<Long> some : batches(versions)) {
            entities.createQuery("select v.id, v.body from ItemVersion v where v.id in :ids", Object[].class)
                    .setParameter("ids", some)
                    .getResultStream()
                    .forEach(row -> bodies.put((Long) row[0], QuestionJson.node((String) row[1])));
        }
        return bodies;
    }

    /** A question as documents write it, with what its file says for all. */
    public static Question read(ObjectNode body) {
        return QuestionJson.read(body);
    }

    /** Which of these ids questions have or had, whoever may see them: an id is never given twice. */
    public List<String> taken(Collection<String> ids) {
        return batches(ids).stream()
                .flatMap(some -> entities.createQuery("select i.id from Item i where i.id in :ids", String.class)
                        .setParameter("ids", some)
                        .getResultStream())
                .toList();
    }
}
