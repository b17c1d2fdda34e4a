package dev.rampart.account;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Lets whoever holds it set a new password for one account, once. A newer one replaces it. */
@Entity
@Table(name = "password_link")
public class PasswordLink extends PanacheEntity {
    /** Long enough to be passed on, too short to lie about. */
    static final Duration LASTS = Duration.ofDays(1);

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "account_id")
    public Account account;

    @Column(name = "token_hash", nullable = false, length = 64)
    public String tokenHash;

    @Column(name = "created_at", nullable = false)
    public Instant createdAt;

    /** Null if the operator asked for it at a start, or once that administrator's account is gone. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "created_by")
    public Account createdBy;

    @Column(name = "expires_at", nullable = false)
    public Instant expiresAt;

    @Column(name = "used_at")
    public Instant usedAt;

    /** What there is to know of a link without its token; usedAt may be null. */
    public record Line(Instant createdAt, Instant expiresAt, Instant usedAt) {
        public boolean open(Instant now) {
            return usedAt == null && expiresAt.isAfter(now);
        }
    }

    /**
     * To be called in a transaction.
     *
     * @param by the administrator who made it, or null for the operator
     * @return the path of the link, which cannot be had again; empty if the person is suspended
     */
    public static Optional<String> create(Account account, Account by, Instant now) {
        getEntityManager().lock(account, LockModeType.PESSIMISTIC_WRITE);
        if (account.suspendedSince().isPresent()) {
            return Optional.empty();
        }
        drop(account.id);
        OpaqueToken token = OpaqueToken.random("");
        PasswordLink link = new PasswordLink();
        link.account = account;
        link.tokenHash = token.hash();
        link.createdBy = by;
        link.createdAt = now;
        link.expiresAt = now.plus(LASTS);
        link.persist();
        return Optional.of("/new-password?token=" + token.text());
    }

    /** The latest one of a person. */
    public static Optional<Line> of(long accountId) {
        return find("select createdAt, expiresAt, usedAt from PasswordLink where account.id = ?1", accountId)
                .project(Line.class)
                .firstResultOptional();
    }

    static Optional<PasswordLink> of(String token) {
        return token == null || token.isEmpty()
                ? Optional.empty()
                : find("from PasswordLink l join fetch l.account where l.tokenHash = ?1", OpaqueToken.hash(token))
                        .firstResultOptional();
    }

    /** Why it opens nothing, as a sentence; empty while it does. */
    Optional<String> refusal(Instant now) {
        if (account.suspendedSince().isPresent()) {
            return Optional.of(
                    "This account is suspended for now. Everything in it is kept; ask the administrator of this site.");
        }
        if (usedAt != null) {
            return Optional.of("This link was used already; each sets one password. If that was not you, tell the "
                    + "administrator of this site at once.");
        }
        return expiresAt.isAfter(now)
                ? Optional.empty()
                : Optional.of(
                        "This link has expired: it works for a day. Ask the administrator of this site for a new one.");
    }

    /** Uses it up; of two who try at once, one does. */
    boolean use(Instant now) {
        return update("usedAt = ?1 where id = ?2 and usedAt is null and expiresAt > ?1", now, id) > 0;
    }

    static void drop(long accountId) {
        delete("account.id", accountId);
    }

    static long dropExpired(Instant before) {
        return delete("expiresAt <= ?1", before);
    }
}
