package dev.rampart.content;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToOne;
import java.time.Instant;

/** Someone took back what was published: when, and who. */
@Entity
@jakarta.persistence.Table(name = "publication_end")
class PublicationEnd extends PanacheEntity {
    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "publication_id")
    public Publication publication;

    @Column(name = "ended_at", nullable = false)
    public Instant endedAt;

    /** Null when the account is gone. */
    @Column(name = "ended_by")
    public Long endedBy;

    static void of(Publication publication, long by, Instant now) {
        PublicationEnd end = new PublicationEnd();
        end.publication = publication;
        end.endedAt = now;
        end.endedBy = by;
        end.persist();
    }
}
