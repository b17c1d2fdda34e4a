package dev.rampart.attempt;

import static java.util.stream.Collectors.toMap;

import dev.rampart.question.Question;
import dev.rampart.web.Problem;
import io.quarkus.hibernate.orm.panache.PanacheEntity;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * One sitting of a form. It is open until it has a {@link Submission}; its deadline, if a clock runs at all, is set when it
 * starts and never moves.
 * Whoever changes it, or one of its items, holds its row's lock, so that an answer, a submission and the deadline that race
 * each other come one after another.
 */
@Entity
class Attempt extends PanacheEntity {
    private static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

    /** Null for a visitor's sample. */
    @Column(name = "account_id")
    public Long accountId;

    /** The hash of a visitor's cookie, or null. */
    @Column(length = 64)
    public String visitor;

    @Column(nullable = false, length = 40)
    public String exam;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    public Kind kind;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    public ExtraTime extra;

    @Column(nullable = false)
    public int questions;

    @Column(name = "started_at", nullable = false)
    public Instant startedAt;

    /** Null where no clock runs. */
    @Column
    public Instant deadline;

    /** When the server submits it, while it is open: the deadline, or {@link #NEVER} where there is none. Then null. */
    @Column(name = "due_at")
    public Instant dueAt;

    @Column(length = 120)
    public String slot;

    @Column(name = "client_key", length = 80)
    public String clientKey;

    /** The learner's own day whose question this is, or null. */
    @Column(name = "daily_on")
    public LocalDate dailyOn;

    static Attempt start(Candidate who, Kind kind, String exam, ExtraTime extra, Pacing pacing, Instant now) {
        Attempt attempt = new Attempt();
        attempt.accountId = who.accountId();
        attempt.visitor = who.hasAccount() ? null : who.visitor();
        attempt.exam = exam;
        attempt.kind = kind;
        attempt.extra = extra;
        attempt.questions = pacing.questions();
        attempt.startedAt = now;
        attempt.deadline = extra.timed() && !kind.feedback() ? now.plus(pacing.time()) : null;
        attempt.dueAt = attempt.timed() ? attempt.deadline : NEVER;
        return attempt;
    }

    /**
     * @throws jakarta.ws.rs.WebApplicationException 404 for one that is not there or someone else's
     * @throws UnauthorizedException for a visitor, who may only have been signed out: the sign-in leads back
     */
    static Attempt of(Candidate who, long id) {
        Attempt attempt = findById(id);
        if (attempt == null || !who.owns(attempt)) {
            if (!who.hasAccount()) {
                throw new UnauthorizedException();
            }
            throw Problem.notFound("There is no such attempt, or it is not yours.");
        }
        return attempt;
    }

    /** The same, to be changed: waits until nobody else changes it, and sees what they did. */
    static Attempt locked(Candidate who, long id) {
        return lock(of(who, id));
    }

    static Attempt lock(Attempt attempt) {
        getEntityManager().refresh(attempt, LockModeType.PESSIMISTIC_WRITE);
        return attempt;
    }

    static Optional<Attempt> holding(String slot) {
        return find("slot", slot).firstResultOptional();
    }

    static Optional<Attempt> daily(long accountId, String exam, LocalDate day) {
        return find("accountId = ?1 and exam = ?2 and dailyOn = ?3", accountId, exam, day)
                .firstResultOptional();
    }

    /** Ids of those that should have been submitted, the longest overdue first. */
    static List<Long> overdue(Instant now, int limit) {
        return find("select id from Attempt where dueAt <= ?1 order by dueAt", now)
                .page(0, limit)
                .project(Long.class)
                .list();
    }

    /** Whether a clock runs. */
    boolean timed() {
        return deadline != null;
    }

    boolean open() {
        return dueAt != null;
    }

    /** An answer that comes at the deadline comes too late. */
    boolean overdue(Instant now) {
        return open() && late(now);
    }

    private boolean late(Instant now) {
        return timed() && !now.isBefore(deadline);
    }

    /**
     * Closes and marks it.
     *
     * @param items all of its items
     * @param versions the questions that they show, by version
     * @param seen which of the questions the learner has been shown, wherever
     */
    Submission submit(
            Submission.By by, Instant now, List<AttemptItem> items, Map<Long, Question> versions, Set<String> seen) {
        boolean late = late(now);
        Instant ended = late ? deadline : now;
        items.forEach(item -> item.mark(versions.get(item.versionId), !seen.contains(item.question), ended));
        Map<Integer, Long> shown = items.stream().collect(toMap(item -> item.position, item -> item.versionId));
        AnswerChange.of(this).forEach(change -> change.mark(versions.get(shown.get(change.position))));
        dueAt = null;
        slot = null;
        Submission submission = new Submission();
        submission.attemptId = id;
        submission.by = late ? Submission.By.DEADLINE : by;
        submission.submittedAt = ended;
        submission.correct = (int) items.stream().filter(item -> item.correct).count();
        submission.fresh =
                (int) items.stream().filter(item -> item.asked() && item.fresh).count();
        submission.persist();
        return submission;
    }
}
