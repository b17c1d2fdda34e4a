package dev.rampart.content;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A version began to count: when, and by whom. */
@Entity
@Immutable
class Publication extends PanacheEntity {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "version_id")
    public DocumentVersion version;

    @Column(name = "published_at", nullable = false)
    public Instant publishedAt;

    /** For example "Rampart 0.1.0", or the folder. */
    @Column(name = "published_by", nullable = false, length = 100)
    public String publishedBy;

    static Publication of(DocumentVersion version, String by, Instant now) {
        Publication publication = new Publication();
        publication.version = version;
        publication.publishedAt = now;
        publication.publishedBy = by;
        publication.persist();
        return publication;
    }
}
