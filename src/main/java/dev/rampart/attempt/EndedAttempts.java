package dev.rampart.attempt;

import dev.rampart.question.Answer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Gives out what learners answered in attempts that are over, each attempt once, to whoever keeps sums of it. It is asked
 * later and not told at a submission, so that a submission stays fast, attempts of before an upgrade come along, and a sealed
 * one waits until its seal is lifted.
 */
@ApplicationScoped
public class EndedAttempts {
    private static final String LOCK_TIMEOUT = "jakarta.persistence.lock.timeout";
    private static final int SKIP_LOCKED = -2;

    private static final String UNCOUNTED = "select s.attemptId from Submission s where s.countedAt is null"
            + " and not exists (select 1 from Seat m join m.form f where m.attemptId = s.attemptId and "
            + SharedForm.SEALED + ") order by s.attemptId";

    /** Visitors' samples are left out: they are part of no exam, and go after a while. */
    private static final String ITEMS =
            "select new dev.rampart.attempt.EndedAttempts$Item(i.versionId, i.question, a.kind,"
                    + " case when a.deadline is null then false else true end, a.questions, s.correct, i.shownAt, i.fresh, i.picks,"
                    + " i.correct, i.flaggedAt, i.confidence, i.onScreenMillis)"
                    + " from AttemptItem i join i.attempt a join Submission s on s.attemptId = a.id"
                    + " where a.id in :attempts and a.accountId is not null and a.kind <> SAMPLE";

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    /** @param attempts how many they come from; the items of visitors' samples are not among them */
    public record Batch(int attempts, List<Item> items) {}

    /**
     * A question in an attempt that is over.
     *
     * @param timed whether a clock ran
     * @param questions how many the attempt had
     * @param score how many of them were right
     * @param shown whether it was on the screen
     * @param fresh whether the learner had never been shown it before
     * @param answer as the author counts
     * @param onScreen how long, or null where that was not measured
     */
    public record Item(
            long version,
            String question,
            Kind kind,
            boolean timed,
            int questions,
            int score,
            boolean shown,
            boolean fresh,
            Answer answer,
            boolean correct,
            boolean flagged,
            boolean sure,
            boolean guessed,
            Duration onScreen) {
        Item(
                long version,
                String question,
                Kind kind,
                boolean timed,
                int questions,
                int score,
                Instant shownAt,
                Boolean fresh,
                String picks,
                Boolean correct,
                Instant flaggedAt,
                Confidence confidence,
                Long onScreenMillis) {
            this(
                    version,
                    question,
                    kind,
                    timed,
                    questions,
                    score,
                    shownAt != null,
                    Boolean.TRUE.equals(fresh),
                    new Answer(OptionOrder.numbers(picks)),
                    Boolean.TRUE.equals(correct),
                    flaggedAt != null,
                    confidence == Confidence.SURE,
                    confidence == Confidence.GUESS,
                    onScreenMillis == null ? null : Duration.ofMillis(onScreenMillis));
        }
    }

    /**
     * The next attempts, which are never given out again if the caller's transaction commits. What a deletion holds at this
     * moment is passed over. Two callers at once get different ones.
     *
     * @param most how many attempts
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public Batch take(int most) {
        Instant now = clock.instant();
        List<Long> attempts = entities.createQuery(UNCOUNTED, Long.class)
                .setParameter("now", now)
                .setMaxResults(most)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .setHint(LOCK_TIMEOUT, SKIP_LOCKED)
                .getResultList();
        if (attempts.isEmpty()) {
            return new Batch(0, List.of());
        }
        Submission.update("countedAt = ?1 where attemptId in ?2", now, attempts);
        List<Item> items = entities.createQuery(ITEMS, Item.class)
                .setParameter("attempts", attempts)
                .getResultList();
        return new Batch(attempts.size(), items);
    }
}
