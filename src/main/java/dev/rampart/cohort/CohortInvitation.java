package dev.rampart.cohort;

import dev.rampart.account.OpaqueToken;
import dev.rampart.account.SeatLink;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Lets whoever holds its link join a cohort. */
@Entity
@Table(name = "cohort_invitation")
class CohortInvitation extends SeatLink {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "cohort_id")
    public Cohort cohort;

    /** @return the path of the link, which cannot be had again */
    static String create(Cohort cohort, long by, int seats, Instant now, Instant expiresAt) {
        CohortInvitation invitation = new CohortInvitation();
        invitation.cohort = cohort;
        return "/cohorts/invitations/"
                + invitation.open(by, seats, now, expiresAt).text();
    }

    static Optional<CohortInvitation> of(String token) {
        return find("from CohortInvitation i join fetch i.cohort where i.tokenHash = ?1", OpaqueToken.hash(token))
                .firstResultOptional();
    }

    /** Why the link opens nothing, as a sentence; empty while it does. */
    @Override
    public Optional<String> refusal(Instant now) {
        return cohort.archived()
                ? Optional.of("This cohort is over, so nobody joins it any more.")
                : super.refusal(now);
    }

    /** Takes a seat of it. The caller holds the cohort's lock, so that no more come than there are seats. */
    void use() {
        used++;
    }

    /** @return whether there was such an open link of the cohort to take back */
    static boolean revoke(Cohort cohort, long id, Instant now) {
        return update("revokedAt = ?1 where id = ?2 and cohort = ?3 and revokedAt is null", now, id, cohort) > 0;
    }

    /** Those that still let someone in, newest first. */
    static List<Line> open(Cohort cohort, Instant now) {
        return find(
                        "select id, createdAt, expiresAt, seats, used from CohortInvitation where cohort = ?1"
                                + " and revokedAt is null and expiresAt > ?2 and used < seats order by createdAt desc, id desc",
                        cohort,
                        now)
                .project(Line.class)
                .list();
    }
}
