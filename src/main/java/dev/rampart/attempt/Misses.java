package dev.rampart.attempt;

import dev.rampart.question.Answer;
import dev.rampart.question.Audiences;
import dev.rampart.question.QuestionBank;
import dev.rampart.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What learners missed. A question that the learner never got to is not among it until they have seen it in the result, since
 * it is still fresh; nor is what an attempt with feedback did not ask, anything of an attempt whose result is sealed, or a
 * question that is kept for a form under seal or stands in an open exam, or is limited to people among whom the learner no longer
 * is.
 */
@ApplicationScoped
public class Misses {
    private static final String ITEMS =
            " from AttemptItem i join i.attempt a left join Submission s on s.attemptId = a.id";

    private static final String ROWS = """
            select i.id, a.id, a.exam, a.kind, coalesce(i.checkedAt, s.submittedAt),
              case when s.attemptId is null then false else true end, i.position, i.versionId, i.question, v.task, i.correct,
              case when s.by = DEADLINE then true else false end,
              case when exists (select 1 from AnswerChange c
                where c.attempt = a and c.position = i.position and c.correct = true) then true else false end,
              i.picks""" + ITEMS + " join ItemVersion v on v.id = i.versionId";

    private static final String MISSED = " where a.accountId = :account and (i.correct = false or"
            + " (i.correct = true and i.confidence = GUESS)) and (i.shownAt is not null or"
            + " exists (select 1 from Exposure e where e.accountId = :account and e.question = i.question)) and"
            + Attempts.ASKED
            + " and not exists (select 1 from ItemVersion x where x.id = i.versionId and x.audience is not null"
            + " and x.audience not in :audiences)";

    private static final String NEWEST_FIRST = " order by a.startedAt desc, a.id desc, i.position";

    private static final String AFTER = " and a.startedAt <= :started and (a.startedAt < :started or a.id < :before"
            + " or (a.id = :before and i.position > :position))";

    @Inject
    EntityManager entities;

    @Inject
    Audiences audiences;

    @Inject
    QuestionBank bank;

    @Inject
    Clock clock;

    /**
     * Which of a learner's misses are wanted.
     *
     * @param attempt of which they are, or null for any
     * @param since when they were judged at the earliest, or null
     * @param narrowed by whoever keeps something about misses: a condition in HQL on an item {@code i}, or null
     */
    public record Wanted(Long attempt, Instant since, String narrowed) {
        public static final Wanted ALL = new Wanted(null, null, null);

        public Wanted since(Instant earliest) {
            return new Wanted(attempt, earliest, narrowed);
        }

        public Wanted narrowed(String condition) {
            return new Wanted(attempt, since, condition);
        }
    }

    /** What was picked wrongly, and how often. */
    public record WrongAnswer(long version, Answer answer, long times) {}

    /** The wanted ones of the newest attempt first and in its order. */
    public List<Miss> of(long accountId, Wanted wanted) {
        return page(accountId, wanted, null, Integer.MAX_VALUE);
    }

    /**
     * The same, some at a time.
     *
     * @param after the item of the last miss before them, or null for the first; one that is not the learner's is none
     */
    public List<Miss> page(long accountId, Wanted wanted, Long after, int limit) {
        AttemptItem last = after == null ? null : AttemptItem.findById(after);
        if (last == null || last.attempt.accountId == null || last.attempt.accountId != accountId) {
            return list(query(ROWS, accountId, wanted, "", NEWEST_FIRST), limit);
        }
        return list(
                query(ROWS, accountId, wanted, AFTER, NEWEST_FIRST)
                        .setParameter("started", last.attempt.startedAt)
                        .setParameter("before", last.attempt.id)
                        .setParameter("position", last.position),
                limit);
    }

    /** How many are wanted. */
    public int count(long accountId, Wanted wanted) {
        return query("select count(i)" + ITEMS, accountId, wanted, "", "")
                .getSingleResult()
                .get(0, Long.class)
                .intValue();
    }

    /** The wanted ones that were answered, by what was picked. */
    public List<WrongAnswer> wrong(long accountId, Wanted wanted) {
        return query(
                        "select i.versionId, i.picks, count(i)" + ITEMS,
                        accountId,
                        wanted,
                        " and i.correct = false and i.picks is not null",
                        " group by i.versionId, i.picks order by i.versionId, i.picks")
                .getResultStream()
                .map(row -> new WrongAnswer(
                        row.get(0, Long.class), answer(row.get(1, String.class)), row.get(2, Long.class)))
                .toList();
    }

    /**
     * Makes sure that an attempt's misses may be told.
     *
     * @throws jakarta.ws.rs.WebApplicationException 404 for an attempt that is not there or someone else's, 409 while its
     *     result is sealed
     */
    public void open(long accountId, long attempt) {
        Attempt own = Attempt.of(Candidate.learner(accountId), attempt);
        if (Seat.sealOn(own, clock.instant()).isPresent()) {
            throw Problem.exception(409, Seal.SENTENCE);
        }
    }

    /** Those with these ids that are the learner's. */
    public List<Miss> ofItems(long accountId, Collection<Long> items) {
        return items.isEmpty()
                ? List.of()
                : list(
                        query(ROWS, accountId, Wanted.ALL, " and i.id in :items", NEWEST_FIRST)
                                .setParameter("items", items),
                        Integer.MAX_VALUE);
    }

    private TypedQuery<Tuple> query(String select, long accountId, Wanted wanted, String more, String end) {
        Map<String, Object> parameters =
                new HashMap<>(Map.of("account", accountId, "audiences", audiences.of(accountId)));
        StringBuilder text = new StringBuilder(select).append(MISSED);
        if (wanted.attempt() != null) {
            text.append(" and a.id = :attempt");
            parameters.put("attempt", wanted.attempt());
        }
        if (wanted.since() != null) {
            text.append(" and coalesce(i.checkedAt, s.submittedAt) >= :since");
            parameters.put("since", wanted.since());
        }
        if (wanted.narrowed() != null) {
            text.append(" and (").append(wanted.narrowed()).append(")");
        }
        Set<Long> sealed = Seat.sealedAttempts(accountId, clock.instant());
        if (!sealed.isEmpty()) {
            text.append(" and a.id not in :sealed");
            parameters.put("sealed", sealed);
        }
        Set<String> kept = kept(accountId);
        if (!kept.isEmpty()) {
            text.append(" and i.question not in :kept");
            parameters.put("kept", kept);
        }
        TypedQuery<Tuple> query =
                entities.createQuery(text.append(more).append(end).toString(), Tuple.class);
        parameters.forEach(query::setParameter);
        return query;
    }

    /** Questions that nothing shows to the learner for now, since they stand in a form under seal or in an open exam. */
    public Set<String> kept(long accountId) {
        Set<String> kept = new HashSet<>(SharedForm.kept(accountId, clock.instant()));
        kept.addAll(AttemptItem.untold(accountId));
        return kept;
    }

    /** Which of these versions of questions are limited to people among whom the learner is not, or no longer. */
    public Set<Long> closed(long accountId, Collection<Long> versions) {
        return bank.closedVersions(versions, audiences.of(accountId));
    }

    private static List<Miss> list(TypedQuery<Tuple> query, int limit) {
        return query.setMaxResults(limit).getResultStream().map(Misses::miss).toList();
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
                answer(row.get(13, String.class)));
    }

    private static Answer answer(String picks) {
        return new Answer(OptionOrder.numbers(picks));
    }
}
