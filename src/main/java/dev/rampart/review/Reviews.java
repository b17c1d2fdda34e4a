package dev.rampart.review;

import dev.rampart.account.Account;
import dev.rampart.attempt.Kind;
import dev.rampart.attempt.Repetitions;
import dev.rampart.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The questions that come back to a learner: what is due, sittings, and what the learner changes about them. */
@ApplicationScoped
public class Reviews {
    /** For reading a question again and its reasons; quicker than the exam's pace, since it is known. */
    private static final int SECONDS_EACH = 90;

    static final String UNKNOWN = "There is no such question among your reviews.";

    @Inject
    Intake intake;

    @Inject
    Repetitions repetitions;

    @Inject
    ExamDate examDate;

    @Inject
    Clock clock;

    /**
     * What is due today.
     *
     * @param minutes about
     */
    public record Due(int questions, int minutes) {
        static Due of(int questions) {
            return new Due(questions, (questions * SECONDS_EACH + 59) / 60);
        }

        /** "12 questions are due, about 18 minutes." */
        public String words() {
            return DayWords.questions(questions) + (questions == 1 ? " is" : " are") + " due, about " + minutes
                    + (minutes == 1 ? " minute." : " minutes.");
        }
    }

    /** What is due today; it takes in what was answered meanwhile. */
    @Transactional
    public Due due(long accountId, ZoneId zone) {
        return Due.of(state(accountId, zone).agenda().queue().size());
    }

    /**
     * All of a learner's cards as of now.
     *
     * @param rows all that were not removed and are in the bank, the first due first
     * @param known the questions as they read now, by id
     * @param withdrawn how many cards have a question that is no longer in the bank
     * @param closed how many have one that is limited to people among whom the learner no longer is
     * @param doneToday how many reviews were done today in sittings for that
     */
    record State(
            LocalDate today,
            ReviewSetting setting,
            List<Card.Row> rows,
            Map<String, Repetitions.Known> known,
            int withdrawn,
            int closed,
            int doneToday,
            Agenda agenda) {
        /** Those that can be asked. */
        List<Agenda.Entry> entries() {
            return Reviews.entries(rows, known);
        }

        /** When a card is asked next, as a sentence. */
        String nextWords(Card.Row row) {
            if (row.suspended()) {
                return "Paused.";
            }
            if (known.get(row.question()).held()) {
                return "Not asked while it stands in an open exam or is kept for a group exam.";
            }
            LocalDate next = agenda.day(row.id());
            if (next != null) {
                return "Comes back " + DayWords.when(next, today) + ".";
            }
            return agenda.rests(row.id())
                    ? "Rests until the exam: you will probably know it then."
                    : "Finds no room before the exam, since others fade sooner.";
        }

        /** How long a card will be remembered, as a sentence. */
        String memoryWords(Card.Row row) {
            if (row.stability() == null) {
                return "You chose it, and it was not asked yet.";
            }
            LocalDate until = row.last().plusDays(new Fsrs(setting.retention / 100.0).interval(row.stability()));
            return until.isBefore(today)
                    ? "You may have forgotten it since " + DayWords.date(until) + "."
                    : "You will probably remember it until " + DayWords.date(until) + ".";
        }
    }

    @Transactional
    State state(long accountId, ZoneId zone) {
        ReviewSetting setting = intake.take(accountId, zone);
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        List<Card.Row> all = Card.rows(accountId);
        Map<String, Repetitions.Known> known = all.isEmpty()
                ? Map.of()
                : repetitions.known(accountId, all.stream().map(Card.Row::exam).collect(Collectors.toSet()));
        List<Card.Row> rows =
                all.stream().filter(row -> known.containsKey(row.question())).toList();
        int doneToday = ReviewLog.count(accountId, today, Kind.REVIEW.name());
        Agenda agenda = Agenda.of(
                entries(rows, known),
                today,
                setting.dailyCap,
                doneToday,
                examDate.of(accountId).orElse(null));
        int closed = closed(accountId, all, known);
        return new State(today, setting, rows, known, all.size() - rows.size() - closed, closed, doneToday, agenda);
    }

    private int closed(long accountId, List<Card.Row> all, Map<String, Repetitions.Known> known) {
        List<String> unknown = all.stream()
                .map(Card.Row::question)
                .filter(question -> !known.containsKey(question))
                .toList();
        return repetitions.closed(accountId, unknown).size();
    }

    private static List<Agenda.Entry> entries(List<Card.Row> rows, Map<String, Repetitions.Known> known) {
        return rows.stream()
                .filter(row -> !row.suspended() && !known.get(row.question()).held())
                .map(Card.Row::entry)
                .toList();
    }

    /**
     * Begins a sitting of what is due today, or leads back to the one that was begun today. It asks of one exam, that of the
     * most overdue question.
     *
     * @return the attempt; empty if nothing is due
     */
    @Transactional
    Optional<Long> begin(long accountId, ZoneId zone) {
        Optional<Repetitions.Open> open = repetitions.open(accountId, zone);
        if (open.isPresent()) {
            return open.map(Repetitions.Open::attempt);
        }
        List<Agenda.Entry> queue = state(accountId, zone).agenda().queue();
        if (queue.isEmpty()) {
            return Optional.empty();
        }
        String exam = queue.get(0).exam();
        List<String> questions = queue.stream()
                .filter(entry -> entry.exam().equals(exam))
                .map(Agenda.Entry::question)
                .toList();
        return repetitions.begin(accountId, exam, questions, zone);
    }

    /** What became of a wish to have a question among the reviews. */
    enum Added {
        ADDED("Added to your reviews. It is due today."),
        BACK("It is among your reviews again, with what is known of it."),
        THERE("It is among your reviews already.");

        private final String sentence;

        Added(String sentence) {
            this.sentence = sentence;
        }

        public String sentence() {
            return sentence;
        }
    }

    /**
     * Adds a question that the learner has seen; one that was removed comes back with what is known of it. Of one that stands in
     * an open exam, or is kept for one, not even that is told.
     *
     * @throws jakarta.ws.rs.WebApplicationException 404 for any other
     */
    @Transactional
    Added add(long accountId, String question, ZoneId zone) {
        String exam = question == null
                ? null
                : repetitions.examOfSeen(accountId, question).orElse(null);
        if (exam == null) {
            throw Problem.notFound(
                    "There is no such question, you have not been shown it yet, or it stands in an exam that is "
                            + "not over. Nothing was added.");
        }
        intake.take(accountId, zone);
        lock(accountId);
        Optional<Card> before = Card.of(accountId, question);
        if (before.isEmpty()) {
            Card.add(accountId, question, exam, true, LocalDate.ofInstant(clock.instant(), zone), now());
            return Added.ADDED;
        }
        Card card = before.get();
        boolean away = card.removedAt != null || card.suspendedAt != null;
        card.restore();
        return away ? Added.BACK : Added.THERE;
    }

    @Transactional
    void suspend(long accountId, long card, boolean on) {
        lock(accountId);
        card(accountId, card).suspend(on, now());
    }

    @Transactional
    void remove(long accountId, long card) {
        lock(accountId);
        card(accountId, card).remove(now());
    }

    /** Undoes a removal. */
    @Transactional
    void restore(long accountId, long card) {
        lock(accountId);
        Card.<Card>find("accountId = ?1 and id = ?2", accountId, card)
                .firstResultOptional()
                .orElseThrow(() -> Problem.notFound(UNKNOWN))
                .restore();
    }

    /** Changes of a learner's cards and what is taken in come one after another. */
    private static void lock(long accountId) {
        Account.findById(accountId, LockModeType.PESSIMISTIC_WRITE);
    }

    private static Card card(long accountId, long id) {
        return Card.of(accountId, id).orElseThrow(() -> Problem.notFound(UNKNOWN));
    }

    /** @param form without errors */
    @Transactional
    void set(long accountId, SettingForm form) {
        lock(accountId);
        ReviewSetting setting = ReviewSetting.stored(accountId);
        setting.retention = form.retentionPercent();
        setting.dailyCap = form.dailyCap();
    }

    /** To the millisecond, which every database keeps. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
