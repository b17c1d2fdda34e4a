package dev.rampart.content;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Base64;
import org.hibernate.annotations.Immutable;

/** The pixels of a {@link Picture}, kept once however many documents show it, and never changed. */
@Entity
@Immutable
class Image extends PanacheEntity {
    @Column(nullable = false, length = 64)
    public String hash;

    @Column(name = "media_type", nullable = false, length = 20)
    public String mediaType;

    @Column(nullable = false)
    public int width;

    @Column(nullable = false)
    public int height;

    /** In base64. */
    @Column(nullable = false, columnDefinition = "text")
    public String content;

    @Column(name = "created_at", nullable = false)
    public Instant createdAt;

    static Image of(Picture picture, Instant now) {
        Image image = named(picture.hash());
        if (image == null) {
            image = new Image();
            image.hash = picture.hash();
            image.mediaType = picture.mediaType();
            image.width = picture.width();
            image.height = picture.height();
            image.content = Base64.getEncoder().encodeToString(picture.bytes());
            image.createdAt = now;
            image.persist();
        }
        return image;
    }

    static Image named(String hash) {
        return find("hash", hash).firstResult();
    }

    byte[] bytes() {
        return Base64.getDecoder().decode(content);
    }
}
