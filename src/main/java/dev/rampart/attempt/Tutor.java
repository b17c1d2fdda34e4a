package dev.rampart.attempt;

import dev.rampart.question.Interaction;
import dev.rampart.question.Question;
import dev.rampart.question.QuestionBank;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Tells what is right and why after each question, in the attempts whose {@link Kind} is for that. An answer that was
 * checked stays as it is; with the last one the attempt ends by itself.
 */
@ApplicationScoped
class Tutor {
    private static final String CHOOSE =
            "Choose an answer first, and leave nothing open. If you do not know it, guess: "
                    + "the reasons come either way.";

    @Inject
    Proctor proctor;

    @Inject
    QuestionBank bank;

    @Inject
    Clock clock;

    /**
     * Shows a question, which from then on is not fresh any more, with what is right if it was checked.
     *
     * @return empty for an attempt of another kind, and for a question that an attempt which is over never showed
     */
    @Transactional
    Optional<Lesson> show(Candidate who, long id, int position) {
        Attempt attempt = Attempt.of(who, id);
        if (!attempt.kind.feedback()) {
            return Optional.empty();
        }
        boolean over = !attempt.open();
        AttemptItem item = Proctor.item(attempt, position);
        if (over && item.shownAt == null) {
            return Optional.empty();
        }
        Question question = question(item);
        boolean told = over || item.checkedAt != null;
        if (told && !over) {
            proctor.clearScreen(attempt);
        }
        Optional<Sheet> sheet = told
                ? Optional.of(Sheet.of(proctor.running(attempt), item, question))
                : proctor.show(who, id, position);
        if (sheet.isEmpty()) {
            return Optional.empty();
        }
        ResultItem feedback = told ? ResultItem.of(item, question) : null;
        return Optional.of(new Lesson(sheet.get(), feedback, Lesson.steps(attempt), over));
    }

    private Question question(AttemptItem item) {
        return bank.versions(List.of(item.versionId)).get(item.versionId);
    }

    /** The first question that is still open, or the first of all. */
    @Transactional
    int next(Candidate who, long id) {
        return Lesson.steps(Attempt.of(who, id)).stream()
                .filter(step -> !step.checked())
                .map(Lesson.Step::position)
                .findFirst()
                .orElse(1);
    }

    /** Takes a whole answer and tells what is right; the second time nothing changes. */
    @Transactional
    Saving check(Candidate who, long id, int position, Given given) {
        Attempt attempt = Attempt.locked(who, id);
        if (!attempt.kind.feedback()) {
            return new Saving.Refused("This attempt tells what is right at its end, and not before.");
        }
        AttemptItem item = Proctor.item(attempt, position);
        if (item.checkedAt != null) {
            return new Saving.Saved(item.revision, true);
        }
        if (!attempt.open()) {
            return proctor.over(attempt);
        }
        if (item.shownAt == null) {
            return Proctor.UNSEEN;
        }
        item.takeScreen(now());
        Question question = question(item);
        Saving saving = save(item, question.interaction(), given);
        if (saving instanceof Saving.Saved) {
            item.check(question, now());
            if (Lesson.steps(attempt).stream().allMatch(Lesson.Step::checked)) {
                proctor.submit(attempt, Submission.By.LEARNER);
            }
        }
        return saving;
    }

    private Saving save(AttemptItem item, Interaction interaction, Given given) {
        boolean open = given.refusal(interaction, item.order()) == null
                && !interaction.complete(item.order().meant(interaction, given.picks()));
        return open ? new Saving.Refused(CHOOSE) : item.save(interaction, given, now());
    }

    /** To the millisecond, which every database keeps. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
