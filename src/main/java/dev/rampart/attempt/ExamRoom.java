package dev.rampart.attempt;

import dev.rampart.account.Account;
import dev.rampart.attempt.Booking.Outcome;
import dev.rampart.catalog.Blueprint;
import dev.rampart.catalog.Catalog;
import dev.rampart.question.Question;
import dev.rampart.question.QuestionBank;
import dev.rampart.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Where attempts begin: makes the form, sets the deadline, and lets nobody sit two full exams of a kind at once. */
@ApplicationScoped
class ExamRoom {
    private static final String KEPT =
            "Questions are kept for your group exam, and the bank has too few others for a full exam, so nothing was started. "
                    + "Sit the group exam first, or wait until its results are open.";

    @Inject
    Catalog catalog;

    @Inject
    QuestionBank bank;

    @Inject
    LearnerBank learnerBank;

    @Inject
    Draws draws;

    @Inject
    Attempts attempts;

    @Inject
    Proctor proctor;

    @Inject
    AttemptMetrics metrics;

    @Inject
    AttemptConfig config;

    @Inject
    Clock clock;

    /** One learner's starts and first sights of a question come one after another. */
    static void lock(Candidate who) {
        if (who.hasAccount()) {
            Account.findById(who.accountId(), LockModeType.PESSIMISTIC_WRITE);
        }
    }

    /** Starts what is booked, or leads back to the one that is open or that the same booking made before. */
    @Transactional
    Outcome start(Candidate who, Booking booking) {
        lock(who);
        Blueprint exam = exam(booking.exam());
        boolean full = booking.kind() == Kind.FULL;
        boolean timed = booking.extra().timed() && !booking.kind().feedback();
        String slot = full || !timed ? who.slot(booking.kind(), exam.id()) : null;
        Optional<Outcome> before = madeBefore(who, booking).or(() -> open(slot));
        if (before.isPresent()) {
            return before.get();
        }
        List<FormItem> form = full
                ? draws.fullExam(List.of(who.accountId()), exam).items()
                : draws.draw(who.accountId(), exam, booking.selection(), booking.spend())
                        .form();
        if (full && form.size() < exam.questions() && keptAway(who, exam, form.size())) {
            return new Outcome.Refused(KEPT);
        }
        if (form.isEmpty()) {
            return new Outcome.Refused(
                    booking.selection().audience() == null
                            ? nothingToAsk(exam, booking.kind())
                            : "No question of this bank fits this choice, so nothing was started. Widen it.");
        }
        Pacing whole = Pacing.of(exam, booking.extra());
        Pacing pacing = form.size() == exam.questions() ? whole : whole.forQuestions(form.size());
        Attempt attempt = Attempt.start(who, booking.kind(), exam.id(), booking.extra(), pacing, now());
        attempt.slot = slot;
        attempt.clientKey = booking.clientKey();
        return seat(attempt, form);
    }

    /** Whether the form would be longer without the questions that are kept for another. */
    private boolean keptAway(Candidate who, Blueprint exam, int size) {
        return learnerBank.kept(who.accountId(), exam) > 0
                && learnerBank.forFullExams(exam.id(), Map.of()).size() > size;
    }

    private String nothingToAsk(Blueprint exam, Kind kind) {
        List<String> unasked = learnerBank.untouched(exam).unasked();
        if (kind == Kind.FULL && unasked.size() < exam.domains().size()) {
            return "There are no questions on " + String.join("; ", unasked) + " yet, so there is no full exam of "
                    + exam.code() + ", and nothing was started. Quizzes and practice ask what is there.";
        }
        if (kind == Kind.FULL || bank.entries(exam.id(), Question.Pool.BANK).isEmpty()) {
            return "There are no questions for " + exam.code() + " yet, so nothing was started.";
        }
        if (kind != Kind.QUIZ) {
            return "Nothing that may be asked fits this choice, so nothing was started. Widen it, or allow it to use unseen "
                    + "questions of the reserve.";
        }
        return "A quiz without unseen questions has nothing to ask you yet, so nothing was started. "
                + "Allow it to use unseen questions, or sit a full exam first.";
    }

    private Blueprint exam(String id) {
        return catalog.exam(id).orElseThrow(() -> Problem.notFound("There is no exam of that name here."));
    }

    private static Optional<Outcome> madeBefore(Candidate who, Booking booking) {
        return booking.clientKey() == null
                ? Optional.empty()
                : Attempt.<Attempt>find("accountId = ?1 and clientKey = ?2", who.accountId(), booking.clientKey())
                        .firstResultOptional()
                        .<Outcome>map(attempt -> sameAgain(attempt, booking));
    }

    private static Outcome sameAgain(Attempt attempt, Booking booking) {
        return attempt.exam.equals(booking.exam()) && attempt.kind == booking.kind()
                ? new Outcome.Seated(attempt.id, false)
                : new Outcome.Refused("This client key started another attempt, number " + attempt.id
                        + ", so nothing was started. Send a new key with a new start.");
    }

    /** The open attempt that holds the slot; one whose time is up gives it back here. */
    Optional<Outcome> open(String slot) {
        return slot == null
                ? Optional.empty()
                : Attempt.holding(slot)
                        .filter(proctor::stillOpen)
                        .<Outcome>map(attempt -> new Outcome.Open(attempt.id));
    }

    /** Starts practice with what a submitted attempt missed, as those questions read now. */
    @Transactional
    Outcome practise(Candidate who, long missedIn) {
        lock(who);
        Attempt origin = Attempt.of(who, missedIn);
        if (Seat.sealOn(origin, now()).isPresent()) {
            return new Outcome.Refused(Seal.SENTENCE);
        }
        Blueprint exam = exam(origin.exam);
        String slot = who.slot(Kind.MISSED, origin.id);
        Optional<Outcome> before = open(slot);
        if (before.isPresent()) {
            return before.get();
        }
        Map<String, QuestionBank.Entry> known = askable(who, exam).stream()
                .collect(Collectors.toMap(QuestionBank.Entry::question, Function.identity()));
        Set<String> kept = who.hasAccount() ? SharedForm.kept(who.accountId(), now()) : Set.of();
        List<FormItem> form = FormItem.of(AttemptItem.of(origin).stream()
                .filter(item -> Boolean.FALSE.equals(item.correct) && item.asked() && known.containsKey(item.question))
                .filter(item -> !kept.contains(item.question))
                .map(item -> known.get(item.question))
                .toList());
        if (form.isEmpty()) {
            return new Outcome.Refused("There is nothing to practise: no question was missed, or none is in the bank.");
        }
        ExtraTime extra = who.hasAccount() ? attempts.usualExtra(who.accountId()) : origin.extra;
        Pacing pacing = Pacing.of(exam, extra).forQuestions(form.size());
        Attempt attempt = Attempt.start(who, Kind.MISSED, exam.id(), extra, pacing, now());
        attempt.slot = slot;
        return seat(attempt, form);
    }

    /** A visitor is asked the sample's questions and no others. */
    private List<QuestionBank.Entry> askable(Candidate who, Blueprint exam) {
        return who.hasAccount()
                ? learnerBank.askable(who.accountId(), exam.id())
                : bank.entries(exam.id(), Question.Pool.SAMPLE);
    }

    /** The exam that has questions for visitors, if any has. */
    Optional<Blueprint> sampled() {
        return catalog.exams().stream()
                .filter(exam -> !bank.entries(exam.id(), Question.Pool.SAMPLE).isEmpty())
                .findFirst();
    }

    /** Starts the sample quiz, or leads back to the candidate's open one. */
    @Transactional
    Outcome sample(Candidate who) {
        lock(who);
        Blueprint exam = sampled().orElseThrow(() -> Problem.notFound("There is no sample quiz here yet."));
        String slot = who.slot(Kind.SAMPLE, exam.id());
        Optional<Outcome> before = open(slot);
        if (before.isPresent()) {
            return before.get();
        }
        long lately = Attempt.count("visitor is not null and startedAt > ?1", now().minus(Duration.ofHours(1)));
        if (!who.hasAccount() && lately >= config.samplesPerHour()) {
            throw Problem.exception(
                    429, "Many visitors are taking the sample quiz just now. Try again in a while, or sign up.");
        }
        List<BankItem> items = learnerBank.items(exam.id(), Question.Pool.SAMPLE, Map.of());
        List<FormItem> form = FormItem.of(FormAssembler.assemble(exam, Booking.QUIZ_QUESTIONS, items, Draws.random()));
        Pacing pacing = Pacing.of(exam, ExtraTime.NONE).forQuestions(form.size());
        Attempt attempt = Attempt.start(who, Kind.SAMPLE, exam.id(), ExtraTime.NONE, pacing, now());
        attempt.slot = slot;
        return seat(attempt, form);
    }

    Outcome seat(Attempt attempt, List<FormItem> form) {
        attempt.persist();
        Map<Long, Question> versions =
                bank.versions(form.stream().map(FormItem::version).toList());
        Random random = Draws.random();
        int position = 1;
        for (FormItem asked : form) {
            OptionOrder order =
                    OptionOrder.shuffled(versions.get(asked.version()).interaction(), random);
            AttemptItem.add(attempt, position++, asked, order);
        }
        metrics.started(attempt.kind);
        return new Outcome.Seated(attempt.id, true);
    }

    /** To the millisecond, which every database keeps. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
