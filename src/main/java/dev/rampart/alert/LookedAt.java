package dev.rampart.alert;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * That a bulletin was looked at, and which products it named by then. Only what it names beyond these is news: its publisher touches
 * old bulletins in bulk, and whoever begins to follow a product is not told of all that there ever was.
 */
@Entity
@Table(name = "alert_entry")
class LookedAt extends PanacheEntityBase {
    private static final String BETWEEN = "\n";

    @Id
    @Column(name = "entry_id")
    public Long entryId;

    /** A line each. */
    @Column(nullable = false, columnDefinition = "text")
    public String products;

    @Column(name = "looked_at", nullable = false)
    public Instant lookedAt;

    /** When any was looked at last, or null. */
    static Instant latest() {
        return find("select max(lookedAt) from LookedAt").project(Instant.class).firstResult();
    }

    /** A new one names nothing yet. */
    static LookedAt of(long entry) {
        LookedAt known = findById(entry);
        if (known != null) {
            return known;
        }
        LookedAt first = new LookedAt();
        first.entryId = entry;
        first.products = "";
        return first;
    }

    boolean first() {
        return lookedAt == null;
    }

    /** Those that it had not named before. */
    Set<String> news(Collection<String> named) {
        Set<String> news = new TreeSet<>(named);
        news.removeAll(List.of(products.split(BETWEEN)));
        return news;
    }

    /** What was named once stays named: a product that goes and comes back is no news. */
    void names(Set<String> further, Instant now) {
        Set<String> all = new TreeSet<>(further);
        if (!products.isEmpty()) {
            all.addAll(List.of(products.split(BETWEEN)));
        }
        products = String.join(BETWEEN, all);
        lookedAt = now;
        persist();
    }
}
