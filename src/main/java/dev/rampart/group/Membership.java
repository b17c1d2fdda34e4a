package dev.rampart.group;

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

/** A person in a group. */
@Entity
class Membership extends PanacheEntity {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "group_id")
    public StudyGroup group;

    @Column(name = "account_id", nullable = false)
    public Long accountId;

    @Column(name = "joined_at", nullable = false)
    public Instant joinedAt;

    /** @param name how Rampart addresses the person */
    record Member(long id, long accountId, String name, Instant joinedAt) {}

    static Membership add(StudyGroup group, long accountId, Instant now) {
        Membership membership = new Membership();
        membership.group = group;
        membership.accountId = accountId;
        membership.joinedAt = now;
        membership.persist();
        return membership;
    }

    static Optional<Membership> of(StudyGroup group, long accountId) {
        return find("group = ?1 and accountId = ?2", group, accountId).firstResultOptional();
    }

    /** @throws jakarta.ws.rs.WebApplicationException 404 for one that is not of this group */
    static Membership in(StudyGroup group, long id) {
        return Membership.<Membership>find("group = ?1 and id = ?2", group, id)
                .firstResultOptional()
                .orElseThrow(() -> Problem.notFound("There is no such member in this group; they may have left."));
    }

    /** Everyone in the group by name, in the order of the alphabet. */
    static List<Member> members(StudyGroup group) {
        return find(
                        "select m.id, m.accountId, a.name, m.joinedAt from Membership m, Account a"
                                + " where a.id = m.accountId and m.group = ?1 order by lower(a.name), m.id",
                        group)
                .project(Member.class)
                .list();
    }

    /** The one who has been in the group for the longest time, except for one person. */
    static Optional<Membership> longest(StudyGroup group, long except) {
        return find("group = ?1 and accountId <> ?2 order by joinedAt, id", group, except)
                .range(0, 0)
                .firstResultOptional();
    }

    /** What the member shared goes with the membership. */
    void end() {
        Share.delete("membershipId", id);
        delete();
    }
}
