package dev.rampart.question;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;

/** A question through all its versions. */
@Entity
class Item extends PanacheEntityBase {
    /** The stable id that its author gave it. */
    @Id
    @Column(length = 100)
    public String id;

    /** The version that counts, or null when the question is retired. */
    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "version_id")
    public ItemVersion version;

    static Item named(String id) {
        Item item = new Item();
        item.id = id;
        item.persist();
        return item;
    }
}
