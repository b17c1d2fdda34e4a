package dev.rampart.account;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** What a program sends to the API in a person's name. */
@Entity
@Table(name = "api_token")
class ApiToken extends PanacheEntity {
    /** So that a person, or a scanner of source code, sees what a leaked token belongs to. */
    static final String PREFIX = "rampart_";

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "account_id")
    public Account account;

    @Column(nullable = false, length = 100)
    public String name;

    @Column(name = "token_hash", nullable = false, length = 64)
    public String tokenHash;

    @Column(name = "created_at", nullable = false)
    public Instant createdAt;

    @Column(name = "expires_at", nullable = false)
    public Instant expiresAt;

    /** To the minute or so; null until it is used. */
    @Column(name = "last_used_at")
    public Instant lastUsedAt;

    /** A token and its person, as each request needs them. */
    record Holder(
            long tokenId, Instant expiresAt, Instant lastUsedAt, long accountId, String name, Role role, ZoneId zone) {
        Identity person() {
            return new Identity(accountId, name, role, zone);
        }
    }

    /** A row of the list of one's tokens; lastUsedAt may be null. */
    record Line(long id, String name, Instant createdAt, Instant expiresAt, Instant lastUsedAt) {}

    /** @return the token; it cannot be had again */
    static OpaqueToken create(Account account, String name, Instant now, Instant expiresAt) {
        OpaqueToken token = OpaqueToken.random(PREFIX);
        ApiToken stored = new ApiToken();
        stored.account = account;
        stored.name = name;
        stored.tokenHash = token.hash();
        stored.createdAt = now;
        stored.expiresAt = expiresAt;
        stored.persist();
        return token;
    }

    static Optional<Holder> holder(String tokenHash) {
        return find(
                        "select t.id, t.expiresAt, t.lastUsedAt, a.id, a.name, a.role, a.zone"
                                + " from ApiToken t join t.account a where t.tokenHash = ?1"
                                + " and not exists (select 1 from Suspension x where x.account = a)",
                        tokenHash)
                .project(Holder.class)
                .firstResultOptional();
    }

    static void used(long id, Instant now) {
        update("lastUsedAt = ?1 where id = ?2", now, id);
    }

    static List<Line> of(long accountId) {
        return find(
                        "select id, name, createdAt, expiresAt, lastUsedAt from ApiToken"
                                + " where account.id = ?1 order by createdAt desc, id desc",
                        accountId)
                .project(Line.class)
                .list();
    }

    /** @return whether there was such a token of that person */
    static boolean revoke(long id, long accountId) {
        return delete("id = ?1 and account.id = ?2", id, accountId) > 0;
    }

    static void revokeAll(long accountId) {
        delete("account.id", accountId);
    }

    static long dropExpired(Instant before) {
        return delete("expiresAt <= ?1", before);
    }
}
