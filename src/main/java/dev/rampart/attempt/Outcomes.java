package dev.rampart.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What came of the questions that a learner was asked, in the order in which they could know it: for whoever follows how
 * questions are remembered. A question that an attempt never showed was not asked, and neither was one of practice with
 * feedback whose answer was not checked.
 */
@ApplicationScoped
public class Outcomes {
    static final Set<Kind> TOLD_AT_ONCE = EnumSet.noneOf(Kind.class);

    static {
        Stream.of(Kind.values()).filter(Kind::feedback).forEach(TOLD_AT_ONCE::add);
    }

    private static final String SEALED =
            "exists (select 1 from Seat m join m.form f where m.attemptId = a.id and " + SharedForm.SEALED + ")";

    private static final String AT_THE_END =
            "select new dev.rampart.attempt.AnswerOutcome(i.question, a.exam, a.kind, s.submittedAt, i.correct, i.confidence)"
                    + " from Attempt a join Submission s on s.attemptId = a.id join AttemptItem i on i.attempt = a"
                    + " where a.accountId = :account and s.submittedAt >= :since and a.kind not in :told"
                    + " and i.shownAt is not null and i.correct is not null and not " + SEALED;

    private static final String AT_ONCE =
            "select new dev.rampart.attempt.AnswerOutcome(i.question, a.exam, a.kind, i.checkedAt, i.correct, i.confidence)"
                    + " from Attempt a left join Submission s on s.attemptId = a.id join AttemptItem i on i.attempt = a"
                    + " where a.accountId = :account and a.kind in :told and (s.submittedAt is null or s.submittedAt >= :since)"
                    + " and i.checkedAt >= :since and i.correct is not null";

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    /** What can be known since then, the earliest first. */
    public List<AnswerOutcome> since(long accountId, Instant since) {
        List<AnswerOutcome> outcomes = new ArrayList<>(query(AT_THE_END, accountId, since)
                .setParameter("now", clock.instant())
                .getResultList());
        outcomes.addAll(query(AT_ONCE, accountId, since).getResultList());
        outcomes.sort(Comparator.comparing(AnswerOutcome::at));
        return outcomes;
    }

    private TypedQuery<AnswerOutcome> query(String text, long accountId, Instant since) {
        return entities.createQuery(text, AnswerOutcome.class)
                .setParameter("account", accountId)
                .setParameter("since", since)
                .setParameter("told", TOLD_AT_ONCE);
    }

    /**
     * Until when nothing more can come to be known than {@link #since} tells now: what is sealed was handed in earlier, and
     * what is overdue will have ended at its deadline.
     */
    public Instant settled(long accountId) {
        Instant now = clock.instant();
        Stream<Instant> sealed = entities.createQuery(
                        "select min(s.submittedAt) from Attempt a join Submission s on s.attemptId = a.id"
                                + " where a.accountId = :account and " + SEALED,
                        Instant.class)
                .setParameter("account", accountId)
                .setParameter("now", now)
                .getResultStream();
        Stream<Instant> overdue = entities.createQuery(
                        "select min(a.deadline) from Attempt a where a.accountId = :account and a.dueAt <= :now",
                        Instant.class)
                .setParameter("account", accountId)
                .setParameter("now", now)
                .getResultStream();
        return Stream.of(sealed, overdue)
                .flatMap(found -> found)
                .filter(java.util.Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(now);
    }
}
