package dev.rampart.account;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.stream.Stream;

/** A person who can sign in. What changes it wants a transaction. */
@Entity
public class Account extends PanacheEntity {
    /** Lower case, without surrounding space; unique. */
    @Column(nullable = false, length = 254)
    public String email;

    /** How the product addresses the person, 1 to 100 characters. */
    @Column(nullable = false, length = 100)
    public String name;

    @Column(name = "password_hash", nullable = false)
    public String passwordHash;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    public Role role;

    /** The zone in which the person reads times; an id of the IANA database. */
    @Column(nullable = false, length = 64)
    public ZoneId zone;

    @Column(name = "created_at", nullable = false)
    public Instant createdAt;

    static boolean taken(String email) {
        return count("email", email) > 0;
    }

    /** Whether someone can administrate this installation. */
    static boolean administrated() {
        return count("role", Role.ADMINISTRATOR) > 0;
    }

    /** Whoever knew the old password is out: every other session ends and every token is revoked. */
    void changePassword(String hash, long ownSession) {
        passwordHash = hash;
        Session.endAllBut(ownSession, id);
        ApiToken.revokeAll(id);
        PasswordLink.drop(id);
    }

    /** The same for someone who is not signed in: every session ends. */
    void setPassword(String hash) {
        passwordHash = hash;
        Session.endAll(id);
        ApiToken.revokeAll(id);
    }

    /**
     * What the person may do from the next request on.
     *
     * @return false if nothing was changed, since nobody could administrate any more
     */
    public boolean changeRole(Role wanted) {
        if (wanted != Role.ADMINISTRATOR && lastAdministrator()) {
            return false;
        }
        role = wanted;
        return true;
    }

    /** In how many browsers the person is signed in. */
    public long sessions() {
        return Session.count("account", this);
    }

    /** To the minute or so; empty if there is no session any more. */
    public Optional<Instant> lastSeen() {
        return Session.find("select max(lastSeenAt) from Session where account = ?1", this)
                .project(Instant.class)
                .firstResultOptional();
    }

    /** Signs the person out everywhere; tokens stay. */
    public void endSessions() {
        Session.endAll(id);
    }

    /** Since when the person may not sign in. */
    public Optional<Instant> suspendedSince() {
        return Suspension.find("select createdAt from Suspension where account = ?1", this)
                .project(Instant.class)
                .firstResultOptional();
    }

    /**
     * Keeps the person out until it is lifted: sessions end, tokens rest, and a link for a new password opens nothing.
     *
     * @return false if nothing was changed, since nobody could administrate any more
     */
    public boolean suspend(Account by, Instant now) {
        if (lastAdministrator()) {
            return false;
        }
        if (suspendedSince().isEmpty()) {
            Suspension.of(this, by, now);
        }
        Session.endAll(id);
        PasswordLink.drop(id);
        return true;
    }

    public void liftSuspension() {
        Suspension.delete("account", this);
    }

    /** Whether this is the only one left who can administrate; the rows stay locked, so that two cannot both go at once. */
    boolean lastAdministrator() {
        try (Stream<Account> administrators = Account.<Account>find("role = ?1 order by id", Role.ADMINISTRATOR)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .stream()) {
            return administrators
                    .filter(other -> other.suspendedSince().isEmpty())
                    .toList()
                    .equals(java.util.List.of(this));
        }
    }
}
