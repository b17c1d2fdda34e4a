package dev.rampart.account;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Lets whoever holds its link make one account. */
@Entity
public class Invitation extends PanacheEntity {
    @Column(name = "token_hash", nullable = false, length = 64)
    public String tokenHash;

    /** For whom it is, as the administrator wrote it; may be "". */
    @Column(nullable = false, length = 100)
    public String note;

    /** What the new person will be. */
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    public Role role;

    @Column(name = "created_at", nullable = false)
    public Instant createdAt;

    /** Null once that administrator's account is gone. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "created_by")
    public Account createdBy;

    @Column(name = "expires_at", nullable = false)
    public Instant expiresAt;

    @Column(name = "used_at")
    public Instant usedAt;

    @Column(name = "revoked_at")
    public Instant revokedAt;

    /** A row of the administrator's list. */
    public record Line(
            long id, String note, Role role, Instant createdAt, Instant expiresAt, Instant usedAt, Instant revokedAt) {
        public boolean open(Instant now) {
            return usedAt == null && revokedAt == null && expiresAt.isAfter(now);
        }
    }

    /** @return the path of the link, which cannot be had again */
    public static String create(String note, Role role, Account by, Instant now, Instant expiresAt) {
        OpaqueToken token = OpaqueToken.random("");
        Invitation invitation = new Invitation();
        invitation.tokenHash = token.hash();
        invitation.note = note;
        invitation.role = role;
        invitation.createdBy = by;
        invitation.createdAt = now;
        invitation.expiresAt = expiresAt;
        invitation.persist();
        return "/sign-up?invitation=" + token.text();
    }

    static Optional<Invitation> of(String token) {
        return token == null || token.isEmpty()
                ? Optional.empty()
                : find("tokenHash", OpaqueToken.hash(token)).firstResultOptional();
    }

    /** Why the link opens nothing, as a sentence; empty while it does. */
    Optional<String> refusal(Instant now) {
        if (usedAt != null) {
            return Optional.of("This invitation was used already; each makes one account.");
        }
        if (revokedAt != null) {
            return Optional.of("This invitation was taken back by an administrator.");
        }
        return expiresAt.isAfter(now) ? Optional.empty() : Optional.of("This invitation has expired.");
    }

    /** Uses it up; of two who try at once, one does. */
    boolean use(Instant now) {
        return update("usedAt = ?1 where id = ?2 and usedAt is null and revokedAt is null and expiresAt > ?1", now, id)
                > 0;
    }

    /** @return whether there was such an invitation to take back */
    public static boolean revoke(long id, Instant now) {
        return update("revokedAt = ?1 where id = ?2 and usedAt is null and revokedAt is null", now, id) > 0;
    }

    public static long countOpen(Instant now) {
        return count("usedAt is null and revokedAt is null and expiresAt > ?1", now);
    }

    public static List<Line> latest(int count) {
        return find("select id, note, role, createdAt, expiresAt, usedAt, revokedAt from Invitation"
                        + " order by createdAt desc, id desc")
                .project(Line.class)
                .range(0, count - 1)
                .list();
    }

    static long dropDoneBefore(Instant moment) {
        return delete("expiresAt <= ?1 or usedAt <= ?1 or revokedAt <= ?1", moment);
    }
}
