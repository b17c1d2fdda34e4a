package dev.rampart.group;

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

/** Lets whoever holds its link join a group. */
@Entity
@Table(name = "group_invitation")
class GroupInvitation extends SeatLink {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "group_id")
    public StudyGroup group;

    /** @return the path of the link, which cannot be had again */
    static String create(StudyGroup group, long by, int seats, Instant now, Instant expiresAt) {
        GroupInvitation invitation = new GroupInvitation();
        invitation.group = group;
        return "/groups/invitations/"
                + invitation.open(by, seats, now, expiresAt).text();
    }

    static Optional<GroupInvitation> of(String token) {
        return find("from GroupInvitation i join fetch i.group where i.tokenHash = ?1", OpaqueToken.hash(token))
                .firstResultOptional();
    }

    /** Takes a seat of it; of more who try at once than there are seats, only so many get one. */
    boolean use(Instant now) {
        return update(
                        "used = used + 1 where id = ?1 and used < seats and revokedAt is null and expiresAt > ?2",
                        id,
                        now)
                > 0;
    }

    /** @return whether there was such an open link of the group to take back */
    static boolean revoke(StudyGroup group, long id, Instant now) {
        return update("revokedAt = ?1 where id = ?2 and group = ?3 and revokedAt is null", now, id, group) > 0;
    }

    /** Those that still let someone in, newest first. */
    static List<Line> open(StudyGroup group, Instant now) {
        return find(
                        "select id, createdAt, expiresAt, seats, used from GroupInvitation where group = ?1"
                                + " and revokedAt is null and expiresAt > ?2 and used < seats order by createdAt desc, id desc",
                        group,
                        now)
                .project(Line.class)
                .list();
    }
}
