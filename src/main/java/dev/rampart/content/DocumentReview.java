package dev.rampart.content;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;

/** A second instructor is asked to look at a revision, and once one has, what they say of it. */
@Entity
@jakarta.persistence.Table(name = "document_review")
class DocumentReview extends PanacheEntity {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "document_id")
    public Document document;

    /** Number of the revision that was handed in. */
    @Column(nullable = false)
    public int revision;

    /** Null when the account is gone; so below. */
    @Column(name = "asked_by")
    public Long askedBy;

    @Column(name = "asked_at", nullable = false)
    public Instant askedAt;

    @Column(name = "reviewer_id")
    public Long reviewerId;

    /** Null while nobody has looked. */
    @Column(name = "reviewed_at")
    public Instant reviewedAt;

    public Boolean approved;

    @Column(columnDefinition = "text")
    public String sentence;

    static DocumentReview ask(Document document, int revision, long by, Instant now) {
        DocumentReview review = new DocumentReview();
        review.document = document;
        review.revision = revision;
        review.askedBy = by;
        review.askedAt = now;
        review.persist();
        return review;
    }

    /** The one that waits for someone, or null. */
    static DocumentReview open(Document document) {
        return find("document = ?1 and reviewedAt is null order by id desc", document)
                .firstResult();
    }

    /** The approval of a revision, or null. */
    static DocumentReview approval(Document document, int revision) {
        return find("document = ?1 and revision = ?2 and approved = true order by id desc", document, revision)
                .firstResult();
    }

    void answer(boolean good, String said, long by, Instant now) {
        approved = good;
        sentence = said;
        reviewerId = by;
        reviewedAt = now;
    }
}
