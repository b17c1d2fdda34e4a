package dev.rampart.attempt;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;

/** The extra time that a learner has for good: what every start offers first, until they change it. */
@Entity
class Accommodation extends PanacheEntityBase {
    @Id
    @Column(name = "account_id")
    public Long accountId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    public ExtraTime extra;

    @Column(name = "chosen_at", nullable = false)
    public Instant chosenAt;

    static Optional<Accommodation> of(long accountId) {
        return findByIdOptional(accountId);
    }

    /** The caller holds the learner's lock, since two pages may choose at once. */
    static Accommodation choose(long accountId, ExtraTime extra, Instant now) {
        Accommodation accommodation = Accommodation.of(accountId).orElseGet(() -> {
            Accommodation first = new Accommodation();
            first.accountId = accountId;
            return first;
        });
        accommodation.extra = extra;
        accommodation.chosenAt = now;
        accommodation.persist();
        return accommodation;
    }
}
