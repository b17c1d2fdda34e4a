package dev.rampart.attempt;

import dev.rampart.attempt.Booking.Outcome;
import dev.rampart.catalog.Blueprint;
import dev.rampart.catalog.Catalog;
import dev.rampart.question.Audiences;
import dev.rampart.question.QuestionBank;
import dev.rampart.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Questions that a learner has seen come back, with the reasons after each, in an attempt of their own kind that counts for
 * nothing else. Which and when, somebody above decides.
 */
@ApplicationScoped
public class Repetitions {
    @Inject
    ExamRoom room;

    @Inject
    Proctor proctor;

    @Inject
    Catalog catalog;

    @Inject
    QuestionBank bank;

    @Inject
    Misses misses;

    @Inject
    LearnerBank learnerBank;

    @Inject
    Audiences audiences;

    @Inject
    Clock clock;

    /**
     * A question as it reads now.
     *
     * @param question its stable id
     * @param version the version that counts
     * @param exam the blueprint's id
     * @param held whether it is kept for a group exam or stands in an attempt that is open, so that it cannot be asked now
     */
    public record Known(String question, long version, String exam, String domain, String task, boolean held) {}

    /** A sitting that is open. */
    public record Open(long attempt, String exam, int questions, int checked) {}

    /**
     * Those of some exams' questions that are in the bank, by id; what was withdrawn is not there, nor what is limited to people
     * among whom the learner is not.
     */
    @Transactional
    public Map<String, Known> known(long accountId, Collection<String> exams) {
        Set<String> held = misses.kept(accountId);
        Map<String, Known> known = new HashMap<>();
        for (String exam : exams) {
            learnerBank
                    .askable(accountId, exam)
                    .forEach(entry -> known.put(
                            entry.question(),
                            new Known(
                                    entry.question(),
                                    entry.version(),
                                    exam,
                                    entry.domain(),
                                    entry.task(),
                                    held.contains(entry.question()))));
        }
        return known;
    }

    /** Which of these questions are limited to people among whom the learner is not, or no longer. */
    public Set<String> closed(long accountId, Collection<String> questions) {
        return bank.closed(questions, audiences.of(accountId));
    }

    /**
     * The exam of a question that the learner has been shown; empty if they have not, if it was withdrawn, or while it is held.
     */
    @Transactional
    public Optional<String> examOfSeen(long accountId, String question) {
        if (Exposure.among(accountId, Set.of(question)).isEmpty()
                || misses.kept(accountId).contains(question)) {
            return Optional.empty();
        }
        return catalog.exams().stream()
                .map(Blueprint::id)
                .filter(exam -> learnerBank.askable(accountId, exam).stream()
                        .anyMatch(entry -> entry.question().equals(question)))
                .findFirst();
    }

    /** The beginnings of questions' stems, to know them by, by version. */
    public Map<Long, String> headings(Collection<Long> versions) {
        Map<Long, String> headings = new HashMap<>();
        bank.versions(versions).forEach((version, question) -> headings.put(version, question.heading()));
        return headings;
    }

    /** The sitting that the learner began today and has not ended. */
    @Transactional
    public Optional<Open> open(long accountId, ZoneId zone) {
        return Attempt.<Attempt>find(
                        "accountId = ?1 and kind = ?2 and dueAt is not null order by startedAt desc",
                        accountId,
                        Kind.REVIEW)
                .stream()
                .filter(attempt -> day(attempt.startedAt, zone).equals(day(clock.instant(), zone)))
                .findFirst()
                .map(attempt ->
                        new Open(attempt.id, attempt.exam, attempt.questions, (int) Lesson.steps(attempt).stream()
                                .filter(Lesson.Step::checked)
                                .count()));
    }

    private static LocalDate day(Instant instant, ZoneId zone) {
        return LocalDate.ofInstant(instant, zone);
    }

    /**
     * Begins a sitting of questions in their order, or leads back to the one that was begun today. One of an earlier day that
     * was left open ends as it is.
     *
     * @param exam the blueprint's id
     * @param questions ids; what is not in the bank or held is left out
     * @return the attempt; empty if nothing is left to ask
     */
    @Transactional
    public Optional<Long> begin(long accountId, String exam, List<String> questions, ZoneId zone) {
        Blueprint blueprint =
                catalog.exam(exam).orElseThrow(() -> Problem.notFound("There is no exam of that name here."));
        Candidate who = Candidate.learner(accountId);
        ExamRoom.lock(who);
        Optional<Open> open = open(accountId, zone);
        if (open.isPresent()) {
            return open.map(Open::attempt);
        }
        Attempt.<Attempt>list("accountId = ?1 and kind = ?2 and dueAt is not null", accountId, Kind.REVIEW)
                .forEach(left -> proctor.submit(who, left.id));
        Map<String, Known> known = known(accountId, List.of(blueprint.id()));
        List<FormItem> form = questions.stream()
                .map(known::get)
                .filter(Objects::nonNull)
                .filter(question -> !question.held())
                .map(question -> new FormItem(question.version(), question.question(), question.domain()))
                .toList();
        if (form.isEmpty()) {
            return Optional.empty();
        }
        Pacing pacing = Pacing.of(blueprint, ExtraTime.NONE).forQuestions(form.size());
        Attempt attempt = Attempt.start(
                who,
                Kind.REVIEW,
                blueprint.id(),
                ExtraTime.NONE,
                pacing,
                clock.instant().truncatedTo(ChronoUnit.MILLIS));
        attempt.slot = who.slot(Kind.REVIEW, "today");
        Outcome seated = room.seat(attempt, form);
        return Optional.of(seated.attempt());
    }
}
