package dev.rampart.cohort;

import dev.rampart.web.Problem;
import dev.rampart.web.Viewer;
import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The learners of an instructor for one exam, from one day to another. Whoever changes who belongs to it holds its row's lock, so
 * that two who act at once do so one after the other.
 */
@Entity
class Cohort extends PanacheEntity {
    /** Its place in the address; never changes, and is never given to another. */
    @Column(nullable = false, length = 60)
    public String slug;

    @Column(nullable = false, length = 80)
    public String name;

    /** May be "". */
    @Column(nullable = false, length = 1000)
    public String description;

    /** The blueprint's id. */
    @Column(nullable = false, length = 40)
    public String exam;

    @Column(name = "starts_on", nullable = false)
    public LocalDate startsOn;

    @Column(name = "ends_on", nullable = false)
    public LocalDate endsOn;

    /** Who runs it; null once that account is gone, from when on administrators do. */
    @Column(name = "instructor_id")
    public Long instructorId;

    @Column(name = "created_at", nullable = false)
    public Instant createdAt;

    private static jakarta.ws.rs.WebApplicationException unknown() {
        return Problem.notFound("There is no such cohort, or you are not in it.");
    }

    private static Cohort named(String slug) {
        return Cohort.<Cohort>find("slug", slug).firstResultOptional().orElseThrow(Cohort::unknown);
    }

    /** @throws jakarta.ws.rs.WebApplicationException 404 where there is none, or the person neither runs it nor is in it */
    static Cohort of(String slug, Viewer viewer) {
        Cohort cohort = named(slug);
        if (!cohort.runBy(viewer) && Enrolment.of(cohort, viewer.id()).isEmpty()) {
            throw unknown();
        }
        return cohort;
    }

    /**
     * The same for what only those do who run it, locked to be changed.
     *
     * @throws jakarta.ws.rs.WebApplicationException 403 for one of its learners
     */
    static Cohort run(String slug, Viewer viewer) {
        Cohort cohort = of(slug, viewer);
        if (!cohort.runBy(viewer)) {
            throw Problem.exception(403, "Only the instructor of the cohort can do this; nothing was changed.");
        }
        lock(cohort);
        return cohort;
    }

    static void lock(Cohort cohort) {
        getEntityManager().refresh(cohort, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Its instructor and, since they may be away for good, administrators. */
    boolean runBy(Viewer viewer) {
        return viewer.administrator() || (viewer.instructor() && instructorId != null && instructorId == viewer.id());
    }

    boolean archived() {
        return CohortArchive.count("cohortId", id) > 0;
    }

    String path() {
        return "/cohorts/" + slug;
    }
}
