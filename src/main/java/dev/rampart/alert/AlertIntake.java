package dev.rampart.alert;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Instant;

/** One row: whoever holds its lock makes alerts, so that two nodes do not make the same ones at once. */
@Entity
@Table(name = "alert_intake")
class AlertIntake extends PanacheEntityBase {
    private static final long ONLY = 1;

    @Id
    public Long id;

    /** Up to when the news was looked at, or null. */
    @Column(name = "looked_until")
    public Instant lookedUntil;

    static AlertIntake get() {
        return findById(ONLY);
    }

    static AlertIntake locked() {
        return findById(ONLY, LockModeType.PESSIMISTIC_WRITE);
    }

    /**
     * From where to go on. Where nothing says, as after a restore, the last bulletin that was looked at does. A clock that was
     * ahead for a while, and was set right, leaves no gap.
     */
    Instant until(Instant now) {
        Instant latest = lookedUntil == null ? LookedAt.latest() : lookedUntil;
        return latest == null || latest.isAfter(now) ? now : latest;
    }

    /** Never back: another node may be ahead. */
    void reaches(Instant until) {
        if (lookedUntil == null || lookedUntil.isBefore(until)) {
            lookedUntil = until;
        }
    }
}
