package dev.rampart.content;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A text that a document had and that was free of flaws; never changed. */
@Entity
@Immutable
@Table(name = "document_version")
class DocumentVersion extends PanacheEntity {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "document_id")
    public Document document;

    @Column(nullable = false, length = 64)
    public String hash;

    /** The file's text. */
    @Column(nullable = false, columnDefinition = "text")
    public String body;

    @Column(name = "created_at", nullable = false)
    public Instant createdAt;

    static DocumentVersion of(Document document, String text, Instant now) {
        String hash = SourceFile.hash(text.getBytes(StandardCharsets.UTF_8));
        DocumentVersion version =
                find("document = ?1 and hash = ?2", document, hash).firstResult();
        if (version == null) {
            version = new DocumentVersion();
            version.document = document;
            version.hash = hash;
            version.body = text;
            version.createdAt = now;
            version.persist();
        }
        return version;
    }
}
