package dev.rampart.attempt;

import dev.rampart.question.Answer;
import dev.rampart.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What learners missed. A question that the learner never got to is not among it until they have seen it in the result, since
 * it is still fresh; nor is anything of an attempt whose result is sealed, or a question that is kept for a form under seal.
 */
@ApplicationScoped
public class Misses {
    private static final String QUERY = """
            select i.id, a.id, a.exam, a.kind, coalesce(i.checkedAt, s.submittedAt),
              case when s.attemptId is null then false else true end, i.position, i.versionId, i.question, v.task, i.correct,
              case when s.by = DEADLINE then true else false end,
              case when exists (select 1 from AnswerChange c
                where c.attempt = a and c.position = i.position and c.correct = true) then true else false end,
              i.picks
            from AttemptItem i join i.attempt a left join Submission s on s.attemptId = a.id
              join ItemVersion v on v.id = i.versionId
            where a.accountId = :account and (i.correct = false or (i.correct = true and i.confidence = GUESS))
              and exists (select 1 from Exposure e where e.accountId = :account and e.question = i.question)
              and\
            """ + Attempts.TOLD;

    private static final String NEWEST_FIRST = " order by a.startedAt desc, a.id desc, i.position";

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    /** All of a learner's, of the newest attempt first and in its order. */
    public List<Miss> of(long accountId) {
        return list(accountId, "", Map.of());
    }

    /**
     * Those of one attempt, in its order; of an attempt that is open what its lesson has told.
     *
     * @throws jakarta.ws.rs.WebApplicationException 404 for an attempt that is not there or someone else's, 409 while its
     *     result is sealed
     */
    public List<Miss> ofAttempt(long accountId, long attempt) {
        Attempt own = Attempt.of(Candidate.learner(accountId), attempt);
        if (Seat.sealOn(own, clock.instant()).isPresent()) {
            throw Problem.exception(409, Seal.SENTENCE);
        }
        return list(accountId, " and a.id = :attempt", Map.of("attempt", attempt));
    }

    /** Those with these ids that are the learner's. */
    public List<Miss> ofItems(long accountId, Collection<Long> items) {
        return items.isEmpty() ? List.of() : list(accountId, " and i.id in :items", Map.of("items", items));
    }

    private List<Miss> list(long accountId, String condition, Map<String, ?> parameters) {
        TypedQuery<Tuple> query = entities.createQuery(QUERY + condition + NEWEST_FIRST, Tuple.class)
                .setParameter("account", accountId)
                .setParameter("now", clock.instant());
        parameters.forEach(query::setParameter);
        Set<String> kept = kept(accountId);
        return query.getResultStream()
                .map(Misses::miss)
                .filter(miss -> !kept.contains(miss.question()))
                .toList();
    }

    /** Questions that nothing shows to the learner for now, since they stand in a form under seal or in an open exam. */
    public Set<String> kept(long accountId) {
        Set<String> kept = new HashSet<>(SharedForm.kept(accountId, clock.instant()));
        kept.addAll(AttemptItem.untold(accountId));
        return kept;
    }

    private static Miss miss(Tuple row) {
        return new Miss(
                row.get(0, Long.class),
                row.get(1, Long.class),
                row.get(2, String.class),
                row.get(3, Kind.class),
                row.get(4, Instant.class),
                row.get(5, Boolean.class),
                row.get(6, Integer.class),
                row.get(7, Long.class),
                row.get(8, String.class),
                row.get(9, String.class),
                row.get(10, Boolean.class),
                row.get(11, Boolean.class),
                row.get(12, Boolean.class),
                new Answer(OptionOrder.numbers(row.get(13, String.class))));
    }
}
