package dev.rampart.statistics;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Instant;

/** One row: whoever holds its lock takes attempts into the sums, so that two nodes never change the same ones at once. */
@Entity
@Table(name = "statistics_intake")
class StatisticsIntake extends PanacheEntityBase {
    private static final long ONLY = 1;

    @Id
    public Long id;

    /** When anything was taken in last, or null. */
    @Column(name = "taken_at")
    public Instant takenAt;

    static StatisticsIntake locked() {
        return findById(ONLY, LockModeType.PESSIMISTIC_WRITE);
    }

    static Instant last() {
        StatisticsIntake intake = findById(ONLY);
        return intake.takenAt;
    }
}
