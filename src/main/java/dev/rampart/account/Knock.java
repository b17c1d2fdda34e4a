package dev.rampart.account;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A try to get in that the throttle counts. */
@Entity
class Knock extends PanacheEntity {
    /** The SHA-256 of what is counted by, so that no address of anyone stands here. */
    @Column(nullable = false, length = 64)
    public String subject;

    @Column(name = "made_at", nullable = false)
    public Instant madeAt;

    static long at(String subject, Instant now) {
        Knock knock = new Knock();
        knock.subject = subject;
        knock.madeAt = now;
        knock.persist();
        return knock.id;
    }

    /** When the n-th latest try since a moment was made; the latest is number 0. */
    static Optional<Instant> latest(int n, String subject, Instant since) {
        return find(
                        "select madeAt from Knock where subject = ?1 and madeAt > ?2 order by madeAt desc, id desc",
                        subject,
                        since)
                .project(Instant.class)
                .range(n, n)
                .firstResultOptional();
    }

    static void forget(List<Long> ids) {
        delete("id in ?1", ids);
    }

    static void forget(String subject) {
        delete("subject", subject);
    }

    static long forgetOlderThan(Instant moment) {
        return delete("madeAt <= ?1", moment);
    }
}
