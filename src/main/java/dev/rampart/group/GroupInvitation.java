package dev.rampart.group;

import dev.rampart.account.OpaqueToken;
import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Lets whoever holds its link join a group, until it has expired or so many have come. */
@Entity
@Table(name = "group_invitation")
class GroupInvitation extends PanacheEntity {
    static final List<Integer> DAYS = List.of(1, 7, 30);
    static final List<Integer> SEATS = List.of(1, 5, 25);

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "group_id")
    public StudyGroup group;

    @Column(name = "token_hash", nullable = false, length = 64)
    public String tokenHash;

    /** Null once that person's account is gone. */
    @Column(name = "created_by")
    public Long createdBy;

    @Column(name = "created_at", nullable = false)
    public Instant createdAt;

    @Column(name = "expires_at", nullable = false)
    public Instant expiresAt;

    /** How many people it lets in. */
    @Column(nullable = false)
    public int seats;

    @Column(nullable = false)
    public int used;

    @Column(name = "revoked_at")
    public Instant revokedAt;

    /** A row of the owner's list; the link itself is not known any more. */
    record Line(long id, Instant createdAt, Instant expiresAt, int seats, int used) {}

    /** @return the path of the link, which cannot be had again */
    static String create(StudyGroup group, long by, int seats, Instant now, Instant expiresAt) {
        OpaqueToken token = OpaqueToken.random("");
        GroupInvitation invitation = new GroupInvitation();
        invitation.group = group;
        invitation.tokenHash = token.hash();
        invitation.createdBy = by;
        invitation.createdAt = now;
        invitation.expiresAt = expiresAt;
        invitation.seats = seats;
        invitation.persist();
        return "/groups/invitations/" + token.text();
    }

    static Optional<GroupInvitation> of(String token) {
        return find("from GroupInvitation i join fetch i.group where i.tokenHash = ?1", OpaqueToken.hash(token))
                .firstResultOptional();
    }

    /** Why the link opens nothing, as a sentence; empty while it does. */
    Optional<String> refusal(Instant now) {
        if (revokedAt != null) {
            return Optional.of("This invitation was taken back. Ask whoever sent it for a new one.");
        }
        if (!expiresAt.isAfter(now)) {
            return Optional.of("This invitation has expired. Ask whoever sent it for a new one.");
        }
        return used < seats
                ? Optional.empty()
                : Optional.of(
                        seats == 1
                                ? "This invitation was for one person, who has joined already. Ask for a new one."
                                : "This invitation was for " + seats
                                        + " people, who have joined already. Ask for a new one.");
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
