package dev.rampart.account;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;

/** The link, printed at a start without an administrator, that makes the first one. Only the latest start's works. */
@Entity
@Table(name = "setup_link")
class SetupLink extends PanacheEntity {
    @Column(name = "token_hash", nullable = false, length = 64)
    public String tokenHash;

    @Column(name = "created_at", nullable = false)
    public Instant createdAt;

    static OpaqueToken renew(Instant now) {
        deleteAll();
        OpaqueToken token = OpaqueToken.random("");
        SetupLink link = new SetupLink();
        link.tokenHash = token.hash();
        link.createdAt = now;
        link.persist();
        return token;
    }

    static boolean opens(String token) {
        return token != null && count("tokenHash", OpaqueToken.hash(token)) > 0;
    }

    /** Uses it up; of two who try at once, one does. */
    static boolean use(String token) {
        return token != null && delete("tokenHash", OpaqueToken.hash(token)) > 0;
    }
}
