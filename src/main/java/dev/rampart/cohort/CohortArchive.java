package dev.rampart.cohort;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** That a cohort is over: nobody joins it any more, and its learners are not asked its questions. */
@Entity
@Table(name = "cohort_archive")
class CohortArchive extends PanacheEntityBase {
    @Id
    @Column(name = "cohort_id")
    public Long cohortId;

    /** Null once that person's account is gone. */
    @Column(name = "archived_by")
    public Long archivedBy;

    @Column(name = "archived_at", nullable = false)
    public Instant archivedAt;

    /** The caller holds the cohort's lock; the second time nothing changes. */
    static void put(Cohort cohort, long by, Instant now) {
        if (!cohort.archived()) {
            CohortArchive archive = new CohortArchive();
            archive.cohortId = cohort.id;
            archive.archivedBy = by;
            archive.archivedAt = now;
            archive.persist();
        }
    }
}
