package dev.rampart.author.currency;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What an instructor decided about an entry and a question or step. What is to be changed needs no second decision: once the
 * text is published with a day on which it was checked that is no longer before the entry, it is no match any more.
 */
@Entity
@Table(name = "currency_settlement")
class Settlement extends PanacheEntity {
    static final int MOST_CHARACTERS = 1_000;

    @Column(name = "entry_id", nullable = false)
    public Long entryId;

    @Column(nullable = false, length = 250)
    public String subject;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    public Verdict verdict;

    /** When the facts had been checked last at that time. */
    @Column(nullable = false)
    public LocalDate verified;

    @Column(length = MOST_CHARACTERS)
    public String why;

    /** Null once the account is gone. */
    @Column(name = "settled_by")
    public Long settledBy;

    @Column(name = "settled_at", nullable = false)
    public Instant settledAt;

    static Optional<Settlement> of(long entry, String subject) {
        return find("entryId = ?1 and subject = ?2", entry, subject).firstResultOptional();
    }

    static Settlement of(Match match) {
        Settlement settlement = new Settlement();
        settlement.entryId = match.told().entry();
        settlement.subject = match.subject().id();
        return settlement;
    }

    void says(Verdict said, LocalDate checked, String reason, long instructor, Instant now) {
        verdict = said;
        verified = checked;
        why = reason.isEmpty() ? null : reason;
        settledBy = instructor;
        settledAt = now;
    }
}
