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

/** An administrator's decision about who may sign up from then on; the latest one counts. */
@Entity
public class Registration extends PanacheEntity {
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    public RegistrationMode mode;

    @Column(name = "created_at", nullable = false)
    public Instant createdAt;

    /** Null once that administrator's account is gone. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "created_by")
    public Account createdBy;

    /** @param config what counts while nobody has decided */
    public static RegistrationMode mode(AccountConfig config) {
        return find("select mode from Registration order by createdAt desc, id desc")
                .project(RegistrationMode.class)
                .range(0, 0)
                .firstResultOptional()
                .orElse(config.registration());
    }

    public static void decide(RegistrationMode mode, Account by, Instant now) {
        Registration registration = new Registration();
        registration.mode = mode;
        registration.createdBy = by;
        registration.createdAt = now;
        registration.persist();
    }
}
