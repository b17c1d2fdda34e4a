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
    /** What stands for an instructor, whose name may change or go. */
    static final String LOCAL = "an instructor";

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "version_id")
    public DocumentVersion version;

    @Column(name = "published_at", nullable = false)
    public Instant publishedAt;

    /** For example "Rampart 0.1.0", or the folder. */
    @Column(name = "published_by", nullable = false, length = 100)
    public String publishedBy;

    /** Who published a document that was written in the browser; null for others, and when the account is gone. */
    @Column(name = "account_id")
    public Long accountId;

    /** Which revision of the working text it is; null for documents that came as files. */
    public Integer revision;

    /** The review that approved of it; null when there was none. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "review_id")
    public DocumentReview review;

    /** Of what was written in the browser; who published it is told by the account. */
    static Publication local(DocumentVersion version, Revision revision, DocumentReview review, long by, Instant now) {
        Publication publication = new Publication();
        publication.version = version;
        publication.publishedAt = now;
        publication.publishedBy = LOCAL;
        publication.accountId = by;
        publication.revision = revision.number;
        publication.review = review;
        publication.persist();
        return publication;
    }

    static Publication of(DocumentVersion version, String by, Instant now) {
        Publication publication = new Publication();
        publication.version = version;
        publication.publishedAt = now;
        publication.publishedBy = by;
        publication.persist();
        return publication;
    }
}
