package dev.rampart.content;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
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

    /** The document's text. */
    @Column(nullable = false, columnDefinition = "text")
    public String body;

    @Column(name = "created_at", nullable = false)
    public Instant createdAt;

    @ElementCollection
    @CollectionTable(name = "document_companion", joinColumns = @JoinColumn(name = "version_id"))
    public List<Companion> companions = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "document_image", joinColumns = @JoinColumn(name = "version_id"))
    public List<Beside> images = new ArrayList<>();

    /** @param companions the texts of the Markdown files that the document names, by name; the images likewise */
    static DocumentVersion of(
            Document document,
            String text,
            Map<String, String> companions,
            Map<String, Picture> pictures,
            Instant now) {
        String hash = hash(text, companions, pictures);
        DocumentVersion version =
                find("document = ?1 and hash = ?2", document, hash).firstResult();
        if (version == null) {
            version = new DocumentVersion();
            version.document = document;
            version.hash = hash;
            version.body = text;
            version.createdAt = now;
            for (Map.Entry<String, String> companion : companions.entrySet()) {
                version.companions.add(Companion.of(companion.getKey(), companion.getValue()));
            }
            for (Map.Entry<String, Picture> picture : pictures.entrySet()) {
                version.images.add(Beside.of(picture.getKey(), Image.of(picture.getValue(), now)));
            }
            version.persist();
        }
        return version;
    }

    private static String hash(String text, Map<String, String> companions, Map<String, Picture> pictures) {
        SortedMap<String, byte[]> beside = new TreeMap<>();
        companions.forEach((name, body) -> beside.put(name, body.getBytes(StandardCharsets.UTF_8)));
        pictures.forEach((name, picture) -> beside.put(name, picture.hash().getBytes(StandardCharsets.UTF_8)));
        return SourceFile.hash(text.getBytes(StandardCharsets.UTF_8), beside);
    }
}
