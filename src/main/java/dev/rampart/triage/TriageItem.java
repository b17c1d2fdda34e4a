package dev.rampart.triage;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * An entry of the news on which a study group has decided. It has the state of the last decision, so that the board can be
 * counted and paged; all else is with the decisions. Whoever decides holds the lock of the group.
 */
@Entity
@Table(name = "triage_item")
class TriageItem extends PanacheEntity {
    @Column(name = "group_id", nullable = false)
    public long groupId;

    @Column(name = "entry_id", nullable = false)
    public long entryId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    public State state;

    @Column(name = "decided_at", nullable = false)
    public Instant decidedAt;

    /** How many decisions there were; the number of the last. */
    @Column(nullable = false)
    public int revision;

    static Optional<TriageItem> of(long group, long entry) {
        return find("groupId = ?1 and entryId = ?2", group, entry).firstResultOptional();
    }

    static List<TriageItem> of(long group, Collection<Long> entries) {
        return list("groupId = ?1 and entryId in ?2", group, entries);
    }

    /** Decides on it for the first time, or anew. */
    static void decide(TriageItem known, long group, long entry, Wish wish, long account, Instant now) {
        TriageItem item = known == null ? fresh(group, entry) : known;
        State from = item.state;
        item.state = wish.state();
        item.decidedAt = now;
        item.revision++;
        item.persist();
        TriageDecision.add(item, from, wish, account, now);
    }

    private static TriageItem fresh(long group, long entry) {
        TriageItem item = new TriageItem();
        item.groupId = group;
        item.entryId = entry;
        item.state = State.NEW;
        return item;
    }
}
