package dev.rampart.content;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.annotations.DynamicUpdate;

/**
 * A document at its path, through all its versions. What was last seen there may be broken; what counts is the version of
 * its last publication, which is never touched by that.
 */
@Entity
@DynamicUpdate
class Document extends PanacheEntity {
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    public Origin origin;

    @Column(nullable = false, length = 300)
    public String path;

    @Column(nullable = false, length = 40)
    public String kind;

    @Column(name = "seen_hash", nullable = false, length = 64)
    public String seenHash;

    @Column(name = "seen_at", nullable = false)
    public Instant seenAt;

    /** Which rules it was last held against: when they change, it is judged anew. */
    @Column(name = "judged_by", nullable = false, length = 64)
    public String judgedBy;

    /** What was last seen, while that is broken; what counts is kept with its version. */
    @Column(name = "broken_text", columnDefinition = "text")
    public String brokenText;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "publication_id")
    public Publication publication;

    @Column(name = "removed_at")
    public Instant removedAt;

    /** What a list calls it besides its path, or null. */
    @Column(length = 300)
    public String title;

    /** Which exams and tasks it is about. */
    @ElementCollection
    @CollectionTable(name = "document_topic", joinColumns = @JoinColumn(name = "document_id"))
    public Set<Topic> topics = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "document_flaw", joinColumns = @JoinColumn(name = "document_id"))
    public List<StoredFlaw> flaws = new ArrayList<>();

    /** To whom it is limited, by what was last seen of it; none for everyone. */
    @ElementCollection
    @CollectionTable(name = "document_audience", joinColumns = @JoinColumn(name = "document_id"))
    @Column(name = "audience", nullable = false, length = 100)
    public Set<String> audiences = new HashSet<>();

    static Document at(Origin origin, String path) {
        return find("origin = ?1 and path = ?2", origin, path).firstResult();
    }

    static Document seen(SourceFile file, String kind, String judgedBy, Instant now) {
        Document document = at(file.origin(), file.path());
        if (document == null) {
            document = new Document();
            document.origin = file.origin();
            document.path = file.path();
        }
        document.kind = kind;
        document.seenHash = file.hash();
        document.seenAt = now;
        document.judgedBy = judgedBy;
        document.removedAt = null;
        document.flaws.clear();
        document.brokenText = null;
        document.persist();
        return document;
    }

    /** What was last seen cannot be used; what counted before still does. */
    void broken(String text, List<Flaw> found) {
        brokenText = text;
        found.forEach(flaw -> flaws.add(StoredFlaw.of(flaw)));
    }

    /**
     * What lists tell of the text that was last seen, and to whom it is limited: of one that cannot be read, to those that it was
     * limited to as well.
     *
     * @param draft null when it is no YAML
     */
    void about(Draft draft, String text) {
        limit(draft == null ? AudienceLines.in(text) : AudienceLines.of(draft.json()), draft == null);
        if (draft != null) {
            title = Topic.title(draft.json());
            Set<Topic> all = Topic.of(draft.json());
            topics.retainAll(all);
            topics.addAll(all);
        }
    }

    /** @param besides whether to those that it is limited to already as well */
    private void limit(Set<String> named, boolean besides) {
        if (!besides) {
            audiences.retainAll(named);
        }
        audiences.addAll(named);
    }

    /** What is worked on is told of; what counts meanwhile is limited as it was. */
    void drafted(Draft draft, String text) {
        about(draft, text);
        if (publication != null) {
            limit(AudienceLines.in(publication.version.body), true);
        }
    }

    /** The text counts from now on, with its companions and images by name; the same twice is one version. */
    void publish(String text, Map<String, String> companions, Map<String, Picture> pictures, String by, Instant now) {
        DocumentVersion version = DocumentVersion.of(this, text, companions, pictures, now);
        if (publication == null || !publication.version.id.equals(version.id)) {
            publication = Publication.of(version, by, now);
        }
    }

    void remove(Instant now) {
        removedAt = now;
        flaws.clear();
        brokenText = null;
    }
}
