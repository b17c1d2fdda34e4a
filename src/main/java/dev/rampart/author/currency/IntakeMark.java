package dev.rampart.author.currency;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Instant;

/** One row: whoever holds its lock takes entries in, so that two nodes never write the same ones. */
@Entity
@Table(name = "currency_intake")
class IntakeMark extends PanacheEntityBase {
    private static final long ONLY = 1;

    @Id
    public Long id;

    /** What changed before that was taken in, or null. */
    @Column(name = "seen_until")
    public Instant seenUntil;

    /** From where to go on. A clock that was ahead for a while, and was set right, leaves no gap. */
    Instant from(Instant now) {
        return seenUntil == null ? Instant.EPOCH : seenUntil.isAfter(now) ? now : seenUntil;
    }

    static IntakeMark locked() {
        return findById(ONLY, LockModeType.PESSIMISTIC_WRITE);
    }
}
