package dev.rampart.account;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;

/** An administrator's decision that a person may not sign in for now; it ends when the row goes. */
@Entity
class Suspension extends PanacheEntity {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "account_id")
    public Account account;

    @Column(name = "created_at", nullable = false)
    public Instant createdAt;

    /** Null once that administrator's account is gone. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "created_by")
    public Account createdBy;

    static void of(Account account, Account by, Instant now) {
        Suspension suspension = new Suspension();
        suspension.account = account;
        suspension.createdBy = by;
        suspension.createdAt = now;
        suspension.persist();
    }
}
