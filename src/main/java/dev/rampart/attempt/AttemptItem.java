package dev.rampart.attempt;

import dev.rampart.question.Answer;
import dev.rampart.question.Interaction;
import dev.rampart.question.Question;
import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A question in an attempt: in which version and order it is shown, and what was answered. */
@Entity
@Table(name = "attempt_item")
class AttemptItem extends PanacheEntity {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "attempt_id")
    public Attempt attempt;

    /** From 1. */
    @Column(nullable = false)
    public int position;

    @Column(name = "version_id", nullable = false)
    public long versionId;

    /** The question's stable id. */
    @Column(nullable = false, length = 100)
    public String question;

    @Column(nullable = false, length = 10)
    public String domain;

    @Column(name = "option_order", nullable = false, length = 60)
    public String optionOrder;

    /** When it was first shown, or null. */
    @Column(name = "shown_at")
    public Instant shownAt;

    /** Null until it is shown or the attempt ends. */
    public Boolean fresh;

    /** Since when it has been on the screen, or null; at most one item of an attempt is at a time. */
    @Column(name = "on_screen_since")
    public Instant onScreenSince;

    /** How long it was on the screen until then; null if it was not shown, or before times were measured. */
    @Column(name = "on_screen_millis")
    public Long onScreenMillis;

    @Column(name = "flagged_at")
    public Instant flaggedAt;

    /** As the author counts, or null for a blank. */
    @Column(length = 60)
    public String picks;

    @Column(nullable = false)
    public boolean complete;

    /** The last answer that left nothing open, while the present one leaves something open; else null. */
    @Column(name = "set_aside", length = 60)
    public String setAside;

    /** Places on the screen of options that the learner has ruled out, or null. */
    @Column(length = 60)
    public String struck;

    @Enumerated(EnumType.STRING)
    @Column(length = 10)
    public Confidence confidence;

    @Column(name = "answered_at")
    public Instant answeredAt;

    /** Grows with each change of the answer. */
    @Column(nullable = false)
    public int revision;

    /** When the learner was told whether it is right, from when on the answer stays; null while they were not. */
    @Column(name = "checked_at")
    public Instant checkedAt;

    /** Null until the attempt ends or the answer is checked. */
    public Boolean correct;

    static void add(Attempt attempt, int position, FormItem asked, OptionOrder order) {
        AttemptItem item = new AttemptItem();
        item.attempt = attempt;
        item.position = position;
        item.versionId = asked.version();
        item.question = asked.question();
        item.domain = asked.domain();
        item.optionOrder = order.stored();
        item.persist();
    }

    static List<AttemptItem> of(Attempt attempt) {
        return list("attempt = ?1 order by position", attempt);
    }

    /** @return null where the attempt has no such position */
    static AttemptItem at(Attempt attempt, int position) {
        return find("attempt = ?1 and position = ?2", attempt, position).firstResult();
    }

    /** Questions in a learner's open attempts that tell nothing before their end: until then nothing else may tell them. */
    static List<String> untold(long accountId) {
        return find(
                        "select i.question from AttemptItem i where i.attempt.accountId = ?1"
                                + " and i.attempt.dueAt is not null and i.attempt.kind not in ?2",
                        accountId,
                        Outcomes.TOLD_AT_ONCE)
                .project(String.class)
                .list();
    }

    OptionOrder order() {
        return OptionOrder.parse(optionOrder);
    }

    Answer answer() {
        return new Answer(OptionOrder.numbers(picks));
    }

    /** @param neverBefore whether the learner had not been shown the question until now */
    void show(boolean neverBefore, Instant now) {
        shownAt = now;
        fresh = neverBefore;
        onScreenMillis = 0L;
    }

    /** Those that are on the screen: one or none, unless more came to be by an error, which this mends. */
    private static List<AttemptItem> onScreen(Attempt attempt) {
        return list("attempt = ?1 and onScreenSince is not null", attempt);
    }

    static boolean anyOnScreen(Attempt attempt) {
        return count("attempt = ?1 and onScreenSince is not null", attempt) > 0;
    }

    /** Ends the time of whatever is on the screen. The caller holds the attempt's lock. */
    static void clearScreen(Attempt attempt, Instant now) {
        onScreen(attempt).forEach(item -> item.leaveScreen(now));
    }

    /** Begins its time and ends that of another. The caller holds the attempt's lock. */
    void takeScreen(Instant now) {
        if (onScreenSince == null) {
            clearScreen(attempt, now);
            // Half a time would be worse than none: what was first shown before times were measured stays without. And
            // whoever reads why an answer was right is not answering any more.
            onScreenSince = onScreenMillis == null || checkedAt != null ? null : now;
        }
    }

    private void leaveScreen(Instant now) {
        if (onScreenSince != null) {
            onScreenMillis += Math.max(0, Duration.between(onScreenSince, now).toMillis());
            onScreenSince = null;
        }
    }

    /** How long it was on the screen, once the attempt is over; null if that was not measured. */
    Duration onScreen() {
        return onScreenMillis == null ? null : Duration.ofMillis(onScreenMillis);
    }

    void flag(boolean on, Instant now) {
        flaggedAt = on ? now : null;
    }

    /** Takes an answer, unless it cannot be one or was given without knowledge of a newer one. */
    Saving save(Interaction interaction, Given given, Instant now) {
        String refusal = given.refusal(interaction, order());
        if (refusal != null) {
            return new Saving.Refused(refusal);
        }
        if (!holds(interaction, given)) {
            if (checkedAt != null) {
                return new Saving.Refused("You were told what is right here, so the answer stays as it is.");
            }
            if (given.revision() != revision) {
                return new Saving.Overtaken(revision);
            }
            Answer answer = meant(interaction, given);
            settle(answer, interaction.complete(answer), now);
            if (given.struck() != null) {
                struck = given.struck().isEmpty() ? null : OptionOrder.joined(given.struck());
            }
            confidence = given.confidence();
            if (given.flagged() != null) {
                flag(given.flagged(), now);
            }
            answeredAt = now;
            revision++;
        }
        return saved();
    }

    Saving saved() {
        return new Saving.Saved(revision, complete);
    }

    private Answer meant(Interaction interaction, Given given) {
        Answer answer = order().meant(interaction, given.picks());
        return answer.blank() ? Answer.NONE : answer;
    }

    private void settle(Answer answer, boolean leavesNothingOpen, Instant now) {
        String before = complete ? picks : setAside;
        picks = answer.blank() ? null : OptionOrder.joined(answer.picks());
        complete = leavesNothingOpen;
        setAside = complete ? null : before;
        if (complete && before != null && !before.equals(picks)) {
            AnswerChange.note(this, before, now);
        }
    }

    /** The same answer sent twice, by a client that did not hear back, changes nothing. */
    boolean holds(Interaction interaction, Given given) {
        return given.refusal(interaction, order()) == null
                && answer().equals(meant(interaction, given))
                && (given.struck() == null || OptionOrder.numbers(struck).equals(given.struck()))
                && confidence == given.confidence()
                && (given.flagged() == null || given.flagged() == (flaggedAt != null));
    }

    /** Whether it was asked, once the attempt is over; see {@link Attempts#ASKED}. */
    boolean asked() {
        return checkedAt != null || !attempt.kind.feedback();
    }

    /** Tells the learner whether the answer is right; reading why takes none of the question's time. */
    void check(Question shown, Instant now) {
        leaveScreen(now);
        correct = Scoring.correct(shown, answer());
        checkedAt = now;
    }

    /**
     * @param unseen whether the learner has not been shown the question anywhere; counts if it was not shown here either
     * @param ended when the attempt ended
     */
    void mark(Question shown, boolean unseen, Instant ended) {
        leaveScreen(ended);
        correct = Scoring.correct(shown, answer());
        if (fresh == null) {
            fresh = unseen;
        }
    }
}
