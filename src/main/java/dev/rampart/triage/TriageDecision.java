package dev.rampart.triage;

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
import java.time.LocalDate;

/** That a member put an entry somewhere: who, when, from where to where, and why. */
@Entity
@Table(name = "triage_decision")
class TriageDecision extends PanacheEntity {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "item_id")
    public TriageItem item;

    /** From 1; counts the decisions on the item. */
    @Column(nullable = false)
    public int revision;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_state", nullable = false, length = 20)
    public State from;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_state", nullable = false, length = 20)
    public State to;

    /** Whose decision it was; null once the account is gone. */
    @Column(name = "account_id")
    public Long accountId;

    @Column(name = "decided_at", nullable = false)
    public Instant decidedAt;

    /** May be "". */
    @Column(nullable = false, length = Wish.MAX_WHY)
    public String why;

    /** Who looks at it, or null. */
    @Column(name = "assignee_id")
    public Long assigneeId;

    /** The day by which, or null. */
    public LocalDate due;

    static void add(TriageItem item, State from, Wish wish, long account, Instant now) {
        TriageDecision decision = new TriageDecision();
        decision.item = item;
        decision.revision = item.revision;
        decision.from = from;
        decision.to = wish.state();
        decision.accountId = account;
        decision.decidedAt = now;
        decision.why = wish.why();
        decision.assigneeId = wish.assignee();
        decision.due = wish.due();
        decision.persist();
    }
}
