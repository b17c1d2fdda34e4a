package dev.rampart.attempt;

import dev.rampart.catalog.Blueprint;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a learner has begun and what they have finished, for lists and for judging readiness. An attempt whose result is
 * sealed is in no list and no sum until the seal is lifted. Questions of the day and reviews are in no list: they have places of
 * their own, see {@link Dailies} and {@link Repetitions}.
 */
@ApplicationScoped
public class Attempts {
    private static final String WITH_FEEDBACK =
            Stream.of(Kind.values()).filter(Kind::feedback).map(Kind::name).collect(Collectors.joining(", ", "(", ")"));

    /**
     * In a query with an item {@code i} of an attempt {@code a} that is over: whether it was asked and so can be right or wrong.
     * Whoever leaves an attempt with feedback was not asked what they did not have checked; in any other a blank is wrong.
     */
    static final String ASKED = " (i.checkedAt is not null or a.kind not in " + WITH_FEEDBACK + ")";

    private static final String ROW = "new dev.rampart.attempt.PastAttempt("
            + "a.id, a.exam, a.kind, a.startedAt, s.submittedAt, case when a.kind in " + WITH_FEEDBACK
            + " then cast((select count(k) from AttemptItem k where k.attempt = a and k.checkedAt is not null) as Integer)"
            + " else a.questions end, s.correct, s.fresh,"
            + " case when a.deadline is null then false else true end)";

    /** In a query with an attempt {@code a} and the parameter {@code now}. */
    static final String TOLD =
            " not exists (select 1 from Seat m join m.form f where m.attemptId = a.id and " + SharedForm.SEALED + ")";

    private static final String OVER = " from Attempt a join Submission s on s.attemptId = a.id where" + TOLD;

    static final String PAST = "select " + ROW + OVER + " and a.accountId = :account and a.kind not in (DAILY, REVIEW)";

    /** The account's id, and the attempt. */
    static final String PAST_OF_MANY = "select a.accountId, " + ROW + OVER + " and a.accountId in :accounts";

    /** Newest first by start, which never changes; the id decides among equals. */
    static final String NEWEST_FIRST = " order by a.startedAt desc, a.id desc";

    private static final String AFTER = " and a.startedAt <= (select b.startedAt from Attempt b where b.id = :after)"
            + " and (a.startedAt < (select b.startedAt from Attempt b where b.id = :after) or a.id < :after)";

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    /** The learner's open attempts, the next deadline first and those without one last. */
    public List<OpenAttempt> open(long accountId) {
        return entities.createQuery("""
                        select new dev.rampart.attempt.OpenAttempt(
                          a.id, a.exam, a.kind, a.startedAt, a.deadline, a.questions,
                          (select count(i) from AttemptItem i where i.attempt = a and i.complete = true))
                        from Attempt a where a.accountId = :account and a.dueAt > :now and a.kind not in (DAILY, REVIEW)
                        order by a.dueAt, a.startedAt desc
                        """, OpenAttempt.class)
                .setParameter("account", accountId)
                .setParameter("now", clock.instant())
                .getResultList();
    }

    /**
     * The extra time to offer first: what the learner has chosen for good, else that of the latest full exam or quiz, of any
     * exam; who was granted some is granted it again.
     */
    public ExtraTime usualExtra(long accountId) {
        return Accommodation.of(accountId).map(chosen -> chosen.extra).orElseGet(() -> lastExtra(accountId));
    }

    private ExtraTime lastExtra(long accountId) {
        return entities.createQuery(
                        "select a.extra from Attempt a where a.accountId = :account and a.kind in :kinds"
                                + NEWEST_FIRST,
                        ExtraTime.class)
                .setParameter("account", accountId)
                .setParameter("kinds", List.of(Kind.FULL, Kind.QUIZ, Kind.DRAWN))
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .orElse(ExtraTime.NONE);
    }

    /** The learner's last attempts that are over, of any exam, newest first. */
    public List<PastAttempt> latest(long accountId, int limit) {
        return entities.createQuery(PAST + NEWEST_FIRST, PastAttempt.class)
                .setParameter("account", accountId)
                .setParameter("now", clock.instant())
                .setMaxResults(limit)
                .getResultList();
    }

    /**
     * The learner's attempts at an exam that are over, newest first.
     *
     * @param exam the blueprint's id, or null for any
     * @param after the id of the last attempt on the page before, or null for the first page
     */
    public List<PastAttempt> past(long accountId, String exam, Long after, int limit) {
        TypedQuery<PastAttempt> query = entities.createQuery(
                PAST + (exam == null ? "" : " and a.exam = :exam") + (after == null ? "" : AFTER) + NEWEST_FIRST,
                PastAttempt.class);
        query.setParameter("account", accountId)
                .setParameter("now", clock.instant())
                .setMaxResults(limit);
        if (exam != null) {
            query.setParameter("exam", exam);
        }
        if (after != null) {
            query.setParameter("after", after);
        }
        return query.getResultList();
    }

    /**
     * The learner's full exams that are over and have the exam's full length, the last submitted first. A form that the bank
     * could not fill is no full-length exam.
     */
    public List<PastAttempt> fullExams(long accountId, Blueprint exam, int limit) {
        return entities.createQuery(
                        PAST + " and a.exam = :exam and a.kind = :kind and a.questions >= :length"
                                + " order by s.submittedAt desc, a.id desc",
                        PastAttempt.class)
                .setParameter("account", accountId)
                .setParameter("now", clock.instant())
                .setParameter("exam", exam.id())
                .setParameter("kind", Kind.FULL)
                .setParameter("length", exam.questions())
                .setMaxResults(limit)
                .getResultList();
    }

    /** What came of each question of an exam when the learner was last asked it, by its id. */
    Map<String, LastAnswer> lastAnswers(long accountId, String exam) {
        Map<String, LastAnswer> last = new HashMap<>();
        entities.createQuery(
                        "select new dev.rampart.attempt.LastAnswer(i.question, i.correct, i.flaggedAt)"
                                + " from AttemptItem i join i.attempt a join Submission s on s.attemptId = a.id"
                                + " where a.accountId = :account and a.exam = :exam and i.shownAt is not null"
                                + " and i.correct is not null and" + ASKED + " and" + TOLD
                                + " order by s.submittedAt, a.id",
                        LastAnswer.class)
                .setParameter("account", accountId)
                .setParameter("now", clock.instant())
                .setParameter("exam", exam)
                .getResultStream()
                .forEach(answer -> last.put(answer.question(), answer));
        return last;
    }

    /** What the learner has answered so far, domain by domain; blanks are wrong. Domains without a question are left out. */
    public List<DomainRecord> domains(long accountId, String exam) {
        return entities.createQuery(
                        """
                        select new dev.rampart.attempt.DomainRecord(i.domain,
                          sum(case when i.correct = true then 1L else 0L end), count(i))
                        from AttemptItem i join i.attempt a
                        where a.accountId = :account and a.exam = :exam and a.dueAt is null and i.correct is not null
                          and""" + ASKED + " and" + TOLD + " group by i.domain order by i.domain", DomainRecord.class)
                .setParameter("account", accountId)
                .setParameter("now", clock.instant())
                .setParameter("exam", exam)
                .getResultList();
    }
}
