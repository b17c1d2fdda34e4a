package dev.rampart.question;

import dev.rampart.content.Origin;
import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

/** What a document says of an item now. Those of different origins may say different things; the later origin wins. */
@Entity
@Table(name = "item_place")
class ItemPlace extends PanacheEntity {
    @Column(nullable = false, length = 300)
    public String path;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    public Origin origin;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "item_id")
    public Item item;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "version_id")
    public ItemVersion version;

    static void add(String path, Origin origin, ItemVersion version) {
        ItemPlace place = new ItemPlace();
        place.path = path;
        place.origin = origin;
        place.item = version.item;
        place.version = version;
        place.persist();
    }
}
