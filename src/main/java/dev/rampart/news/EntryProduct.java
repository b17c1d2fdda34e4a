package dev.rampart.news;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** That an entry is about a product; written by {@link EntryProducts}. */
@Entity
@Table(name = "news_entry_product")
@IdClass(EntryProduct.Key.class)
class EntryProduct {
    @Id
    @Column(name = "product_id")
    long productId;

    @Id
    @Column(name = "entry_id")
    long entryId;

    record Key(long productId, long entryId) implements Serializable {}
}
