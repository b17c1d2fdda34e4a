package dev.rampart.review;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** A question that comes back to a learner. */
@Entity
@Table(name = "review_card")
class Card extends PanacheEntity {
    @Column(name = "account_id", nullable = false)
    public long accountId;

    /** The question's stable id. */
    @Column(nullable = false, length = 100)
    public String question;

    /** The blueprint's id. */
    @Column(nullable = false, length = 40)
    public String exam;

    /** Whether the learner chose it; else it came in as missed. */
    @Column(nullable = false)
    public boolean chosen;

    @Column(name = "added_at", nullable = false)
    public Instant addedAt;

    /** Null until it was asked for the first time, like all that comes of a review. */
    public Double stability;

    public Double difficulty;

    @Column(name = "last_at")
    public Instant lastAt;

    /** In the learner's own days. */
    @Column(name = "last_on")
    public LocalDate lastOn;

    @Column(name = "interval_days")
    public Integer intervalDays;

    /** By FSRS, whatever the exam and the cap make of it. */
    @Column(name = "due_on", nullable = false)
    public LocalDate dueOn;

    @Column(name = "suspended_at")
    public Instant suspendedAt;

    /** Once removed it stays as it was, and comes back when it is missed or chosen again. */
    @Column(name = "removed_at")
    public Instant removedAt;

    static Card add(long accountId, String question, String exam, boolean chosen, LocalDate due, Instant now) {
        Card card = new Card();
        card.accountId = accountId;
        card.question = question;
        card.exam = exam;
        card.chosen = chosen;
        card.addedAt = now;
        card.dueOn = due;
        card.persist();
        return card;
    }

    static Optional<Card> of(long accountId, String question) {
        return find("accountId = ?1 and question = ?2", accountId, question).firstResultOptional();
    }

    static Optional<Card> of(long accountId, long id) {
        return find("accountId = ?1 and id = ?2 and removedAt is null", accountId, id)
                .firstResultOptional();
    }

    /** All that were not removed. */
    static List<Row> rows(long accountId) {
        return find(
                        "select id, question, exam, dueOn, lastOn, stability, suspendedAt from Card"
                                + " where accountId = ?1 and removedAt is null order by dueOn, id",
                        accountId)
                .project(Row.class)
                .list();
    }

    /** A card for lists. */
    record Row(
            Long id,
            String question,
            String exam,
            LocalDate due,
            LocalDate last,
            Double stability,
            Instant suspendedAt) {
        boolean suspended() {
            return suspendedAt != null;
        }

        Agenda.Entry entry() {
            return new Agenda.Entry(id, question, exam, due, last, stability);
        }
    }

    /** Whether an answer at a time is one that this card does not know of. */
    boolean awaits(Instant at) {
        Instant known = lastAt == null ? addedAt : lastAt;
        return at.isAfter(known) && (removedAt == null || at.isAfter(removedAt));
    }

    /**
     * Takes a review in; the second of a day, and one of an earlier day, changes nothing.
     *
     * @param day of the learner's
     * @param kind of attempt, for the log
     */
    void review(Grade grade, LocalDate day, Instant at, String kind, int retention) {
        if (lastOn != null && !day.isAfter(lastOn)) {
            return;
        }
        Fsrs fsrs = new Fsrs(retention / 100.0);
        Integer elapsed = lastOn == null ? null : (int) ChronoUnit.DAYS.between(lastOn, day);
        Fsrs.Step step =
                elapsed == null ? fsrs.first(grade) : fsrs.next(new Memory(stability, difficulty), elapsed, grade);
        stability = step.memory().stability();
        difficulty = step.memory().difficulty();
        lastAt = at;
        lastOn = day;
        intervalDays = step.interval();
        dueOn = day.plusDays(step.interval());
        ReviewLog.note(this, grade, kind, elapsed, retention);
    }

    void suspend(boolean on, Instant now) {
        suspendedAt = on ? now : null;
    }

    void remove(Instant now) {
        removedAt = now;
    }

    /** What was removed comes back with what is known of it. */
    void restore() {
        removedAt = null;
        suspendedAt = null;
    }
}
