package dev.rampart.attempt;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;

/** The end of an attempt: when, by whom, and what came out. */
@Entity
class Submission extends PanacheEntityBase {
    /** Who ended an attempt. */
    enum By {
        LEARNER,
        DEADLINE
    }

    @Id
    @Column(name = "attempt_id")
    public Long attemptId;

    /** By the deadline: the deadline itself, whenever the server got to it. */
    @Column(name = "submitted_at", nullable = false)
    public Instant submittedAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "submitted_by", nullable = false, length = 10)
    public By by;

    /** How many of the questions were right. */
    @Column(nullable = false)
    public int correct;

    /** How many of the questions that were asked were fresh. */
    @Column(nullable = false)
    public int fresh;

    /** When {@link EndedAttempts} gave it out to be counted; null until then. */
    @Column(name = "counted_at")
    public Instant countedAt;
}
