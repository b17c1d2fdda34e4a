package dev.rampart.attempt;

import dev.rampart.catalog.Catalog;
import dev.rampart.question.Interaction;
import dev.rampart.question.Question;
import dev.rampart.question.QuestionBank;
import dev.rampart.web.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Watches over open attempts: shows questions, takes answers, calls time. The server's clock alone counts; whatever touches
 * an attempt after its deadline submits it first.
 *
 * <p>Locks are always taken in the same order, the learner's before the attempt's.
 */
@ApplicationScoped
class Proctor {
    static final Saving UNSEEN =
            new Saving.Refused("This question was not shown yet, so it has no answer. Open it first.");

    private static final int OVERDUE_AT_ONCE = 500;

    @Inject
    QuestionBank bank;

    @Inject
    LearnerBank learnerBank;

    @Inject
    Catalog catalog;

    @Inject
    AttemptMetrics metrics;

    @Inject
    Clock clock;

    /** @return empty once the attempt is over */
    @Transactional
    Optional<Running> running(Candidate who, long id) {
        Attempt attempt = Attempt.of(who, id);
        return stillOpen(attempt) ? Optional.of(running(attempt)) : Optional.empty();
    }

    Running running(Attempt attempt) {
        return Running.of(attempt, catalog.exam(attempt.exam), now());
    }

    /**
     * The same for a page that shows all questions and none: none is on the screen from then on.
     *
     * @return empty once the attempt is over
     */
    @Transactional
    Optional<Running> overview(Candidate who, long id) {
        Attempt attempt = Attempt.of(who, id);
        if (stillOpen(attempt)) {
            clearScreen(attempt);
        }
        return attempt.open() ? Optional.of(running(attempt)) : Optional.empty();
    }

    /** No question is on the screen from now on; costs a write only if one was. */
    void clearScreen(Attempt attempt) {
        if (AttemptItem.anyOnScreen(attempt)) {
            Attempt.lock(attempt);
            AttemptItem.clearScreen(attempt, now());
        }
    }

    /** Submits it first if its time is up. */
    boolean stillOpen(Attempt attempt) {
        if (attempt.overdue(now())) {
            Attempt.lock(attempt);
            submitIfOverdue(attempt);
        }
        return attempt.open();
    }

    /**
     * Shows a question, which from then on is not fresh to the learner any more and whose time runs.
     *
     * @return empty once the attempt is over, as it is when the question turns out to be limited to others
     */
    @Transactional
    Optional<Sheet> show(Candidate who, long id, int position) {
        Attempt attempt = Attempt.of(who, id);
        if (!stillOpen(attempt)) {
            return Optional.empty();
        }
        AttemptItem item = item(attempt, position);
        Question question = bank.versions(List.of(item.versionId)).get(item.versionId);
        if (learnerBank.closed(who, question)) {
            // Whoever left those to whom a question is limited is shown it no more: the attempt ends with what was
            // answered.
            submit(who, id);
            return Optional.empty();
        }
        if (item.onScreenSince == null) {
            bringUp(who, attempt, item);
        }
        return Optional.of(Sheet.of(running(attempt), item, question));
    }

    /**
     * Its time begins and that of another ends. Two tabs may see it first: the one that comes second finds it seen. What is
     * on the screen already, as by a reload, needs no write.
     */
    private void bringUp(Candidate who, Attempt attempt, AttemptItem item) {
        if (item.shownAt == null) {
            ExamRoom.lock(who);
        }
        Attempt.lock(attempt);
        AttemptItem.getEntityManager().refresh(item);
        if (!attempt.open()) {
            return;
        }
        Instant now = now();
        if (item.shownAt == null) {
            boolean first = !who.hasAccount()
                    || !Exposure.note(who.accountId(), Set.of(item.question), now)
                            .isEmpty();
            item.show(first, now);
        }
        item.takeScreen(now);
    }

    /**
     * Takes an answer, if it is still time and nobody else gave a newer one. What was stored in time is confirmed once more
     * afterwards too: the client that sends it again did not hear the first time.
     */
    @Transactional
    Saving answer(Candidate who, long id, int position, Given given) {
        Saving saving = change(who, id, position, item -> item.save(interaction(item), given, now()));
        if (saving instanceof Saving.Over) {
            AttemptItem item = item(Attempt.of(who, id), position);
            return item.revision > 0 && item.holds(interaction(item), given) ? item.saved() : saving;
        }
        return saving;
    }

    private Interaction interaction(AttemptItem item) {
        return bank.versions(List.of(item.versionId)).get(item.versionId).interaction();
    }

    @Transactional
    Saving flag(Candidate who, long id, int position, boolean on) {
        return change(who, id, position, item -> {
            item.flag(on, now());
            return item.saved();
        });
    }

    private Saving change(Candidate who, long id, int position, Function<AttemptItem, Saving> change) {
        Attempt attempt = Attempt.locked(who, id);
        submitIfOverdue(attempt);
        if (!attempt.open()) {
            return over(attempt);
        }
        AttemptItem item = item(attempt, position);
        if (item.shownAt == null) {
            return UNSEEN;
        }
        // Another tab may have turned the page meanwhile: who answers a question has it before them.
        item.takeScreen(now());
        return change.apply(item);
    }

    Saving over(Attempt attempt) {
        Submission submission = Submission.findById(attempt.id);
        return new Saving.Over(submission.submittedAt, submission.by);
    }

    static AttemptItem item(Attempt attempt, int position) {
        AttemptItem item = AttemptItem.at(attempt, position);
        if (item == null) {
            throw Problem.notFound("This attempt has " + attempt.questions + " questions; there is no other.");
        }
        return item;
    }

    /** Ends the attempt. The second time, and after the deadline, there is nothing left to do, which is no error. */
    @Transactional
    Submission submit(Candidate who, long id) {
        Attempt attempt = Attempt.locked(who, id);
        return attempt.open() ? submit(attempt, Submission.By.LEARNER) : Submission.findById(attempt.id);
    }

    private void submitIfOverdue(Attempt attempt) {
        if (attempt.overdue(now())) {
            submit(attempt, Submission.By.DEADLINE);
        }
    }

    Submission submit(Attempt attempt, Submission.By by) {
        List<AttemptItem> items = AttemptItem.of(attempt);
        Map<Long, Question> versions =
                bank.versions(items.stream().map(item -> item.versionId).toList());
        Set<String> seen = attempt.accountId == null
                ? Set.of()
                : Exposure.among(
                        attempt.accountId,
                        items.stream()
                                .filter(item -> item.shownAt == null)
                                .map(item -> item.question)
                                .toList());
        Submission submission = attempt.submit(by, now(), items, versions, seen);
        metrics.submitted(attempt.kind, submission.by);
        return submission;
    }

    /**
     * Submits what is overdue, whether or not anyone looks, each in a transaction of its own.
     *
     * @return how many were submitted
     */
    int submitOverdue() {
        List<Long> ids =
                QuarkusTransaction.requiringNew().call(() -> Attempt.overdue(clock.instant(), OVERDUE_AT_ONCE));
        return (int) ids.stream()
                .filter(id -> QuarkusTransaction.requiringNew().call(() -> {
                    Attempt attempt = Attempt.findById(id);
                    boolean was = attempt != null && attempt.open();
                    return was && !stillOpen(attempt);
                }))
                .count();
    }

    /** To the millisecond, which every database keeps. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
