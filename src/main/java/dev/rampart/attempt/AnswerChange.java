package dev.rampart.attempt;

import dev.rampart.question.Answer;
import dev.rampart.question.Question;
import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;

/**
 * An answer that was given up for another one. Both left nothing open: whoever puts steps into their order one by one
 * changes nothing, and whoever takes an answer away and gives it again neither.
 */
@Entity
@Table(name = "answer_change")
class AnswerChange extends PanacheEntity {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "attempt_id")
    public Attempt attempt;

    /** Of the item. */
    @Column(nullable = false)
    public int position;

    /** The answer that was given up, as the author counts. */
    @Column(nullable = false, length = 60)
    public String picks;

    @Column(name = "changed_at", nullable = false)
    public Instant changedAt;

    /** Whether the answer that was given up was right; null until the attempt ends. */
    public Boolean correct;

    static void note(AttemptItem item, String givenUp, Instant now) {
        AnswerChange change = new AnswerChange();
        change.attempt = item.attempt;
        change.position = item.position;
        change.picks = givenUp;
        change.changedAt = now;
        change.persist();
    }

    /** In the order in which they were made. */
    static List<AnswerChange> of(Attempt attempt) {
        return list("attempt = ?1 order by changedAt, id", attempt);
    }

    Answer answer() {
        return new Answer(OptionOrder.numbers(picks));
    }

    void mark(Question shown) {
        correct = Scoring.correct(shown, answer());
    }
}
