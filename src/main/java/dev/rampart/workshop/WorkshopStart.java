package dev.rampart.workshop;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** A learner has begun a workshop of ours. */
@Entity
@Table(name = "workshop_start")
class WorkshopStart extends PanacheEntity {
    @Column(name = "account_id", nullable = false)
    public long accountId;

    @Column(nullable = false, length = 100)
    public String workshop;

    @Column(name = "started_at", nullable = false)
    public Instant startedAt;

    /** The first start counts. */
    static void of(long account, String workshop, Instant when) {
        if (count("accountId = ?1 and workshop = ?2", account, workshop) == 0) {
            WorkshopStart start = new WorkshopStart();
            start.accountId = account;
            start.workshop = workshop;
            start.startedAt = when;
            start.persist();
        }
    }
}
