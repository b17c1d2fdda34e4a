package dev.rampart.attempt;

import dev.rampart.catalog.Blueprint;
import dev.rampart.catalog.Catalog;
import dev.rampart.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Forms that several learners sit: the same questions in the same order for each, in an attempt of their own with its full
 * time. Who arranges for one fixes it, lets each learner sit it, and reads what came out once the seal is lifted; until
 * then nobody is told, by nothing that Rampart shows.
 */
@ApplicationScoped
public class SharedForms {
    @Inject
    Catalog catalog;

    @Inject
    Draws draws;

    @Inject
    ExamRoom room;

    @Inject
    EntityManager entities;

    @Inject
    Clock clock;

    /**
     * What the bank can give.
     *
     * @param fresh how many of the form's questions none of the learners has been shown
     * @param questions how many the form has
     */
    public record Supply(int fresh, int questions) {}

    public record Fixed(long form, Supply supply) {}

    /** What became of a wish to sit a form. */
    public sealed interface Start {
        /** There is an attempt to go on with. */
        record Seated(long attempt) implements Start {}

        record Refused(String sentence) implements Start {}
    }

    /**
     * One learner's sitting.
     *
     * @param attempt null until they begin
     * @param submittedAt null until they have handed in
     * @param score null until they have handed in and the seal is lifted
     * @param freshness the same
     */
    public record Sitting(long accountId, Long attempt, Instant submittedAt, Score score, Freshness freshness) {
        public boolean done() {
            return submittedAt != null;
        }
    }

    /** What a form would be like for these learners now. */
    @Transactional
    public Supply supply(Blueprint exam, Collection<Long> accounts) {
        return supply(draws.fullExam(accounts, exam));
    }

    /**
     * Makes the form, as fresh as the bank allows for all of the learners, and keeps its questions for them from now on. The
     * caller sees to it that this happens once.
     *
     * @param sealedUntil when the seal is lifted at the latest; every sitting ends before
     * @param place the path of the page that the form belongs to
     * @return empty where the bank has no question for it
     */
    @Transactional
    public Optional<Fixed> fix(Blueprint exam, Collection<Long> accounts, Instant sealedUntil, String place) {
        // Always in the same order, so that two forms that are fixed at once do not wait for each other.
        accounts.stream().sorted().forEach(account -> ExamRoom.lock(Candidate.learner(account)));
        Draws.Form drawn = draws.fullExam(accounts, exam);
        if (drawn.items().isEmpty()) {
            return Optional.empty();
        }
        SharedForm form = SharedForm.fix(exam.id(), place, sealedUntil, drawn.items(), now());
        accounts.forEach(account -> Seat.keep(form, account));
        return Optional.of(new Fixed(form.id, supply(drawn)));
    }

    private static Supply supply(Draws.Form form) {
        return new Supply(form.freshness().fresh(), form.freshness().total());
    }

    /**
     * Begins the learner's attempt, or leads back to it.
     *
     * @param extra by name; null or "" for none
     * @throws jakarta.ws.rs.WebApplicationException 404 for a learner without a seat
     */
    @Transactional
    public Start sit(long form, long account, String extra) {
        Candidate who = Candidate.learner(account);
        ExamRoom.lock(who);
        Seat seat = Seat.of(form, account)
                .orElseThrow(() -> Problem.notFound("You had not agreed to this exam when it was fixed."));
        if (seat.attemptId != null) {
            return new Start.Seated(seat.attemptId);
        }
        Blueprint exam = catalog.exam(seat.form.exam)
                .orElseThrow(() -> Problem.notFound("This exam is not in the catalog any longer."));
        String slot = who.slot(Kind.FULL, exam.id());
        if (room.open(slot).isPresent()) {
            return new Start.Refused(
                    "You have another full exam open, and there can be one at a time. Nothing was started; "
                            + "hand that one in first.");
        }
        List<FormItem> items = SharedFormItem.of(seat.form);
        ExtraTime allowed = Booking.extra(extra);
        if (!allowed.timed()) {
            return new Start.Refused("An exam with others ends with its window, so it cannot be sat without a clock. "
                    + "Nothing was started; choose another extra time.");
        }
        Pacing whole = Pacing.of(exam, allowed);
        Pacing pacing = items.size() == exam.questions() ? whole : whole.forQuestions(items.size());
        if (now().plus(pacing.time()).isAfter(seat.form.sealedUntil)) {
            return new Start.Refused("The exam takes " + Times.exactly(pacing.time())
                    + ", which do not fit any more before its window closes. Nothing was started.");
        }
        Attempt attempt = Attempt.start(who, Kind.FULL, exam.id(), allowed, pacing, now());
        attempt.slot = slot;
        seat.attemptId = room.seat(attempt, items).attempt();
        return new Start.Seated(seat.attemptId);
    }

    public boolean sealed(long form) {
        SharedForm found = SharedForm.findById(form);
        return found != null && found.sealed(now());
    }

    /** Who sits it, in no particular order. */
    @Transactional
    public List<Sitting> sittings(long form) {
        boolean sealed = sealed(form);
        return entities.createQuery(
                        "select m.accountId, m.attemptId, s.submittedAt, s.correct, s.fresh, a.questions from Seat m"
                                + " left join Attempt a on a.id = m.attemptId"
                                + " left join Submission s on s.attemptId = m.attemptId where m.form.id = :form",
                        Tuple.class)
                .setParameter("form", form)
                .getResultStream()
                .map(row -> sitting(row, sealed))
                .toList();
    }

    private static Sitting sitting(Tuple row, boolean sealed) {
        Instant submittedAt = row.get(2, Instant.class);
        boolean told = submittedAt != null && !sealed;
        return new Sitting(
                row.get(0, Long.class),
                row.get(1, Long.class),
                submittedAt,
                told ? new Score(row.get(3, Integer.class), row.get(5, Integer.class)) : null,
                told ? new Freshness(row.get(4, Integer.class), row.get(5, Integer.class)) : null);
    }

    /** How many of these learners had each question right, by its position; empty while the form is sealed. */
    @Transactional
    public Map<Integer, Score> facility(long form, Collection<Long> accounts) {
        Map<Integer, Score> facility = new TreeMap<>();
        if (!accounts.isEmpty() && !sealed(form)) {
            entities.createQuery(
                            "select i.position, sum(case when i.correct = true then 1 else 0 end), count(i)"
                                    + " from AttemptItem i, Seat m where m.attemptId = i.attempt.id and m.form.id = :form"
                                    + " and m.accountId in :accounts and i.correct is not null group by i.position",
                            Tuple.class)
                    .setParameter("form", form)
                    .setParameter("accounts", accounts)
                    .getResultStream()
                    .forEach(row -> facility.put(
                            row.get(0, Integer.class),
                            new Score(
                                    row.get(1, Number.class).intValue(),
                                    row.get(2, Number.class).intValue())));
        }
        return facility;
    }

    /** Gives up the seat of a learner who has not begun; whoever has goes on and is waited for. */
    @Transactional
    public void giveUp(long form, long account) {
        Seat.delete("form.id = ?1 and accountId = ?2 and attemptId is null", form, account);
    }

    /** Gives up every seat that nobody has taken, since the page that the form belongs to goes. */
    @Transactional
    public void release(long form) {
        Seat.delete("form.id = ?1 and attemptId is null", form);
        SharedForm.update("place = null where id = ?1", form);
    }

    /** To the millisecond, which every database keeps. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
