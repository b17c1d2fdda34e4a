package dev.rampart.attempt;

import dev.rampart.catalog.Blueprint;
import dev.rampart.catalog.Catalog;
import dev.rampart.question.Question;
import dev.rampart.question.QuestionBank;
import dev.rampart.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Results of attempts, for those who sat them. */
@ApplicationScoped
class Results {
    @Inject
    Proctor proctor;

    @Inject
    Catalog catalog;

    @Inject
    QuestionBank bank;

    @Inject
    LearnerBank learnerBank;

    @Inject
    Comparisons comparisons;

    @Inject
    Clock clock;

    /**
     * Shows a result. Its questions are seen from then on, also those that an exam never got to; what practice with feedback did
     * not ask stays as fresh as it was. Of those never shown it leaves out what is limited to others by now.
     *
     * @param missedOnly leaves out what was right
     * @return empty while the attempt is open
     * @throws jakarta.ws.rs.WebApplicationException 409 while the result is sealed
     */
    @Transactional
    Optional<Result> show(Candidate who, long id, boolean missedOnly) {
        Attempt attempt = Attempt.of(who, id);
        if (proctor.stillOpen(attempt)) {
            return Optional.empty();
        }
        if (Seat.sealOn(attempt, clock.instant()).isPresent()) {
            throw Problem.exception(409, Seal.SENTENCE);
        }
        Blueprint exam = catalog.exam(attempt.exam)
                .orElseThrow(() -> Problem.notFound("The exam of this attempt is not in the catalog any longer."));
        Submission submission = Submission.findById(id);
        List<AttemptItem> all =
                AttemptItem.of(attempt).stream().filter(AttemptItem::asked).toList();
        Map<Long, Question> versions =
                bank.versions(all.stream().map(item -> item.versionId).toList());
        List<AttemptItem> shown = all.stream()
                .filter(item -> !missedOnly || !item.correct)
                .filter(item -> item.shownAt != null || !learnerBank.closed(who, versions.get(item.versionId)))
                .toList();
        expose(who, shown);
        List<Scoring.Mark> marks = all.stream()
                .map(item -> new Scoring.Mark(item.domain, item.correct))
                .toList();
        return Optional.of(new Result(
                attempt.id,
                exam,
                attempt.kind,
                attempt.extra,
                attempt.startedAt,
                attempt.deadline,
                submission.submittedAt,
                submission.by,
                Scoring.total(marks),
                new Freshness((int) all.stream().filter(item -> item.fresh).count(), all.size()),
                Result.domains(exam, marks),
                shown.stream()
                        .map(item -> ResultItem.of(item, versions.get(item.versionId)))
                        .toList(),
                Analysis.of(pace(attempt, exam), all, AnswerChange.of(attempt)),
                comparisons.of(attempt, exam)));
    }

    /** Where no clock ran, the exam's own. */
    private static Duration pace(Attempt attempt, Blueprint exam) {
        Pacing pacing = attempt.deadline == null
                ? Pacing.of(exam, ExtraTime.NONE)
                : new Pacing(Duration.between(attempt.startedAt, attempt.deadline), attempt.questions);
        return pacing.pace();
    }

    /** What keeps the result of an attempt from its learner, once it has ended. */
    @Transactional
    Optional<Seal> seal(Candidate who, long id) {
        Attempt attempt = Attempt.of(who, id);
        return proctor.stillOpen(attempt) ? Optional.empty() : Seat.sealOn(attempt, clock.instant());
    }

    /** What will keep the result of an open attempt from its learner when they hand it in now. */
    @Transactional
    Optional<Seal> sealAhead(Candidate who, long id) {
        return Seat.sealOn(Attempt.of(who, id), clock.instant());
    }

    private void expose(Candidate who, List<AttemptItem> shown) {
        if (!who.hasAccount()) {
            return;
        }
        Set<String> questions =
                new HashSet<>(shown.stream().map(item -> item.question).toList());
        questions.removeAll(Exposure.among(who.accountId(), questions));
        if (!questions.isEmpty()) {
            ExamRoom.lock(who);
            Exposure.note(who.accountId(), questions, clock.instant());
        }
    }
}
