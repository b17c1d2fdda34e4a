package dev.rampart.news;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.List;

/** A product that entries are about, by its one name. */
@Entity
@Table(name = "news_product")
class NewsProduct extends PanacheEntity {
    @Column(nullable = false, length = 100)
    public String name;

    /** Whether an entry for everyone was ever about it; a name that only personal sources brought is nobody else's matter. */
    @Column(name = "for_everyone", nullable = false)
    public boolean forEveryone;

    /** Of those of these names that entries are or were about. */
    static List<Long> ids(Collection<String> names) {
        return find("select id from NewsProduct where name in ?1", names)
                .project(Long.class)
                .list();
    }
}
