package dev.rampart.cohort;

import dev.rampart.web.Problem;
import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A learner in a cohort. */
@Entity
class Enrolment extends PanacheEntity {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "cohort_id")
    public Cohort cohort;

    @Column(name = "account_id", nullable = false)
    public Long accountId;

    @Column(name = "joined_at", nullable = false)
    public Instant joinedAt;

    /** All that whoever runs a cohort sees of a learner. */
    record Member(long id, String name, Instant joinedAt) {}

    static void add(Cohort cohort, long accountId, Instant now) {
        Enrolment enrolment = new Enrolment();
        enrolment.cohort = cohort;
        enrolment.accountId = accountId;
        enrolment.joinedAt = now;
        enrolment.persist();
    }

    static Optional<Enrolment> of(Cohort cohort, long accountId) {
        return find("cohort = ?1 and accountId = ?2", cohort, accountId).firstResultOptional();
    }

    /** @throws jakarta.ws.rs.WebApplicationException 404 for one that is not of this cohort */
    static Enrolment in(Cohort cohort, long id) {
        return Enrolment.<Enrolment>find("cohort = ?1 and id = ?2", cohort, id)
                .firstResultOptional()
                .orElseThrow(() -> Problem.notFound("There is no such learner in this cohort; they may have left."));
    }

    /** Everyone by name, in the order of the alphabet. */
    static List<Member> members(Cohort cohort) {
        return find(
                        "select e.id, a.name, e.joinedAt from Enrolment e, Account a"
                                + " where a.id = e.accountId and e.cohort = ?1 order by lower(a.name), e.id",
                        cohort)
                .project(Member.class)
                .list();
    }
}
