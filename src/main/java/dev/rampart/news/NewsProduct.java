package dev.rampart.news;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A product that entries are about, by its one name. */
@Entity
@Table(name = "news_product")
class NewsProduct extends PanacheEntity {
    @Column(nullable = false, length = 100)
    public String name;
}
