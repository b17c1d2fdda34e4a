package dev.rampart.interest;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** A product that a study group uses, and who said so. */
@Entity
@Table(name = "team_product")
@IdClass(TeamProduct.Key.class)
class TeamProduct extends PanacheEntityBase {
    @Id
    @Column(name = "group_id")
    Long groupId;

    @Id
    @Column(length = 100)
    String product;

    /** Null once their account is gone. */
    @Column(name = "added_by")
    Long addedBy;

    @Column(name = "added_at", nullable = false)
    Instant addedAt;

    record Key(Long groupId, String product) implements Serializable {}

    /** @param by a name, or null once their account is gone */
    record Line(String product, String by, Instant addedAt) {}

    private record Named(long group, String product) {}

    /** By the id of the group; those that use nothing are not there. */
    static Map<Long, Set<String>> of(Collection<Long> groups) {
        Map<Long, Set<String>> found = new HashMap<>();
        if (!groups.isEmpty()) {
            find("select groupId, product from TeamProduct where groupId in ?1", groups).project(Named.class).stream()
                    .forEach(row -> found.computeIfAbsent(
                                    row.group(), group -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER))
                            .add(row.product()));
        }
        return found;
    }

    /** In alphabetical order. */
    static List<Line> lines(long group) {
        return find(
                        "select t.product, a.name, t.addedAt from TeamProduct t left join Account a on a.id = t.addedBy"
                                + " where t.groupId = ?1 order by lower(t.product)",
                        group)
                .project(Line.class)
                .list();
    }

    static void add(long group, String product, long by, Instant now) {
        TeamProduct row = new TeamProduct();
        row.groupId = group;
        row.product = product;
        row.addedBy = by;
        row.addedAt = now;
        row.persist();
    }
}
