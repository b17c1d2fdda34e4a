package dev.rampart.workshop;

import dev.rampart.account.Account;
import dev.rampart.question.Answer;
import dev.rampart.web.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How far learners have come in the workshops. Whoever writes here says when it happened. */
@ApplicationScoped
public class Progress {
    @Inject
    EntityManager entities;

    @Inject
    Shelf shelf;

    /** A step that someone has done. */
    record Done(long account, String workshop, String step, Instant at) {}

    /** A workshop of AWS's that someone has marked. */
    record Marked(long account, String workshop, WorkshopMark.Mark mark, Instant at) {
        boolean done() {
            return mark == WorkshopMark.Mark.DONE;
        }
    }

    /** Begins a workshop; only the first time counts. */
    @Transactional
    public void start(long account, String workshop, Instant when) {
        own(workshop);
        lock(account);
        WorkshopStart.of(account, workshop, toTheMillisecond(when));
    }

    /** A step is done, and the workshop begun if it was not. */
    @Transactional
    public void done(long account, String workshop, String step, Instant when) {
        step(own(workshop), step);
        lock(account);
        WorkshopStart.of(account, workshop, toTheMillisecond(when));
        StepDone.of(account, workshop, step, toTheMillisecond(when));
    }

    /** A step is open again. */
    @Transactional
    public void open(long account, String workshop, String step) {
        lock(account);
        StepDone.takeBack(account, workshop, step);
    }

    @Transactional
    void answer(long account, String workshop, Check check, Answer answer, Instant when) {
        lock(account);
        WorkshopStart.of(account, workshop, toTheMillisecond(when));
        CheckAnswer.of(account, workshop, check, answer, toTheMillisecond(when));
    }

    /** A workshop of AWS's is planned. */
    @Transactional
    public void plan(long account, String awsWorkshop, Instant when) {
        mark(account, awsWorkshop, WorkshopMark.Mark.PLANNED, when);
    }

    /** A workshop of AWS's is done. */
    @Transactional
    public void did(long account, String awsWorkshop, Instant when) {
        mark(account, awsWorkshop, WorkshopMark.Mark.DONE, when);
    }

    /** @param mark null takes it away */
    @Transactional
    void mark(long account, String awsWorkshop, WorkshopMark.Mark mark, Instant when) {
        aws(awsWorkshop);
        lock(account);
        if (mark == null) {
            WorkshopMark.takeAway(account, awsWorkshop);
        } else {
            WorkshopMark.of(account, awsWorkshop, mark, toTheMillisecond(when));
        }
    }

    Workshop own(String id) {
        return shelf.own(id)
                .orElseThrow(() -> Problem.notFound("There is no workshop of that name here. /workshops lists all."));
    }

    AwsWorkshop aws(String id) {
        return shelf.aws(id)
                .orElseThrow(() -> Problem.notFound("There is no workshop of that name in AWS's list here."));
    }

    static Workshop.Step step(Workshop workshop, String id) {
        return workshop.step(id)
                .orElseThrow(() -> Problem.notFound("The workshop “" + workshop.title()
                        + "” has no such step; it may have been changed. Its page lists its steps."));
    }

    /** Two clicks at the same moment come one after the other. */
    private void lock(long account) {
        if (entities.find(Account.class, account, LockModeType.PESSIMISTIC_WRITE) == null) {
            throw Problem.exception(401, "Your account is gone. Sign in again.");
        }
    }

    /** Which every database keeps. */
    private static Instant toTheMillisecond(Instant when) {
        return when.truncatedTo(ChronoUnit.MILLIS);
    }

    Course course(long account, Workshop workshop) {
        return courses(account).get(workshop.id());
    }

    /** Every workshop of ours by id, with how far one has come; two queries. */
    Map<String, Course> courses(long account) {
        Map<String, Instant> starts = entities.createQuery(
                        "select s.workshop, s.startedAt from WorkshopStart s where s.accountId = :account",
                        Object[].class)
                .setParameter("account", account)
                .getResultStream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> (Instant) row[1]));
        return courses(done(List.of(account)), starts);
    }

    Map<String, Course> courses(List<Done> done, Map<String, Instant> starts) {
        Map<String, Map<String, Instant>> byWorkshop = new HashMap<>();
        done.forEach(one -> byWorkshop
                .computeIfAbsent(one.workshop(), workshop -> new HashMap<>())
                .put(one.step(), one.at()));
        return shelf.own().stream()
                .map(workshop -> new Course(
                        workshop, starts.get(workshop.id()), byWorkshop.getOrDefault(workshop.id(), Map.of())))
                .collect(Collectors.toMap(course -> course.workshop().id(), course -> course));
    }

    List<Done> done(Collection<Long> accounts) {
        return entities.createQuery(
                        "select new dev.rampart.workshop.Progress$Done(d.accountId, d.workshop, d.step, d.doneAt)"
                                + " from StepDone d where d.accountId in :accounts order by d.doneAt, d.id",
                        Done.class)
                .setParameter("accounts", accounts)
                .getResultList();
    }

    /** What of AWS's catalogue someone has marked, by id. */
    Map<String, Marked> marks(long account) {
        return marks(List.of(account)).stream().collect(Collectors.toMap(Marked::workshop, mark -> mark));
    }

    List<Marked> marks(Collection<Long> accounts) {
        return entities.createQuery(
                        "select new dev.rampart.workshop.Progress$Marked(m.accountId, m.workshop, m.mark, m.markedAt)"
                                + " from WorkshopMark m where m.accountId in :accounts",
                        Marked.class)
                .setParameter("accounts", accounts)
                .getResultList();
    }
}
