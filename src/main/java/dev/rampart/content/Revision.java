package dev.rampart.content;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hibernate.annotations.Immutable;

/** A text that was saved, right or wrong, with what lay beside it; never changed. */
@Entity
@Immutable
class Revision extends PanacheEntity {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "document_id")
    public Document document;

    /** From 1, for each document. */
    @Column(nullable = false)
    public int number;

    /** The number of the revision that it was written from; 0 for the first. */
    @Column(nullable = false)
    public int base;

    @Column(nullable = false, columnDefinition = "text")
    public String body;

    @Column(name = "saved_at", nullable = false)
    public Instant savedAt;

    /** Null when the account is gone. */
    @Column(name = "saved_by")
    public Long savedBy;

    /** Whether another had been saved since its base: then that one stayed the working text. */
    @Column(nullable = false)
    public boolean beside;

    /** Where it came from, or null. */
    @Column(length = 200)
    public String note;

    @ElementCollection
    @CollectionTable(name = "revision_companion", joinColumns = @JoinColumn(name = "revision_id"))
    public List<Companion> companions = new ArrayList<>();

    @ElementCollection
    @CollectionTable(name = "revision_image", joinColumns = @JoinColumn(name = "revision_id"))
    public List<Beside> images = new ArrayList<>();

    /** What was saved: a text, and the Markdown files and images beside it by name. */
    record Content(String text, Map<String, String> texts, Map<String, Picture> pictures) {
        static final Content NOTHING = new Content("", Map.of(), Map.of());
    }

    static Revision save(
            Document document, int base, boolean beside, Content content, Long by, String note, Instant now) {
        Revision revision = new Revision();
        revision.document = document;
        revision.number = 1
                + find("select coalesce(max(number), 0) from Revision where document = ?1", document)
                        .project(Integer.class)
                        .firstResult();
        revision.base = base;
        revision.beside = beside;
        revision.body = content.text();
        revision.savedAt = now;
        revision.savedBy = by;
        revision.note = note;
        content.texts().forEach((name, text) -> revision.companions.add(Companion.of(name, text)));
        content.pictures().forEach((name, picture) -> revision.images.add(Beside.of(name, Image.of(picture, now))));
        revision.persist();
        return revision;
    }

    static Revision of(Document document, int number) {
        return find("document = ?1 and number = ?2", document, number).firstResult();
    }

    Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        companions.forEach(companion -> texts.put(companion.name, companion.body));
        return texts;
    }
}
