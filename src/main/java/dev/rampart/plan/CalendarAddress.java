package dev.rampart.plan;

import dev.rampart.account.OpaqueToken;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** The secret address at which calendar programs follow a learner's plan; each learner has one at most. */
@Entity
@Table(name = "plan_calendar")
class CalendarAddress extends PanacheEntityBase {
    @Id
    @Column(name = "account_id")
    public Long accountId;

    @Column(name = "token_hash", nullable = false, length = 64)
    public String tokenHash;

    @Column(name = "created_at", nullable = false)
    public Instant createdAt;

    /**
     * Makes one, in place of the one before.
     *
     * @return its token; it cannot be had again
     */
    static OpaqueToken replace(long accountId, Instant now) {
        OpaqueToken token = OpaqueToken.random("");
        CalendarAddress address = of(accountId).orElseGet(CalendarAddress::new);
        address.accountId = accountId;
        address.tokenHash = token.hash();
        address.createdAt = now;
        address.persist();
        return token;
    }

    static Optional<CalendarAddress> of(long accountId) {
        return findByIdOptional(accountId);
    }

    static Optional<CalendarAddress> opened(String token) {
        return find("tokenHash", OpaqueToken.hash(token)).firstResultOptional();
    }

    static boolean revoke(long accountId) {
        return deleteById(accountId);
    }
}
