package dev.rampart.question;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/**
 * A question as it stood at some time; never changed, since attempts point at it. What is selected by stands in columns of
 * its own, the rest in the body.
 */
@Entity
@Immutable
@Table(name = "item_version")
class ItemVersion extends PanacheEntity {
    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "item_id")
    public Item item;

    /** Of the body: the same content is the same version, whatever file it stands in. */
    @Column(nullable = false, length = 64)
    public String hash;

    @Column(nullable = false, length = 40)
    public String exam;

    @Column(nullable = false, length = 10)
    public String domain;

    @Column(nullable = false, length = 20)
    public String task;

    @Column(nullable = false, length = 20)
    public String type;

    @Column(nullable = false)
    public int level;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    public Question.Pool pool;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 12)
    public Question.Status status;

    /** To whom it is limited, or null for everyone. */
    @Column(length = 100)
    public String audience;

    /** JSON as {@link QuestionJson} reads it. */
    @Column(nullable = false, columnDefinition = "text")
    public String body;

    @Column(name = "created_at", nullable = false)
    public Instant createdAt;

    static ItemVersion of(Item item, ObjectNode json, String hash, Instant now) {
        Question question = QuestionJson.read(json);
        ItemVersion version = new ItemVersion();
        version.item = item;
        version.hash = hash;
        version.exam = question.exam();
        version.domain = question.domain();
        version.task = question.task();
        version.type = question.interaction().type();
        version.level = question.level();
        version.pool = question.pool();
        version.status = question.status();
        version.audience = json.path("audience").asText(null);
        version.body = QuestionJson.canonical(json);
        version.createdAt = now;
        version.persist();
        return version;
    }
}
