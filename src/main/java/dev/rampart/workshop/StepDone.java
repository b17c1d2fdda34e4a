package dev.rampart.workshop;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A learner says that a step is done. It goes by the step's stable id, so that a new version of the workshop keeps it. */
@Entity
@Table(name = "workshop_step_done")
class StepDone extends PanacheEntity {
    @Column(name = "account_id", nullable = false)
    public long accountId;

    @Column(nullable = false, length = 100)
    public String workshop;

    @Column(nullable = false, length = 100)
    public String step;

    @Column(name = "done_at", nullable = false)
    public Instant doneAt;

    /** The first time counts. */
    static void of(long account, String workshop, String step, Instant when) {
        if (count("accountId = ?1 and workshop = ?2 and step = ?3", account, workshop, step) == 0) {
            StepDone done = new StepDone();
            done.accountId = account;
            done.workshop = workshop;
            done.step = step;
            done.doneAt = when;
            done.persist();
        }
    }

    static void takeBack(long account, String workshop, String step) {
        delete("accountId = ?1 and workshop = ?2 and step = ?3", account, workshop, step);
    }
}
