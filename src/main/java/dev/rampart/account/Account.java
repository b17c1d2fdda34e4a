package dev.rampart.account;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.time.ZoneId;

/** A person who can sign in. */
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
}
