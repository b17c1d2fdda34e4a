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

    @Column(name = "flagged_at")
    public Instant flaggedAt;

    /** As the author counts, or null for a blank. */
    @Column(length = 60)
    public String picks;

    @Column(nullable = false)
    public boolean complete;

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

    /** Null until the attempt ends. */
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
        Answer answer = order().meant(interaction, given.picks());
        if (answer.blank()) {
            answer = Answer.NONE;
        }
        if (!holds(answer, given)) {
            if (given.revision() != revision) {
                return new Saving.Overtaken(revision);
            }
            picks = answer.blank() ? null : OptionOrder.joined(answer.picks());
            complete = interaction.complete(answer);
            struck = given.struck().isEmpty() ? null : OptionOrder.joined(given.struck());
            confidence = given.confidence();
            if (given.flagged() != null) {
                flag(given.flagged(), now);
            }
            answeredAt = now;
            revision++;
        }
        return new Saving.Saved(revision, complete);
    }

    /** The same answer sent twice, by a client that did not hear back, changes nothing. */
    private boolean holds(Answer answer, Given given) {
        return answer().equals(answer)
                && OptionOrder.numbers(struck).equals(given.struck())
                && confidence == given.confidence()
                && (given.flagged() == null || given.flagged() == (flaggedAt != null));
    }

    /** @param unseen whether the learner has not been shown the question anywhere; counts if it was not shown here either */
    void mark(Question shown, boolean unseen) {
        correct = Scoring.correct(shown, answer());
        if (fresh == null) {
            fresh = unseen;
        }
    }
}
