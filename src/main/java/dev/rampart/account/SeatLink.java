package dev.rampart.account;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Lets whoever holds its link join something, until it has expired or so many have come. */
@MappedSuperclass
public abstract class SeatLink extends PanacheEntity {
    public static final List<Integer> DAYS = List.of(1, 7, 30);
    public static final List<Integer> SEATS = List.of(1, 5, 25);

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

    /** A row of the list of those who make links; the link itself is not known any more. */
    public record Line(long id, Instant createdAt, Instant expiresAt, int seats, int used) {}

    /** @return the secret that stands in the link, which cannot be had again */
    protected OpaqueToken open(long by, int people, Instant now, Instant until) {
        OpaqueToken token = OpaqueToken.random("");
        tokenHash = token.hash();
        createdBy = by;
        createdAt = now;
        expiresAt = until;
        seats = people;
        persist();
        return token;
    }

    /** Why the link opens nothing, as a sentence; empty while it does. */
    public Optional<String> refusal(Instant now) {
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
}
