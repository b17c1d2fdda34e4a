package dev.rampart.content;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

/** An image that lay beside a document and that it shows, by the name that it has there. */
@Embeddable
class Beside {
    @Column(nullable = false, length = 200)
    String name;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "image_id")
    Image image;

    static Beside of(String name, Image image) {
        Beside beside = new Beside();
        beside.name = name;
        beside.image = image;
        return beside;
    }
}
