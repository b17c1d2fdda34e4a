package dev.rampart.content;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import java.time.Instant;

/** The working text of a document that is written in the browser: who opened it, who sees it, which revision it is. */
@Entity
class Manuscript extends PanacheEntityBase {
    @Id
    @Column(name = "document_id")
    public Long id;

    @OneToOne(fetch = FetchType.LAZY, optional = false)
    @MapsId
    @JoinColumn(name = "document_id")
    public Document document;

    /** Null when the account is gone. */
    @Column(name = "author_id")
    public Long authorId;

    @Column(name = "opened_at", nullable = false)
    public Instant openedAt;

    /** Since when the other instructors see it; null while it is its author's alone. */
    @Column(name = "shared_at")
    public Instant sharedAt;

    /** Number of the working text. */
    @Column(nullable = false)
    public int revision;

    @Column(name = "saved_at", nullable = false)
    public Instant savedAt;

    /** How much keeps the working text from being published. */
    @Column(nullable = false)
    public int flaws;

    static Manuscript open(Document document, long author, Instant now) {
        Manuscript manuscript = new Manuscript();
        manuscript.document = document;
        manuscript.authorId = author;
        manuscript.openedAt = now;
        manuscript.savedAt = now;
        manuscript.persist();
        return manuscript;
    }

    boolean isAuthor(long account) {
        return authorId != null && authorId == account;
    }

    void share(Instant now) {
        sharedAt = sharedAt == null ? now : sharedAt;
    }

    /** The revision is the working text from now on. */
    void work(Revision latest, int flaws) {
        revision = latest.number;
        savedAt = latest.savedAt;
        this.flaws = flaws;
    }
}
