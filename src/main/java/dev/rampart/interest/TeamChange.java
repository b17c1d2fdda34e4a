package dev.rampart.interest;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;

/** The last time that a member changed the products of a study group. */
@Entity
@Table(name = "team_change")
class TeamChange extends PanacheEntityBase {
    @Id
    @Column(name = "group_id")
    Long groupId;

    /** Null once their account is gone. */
    @Column(name = "changed_by")
    Long changedBy;

    @Column(name = "changed_at", nullable = false)
    Instant changedAt;

    /** @param by a name, or null once their account is gone */
    record Line(String by, Instant changedAt) {}

    static Optional<Line> line(long group) {
        return find(
                        "select a.name, c.changedAt from TeamChange c left join Account a on a.id = c.changedBy"
                                + " where c.groupId = ?1",
                        group)
                .project(Line.class)
                .firstResultOptional();
    }

    static void note(long group, long by, Instant now) {
        TeamChange known = findById(group);
        TeamChange change = known == null ? new TeamChange() : known;
        change.groupId = group;
        change.changedBy = by;
        change.changedAt = now;
        change.persist();
    }
}
