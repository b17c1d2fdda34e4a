package dev.rampart.account;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** One browser in which a person is signed in. It ends when the row goes. */
@Entity
class Session extends PanacheEntity {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "account_id")
    public Account account;

    @Column(name = "token_hash", nullable = false, length = 64)
    public String tokenHash;

    /** The browser and its system in words. */
    @Column(nullable = false, length = 100)
    public String device;

    @Column(name = "created_at", nullable = false)
    public Instant createdAt;

    /** To the minute or so. */
    @Column(name = "last_seen_at", nullable = false)
    public Instant lastSeenAt;

    /** A session and its person, as each request needs them. */
    record Holder(
            long sessionId,
            Instant createdAt,
            Instant lastSeenAt,
            long accountId,
            String name,
            Role role,
            ZoneId zone) {
        Identity person() {
            return new Identity(accountId, name, role, zone);
        }
    }

    /** A row of the list of one's sessions. */
    record Line(long id, String device, Instant createdAt, Instant lastSeenAt) {}

    /** @return the token for the cookie; it cannot be had again */
    static OpaqueToken start(Account account, Device device, Instant now) {
        OpaqueToken token = OpaqueToken.random("");
        Session session = new Session();
        session.account = account;
        session.tokenHash = token.hash();
        session.device = device.words();
        session.createdAt = now;
        session.lastSeenAt = now;
        session.persist();
        return token;
    }

    static Optional<Holder> holder(String tokenHash) {
        return find(
                        "select s.id, s.createdAt, s.lastSeenAt, a.id, a.name, a.role, a.zone"
                                + " from Session s join s.account a where s.tokenHash = ?1"
                                + " and not exists (select 1 from Suspension x where x.account = a)",
                        tokenHash)
                .project(Holder.class)
                .firstResultOptional();
    }

    static void seen(long id, Instant now) {
        update("lastSeenAt = ?1 where id = ?2", now, id);
    }

    static List<Line> of(long accountId, Instant idleSince, Instant createdSince) {
        return find(
                        "select id, device, createdAt, lastSeenAt from Session"
                                + " where account.id = ?1 and lastSeenAt > ?2 and createdAt > ?3"
                                + " order by lastSeenAt desc, id desc",
                        accountId,
                        idleSince,
                        createdSince)
                .project(Line.class)
                .list();
    }

    static void end(String tokenHash) {
        delete("tokenHash", tokenHash);
    }

    /** @return whether there was such a session of that person */
    static boolean end(long id, long accountId) {
        return delete("id = ?1 and account.id = ?2", id, accountId) > 0;
    }

    static void endAll(long accountId) {
        delete("account.id", accountId);
    }

    static void endAllBut(long id, long accountId) {
        delete("account.id = ?1 and id <> ?2", accountId, id);
    }

    static long endOutdated(Instant idleSince, Instant createdSince) {
        return delete("lastSeenAt <= ?1 or createdAt <= ?2", idleSince, createdSince);
    }
}
